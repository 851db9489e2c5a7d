// After an edit only a window of the text is read again: from well before the edit to where old and new go on alike.
import type { Span } from '../model.ts';
import { chunksAgain, type Stretch } from './chunks.ts';
import type { Chunk, DocumentTree, Edit } from './tree.ts';

/** Reads a stretch that begins at a seam. */
export type Read = (source: string, stretch: Span) => Stretch;

/** A text before an edit, and the edit. */
export interface Before {
	readonly tree: DocumentTree;
	readonly source: string;
	readonly edit: Edit;
}

/** Chunks that have no settled place and so do not tell alone where the next one begins: two of them do. */
const ENOUGH_CHUNKS = 2;
/** Whether a block begins at a seam may depend on its first line and the next. */
const PROOF_LINES = 2;

const STEP = 16_384;

type Gathered = { readonly [K in keyof Stretch]: Stretch[K][number][] };

/** Starts of the chunks before the edit, and the end of the last. */
function placesOf({ chunks, from }: DocumentTree): number[] {
	const places = [from];
	let at = from;
	for (const chunk of chunks) {
		at += chunk.length;
		places.push(at);
	}
	return places;
}

/** The last chunk that begins where it did whatever the edit put behind its settled place. */
function firstChunk(chunks: readonly Chunk[], places: readonly number[], edit: Edit): number {
	let holder = chunks.length - 1;
	while (holder > 0 && (places[holder] ?? 0) > edit.start) holder--;
	for (let index = holder; index > 0; index--) {
		const chunk = chunks[index];
		const isSettled = chunk !== undefined && edit.start > (places[index] ?? 0) + chunk.settled;
		if (isSettled || holder - index >= ENOUGH_CHUNKS) return index;
	}
	return 0;
}

/** The offset behind some lines of a text. */
function behindLines(source: string, offset: number, lines: number): number {
	let at = offset;
	for (let left = lines; left > 0 && at < source.length; at++) {
		const unit = source.charCodeAt(at);
		if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) left--;
	}
	return at;
}

/** Adds what begins before a place to what was read before. */
function add(whole: Gathered, { seams, blocks, problems, comments }: Stretch, end: number): void {
	for (const seam of seams) if (seam < end) whole.seams.push(seam);
	for (const block of blocks) if (block.start < end) whole.blocks.push(block);
	for (const problem of problems) if (problem.start < end) whole.problems.push(problem);
	for (const comment of comments) if (comment.start < end) whole.comments.push(comment);
}

/**
 * Reads a stretch in steps, each from the last seam of the one before: what a parser makes of a long text is large and
 * lives long, and costs more to clear away than to make.
 */
export function readInSteps(source: string, { start, end }: Span, read: Read): Stretch {
	const whole: Gathered = { seams: [], blocks: [], problems: [], comments: [] };
	let size = STEP;
	for (let at = start; at < end; ) {
		const last = behindLines(source, at + size, 1);
		const to = Math.min(end, behindLines(source, last, PROOF_LINES));
		const stretch = read(source, { start: at, end: to });
		const next = to === end ? end : stretch.seams.findLast((seam) => seam <= last);
		if (next === undefined || next === at) size *= 2;
		else {
			add(whole, stretch, next);
			at = next;
			size = STEP;
		}
	}
	return whole;
}

/**
 * The chunks of a text after an edit.
 *
 * @param from where its first chunk begins now
 */
export function readAgain(source: string, from: number, before: Before, read: Read): Chunk[] {
	const { tree, edit } = before;
	const { chunks } = tree;
	const shift = edit.newEnd - edit.oldEnd;
	const places = placesOf(tree);
	const isInside = from === tree.from && edit.start >= from;
	const first = isInside ? firstChunk(chunks, places, edit) : 0;
	const start = isInside ? (places[first] ?? from) : from;
	let behind = Math.min(chunks.length, first + 1);
	while (behind < chunks.length && ((places[behind] ?? 0) < edit.oldEnd || (places[behind] ?? 0) + shift <= start))
		behind++;
	for (let more = 1; ; more *= 2) {
		const last = Math.min(chunks.length, behind + more - 1);
		const isRest = last === chunks.length;
		const end = isRest ? source.length : behindLines(source, (places[last] ?? 0) + shift, PROOF_LINES);
		const stretch = read(source, { start, end });
		const seams = new Set(stretch.seams);
		let meeting = behind;
		while (meeting < chunks.length && !seams.has((places[meeting] ?? 0) + shift)) meeting++;
		if (meeting === chunks.length && !isRest) continue;
		const span = { start, end: meeting === chunks.length ? source.length : (places[meeting] ?? 0) + shift };
		const old = chunks.slice(first, meeting);
		const again = chunksAgain(stretch, span, old, places[first] ?? from, edit);
		return [...chunks.slice(0, first), ...again, ...chunks.slice(meeting)];
	}
}
