// How often concepts occur: counted in the pack's own model clauses, so that the same law gives the same numbers.
import type { Pack } from '../law.ts';
import { normalizePhrase } from '../text/normalize.ts';
import type { PhraseScanner } from './automaton.ts';
import type { ConceptGroups } from './groups.ts';

/** Of concepts that stand in no model clause, the one with fewer phrases is rarer: far less than one occurrence each. */
const PHRASE_SHARE = 1e-6;

/**
 * In how many model clauses each concept stands.
 *
 * @param groupOf the group of each phrase
 */
export function frequencies(
	{ requirements }: Pack,
	scanner: PhraseScanner,
	{ starts, concepts }: ConceptGroups,
	groupOf: ArrayLike<number>,
	conceptCount: number,
): Float64Array {
	const counts = new Float64Array(conceptCount);
	for (let phrase = 0; phrase < groupOf.length; phrase++) {
		const group = groupOf[phrase] as number;
		for (let at = starts[group] as number; at < (starts[group + 1] as number); at++) {
			const concept = concepts[at] as number;
			counts[concept] = (counts[concept] as number) + PHRASE_SHARE;
		}
	}
	for (const { modelClause } of requirements) {
		for (const text of [modelClause.zh, modelClause.en]) {
			const groups = new Set<number>();
			scanner.scan(normalizePhrase(text), (group) => groups.add(group));
			const here = new Set<number>();
			for (const group of groups) {
				for (const concept of concepts.subarray(starts[group], starts[group + 1])) here.add(concept);
			}
			for (const concept of here) counts[concept] = (counts[concept] as number) + 1;
		}
	}
	return counts;
}
