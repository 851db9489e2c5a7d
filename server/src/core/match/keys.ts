// Patterns as tables: by the slot that is looked at first, each with the concepts that it needs.
import type { CompiledPattern } from './compile.ts';

/** Concept of the slot that is least likely to occur by chance: the one with the longest shortest phrase. */
function keyOf(pattern: CompiledPattern, shortest: readonly number[]): number {
	let key = -1;
	let best = 0;
	for (const slot of pattern.sequences.flat()) {
		if (slot.concept < 0 || slot.plain) continue;
		const length = shortest[slot.concept] ?? 0;
		if (length > best) {
			best = length;
			key = slot.concept;
		}
	}
	return key >= 0 ? key : (pattern.sequences.flat().find((slot) => slot.concept >= 0)?.concept ?? -1);
}

/**
 * All patterns, numbered in the order of the law files: which of them may hold in a clause is told by numbers alone,
 * for there are thousands.
 */
export interface PatternTable {
	readonly count: number;
	/** Concept of the slot that is looked at first, by pattern; -1: it never holds. */
	readonly keyOf: Int32Array;
	/** Patterns with the key `c` are `byKey[keyStarts[c]]` to before `byKey[keyStarts[c + 1]]`, in ascending order. */
	readonly keyStarts: Uint32Array;
	readonly byKey: Uint16Array;
	/** Concepts without which pattern `p` cannot hold: `needs[needStarts[p]]` to before `needs[needStarts[p + 1]]`. */
	readonly needStarts: Uint32Array;
	readonly needs: Uint16Array;
	/** A pattern by its number. */
	get(pattern: number): CompiledPattern;
}

/**
 * @param shortest length of the shortest phrase of each concept
 */
export function patternTable(
	patterns: readonly CompiledPattern[],
	shortest: readonly number[],
	concepts: number,
): PatternTable {
	const keys = Int32Array.from(patterns, (pattern) => keyOf(pattern, shortest));
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
	patterns.forEach(({ needs }, pattern) => {
		needStarts[pattern + 1] = (needStarts[pattern] as number) + needs.length;
	});
	return {
		count: patterns.length,
		keyOf: keys,
		keyStarts,
		byKey,
		needStarts,
		needs: Uint16Array.from(patterns.flatMap(({ needs }) => needs)),
		get: (pattern) => patterns[pattern] as CompiledPattern,
	};
}
