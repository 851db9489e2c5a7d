// After an edit only a window of the text is read again: from well before the edit to where old and new go on alike.
import type { Span } from '../model.ts';
import type { Steps } from '../steps.ts';
import { chunksAgain, type Stretch } from './chunks.ts';
import { type Standing, standAlike } from './elements.ts';
import type { Chunk, DocumentTree, Edit } from './tree.ts';

/** How a format is read. */
export interface Reader {
	/**
	 * Reads a stretch that begins at a seam.
	 *
	 * @param standing what of a page stands open there
	 */
	read(source: string, stretch: Span, standing?: Standing): Stretch;
	/** The same for a whole text, if that is better read in steps. */
	readonly inSteps?: (source: string, stretch: Span) => Steps<Stretch>;
	/** The end of the text from which it is known whether a place is a seam. */
	proofOf(source: string, seam: number): number;
}

/** A text before an edit, and the edit. */
export interface Before {
	readonly tree: DocumentTree;
	readonly source: string;
	readonly edit: Edit;
}

/** Chunks that have no settled place and so do not tell alone where the next one begins: two of them do. */
const ENOUGH_CHUNKS = 2;

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
 *
 * @param size how much to read at a time; where a block is longer, as much as it needs
 */
export function* readInSteps(source: string, { start, end }: Span, size: number, reader: Reader): Steps<Stretch> {
	const whole: Gathered = { seams: [], standings: [], blocks: [], problems: [], comments: [] };
	let step = size;
	for (let at = start; at < end; ) {
		const last = at + step;
		const to = Math.min(end, reader.proofOf(source, last));
		const stretch = reader.read(source, { start: at, end: to });
		const next = to === end ? end : stretch.seams.findLast((seam) => seam <= last);
		if (next === undefined || next === at) step *= 2;
		else {
			add(whole, stretch, next);
			at = next;
			step = size;
			yield;
		}
	}
	return whole;
}

/**
 * The chunks of a text after an edit.
 *
 * @param from where its first chunk begins now
 */
export function readAgain(source: string, from: number, before: Before, reader: Reader): Chunk[] {
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
		const end = isRest ? source.length : reader.proofOf(source, (places[last] ?? 0) + shift);
		const stretch = reader.read(source, { start, end }, isInside ? chunks[first]?.standing : undefined);
		const seams = new Map(stretch.seams.map((seam, index) => [seam, stretch.standings[index]]));
		const isMeeting = (index: number): boolean => {
			const place = (places[index] ?? 0) + shift;
			return seams.has(place) && standAlike(seams.get(place), chunks[index]?.standing);
		};
		let meeting = behind;
		while (meeting < chunks.length && !isMeeting(meeting)) meeting++;
		if (meeting === chunks.length && !isRest) continue;
		const span = { start, end: meeting === chunks.length ? source.length : (places[meeting] ?? 0) + shift };
		const old = chunks.slice(first, meeting);
		const again = chunksAgain(stretch, span, old, places[first] ?? from, edit);
		return [...chunks.slice(0, first), ...again, ...chunks.slice(meeting)];
	}
}
