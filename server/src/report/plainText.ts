// Text of drafts made fit for files: nothing that a reader of HTML, XML or a table could not bear.

/** The text without control characters and halves of characters, which XML forbids; line ends are LF. */
export function cleanText(text: string): string {
	return text.replace(/\r\n?|[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (unit) => {
		if (unit.startsWith('\r')) return '\n';
		return unit === '\n' || unit === '\t' ? unit : '\uFFFD';
	});
}

/** The same on one line. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** An address that may be linked to: of the web, and nothing else. */
export function webAddress(url: string): string | undefined {
	return /^https?:\/\/[^\s"<>]+$/i.test(url) ? url : undefined;
}
