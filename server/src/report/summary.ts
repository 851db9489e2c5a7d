// How many findings of each verdict a report holds.
import { type Verdict, verdicts } from '../core/model.ts';
import type { DocumentRecord } from './record.ts';

/** How many findings of each verdict there are, and how many of them a decision settles. */
export type Summary = { readonly documents: number } & Readonly<Record<Verdict, number>> & { readonly waived: number };

/** A summary of no documents. */
export function emptySummary(): Summary {
	const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
	return { documents: 0, ...counts, waived: 0 };
}

/** The summary with one more document. */
export function withDocument(summary: Summary, record: DocumentRecord): Summary {
	const counts = { ...summary, documents: summary.documents + 1 };
	for (const { verdict, waived } of record.findings) {
		counts[verdict]++;
		if (waived?.state === 'active') counts.waived++;
	}
	return counts;
}
