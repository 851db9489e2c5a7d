// Patterns as a table: by the rarest of the concepts that they need, each with all of them.
import { startsOf } from './lists.ts';
import type { CompiledPattern } from './pattern.ts';
import { countOf, eachConcept, type PatternRows, patternAt, undersOf } from './patternRows.ts';

/**
 * All patterns, numbered in the order of the law files: which of them may hold in a clause is told by numbers alone,
 * for there are thousands.
 */
export interface PatternTable {
	readonly rows: PatternRows;
	readonly count: number;
	/** Its rarest concept, by pattern; -1: it needs none, and never holds. */
	readonly keyOf: Int32Array;
	/** Patterns with the key `c` are `byKey[keyStarts[c]]` to before `byKey[keyStarts[c + 1]]`, in ascending order. */
	readonly keyStarts: Uint32Array;
	readonly byKey: Uint16Array;
	/**
	 * Concepts without which pattern `p` cannot hold, the rarest first: `needs[needStarts[p]]` to before
	 * `needs[needStarts[p + 1]]`.
	 */
	readonly needStarts: Uint32Array;
	readonly needs: Uint16Array;
	/** Concepts that a heading or list head above must hold for some pattern. */
	readonly unders: readonly number[];
	/** A pattern by its number. */
	get(pattern: number): CompiledPattern;
}

/** The concepts that each pattern needs, each once, the rarest first. */
function needsOf(rows: PatternRows, frequency: Uint32Array): Pick<PatternTable, 'needStarts' | 'needs'> {
	const lengths = new Uint32Array(countOf(rows));
	const needs = new Uint16Array(rows.slots.items.length);
	const isRarer = (one: number, other: number): boolean => {
		const lead = (frequency[one] as number) - (frequency[other] as number);
		return lead < 0 || (lead === 0 && one < other);
	};
	let end = 0;
	for (let pattern = 0; pattern < lengths.length; pattern++) {
		const start = end;
		eachConcept(rows, pattern, (concept) => {
			if (needs.subarray(start, end).includes(concept)) return;
			let free = end++;
			for (; free > start && isRarer(concept, needs[free - 1] as number); free--)
				needs[free] = needs[free - 1] as number;
			needs[free] = concept;
		});
		lengths[pattern] = end - start;
	}
	return { needStarts: startsOf(lengths), needs: needs.slice(0, end) };
}

/**
 * Makes the table.
 *
 * @param frequency how often each concept occurs; less is rarer
 */
export function patternTable(rows: PatternRows, frequency: Uint32Array): PatternTable {
	const { needStarts, needs } = needsOf(rows, frequency);
	const keyOf = Int32Array.from({ length: countOf(rows) }, (_, pattern) => {
		const start = needStarts[pattern] as number;
		return start === needStarts[pattern + 1] ? -1 : (needs[start] as number);
	});
	const counts = new Uint32Array(frequency.length);
	for (const key of keyOf) if (key >= 0) counts[key] = (counts[key] as number) + 1;
	const keyStarts = startsOf(counts);
	const byKey = new Uint16Array(keyStarts[frequency.length] as number);
	const next = keyStarts.slice();
	keyOf.forEach((key, pattern) => {
		if (key < 0) return;
		const at = next[key] as number;
		next[key] = at + 1;
		byKey[at] = pattern;
	});
	const known: (CompiledPattern | undefined)[] = [];
	return {
		rows,
		count: keyOf.length,
		keyOf,
		keyStarts,
		byKey,
		needStarts,
		needs,
		unders: undersOf(rows),
		get: (pattern) => {
			let one = known[pattern];
			if (one === undefined) {
				one = patternAt(rows, pattern);
				known[pattern] = one;
			}
			return one;
		},
	};
}
