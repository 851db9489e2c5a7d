// Stretches of a draft under what stands open above them: kept, with all that was found in them, while both stay as they are.
import type { CompiledPack } from '../match/compile.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import type { BlockContent, Chunk } from '../parse/tree.ts';
import { bearAlike, type Context, ContextStack, nothingOpen, type PlacedClause } from './context.ts';

/** The clauses of a chunk, in their places relative to its start. */
export interface Passage {
	readonly pack: CompiledPack;
	readonly clauses: readonly PlacedClause[];
	/** What stands open where it begins, and where it ends. */
	readonly entering: Context;
	readonly leaving: Context;
	/** Whether its last clause is, by its number alone, the title of what follows. */
	readonly endsInTitle: boolean;
}

/** A passage and where it begins in the document. */
export interface PlacedPassage {
	readonly start: number;
	readonly passage: Passage;
}

/** What was found in blocks and chunks of a draft; holds for one pack and the same names of the parties. */
export interface Known {
	readonly matches: WeakMap<BlockContent, readonly ClauseMatch[]>;
	readonly passages: WeakMap<Chunk, Passage>;
}

function* matchesIn(chunk: Chunk, { matches }: Known): Generator<readonly [ClauseMatch, number]> {
	for (const { start, content } of chunk.blocks) {
		for (const match of matches.get(content) ?? []) yield [match, start];
	}
}

/** The first clause behind a chunk. */
function nextMatch(chunks: readonly Chunk[], number: number, known: Known): ClauseMatch | undefined {
	for (let next = number + 1; next < chunks.length; next++) {
		for (const [match] of matchesIn(chunks[next] as Chunk, known)) return match;
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

function passageOf(chunk: Chunk, entering: Context, pack: CompiledPack, known: Known, next: Next): Passage {
	const stack = new ContextStack(entering);
	const clauses = Array.from(matchesIn(chunk, known), ([match, blockStart]) => stack.place(match, blockStart));
	const leaving = stack.context;
	return { pack, clauses, entering, leaving, endsInTitle: endsInTitle(clauses, leaving, next) };
}

function staysAsIs({ clauses, entering, leaving, ...passage }: Passage, context: Context, next: Next): boolean {
	return bearAlike(entering, context) && passage.endsInTitle === endsInTitle(clauses, leaving, next);
}

/**
 * The passages of a document, one for each chunk; those that stand as before are the same objects.
 *
 * @param from where the first chunk begins
 * @param known the matches of all blocks, and the passages of before
 */
export function passagesOf(chunks: readonly Chunk[], from: number, pack: CompiledPack, known: Known): PlacedPassage[] {
	let start = from;
	let context = nothingOpen;
	return chunks.map((chunk, number) => {
		const next: Next = () => nextMatch(chunks, number, known);
		const before = known.passages.get(chunk);
		const passage = before && staysAsIs(before, context, next) ? before : passageOf(chunk, context, pack, known, next);
		if (passage !== before) known.passages.set(chunk, passage);
		context = passage.leaving;
		const placed = { start, passage };
		start += chunk.length;
		return placed;
	});
}

/** The clauses of a document, or the first so many of them, in their places. */
export function clausesOfPassages(
	passages: readonly PlacedPassage[],
	most: number = Number.POSITIVE_INFINITY,
): PlacedClause[] {
	const stack = new ContextStack();
	const clauses: PlacedClause[] = [];
	for (const { passage, start } of passages) {
		for (const { match, blockStart } of passage.clauses) {
			if (clauses.length >= most) return clauses;
			clauses.push(stack.place(match, start + blockStart));
		}
	}
	return clauses;
}
