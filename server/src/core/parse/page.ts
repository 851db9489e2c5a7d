// A page of HTML in stretches, and what is wrong with it as a whole.
import type { Problem, Span } from '../model.ts';
import type { Stretch } from './chunks.ts';
import { CLOSING, OPENING } from './comments.ts';
import type { Standing } from './elements.ts';
import { readHtml } from './html.ts';
import type { Chunk } from './tree.ts';
import type { Reader } from './window.ts';

/** Most tags are shorter; a longer one is found when more is read. */
const TAG = 1000;

function readPage(source: string, { start, end }: Span, standing?: Standing): Stretch {
	const { seams, standings, blocks, hidden, comments } = readHtml(source, start, end, standing);
	// What a page shows only when its scripts say so: that it is not reviewed must be known.
	const problems = hidden.map((span): Problem => ({ id: 'hidden-text', ...span }));
	return { seams, standings, blocks, problems, comments };
}

/** How a page is read. */
export const page: Reader = { read: readPage, proofOf: (_source, seam) => seam + TAG };

/** The last opening mark of a comment in each chunk, with whether a closing one stands behind it. */
const lastMarks = new WeakMap<Chunk, { readonly at: number; readonly isClosed: boolean }>();

function lastMark(source: string, start: number, chunk: Chunk): { readonly at: number; readonly isClosed: boolean } {
	let mark = lastMarks.get(chunk);
	if (mark === undefined) {
		const text = source.slice(start, start + chunk.length);
		const at = text.lastIndexOf(OPENING);
		mark = { at, isClosed: text.includes(CLOSING, Math.max(0, at)) };
		lastMarks.set(chunk, mark);
	}
	return mark;
}

/** A browser hides everything behind a comment that is never closed: where it begins. */
export function unclosedComment(source: string, chunks: readonly Chunk[]): Problem[] {
	let end = source.length;
	for (const chunk of chunks.toReversed()) {
		const start = end - chunk.length;
		const { at, isClosed } = lastMark(source, start, chunk);
		if (isClosed) return [];
		if (at >= 0) return [{ id: 'unclosed-comment', start: start + at, end: start + at + OPENING.length }];
		end = start;
	}
	return [];
}
