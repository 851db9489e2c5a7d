// Patterns by the slot that is looked at first.
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
 * Patterns by their key.
 *
 * @param shortest length of the shortest phrase of each concept
 */
export function patternsByKey(
	patterns: readonly CompiledPattern[],
	shortest: readonly number[],
	concepts: number,
): readonly (readonly CompiledPattern[])[] {
	const byKey = Array.from({ length: concepts }, (): CompiledPattern[] => []);
	for (const pattern of patterns) byKey[keyOf(pattern, shortest)]?.push(pattern);
	return byKey;
}
