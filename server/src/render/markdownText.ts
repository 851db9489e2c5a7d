// Words of drafts, packs and file names in Markdown: shown as they are, never a mark, a link, an icon or HTML.

/** Characters that have no look of their own, or turn the order of what follows. */
const UNSEEN = /[^\P{Cc}\t\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Text in Markdown that says nothing in Markdown; its lines stay lines. */
export function escapeMarkdown(text: string): string {
	return (
		text
			.replace(/\r\n?/g, '\n')
			.replace(UNSEEN, '\uFFFD')
			.replace(/[\\`*_{}[\]<>#|~!&$^@]/g, '\\$&')
			// Readers make links of addresses by themselves.
			.replace(/(?:https?|ftp)(?=:\/\/)|(?:mailto|xmpp)(?=:)|www(?=\.)/gi, '$&\\')
			// What begins a line as a list, a rule or code would.
			.replace(/^[ \t]+/gm, '')
			.replace(/^\d{1,9}(?=[.)])/gm, '$&\\')
			.replace(/^(?=[-+=])/gm, '\\')
	);
}

/** The same on one line. */
export function escapeMarkdownLine(text: string): string {
	return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

/** Text as code: between more backticks than it has in a row. */
export function codeSpan(text: string): string {
	const line = text.replace(UNSEEN, '\uFFFD').replace(/\s+/g, ' ');
	const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	const gap = longest > 0 ? ' ' : '';
	return `${fence}${gap}${line}${gap}${fence}`;
}

/** An address between the brackets of a link, where nothing in it can end the link. */
export function linkAddress(address: string): string {
	return address.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
