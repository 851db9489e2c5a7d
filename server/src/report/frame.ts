// The lines of a draft around a place, for reports that show them.
import type { DocumentRecord, Place, PlacedSpan } from './record.ts';

/** A line of a draft with the one above, and where in it something stands. */
export interface Frame {
	/** The nearest line above that is not blank, for the context. */
	readonly above: { readonly line: number; readonly text: string } | null;
	/** Number of the line, from 0, and the line without its end. */
	readonly line: number;
	readonly text: string;
	/** What of the line is meant, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
}

/** How far above a line its context is looked for. */
const REACH = 3;
/** A draft without line ends is one line; a frame holds no more of it than it can show. */
const LINE_LIMIT = 2000;

class Framer {
	private readonly lines: readonly string[];

	constructor(source: string) {
		this.lines = source.split(/\r\n|\r|\n/);
	}

	frame({ start, end }: PlacedSpan): Frame {
		const text = this.lines[start.line] ?? '';
		const until = end.line > start.line ? text.length : end.character;
		const from = Math.max(0, start.character - LINE_LIMIT / 2);
		return {
			above: this.above(start),
			line: start.line,
			text: text.slice(from, from + LINE_LIMIT),
			start: start.character - from,
			end: Math.min(Math.max(until, start.character) - from, LINE_LIMIT),
		};
	}

	private above({ line }: Place): Frame['above'] {
		for (let at = line - 1; at >= 0 && at >= line - REACH; at--) {
			const text = this.lines[at] ?? '';
			if (text.trim() !== '') return { line: at, text: text.slice(0, LINE_LIMIT) };
		}
		return null;
	}
}

/** The record with a frame at every finding and citation that has a place. */
export function withFrames(record: DocumentRecord, source: string): DocumentRecord {
	const framer = new Framer(source);
	return {
		...record,
		findings: record.findings.map((finding) => {
			const place = finding.evidence[0]?.words ?? finding.anchor;
			return place === null ? finding : { ...finding, frame: framer.frame(place) };
		}),
		citations: record.citations.map((citation) => ({ ...citation, frame: framer.frame(citation) })),
	};
}
