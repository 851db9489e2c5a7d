// Patterns as tables: by the rarest of the concepts that they need, each with all of them.
import type { CompiledPattern } from './compile.ts';

/** What a pattern needs, the rarest first. */
function sortedNeeds({ needs }: CompiledPattern, frequency: Float64Array): number[] {
	return [...needs].sort((a, b) => (frequency[a] as number) - (frequency[b] as number) || a - b);
}

/**
 * All patterns, numbered in the order of the law files: which of them may hold in a clause is told by numbers alone,
 * for there are thousands.
 */
export interface PatternTable {
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
 * @param frequency how often each concept occurs
 */
export function patternTable(patterns: readonly CompiledPattern[], frequency: Float64Array): PatternTable {
	const concepts = frequency.length;
	const needsOf = patterns.map((pattern) => sortedNeeds(pattern, frequency));
	const keys = Int32Array.from(needsOf, ([rarest]) => rarest ?? -1);
	const keyStarts = new Uint32Array(concepts + 1);
	for (const key of keys) if (key >= 0) keyStarts[key + 1] = (keyStarts[key + 1] as number) + 1;
	for (let key = 0; key < concepts; key++) {
		keyStarts[key + 1] = (keyStarts[key + 1] as number) + (keyStarts[key] as number);
	}
	const byKey = new Uint16Array(keyStarts[concepts] as number);
	const next = keyStarts.slice();
	keys.forEach((key, pattern) => {
		if (key < 0) return;
		const at = next[key] as number;
		next[key] = at + 1;
		byKey[at] = pattern;
	});
	const needStarts = new Uint32Array(patterns.length + 1);
	needsOf.forEach((needs, pattern) => {
		needStarts[pattern + 1] = (needStarts[pattern] as number) + needs.length;
	});
	return {
		count: patterns.length,
		keyOf: keys,
		keyStarts,
		byKey,
		needStarts,
		needs: Uint16Array.from(needsOf.flat()),
		unders: [...new Set(patterns.flatMap(({ under }) => (under < 0 ? [] : [under])))],
		get: (pattern) => patterns[pattern] as CompiledPattern,
	};
}
