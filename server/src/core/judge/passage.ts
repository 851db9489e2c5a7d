// Stretches of a draft under what stands open above them: kept, with all that was found in them, while both stay as they are.
import type { CompiledPack } from '../match/compile.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import type { BlockContent, Chunk } from '../parse/tree.ts';
import { bearAlike, type Context, ContextStack, nothingOpen, type PlacedClause } from './context.ts';

/** The clauses of a chunk, in their places relative to its start. */
export interface Passage {
	readonly pack: CompiledPack;
	readonly length: number;
	readonly clauses: readonly PlacedClause[];
	/** What stands open where it begins, and where it ends. */
	readonly entering: Context;
	readonly leaving: Context;
	/** Whether its last clause is, by its number alone, the title of what follows. */
	readonly endsInTitle: boolean;
}

/** What was found in the blocks of a draft; holds for one pack and the same names of the parties. */
export type Matches = WeakMap<BlockContent, readonly ClauseMatch[]>;

/** The chunks of a draft, and its passages, one for each. */
export interface ReadChunks {
	readonly chunks: readonly Chunk[];
	readonly passages: readonly Passage[];
}

function* matchesIn(chunk: Chunk, matches: Matches): Generator<readonly [ClauseMatch, number]> {
	for (const { start, content } of chunk.blocks) {
		for (const match of matches.get(content) ?? []) yield [match, start];
	}
}

/** The first clause behind a chunk. */
function nextMatch(chunks: readonly Chunk[], number: number, matches: Matches): ClauseMatch | undefined {
	for (let next = number + 1; next < chunks.length; next++) {
		for (const [match] of matchesIn(chunks[next] as Chunk, matches)) return match;
	}
	return undefined;
}

/** Whether a line by its number alone a heading is the title of what stands under it, and no statement of its own. */
export function isMereTitle(clause: PlacedClause, next: PlacedClause | undefined): boolean {
	return clause.match.isTitle && next?.above.includes(clause) === true;
}

/** Looks for the first clause behind a passage. */
type Next = () => ClauseMatch | undefined;

/** Whether the last clause of a passage is the title of the clause behind the passage. */
function endsInTitle(clauses: readonly PlacedClause[], leaving: Context, next: Next): boolean {
	const last = clauses.at(-1);
	const match = last?.match.isTitle === true ? next() : undefined;
	return last !== undefined && match !== undefined && isMereTitle(last, new ContextStack(leaving).place(match, 0));
}

function passageOf(chunk: Chunk, entering: Context, pack: CompiledPack, matches: Matches, next: Next): Passage {
	const stack = new ContextStack(entering);
	const clauses = Array.from(matchesIn(chunk, matches), ([match, blockStart]) => stack.place(match, blockStart));
	const leaving = stack.context;
	const { length } = chunk;
	return { pack, length, clauses, entering, leaving, endsInTitle: endsInTitle(clauses, leaving, next) };
}

function staysAsIs({ clauses, entering, leaving, ...passage }: Passage, context: Context, next: Next): boolean {
	return bearAlike(entering, context) && passage.endsInTitle === endsInTitle(clauses, leaving, next);
}

/** What two lists have in common: how many at the beginning, and how many of the others at the end. */
export interface Common {
	readonly first: number;
	readonly last: number;
}

/** How many entries of two lists are the same objects at the beginning and at the end. */
export function commonTo<T>(some: readonly T[], others: readonly T[]): Common {
	const most = Math.min(some.length, others.length);
	let first = 0;
	while (first < most && some[first] === others[first]) first++;
	let last = 0;
	while (last < most - first && some[some.length - 1 - last] === others[others.length - 1 - last]) last++;
	return { first, last };
}

/** How many passages at the beginning are known to stay: one may look for the title of what follows behind its chunk. */
function settled({ passages }: ReadChunks, first: number): number {
	let kept = Math.max(0, first - 1);
	while (kept > 0 && passages[kept]?.clauses.length === 0) kept--;
	return kept;
}

/**
 * The passages of a document, one for each chunk; those that stand as before are the same objects.
 *
 * @param matches those of all blocks
 * @param before chunks and passages before an edit
 */
export function passagesOf(
	chunks: readonly Chunk[],
	pack: CompiledPack,
	matches: Matches,
	before: ReadChunks = { chunks: [], passages: [] },
): Passage[] {
	const { first, last } = commonTo(chunks, before.chunks);
	const kept = settled(before, first);
	const passages = before.passages.slice(0, kept);
	const known = new Map<Chunk, Passage | undefined>();
	for (let old = kept; old < before.chunks.length - last; old++)
		known.set(before.chunks[old] as Chunk, before.passages[old]);
	const shift = before.chunks.length - chunks.length;
	let context = passages.at(-1)?.leaving ?? nothingOpen;
	for (let number = kept; number < chunks.length; number++) {
		const chunk = chunks[number] as Chunk;
		const isBehind = number >= chunks.length - last;
		const old = isBehind ? before.passages[number + shift] : known.get(chunk);
		const next: Next = () => nextMatch(chunks, number, matches);
		const stays = old !== undefined && staysAsIs(old, context, next);
		// Behind it the same chunks stand under the same.
		if (stays && isBehind) return passages.concat(before.passages.slice(number + shift));
		const passage = stays ? old : passageOf(chunk, context, pack, matches, next);
		passages.push(passage);
		context = passage.leaving;
	}
	return passages;
}
