// The passages of a draft in groups: what those of a group give together is summed up once, so that sums over a long draft are short.
import type { CompiledPack } from '../match/compile.ts';
import { ContextStack, type PlacedClause } from './context.ts';
import { commonTo, type Passage } from './passage.ts';

/** A passage and where it begins. */
export interface PlacedPassage {
	readonly start: number;
	readonly passage: Passage;
}

/** Passages that stand one after another; an edit elsewhere gives the same object back. */
export interface PassageGroup {
	readonly pack: CompiledPack;
	readonly length: number;
	/** In their places relative to its start. */
	readonly passages: readonly PlacedPassage[];
}

/** A group and where it begins in the document. */
export interface PlacedGroup {
	readonly start: number;
	readonly group: PassageGroup;
}

/** The passages of a draft, one by one and in groups. */
export interface Grouped {
	readonly passages: readonly Passage[];
	readonly groups: readonly PlacedGroup[];
}

const TYPICAL = 12;
const MOST = 2 * TYPICAL;

function groupOf(passages: readonly Passage[], pack: CompiledPack): PassageGroup {
	let length = 0;
	const placed = passages.map((passage): PlacedPassage => {
		const start = length;
		length += passage.length;
		return { start, passage };
	});
	return { pack, length, passages: placed };
}

function cut(passages: readonly Passage[]): PassageGroup[] {
	const size = passages.length > MOST ? TYPICAL : MOST;
	const groups: PassageGroup[] = [];
	for (let at = 0; at < passages.length; at += size) {
		const some = passages.slice(at, at + size);
		if (some[0] !== undefined) groups.push(groupOf(some, some[0].pack));
	}
	return groups;
}

/**
 * Passages in groups; a group in which nothing has changed is the same object.
 *
 * @param from where the first passage begins
 * @param before the passages before an edit
 */
export function groupsOf(
	passages: readonly Passage[],
	from: number,
	before: Grouped = { passages: [], groups: [] },
): PlacedGroup[] {
	const { first, last } = commonTo(passages, before.passages);
	const old = before.groups.map(({ group }) => group);
	const sizeOf = (number: number): number => old[number]?.passages.length ?? 0;
	let kept = 0;
	let start = 0;
	while (kept < old.length && start + sizeOf(kept) <= first) start += sizeOf(kept++);
	let behind = old.length;
	let end = passages.length;
	while (behind > kept && passages.length - end + sizeOf(behind - 1) <= last) end -= sizeOf(--behind);
	// What is left of a group goes with the next one.
	if (end > start && end - start < TYPICAL / 2 && behind < old.length) end += sizeOf(behind++);
	let at = from;
	return [...old.slice(0, kept), ...cut(passages.slice(start, end)), ...old.slice(behind)].map((group) => {
		const placed = { start: at, group };
		at += group.length;
		return placed;
	});
}

/** The clauses of a document, or the first so many of them, in their places. */
export function clausesOfGroups(
	groups: readonly PlacedGroup[],
	most: number = Number.POSITIVE_INFINITY,
): PlacedClause[] {
	const stack = new ContextStack();
	const clauses: PlacedClause[] = [];
	for (const { start: from, group } of groups) {
		for (const { start, passage } of group.passages) {
			for (const { match, blockStart } of passage.clauses) {
				if (clauses.length >= most) return clauses;
				clauses.push(stack.place(match, from + start + blockStart));
			}
		}
	}
	return clauses;
}
