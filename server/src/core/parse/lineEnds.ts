// Lines as all formats know them: ended by LF, CRLF or CR.

/** The offset behind some lines of a text, or its end. */
export function behindLines(source: string, offset: number, lines: number): number {
	let at = offset;
	for (let left = lines; left > 0 && at < source.length; at++) {
		const unit = source.charCodeAt(at);
		if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) left--;
	}
	return at;
}
