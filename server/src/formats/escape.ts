// Words as they are, in Markdown: what would be a mark is written so that it is none.

/** Signs that would be marks of Markdown in the midst of a line. */
export function escaped(text: string): string {
	return text.replace(/[\\*`]|~(?=~)|<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&');
}

/** What would be a mark of Markdown at the start of a line; numbers are numbers there, too. */
export function escapedStart(line: string): string {
	return line.replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-{3,}|={2,})/, '\\$&');
}
