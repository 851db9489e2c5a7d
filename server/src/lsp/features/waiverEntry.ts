// Decisions are written here and saved by the client: the entry with its fingerprints, as the new text of its file.
import type { Range } from 'vscode-languageserver';
import type { PlacedClause } from '../../core/judge/context.ts';
import { clauseFingerprint, EvidenceFingerprints, lawFingerprints } from '../../core/judge/fingerprint.ts';
import type { Decision, Waiver } from '../../core/judge/waiver.ts';
import { requirementOf } from '../../render/citation.ts';
import type { PlacedWaiver } from '../../settings/decisionFiles.ts';
import { editWaivers, type WaiverEdit } from '../../settings/waiverFile.ts';
import type { Reviewed, Session } from '../session.ts';
import { nameOf, waiversOf, withSlash } from '../workspace.ts';

/** What a person decided, or takes back. */
export interface WaiverParams {
	readonly uri: string;
	readonly requirement: string;
	readonly action: 'record' | 'renew' | 'withdraw';
	readonly decision?: Decision;
	/** The clause that satisfies. */
	readonly clause?: Range;
	readonly reason?: string;
	readonly by?: string;
	readonly expires?: string;
	readonly in?: string;
}

/** The whole new text of the file in which the decision stands. */
export interface WaiverFileText {
	readonly uri: string;
	readonly text: string;
}

/** What writing needs of the workspace. */
export interface WaiverStore {
	rootOf(uri: string): string | undefined;
	/** Text of a file, unsaved or saved. */
	textOf(uri: string): Promise<string | undefined>;
}

/** The clauses that a range touches, headings only where there is nothing else. */
export function clauseIn({ draft, review }: Reviewed, range: Range): PlacedClause | undefined {
	const start = draft.offsetAt(range.start);
	const end = draft.offsetAt(range.end);
	const touched = (review?.reading.clauses ?? []).filter((clause) => clause.start <= end && start <= clause.end);
	return touched.find(({ match }) => !match.isBareHeading && match.clause.headingRank === 0);
}

/** A clause that a person may choose. */
export interface ListedClause {
	readonly range: Range;
	readonly text: string;
	/** The heading above it. */
	readonly under: string;
}

/** Clauses of a draft that may state something: all but headings. */
export function listClauses({ draft, review }: Reviewed): ListedClause[] {
	const text = draft.getText();
	const wordsOf = ({ start, end }: PlacedClause): string => text.slice(start, end).replace(/\s+/g, ' ').trim();
	return (review?.reading.clauses ?? [])
		.filter(({ match }) => !match.isBareHeading && match.clause.headingRank === 0)
		.map((clause) => {
			const heading = clause.above.findLast(({ match }) => match.clause.headingRank > 0);
			return { range: draft.rangeOf(clause), text: wordsOf(clause), under: heading ? wordsOf(heading) : '' };
		});
}

/** Fingerprints of what is decided on now. */
function printsOf(reviewed: Reviewed, session: Session, id: string, clause: PlacedClause | undefined): Partial<Waiver> {
	const { review } = reviewed;
	const finding = review?.coverage.findings.find(({ requirement }) => requirement === id);
	const requirement = requirementOf(session.pack, id);
	if (review === undefined || finding === undefined || requirement === undefined) return {};
	return {
		clause:
			clause === undefined
				? new EvidenceFingerprints(review.reading.whole).of(finding.evidence)
				: clauseFingerprint(clause),
		law: lawFingerprints(requirement, finding.provisions, session.pack),
	};
}

/** The clause of a satisfied decision where it still stands: renewing it goes on with that one. */
function renewed(reviewed: Reviewed, session: Session, { waiver }: PlacedWaiver, params: WaiverParams): Waiver {
	const { review } = reviewed;
	const clauses = review?.reading.clauses ?? [];
	const given = params.clause && clauseIn(reviewed, params.clause);
	const before =
		waiver.decision === 'satisfied' ? clauses.find((one) => clauseFingerprint(one) === waiver.clause) : undefined;
	const { expires: _expires, ...kept } = waiver;
	return {
		...kept,
		...printsOf(reviewed, session, waiver.requirement, given ?? before),
		by: params.by ?? waiver.by,
		on: session.host.today(),
		...(params.expires === undefined ? {} : { expires: params.expires }),
	};
}

function editOf(reviewed: Reviewed, session: Session, params: WaiverParams, document: string): WaiverEdit | undefined {
	const { requirement, action, decision, reason = '', by, expires, in: elsewhere } = params;
	const placed = session.waiversOn(params.uri).find(({ waiver }) => waiver.requirement === requirement);
	if (placed !== undefined && action === 'withdraw') return { kind: 'withdraw', index: placed.place.index };
	if (placed !== undefined && action === 'renew') {
		return { kind: 'replace', index: placed.place.index, waiver: renewed(reviewed, session, placed, params) };
	}
	if (action !== 'record' || decision === undefined || reason.trim() === '') return undefined;
	const clause = decision === 'satisfied' && params.clause ? clauseIn(reviewed, params.clause) : undefined;
	const waiver: Waiver = {
		requirement,
		document: placed?.waiver.document ?? document,
		decision,
		in: elsewhere,
		reason: reason.trim(),
		by,
		on: session.host.today(),
		expires,
		...printsOf(reviewed, session, requirement, clause),
	};
	return placed === undefined ? { kind: 'record', waiver } : { kind: 'replace', index: placed.place.index, waiver };
}

/**
 * The file of a decision as it is to be.
 *
 * @returns null where the draft is in no folder of the workspace, where there is nothing to take back, or where the
 * file cannot be read and would be spoilt
 */
export async function waiverEntry(
	reviewed: Reviewed,
	session: Session,
	store: WaiverStore,
	params: WaiverParams,
): Promise<WaiverFileText | null> {
	const root = store.rootOf(params.uri);
	if (root === undefined || requirementOf(session.pack, params.requirement) === undefined) return null;
	const document = nameOf(params.uri).slice(nameOf(withSlash(root)).length);
	const placed = session.waiversOn(params.uri).find(({ waiver }) => waiver.requirement === params.requirement);
	const uri = placed?.place.path ?? waiversOf(root);
	const edit = editOf(reviewed, session, params, document);
	const text = edit && editWaivers((await store.textOf(uri)) ?? '', edit);
	return text === undefined ? null : { uri, text };
}
