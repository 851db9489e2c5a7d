// What counts as a gap, as stated, as decided; and which of several documents speaks for a set.
import type { CoveredDocument, CoveredSet, FindingRecord, SetFindingRecord, Verdict } from '../../coverageRecords';
import { type Credit, creditOf } from '../../setCredits';

/** A requirement in the documents that are read together. */
export interface Entry {
	readonly requirement: string;
	/** The finding that decides for all documents. */
	readonly lead: DocumentFinding;
	/** All findings, in the order of the documents. */
	readonly all: readonly DocumentFinding[];
	/** What the set as a whole comes to, where all of its documents are looked at. */
	readonly whole?: SetFindingRecord;
	/** Addresses of the documents of the set by their paths. */
	readonly addresses: Readonly<Record<string, string>>;
}

export interface DocumentFinding {
	readonly document: CoveredDocument;
	readonly finding: FindingRecord;
	/** Why it asks for nothing here, though it is not stated here. */
	readonly credit?: Credit | undefined;
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
export function isGap({ finding, credit }: Omit<DocumentFinding, 'document'>): boolean {
	return GAPS.has(finding.verdict) && !isDecided(finding) && credit === undefined;
}

/** What still asks for a look: gaps, and what is unclear. */
export function isOpen(one: Omit<DocumentFinding, 'document'>): boolean {
	const { finding, credit } = one;
	return isGap(one) || (finding.verdict === 'unclear' && !isDecided(finding) && credit === undefined);
}

/** Whether it is stated here, or in another document of the set, or decided. */
export function isSettled({ finding, credit }: Omit<DocumentFinding, 'document'>): boolean {
	return finding.verdict === 'fulfilled' || isDecided(finding) || credit?.isStated === true;
}

/** What contradicts the law counts whatever another document says; else one statement in any document is enough. */
function rankOf(finding: FindingRecord): number {
	if (finding.verdict === 'contradicted' && !isDecided(finding)) return 0;
	if (finding.verdict === 'fulfilled') return 1;
	if (isDecided(finding)) return 2;
	const order: readonly Verdict[] = ['partial', 'unclear', 'missing'];
	return 3 + order.indexOf(finding.verdict);
}

/** The finding that speaks for all documents, with the verdict of the set where there is one. */
function leadOf(all: readonly DocumentFinding[], whole: SetFindingRecord | undefined): DocumentFinding | undefined {
	const [ranked] = [...all].sort((a, b) => rankOf(a.finding) - rankOf(b.finding));
	if (whole === undefined || ranked === undefined) return ranked;
	const lead = all.find(({ document }) => document.path === whole.toldAt) ?? ranked;
	const { verdict, severity, message } = whole;
	return { document: lead.document, finding: { ...lead.finding, verdict, severity, message, set: null } };
}

/**
 * The requirements of documents that are read together.
 *
 * @param set theirs, with its verdicts where all of its documents are looked at
 */
export function entriesOf(
	documents: readonly CoveredDocument[],
	{ findings = [], addresses = {} }: Pick<CoveredSet, 'findings' | 'addresses'> = {},
): Entry[] {
	const found = new Map<string, DocumentFinding[]>();
	for (const document of documents) {
		for (const finding of document.findings) {
			if (finding.verdict === 'notApplicable') continue;
			const all = found.get(finding.requirement) ?? [];
			all.push({ document, finding, credit: creditOf(finding, document) });
			found.set(finding.requirement, all);
		}
	}
	return [...found].flatMap(([requirement, all]) => {
		const whole = findings.find((one) => one.kind === 'requirement' && one.requirement === requirement);
		const lead = leadOf(all, whole);
		return lead === undefined ? [] : [{ requirement, lead, all, addresses, ...(whole === undefined ? {} : { whole }) }];
	});
}

/** How grave a row is: contradictions first, what is stated last. */
export function gravityOf({ finding, credit }: DocumentFinding): number {
	if (isDecided(finding) || credit !== undefined) return 4;
	const order: readonly Verdict[] = ['contradicted', 'missing', 'partial', 'unclear'];
	const at = order.indexOf(finding.verdict);
	return at < 0 ? order.length + 1 : at;
}
