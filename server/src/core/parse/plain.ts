// Plain text becomes one block for each run of lines between blank lines.
import type { Span } from '../model.ts';
import type { Stretch } from './chunks.ts';
import { behindLines } from './lineEnds.ts';
import type { Block } from './tree.ts';
import type { Reader } from './window.ts';

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

function readPlain(source: string, stretch: Span): Stretch {
	const blocks: Block[] = [];
	const seams: number[] = [];
	let start = -1;
	let end = stretch.start;
	const close = (): void => {
		if (start < 0) return;
		const length = end - start;
		blocks.push({ start, content: { kind: 'paragraph', level: 0, length, pieces: [{ start: 0, end: length }] } });
		seams.push(start);
		start = -1;
	};
	for (let at = stretch.start; at < stretch.end; ) {
		LINE.lastIndex = at;
		const line = LINE.exec(source)?.[0] ?? '';
		const text = line.trimEnd();
		if (text === '') close();
		else {
			if (start < 0) start = at;
			end = at + text.length;
		}
		at += Math.max(1, line.length);
	}
	close();
	return { seams, standings: [], blocks, problems: [], comments: [] };
}

/** How a plain text is read: a line tells whether a block begins in it. */
export const plain: Reader = { read: readPlain, proofOf: (source, seam) => behindLines(source, seam, 1) };
