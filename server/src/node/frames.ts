// Frames of the protocol out of bytes of any kind: after a broken one the server hears the next again.

/** No client sends more at once: a number beyond it is no length. */
const MOST = 2 ** 28;
/** A header is shorter. */
const LONGEST_HEADER = 256;
const HEADER = /^content-length: *(\d{1,9})\r\n(?:(?!content-length:)[\w-]+:[^\r\n]*\r\n)*\r\n/i;

interface Header {
	readonly start: number;
	readonly end: number;
	readonly length: number;
}

function nextName(bytes: Buffer, from: number): number {
	const found = ['Content-Length:', 'content-length:'].map((name) => bytes.indexOf(name, from, 'latin1'));
	return Math.min(...found.map((at) => (at < 0 ? bytes.length : at)));
}

function headerAt(bytes: Buffer, from: number, end = bytes.length): Header | undefined {
	for (let start = nextName(bytes, from); start < end; start = nextName(bytes, start + 1)) {
		const match = HEADER.exec(bytes.toString('latin1', start, Math.min(start + LONGEST_HEADER, end)));
		const length = Number(match?.[1]);
		if (match !== null && length <= MOST) return { start, end: start + match[0].length, length };
	}
	return undefined;
}

/** Cuts bytes into frames, whose bodies it gives, and leaves out what is none. */
export class Frames {
	private chunks: Buffer[] = [];
	private size = 0;
	/** How many bytes the frame begun takes. */
	private needed = 0;
	private readonly found: (body: Buffer) => void;
	private readonly skipped: (bytes: number) => void;

	/**
	 * @param found told the body of each frame
	 * @param skipped told how many bytes were left out
	 */
	constructor(found: (body: Buffer) => void, skipped: (bytes: number) => void) {
		this.found = found;
		this.skipped = skipped;
	}

	/** Takes the next bytes. */
	take(chunk: Buffer): void {
		this.chunks.push(chunk);
		this.size += chunk.length;
		if (this.size >= this.needed || headerAt(chunk, 0) !== undefined) this.split(Buffer.concat(this.chunks, this.size));
	}

	private split(bytes: Buffer): void {
		let from = 0;
		let left = 0;
		let header = headerAt(bytes, 0);
		while (header !== undefined) {
			const { start, length } = header;
			const end = header.end + length;
			left += start - from;
			from = start;
			// JSON escapes the line breaks in its texts: a header within a body means that the body was cut off.
			const inner = headerAt(bytes, header.end, Math.min(end, bytes.length));
			if (inner === undefined && end > bytes.length) break;
			if (inner === undefined) {
				this.found(bytes.subarray(header.end, end));
				from = end;
			}
			header = inner ?? headerAt(bytes, from);
		}
		if (header === undefined) {
			const rest = Math.max(from, bytes.length - LONGEST_HEADER);
			left += rest - from;
			from = rest;
		}
		this.chunks = from === bytes.length ? [] : [bytes.subarray(from)];
		this.size = bytes.length - from;
		this.needed = header === undefined ? 0 : header.end - header.start + header.length;
		if (left > 0) this.skipped(left);
	}
}
