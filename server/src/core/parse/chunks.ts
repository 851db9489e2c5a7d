// Blocks put together as chunks, and the chunks of a text walked as one list.
import type { Format, Problem, Span } from '../model.ts';
import type { Piece } from '../text/normalize.ts';
import { moved } from '../text/span.ts';
import { type Standing, standAlike } from './elements.ts';
import { type Block, type BlockContent, type Chunk, type DocumentTree, type Edit, placedChunks } from './tree.ts';

/** What is read of a stretch of a text, at places of the text and in their order. */
export interface Stretch {
	/** Where a block begins that no other holds: the text read from there on gives what it gives as part of the whole. */
	readonly seams: readonly number[];
	/** What of a page stands open at each seam; none for other formats. */
	readonly standings: readonly Standing[];
	readonly blocks: readonly Block[];
	readonly problems: readonly Problem[];
	readonly comments: readonly Span[];
}

const TYPICAL_SEAMS = 8;
const MOST_SEAMS = 12;
const TYPICAL_LENGTH = 1024;
const MOST_LENGTH = 2 * TYPICAL_LENGTH;
/** Whether the first block begins where it does may depend on the line behind its first one, so on the second block. */
const SETTLING_SEAM = 2;

/** Takes stretches of a stretch, one after another. */
class Cutter {
	private readonly stretch: Stretch;
	private seam = 0;
	private block = 0;
	private problem = 0;
	private comment = 0;

	constructor(stretch: Stretch) {
		this.stretch = stretch;
	}

	/** @returns what begins before `end` and was not yet taken */
	take(start: number, end: number): Chunk {
		const { seams, standings, blocks, problems, comments } = this.stretch;
		const first = this.seam;
		const standing = seams[first] === start ? standings[first] : undefined;
		while ((seams[this.seam] ?? end) < end) this.seam++;
		const settling = seams[first + SETTLING_SEAM];
		const settled =
			this.seam - first > SETTLING_SEAM && settling !== undefined ? settling - start : Number.POSITIVE_INFINITY;
		const own: Block[] = [];
		for (let block = blocks[this.block]; block !== undefined && block.start < end; block = blocks[++this.block])
			own.push({ start: block.start - start, content: block.content });
		const of = <T extends Span>(all: readonly T[], from: number): T[] => {
			const found: T[] = [];
			for (let at = from; (all[at]?.start ?? end) < end; at++) found.push(moved(all[at] as T, -start));
			return found;
		};
		const ownProblems = of(problems, this.problem);
		const ownComments = of(comments, this.comment);
		this.problem += ownProblems.length;
		this.comment += ownComments.length;
		return { blocks: own, length: end - start, problems: ownProblems, comments: ownComments, settled, standing };
	}
}

/** Where to cut between two seams, so that no part is far from the usual size. */
function cutsBetween(seams: readonly number[], first: number, last: number, start: number, end: number): number[] {
	const count = last - first;
	if (count <= MOST_SEAMS && end - start <= MOST_LENGTH) return [];
	const most = Math.ceil(count / Math.ceil(count / TYPICAL_SEAMS));
	const cuts: number[] = [];
	let from = first;
	let at = start;
	for (let index = first + 1; index < last; index++) {
		const seam = seams[index] ?? end;
		if (index - from < most && seam - at < TYPICAL_LENGTH) continue;
		cuts.push(seam);
		from = index;
		at = seam;
	}
	return cuts;
}

/**
 * Cuts what was read into chunks.
 *
 * @param usual where it was cut before: where there is still a seam, it is cut again
 */
export function chunksOf(stretch: Stretch, { start, end }: Span, usual: readonly number[]): Chunk[] {
	if (start === end) return [];
	const { seams } = stretch;
	const cuts: number[] = [];
	let from = start;
	let first = 0;
	let next = 0;
	const close = (last: number, to: number): void => {
		cuts.push(...cutsBetween(seams, first, last, from, to), to);
		first = last;
		from = to;
	};
	let index = 0;
	for (let seam = seams[0]; seam !== undefined && seam < end; seam = seams[++index]) {
		while ((usual[next] ?? end) < seam) next++;
		if (usual[next] === seam && seam > from) close(index, seam);
	}
	close(index, end);
	const cutter = new Cutter(stretch);
	return cuts.map((cut, number) => cutter.take(cuts[number - 1] ?? start, cut));
}

function samePiece(one: Piece, other: Piece | undefined): boolean {
	return one.start === other?.start && one.end === other.end && one.text === other.text;
}

/** Whether two blocks whose text is the same are the same to the reader. */
function sameContent(one: BlockContent, other: BlockContent): boolean {
	return (
		one.kind === other.kind &&
		one.level === other.level &&
		one.length === other.length &&
		one.pieces.length === other.pieces.length &&
		one.pieces.every((piece, index) => samePiece(piece, other.pieces[index]))
	);
}

/** Blocks with the contents that they had before, where the edit left their text alone. */
function keepContents(blocks: readonly Block[], old: readonly Block[], edit: Edit): Block[] {
	const shift = edit.newEnd - edit.oldEnd;
	let next = 0;
	return blocks.map((block) => {
		const isBefore = block.start + block.content.length <= edit.start;
		if (!isBefore && block.start < edit.newEnd) return block;
		const place = isBefore ? block.start : block.start - shift;
		while ((old[next]?.start ?? place) < place) next++;
		const before = old[next];
		const isSame = before?.start === place && sameContent(before.content, block.content);
		return isSame ? { start: block.start, content: before.content } : block;
	});
}

function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
	return (
		some.length === others.length &&
		some.every(({ start, end }, index) => start === others[index]?.start && end === others[index]?.end)
	);
}

/** Whether two chunks of the same text hold the same; their problems tell no more than their places. */
function sameChunk(one: Chunk, other: Chunk): boolean {
	return (
		one.length === other.length &&
		one.settled === other.settled &&
		standAlike(one.standing, other.standing) &&
		one.blocks.length === other.blocks.length &&
		one.blocks.every(({ start, content }, index) => {
			const twin = other.blocks[index];
			return start === twin?.start && content === twin.content;
		}) &&
		one.problems.every(({ id }, index) => id === other.problems[index]?.id) &&
		sameSpans(one.problems, other.problems) &&
		sameSpans(one.comments, other.comments)
	);
}

/**
 * Chunks for a stretch that was read again.
 *
 * @param old the chunks that stood there before the edit, from `start` on: the edit lies within or beside them
 */
export function chunksAgain(stretch: Stretch, span: Span, old: readonly Chunk[], start: number, edit: Edit): Chunk[] {
	const shift = edit.newEnd - edit.oldEnd;
	const known = new Map<number, Chunk>();
	const usual: number[] = [];
	for (const { start: at, chunk } of placedChunks({ from: start, chunks: old })) {
		if (at <= edit.start) usual.push(at);
		else if (at >= edit.oldEnd) usual.push(at + shift);
		if (at + chunk.length <= edit.start) known.set(at, chunk);
		else if (at >= edit.oldEnd) known.set(at + shift, chunk);
	}
	const blocks = keepContents(stretch.blocks, blocksOf({ from: start, chunks: old }), edit);
	let at = span.start;
	return chunksOf({ ...stretch, blocks }, span, usual).map((chunk) => {
		const before = known.get(at);
		at += chunk.length;
		return before !== undefined && sameChunk(before, chunk) ? before : chunk;
	});
}

function blocksOf(tree: Pick<DocumentTree, 'from' | 'chunks'>): Block[] {
	const blocks: Block[] = [];
	for (const { start: at, chunk } of placedChunks(tree)) {
		for (const { start, content } of chunk.blocks) blocks.push({ start: at + start, content });
	}
	return blocks;
}

/** A text in chunks. */
export class ChunkedText implements DocumentTree {
	readonly format: Format;
	readonly from: number;
	readonly chunks: readonly Chunk[];
	readonly frontMatter: Span | undefined;
	private readonly others: readonly Problem[];
	private known: readonly Block[] | undefined;

	/** @param others problems of the text as a whole, which no chunk can know */
	constructor(
		{ format, from, chunks, frontMatter }: Omit<DocumentTree, 'blocks' | 'problems'>,
		others: readonly Problem[],
	) {
		this.format = format;
		this.from = from;
		this.chunks = chunks;
		this.frontMatter = frontMatter;
		this.others = others;
	}

	get blocks(): readonly Block[] {
		this.known ??= blocksOf(this);
		return this.known;
	}

	get problems(): readonly Problem[] {
		const found: Problem[] = [];
		let start = this.from;
		for (const { problems, length } of this.chunks) {
			for (const problem of problems) found.push(moved(problem, start));
			start += length;
		}
		// A page that hides text is told of once.
		const hidden = found.find(({ id }) => id === 'hidden-text');
		return [...this.others, ...found.filter((one) => one.id !== 'hidden-text' || one === hidden)];
	}
}
