// A short name for a text: the same text has the same one on every machine, two texts share one only by a rare chance.

/** Mixed so that each unit moves every bit. */
function mixed(sum: number): string {
	let hash = Math.imul(sum ^ (sum >>> 16), 0x7feb352d);
	hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
	return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

const LINE_FEED = 0x0a;

/**
 * 64 bits as 16 hexadecimal digits: FNV-1a over the units of a text, twice. Files of decisions hold them: another way to
 * reckon them would make all of them stale.
 */
export function digest(text: string): string {
	return digestOfLines([text]);
}

/** The digest of lines, with a line feed between them. */
export function digestOfLines(lines: readonly string[]): string {
	let one = 0x811c9dc5;
	let other = 0x9e3779b1;
	for (const [number, line] of lines.entries()) {
		if (number > 0) {
			one = Math.imul(one ^ LINE_FEED, 0x01000193);
			other = Math.imul(other ^ LINE_FEED, 0x85ebca77);
		}
		for (let at = 0; at < line.length; at++) {
			const unit = line.charCodeAt(at);
			one = Math.imul(one ^ unit, 0x01000193);
			other = Math.imul(other ^ unit, 0x85ebca77);
		}
	}
	return mixed(one) + mixed(other);
}
