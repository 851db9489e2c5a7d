// Words in notices: VS Code makes links, also such as run commands, of `[words](address)` in them; names of files are no links.

/** The same words, in which no bracket of a link follows another. */
export function noticeText(words: string): string {
	return words.replace(/\](?=\()/g, ']\u200B');
}
