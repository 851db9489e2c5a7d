// How many findings of each verdict a report holds.
import { type Verdict, verdicts } from '../core/model.ts';
import { outcomeOf } from './outcome.ts';
import type { DocumentRecord } from './record.ts';

/**
 * How many findings of each verdict there are, and how many of them a decision settles. What another document of the
 * set states, or tells in its place, counts as that alone.
 */
export type Summary = { readonly documents: number } & Readonly<
	Record<Verdict | 'waived' | 'credited' | 'toldElsewhere', number>
>;

/** A summary of no documents. */
export function emptySummary(): Summary {
	const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
	return { documents: 0, ...counts, waived: 0, credited: 0, toldElsewhere: 0 };
}

/** The summary with one more document. */
export function withDocument(summary: Summary, record: DocumentRecord): Summary {
	const counts = { ...summary, documents: summary.documents + 1 };
	for (const finding of record.findings) {
		const outcome = outcomeOf(finding, record.path);
		counts[outcome === 'decided' ? finding.verdict : outcome]++;
		if (outcome === 'decided') counts.waived++;
	}
	return counts;
}
