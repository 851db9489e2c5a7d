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
	/** The line found last; many ask for places beside one another. */
	private last = 0;

	constructor(text: string) {
		this.length = text.length;
		let feed = text.indexOf('\n');
		let carriage = text.indexOf('\r');
		while (feed >= 0 || carriage >= 0) {
			const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
			const end = isCarriage ? carriage : feed;
			// The line feed behind a carriage return ends the line.
			if (!isCarriage || feed !== end + 1) this.starts.push(end + 1);
			if (isCarriage) carriage = text.indexOf('\r', end + 1);
			else feed = text.indexOf('\n', end + 1);
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
		const { starts } = this;
		const isKnown = (starts[this.last] as number) <= at && at < (starts[this.last + 1] ?? Number.POSITIVE_INFINITY);
		if (!isKnown) this.last = this.search(at);
		return { line: this.last, character: at - (starts[this.last] as number) };
	}

	private search(at: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] as number) <= at) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
