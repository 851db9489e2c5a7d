// Patterns as rows of numbers: thousands of them are opened at once, and each becomes an object when it is first looked at.
import { type Dependence, patternStrengths, type Strength } from '../model.ts';
import { type Lists, listAt, listsOf } from './lists.ts';
import type { CompiledPattern, CompiledSlot } from './pattern.ts';

/** All patterns, numbered in the order of the law files. */
export interface PatternRows {
	/** For each pattern in turn: requirement, facet + 1, concept above + 1, who may act, marks. */
	readonly heads: Uint16Array;
	/** For each pattern its slots, each as two numbers: its concept or quantity, and its marks. */
	readonly slots: Lists;
	readonly quantities: readonly NonNullable<CompiledSlot['quantity']>[];
	/** Lists of concepts that may act; patterns share them. */
	readonly actors: readonly (readonly number[])[];
	/** Who may act where a pattern does not say it; undefined: anyone. */
	readonly parties: readonly number[] | undefined;
}

/** Who may act, if it is no list. */
const ANYONE = 0;
const PARTIES = 1;
const FIRST_LIST = 2;
export const HEAD = 5;
export const SLOT = 2;
const STRENGTHS: readonly Strength[] = patternStrengths;
const DEPENDENCES: readonly Dependence[] = ['polarity', 'agent', 'at-least', 'at-most'];
/** Marks of a pattern; its strength stands in the two bits below. */
export const STRENGTH = 3;
export const WHOLE_CLAUSE = 4;
export const AFFIRMED = 8;
const FIRST_DEPENDENCE = 16;
/** Marks of a slot; its gap stands in the eight bits below. */
export const ENDLESS_GAP = 255;
export const PLAIN = 256;
export const TRANSPARENT = 512;
export const BEGINS = 1024;
export const QUANTITY = 2048;
export const FORBIDDEN = 4096;

/** Number of an entry in a list to which it is added if it is new. */
class Numbers<T> {
	readonly entries: T[] = [];
	private readonly numbers = new Map<string, number>();

	of(entry: T): number {
		const key = JSON.stringify(entry);
		const number = this.numbers.get(key) ?? this.entries.push(entry) - 1;
		this.numbers.set(key, number);
		return number;
	}
}

function marksOf({ strength, wholeClause, affirmed, depends }: CompiledPattern): number {
	return (
		STRENGTHS.indexOf(strength) |
		(wholeClause ? WHOLE_CLAUSE : 0) |
		(affirmed ? AFFIRMED : 0) |
		DEPENDENCES.reduce((bits, one, index) => bits | (depends.includes(one) ? FIRST_DEPENDENCE << index : 0), 0)
	);
}

/**
 * Puts patterns into rows.
 *
 * @param parties who may act in those patterns that do not say it
 */
export function patternRows(
	patterns: readonly CompiledPattern[],
	parties: PatternRows['parties'] = undefined,
): PatternRows {
	const quantities = new Numbers<NonNullable<CompiledSlot['quantity']>>();
	const actors = new Numbers<readonly number[]>();
	const slot = ({ concept, quantity, gap, plain, transparent }: CompiledSlot, begins: boolean): number[] => [
		quantity === undefined ? concept : quantities.of(quantity),
		Math.min(gap, ENDLESS_GAP) |
			(plain ? PLAIN : 0) |
			(transparent ? TRANSPARENT : 0) |
			(begins ? BEGINS : 0) |
			(quantity === undefined ? 0 : QUANTITY),
	];
	const actor = (by: readonly number[]): number => (by === parties ? PARTIES : FIRST_LIST + actors.of(by));
	return {
		heads: Uint16Array.from(
			patterns.flatMap((pattern) => {
				const { requirement, facet, under, by } = pattern;
				return [requirement, facet + 1, under + 1, by === undefined ? ANYONE : actor(by), marksOf(pattern)];
			}),
		),
		slots: listsOf(
			patterns.map(({ sequences, forbidden }) => [
				...sequences.flatMap((sequence) => sequence.flatMap((one, index) => slot(one, index === 0))),
				...forbidden.flatMap((concept) => [concept, FORBIDDEN]),
			]),
		),
		quantities: quantities.entries,
		actors: actors.entries,
		parties,
	};
}

/** Concepts that a heading or list head above must hold for some pattern. */
export function undersOf({ heads }: PatternRows): number[] {
	const unders = new Set<number>();
	for (let at = 2; at < heads.length; at += HEAD) {
		if (heads[at] !== 0) unders.add((heads[at] as number) - 1);
	}
	return [...unders];
}

/** Who may act by the number that a row has for it; undefined: anyone. */
export function actorsOf({ parties, actors }: PatternRows, by: number): readonly number[] | undefined {
	return by === PARTIES ? parties : actors[by - FIRST_LIST];
}

/** The pattern of a row. */
export function patternAt(rows: PatternRows, pattern: number): CompiledPattern {
	const [requirement = 0, facet = 0, under = 0, by = 0, marks = 0] = rows.heads.subarray(pattern * HEAD);
	const sequences: CompiledSlot[][] = [];
	const forbidden: number[] = [];
	const words = listAt(rows.slots, pattern);
	for (let at = 0; at < words.length; at += SLOT) {
		const number = words[at] as number;
		const bits = words[at + 1] as number;
		if ((bits & FORBIDDEN) !== 0) {
			forbidden.push(number);
			continue;
		}
		if ((bits & BEGINS) !== 0) sequences.push([]);
		const gap = bits & ENDLESS_GAP;
		const isQuantity = (bits & QUANTITY) !== 0;
		sequences.at(-1)?.push({
			concept: isQuantity ? -1 : number,
			quantity: isQuantity ? rows.quantities[number] : undefined,
			gap: gap === ENDLESS_GAP ? Number.POSITIVE_INFINITY : gap,
			plain: (bits & PLAIN) !== 0,
			transparent: (bits & TRANSPARENT) !== 0,
		});
	}
	return {
		requirement,
		facet: facet - 1,
		strength: STRENGTHS[marks & STRENGTH] as Strength,
		sequences,
		forbidden,
		by: actorsOf(rows, by),
		under: under - 1,
		wholeClause: (marks & WHOLE_CLAUSE) !== 0,
		affirmed: (marks & AFFIRMED) !== 0,
		depends: DEPENDENCES.filter((_, index) => (marks & (FIRST_DEPENDENCE << index)) !== 0),
	};
}
