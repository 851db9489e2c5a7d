// How often concepts occur: counted in the pack's own model clauses, so that the same law gives the same numbers.
import type { Words } from '../model.ts';
import { normalizePhrase } from '../text/normalize.ts';
import type { PhraseScanner } from './automaton.ts';
import type { LazyLists } from './lists.ts';

/** One model clause weighs more than any number of phrases: of concepts in as many clauses, the one with fewer is rarer. */
const CLAUSE = 4096;

/** What the phrases of a concept come to, where `parts` says what those of its parts do. */
export function phraseFrequency(phrases: number, parts: number = 0): number {
	return Math.min(CLAUSE - 1, phrases + (parts % CLAUSE));
}

/**
 * Adds the model clauses in which each concept stands.
 *
 * @param frequency by concept; less is rarer
 */
export function withClauses(
	frequency: Uint32Array,
	clauses: readonly Words[],
	scanner: PhraseScanner,
	groups: LazyLists,
): Uint32Array {
	const counted = frequency.slice();
	for (const clause of clauses.flatMap(({ zh, en }) => [zh, en])) {
		const here = new Set<number>();
		scanner.scan(normalizePhrase(clause), (group) => {
			for (const concept of groups.of(group)) here.add(concept);
		});
		for (const concept of here) counted[concept] = (counted[concept] as number) + CLAUSE;
	}
	return counted;
}
