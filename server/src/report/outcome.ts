// What a finding comes to in a report: its verdict, unless a decision, its document set or an earlier report settles it.
import type { Verdict } from '../core/model.ts';
import type { FindingRecord } from './record.ts';

/** `credited`: another document of the set states it; `toldElsewhere`: the set lacks it, which another of its documents tells. */
export type Outcome = Verdict | 'decided' | 'credited' | 'toldElsewhere';

/** What another document of the set can make good. */
export const GAPS: ReadonlySet<Verdict> = new Set(['missing', 'partial', 'unclear']);

/** Whether a decision on it is in force. */
export function isDecided({ waived }: FindingRecord): boolean {
	return waived?.state === 'active';
}

/**
 * What a finding comes to.
 *
 * @param path of its document
 */
export function outcomeOf(finding: FindingRecord, path: string): Outcome {
	const { verdict, applies, set } = finding;
	if (verdict === 'notApplicable') return verdict;
	if (isDecided(finding)) return 'decided';
	if (set === null || !applies || !GAPS.has(verdict) || set.toldAt === path) return verdict;
	return set.verdict === 'fulfilled' ? 'credited' : 'toldElsewhere';
}

/** Whether a gap of a document is stated, told or decided elsewhere in its set. */
export function isElsewhere(finding: FindingRecord, path: string): boolean {
	const outcome = outcomeOf(finding, path);
	return outcome === 'credited' || outcome === 'toldElsewhere';
}

/** The documents of the set that state it, each once. */
export function statedIn({ set }: FindingRecord): string[] {
	return [...new Set(set?.statedIn.map(({ path }) => path))];
}
