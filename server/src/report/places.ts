// Offsets of a text as lines and characters.
import type { Span } from '../core/model.ts';
import { LineIndex } from '../core/text/lineIndex.ts';

/** A place in a document; all three count from 0, in UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly character: number;
	readonly offset: number;
}

export interface PlacedSpan {
	readonly start: Place;
	readonly end: Place;
}

/** Places the spans of one text. */
export class Places {
	private readonly lines: LineIndex;

	constructor(text: string) {
		this.lines = new LineIndex(text);
	}

	span({ start, end }: Span): PlacedSpan {
		return { start: this.place(start), end: this.place(end) };
	}

	private place(offset: number): Place {
		const { line, character } = this.lines.positionAt(offset);
		return { line, character, offset };
	}
}
