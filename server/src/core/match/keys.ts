// Patterns as a table: by the rarest of the concepts that they need, each with all of them.
import { type Lists, listsByKey } from './lists.ts';
import type { CompiledPattern } from './pattern.ts';
import { FORBIDDEN, type PatternRows, patternAt, QUANTITY, SLOT, undersOf } from './patternRows.ts';

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

/**
 * The concepts that each pattern needs, each once, the rarest first.
 *
 * @param frequency how often each concept occurs; less is rarer
 */
export function needsOf({ slots: { starts, items } }: PatternRows, frequency: Uint32Array): Lists {
	const needStarts = new Uint32Array(starts.length);
	const needs = new Uint16Array(items.length / SLOT);
	let end = 0;
	for (let pattern = 0; pattern + 1 < starts.length; pattern++) {
		const first = end;
		for (let at = starts[pattern] as number; at < (starts[pattern + 1] as number); at += SLOT) {
			if (((items[at + 1] as number) & (QUANTITY | FORBIDDEN)) !== 0) continue;
			const concept = items[at] as number;
			let known = first;
			while (known < end && needs[known] !== concept) known++;
			if (known < end) continue;
			const rank = frequency[concept] as number;
			let free = end++;
			for (; free > first; free--) {
				const before = needs[free - 1] as number;
				const lead = (frequency[before] as number) - rank;
				if (lead < 0 || (lead === 0 && before < concept)) break;
				needs[free] = before;
			}
			needs[free] = concept;
		}
		needStarts[pattern + 1] = end;
	}
	return { starts: needStarts, items: needs.slice(0, end) };
}

/**
 * Makes the table.
 *
 * @param concepts how many there are
 */
export function patternTable(
	rows: PatternRows,
	{ starts: needStarts, items: needs }: Lists,
	concepts: number,
): PatternTable {
	const keyOf = new Int32Array(needStarts.length - 1);
	for (let pattern = 0; pattern < keyOf.length; pattern++) {
		const start = needStarts[pattern] as number;
		keyOf[pattern] = start === needStarts[pattern + 1] ? -1 : (needs[start] as number);
	}
	const { starts: keyStarts, items: byKey } = listsByKey(keyOf, concepts, (pattern) => pattern);
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
