// The passages of a draft in groups, and these in groups again: what each gives is summed up once, so that sums over a long draft are short.
import type { CompiledPack } from '../match/compile.ts';
import { remembered } from '../remembered.ts';
import { lastAtOrBefore } from '../text/span.ts';
import { ContextStack, type PlacedClause } from './context.ts';
import { commonTo, type Passage } from './passage.ts';

/** Passages, or groups of them, that stand one after another; an edit elsewhere gives the same object back. */
export interface PassageGroup {
	readonly pack: CompiledPack;
	readonly length: number;
	/** In their places relative to its start. */
	readonly parts: readonly PlacedPart[];
}

export type Part = Passage | PassageGroup;

/** A passage or group, and where it begins. */
export interface PlacedPart {
	readonly start: number;
	readonly part: Part;
}

/** All passages of a draft, then groups of these, then groups of those, up to the one that holds all. */
export type Levels = readonly (readonly Part[])[];

const TYPICAL = 12;
const MOST = 2 * TYPICAL;
const LEAST = TYPICAL / 2;

export function isGroup(part: Part): part is PassageGroup {
	return 'parts' in part;
}

function groupOf(parts: readonly Part[], pack: CompiledPack): PassageGroup {
	let length = 0;
	const placed = parts.map((part): PlacedPart => {
		const start = length;
		length += part.length;
		return { start, part };
	});
	return { pack, length, parts: placed };
}

function cut(parts: readonly Part[], pack: CompiledPack): PassageGroup[] {
	const { length } = parts;
	if (length === 0) return [];
	const count = length > MOST ? Math.ceil(length / TYPICAL) : 1;
	const at = (number: number): number => Math.floor((length * number) / count);
	return Array.from({ length: count }, (_, number) => groupOf(parts.slice(at(number), at(number + 1)), pack));
}

/** Groups of parts; one in which nothing has changed is that of before. */
function groupsOf(
	parts: readonly Part[],
	pack: CompiledPack,
	before: readonly Part[],
	groups: readonly Part[],
): Part[] {
	const { first, last } = commonTo(parts, before);
	const sizeOf = (group: Part | undefined): number => (group !== undefined && isGroup(group) ? group.parts.length : 0);
	let kept = 0;
	let start = 0;
	while (kept < groups.length && start + sizeOf(groups[kept]) <= first) start += sizeOf(groups[kept++]);
	let behind = groups.length;
	let end = parts.length;
	while (behind > kept && parts.length - end + sizeOf(groups[behind - 1]) <= last) end -= sizeOf(groups[--behind]);
	// What is left of a group goes with one beside it, so that each level is much shorter than the one below.
	if (end > start && end - start < LEAST) {
		if (behind < groups.length) end += sizeOf(groups[behind++]);
		else if (kept > 0) start -= sizeOf(groups[--kept]);
	}
	return [...groups.slice(0, kept), ...cut(parts.slice(start, end), pack), ...groups.slice(behind)];
}

/**
 * Passages in groups up to one that holds all.
 *
 * @param before those before an edit, of the same pack
 */
export function levelsOf(passages: readonly Passage[], pack: CompiledPack, before: Levels = []): Levels {
	const levels: (readonly Part[])[] = [passages];
	for (let parts: readonly Part[] = passages; parts.length > 1; ) {
		const { length } = levels;
		parts = groupsOf(parts, pack, before[length - 1] ?? [], before[length] ?? []);
		levels.push(parts);
	}
	return levels;
}

/** The one group that holds all passages. */
export function wholeOf(levels: Levels, pack: CompiledPack): Part {
	return levels.at(-1)?.[0] ?? groupOf([], pack);
}

/** A passage in its place. */
export interface PlacedPassage {
	readonly start: number;
	readonly passage: Passage;
}

/** The passage of a draft in which an offset stands; undefined in front of all. */
export function passageAt(whole: PlacedPart, offset: number): PlacedPassage | undefined {
	let { start, part } = whole;
	while (isGroup(part)) {
		const inner: PlacedPart | undefined = part.parts[lastAtOrBefore(part.parts, offset - start)];
		if (inner === undefined) return undefined;
		start += inner.start;
		part = inner.part;
	}
	return { start, passage: part };
}

/** What a part of a group gives; places are those of the part. */
export interface Summand<T> {
	readonly start: number;
	readonly value: T;
}

/**
 * Sums up what passages give, group by group.
 *
 * @param ofPassage what one passage gives
 * @param join puts together what the parts of a group give
 * @returns gives the sum of a group, each once
 */
export function summed<T>(
	ofPassage: (passage: Passage) => T,
	join: (parts: readonly Summand<T>[], pack: CompiledPack) => T,
): (part: Part) => T {
	const sumOf: (part: Part) => T = remembered((whole: Part) => {
		if (!isGroup(whole)) return ofPassage(whole);
		return join(
			whole.parts.map(({ start, part }) => ({ start, value: sumOf(part) })),
			whole.pack,
		);
	});
	return sumOf;
}

/** The clauses of a document, or the first so many of them, in their places. */
export function clausesOfPassages(
	passages: readonly Passage[],
	from: number,
	most: number = Number.POSITIVE_INFINITY,
): PlacedClause[] {
	const stack = new ContextStack();
	const clauses: PlacedClause[] = [];
	let start = from;
	for (const passage of passages) {
		for (const { match, blockStart } of passage.clauses) {
			if (clauses.length >= most) return clauses;
			clauses.push(stack.place(match, start + blockStart));
		}
		start += passage.length;
	}
	return clauses;
}
