// Lines and characters for offsets, as editors and reports count them.

/** A place as editors count: line and UTF-16 character, both from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Start offsets of the lines of a text; line ends are LF, CRLF and CR. */
export class LineIndex {
	private readonly starts: number[] = [0];
	private readonly length: number;

	constructor(text: string) {
		this.length = text.length;
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
			if (unit === 10 || unit === 13) this.starts.push(at + 1);
		}
	}

	/** Number of lines, at least 1. */
	get lineCount(): number {
		return this.starts.length;
	}

	/** Offset of the first unit of a line; beyond the last line the length of the text. */
	lineStart(line: number): number {
		return this.starts[line] ?? this.length;
	}

	/** Line and character of an offset; offsets outside the text are moved to its ends. */
	positionAt(offset: number): Position {
		const at = Math.max(0, Math.min(offset, this.length));
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] as number) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: at - (this.starts[low] as number) };
	}
}
