// What counts as a gap, as stated, as decided; and which of several documents speaks for a set.
import type { CoveredDocument, FindingRecord, Verdict } from '../../coverageRecords';

/** A requirement in the documents that are read together. */
export interface Entry {
	readonly requirement: string;
	/** The finding that decides for all documents. */
	readonly lead: DocumentFinding;
	/** All findings, in the order of the documents. */
	readonly all: readonly DocumentFinding[];
}

export interface DocumentFinding {
	readonly document: CoveredDocument;
	readonly finding: FindingRecord;
}

const GAPS: ReadonlySet<Verdict> = new Set(['missing', 'partial', 'contradicted']);

/** Whether a person decided on it, and the decision holds. */
export function isDecided({ waived }: FindingRecord): boolean {
	return waived?.state === 'active';
}

/** What can be done about decisions on a finding. */
export type DecisionStep = 'decide' | 'renew' | 'withdraw';

/** A finding that has a decision, or has none, leaves different steps. */
export function decisionSteps({ waived, verdict }: FindingRecord): readonly DecisionStep[] {
	if (waived !== null) return waived.state === 'active' ? ['withdraw'] : ['renew', 'withdraw'];
	return verdict === 'fulfilled' || verdict === 'notApplicable' ? [] : ['decide'];
}

/** A gap is what the law wants stated and a document states not, not in full, or against the law. */
export function isGap(finding: FindingRecord): boolean {
	return GAPS.has(finding.verdict) && !isDecided(finding);
}

/** What still asks for a look: gaps, and what is unclear. */
export function isOpen(finding: FindingRecord): boolean {
	return isGap(finding) || (finding.verdict === 'unclear' && !isDecided(finding));
}

/** What contradicts the law counts whatever another document says; else one statement in any document is enough. */
function rankOf(finding: FindingRecord): number {
	if (finding.verdict === 'contradicted' && !isDecided(finding)) return 0;
	if (finding.verdict === 'fulfilled') return 1;
	if (isDecided(finding)) return 2;
	const order: readonly Verdict[] = ['partial', 'unclear', 'missing'];
	return 3 + order.indexOf(finding.verdict);
}

/** The requirements of documents that are read together. */
export function entriesOf(documents: readonly CoveredDocument[]): Entry[] {
	const found = new Map<string, DocumentFinding[]>();
	for (const document of documents) {
		for (const finding of document.findings) {
			if (finding.verdict === 'notApplicable') continue;
			const all = found.get(finding.requirement) ?? [];
			all.push({ document, finding });
			found.set(finding.requirement, all);
		}
	}
	return [...found].flatMap(([requirement, all]) => {
		const [lead] = [...all].sort((a, b) => rankOf(a.finding) - rankOf(b.finding));
		return lead === undefined ? [] : [{ requirement, lead, all }];
	});
}

/** How grave a row is: contradictions first, what is stated last. */
export function gravityOf(finding: FindingRecord): number {
	if (isDecided(finding)) return 4;
	const order: readonly Verdict[] = ['contradicted', 'missing', 'partial', 'unclear'];
	const at = order.indexOf(finding.verdict);
	return at < 0 ? order.length + 1 : at;
}
