// Document sets in reports: what each document owes to the others, and what the set as a whole comes to.
import type { Severity, Verdict } from '../core/model.ts';
import { judgeSet, type SetVerdict } from '../core/set/judgeSet.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import type { Member } from './member.ts';
import type { DocumentRecord, FindingRecord, ProvisionRecord, StatementRecord } from './record.ts';
import { disagreements } from './setDisagreements.ts';
import { memberFinding, pathList, SetShares, type Share } from './shares.ts';

/** What a set finding is about: a requirement of all documents, or documents that do not agree. */
export type SetFindingKind = 'requirement' | 'inconsistent' | 'weaker-version' | 'prevailing-version';

/** Words in a document of the set that a set finding rests on. */
export interface SetPlaceRecord extends Omit<StatementRecord, 'facet'> {
	readonly facet?: string;
	/** What is stated there and does not agree with the others: 180 days, an address. */
	readonly value?: string;
}

export interface SetFindingRecord {
	readonly kind: SetFindingKind;
	/** Id of the requirement, or of what the documents state differently. */
	readonly requirement: string;
	readonly title: string;
	readonly verdict: Verdict;
	readonly severity: Severity;
	readonly provisions: readonly ProvisionRecord[];
	readonly message: string;
	readonly places: readonly SetPlaceRecord[];
	/** The document whose own finding tells a gap of the set; null where the set tells it, or there is nothing to tell. */
	readonly toldAt: string | null;
	/** Only where an earlier report held it, too: the severity that it would have. */
	readonly baseline?: Severity;
}

export interface SetRecord {
	readonly name: string;
	/** Paths of its documents. */
	readonly documents: readonly string[];
	/** First the requirements that apply to a document of the set, in the order of the law data. */
	readonly findings: readonly SetFindingRecord[];
}

/** The documents of a set as its verdicts make them, and the set itself. */
export interface AppliedSet {
	readonly records: readonly DocumentRecord[];
	readonly set: SetRecord;
}

/** A finding of a document with what its set makes of it. */
export function sharedFinding(finding: FindingRecord, share: Share | undefined): FindingRecord {
	if (share === undefined) return finding;
	const { record: set, isCredited, words } = share;
	return isCredited
		? { ...finding, severity: 'none', message: words, set }
		: { ...finding, message: finding.message + words, set };
}

function setFinding(
	verdict: SetVerdict,
	members: readonly Member[],
	records: readonly DocumentRecord[],
	view: LawView,
): SetFindingRecord[] {
	const { requirement: id } = verdict;
	const own = records.map(({ findings }) => findings.find(({ requirement }) => requirement === id));
	const home = own[verdict.toldAt[0] ?? verdict.decidedAt ?? -1];
	const named = home ?? own.find((finding) => finding?.applies === true);
	if (named === undefined) return [];
	const places = members.flatMap((member) => memberFinding(member, id)?.stated ?? []);
	const paths = pathList(
		places.map(({ path }) => path),
		view.locale,
	);
	const provisions = new Map(
		own.flatMap((finding) => (finding?.applies ? finding.provisions : [])).map((one) => [one.title, one]),
	);
	const told = verdict.toldAt[0];
	return [
		{
			kind: 'requirement',
			requirement: id,
			title: named.title,
			verdict: verdict.verdict,
			severity: verdict.toldAt.length === 0 ? 'none' : (home?.severity ?? 'none'),
			provisions: [...provisions.values()],
			message: home?.message ?? say('set.stated', view.locale, { title: named.title, paths }),
			places,
			toldAt: told === undefined ? null : (members[told]?.path ?? null),
		},
	];
}

/**
 * Judges a set and tells each of its documents what that means for it.
 *
 * @param name of the set
 * @param members its documents
 * @param records of the same documents, in the same order
 * @param view the law, and in whose words
 */
export function applySet(
	name: string,
	members: readonly Member[],
	records: readonly DocumentRecord[],
	view: LawView,
): AppliedSet {
	const verdicts = judgeSet(members, view.pack);
	const shares = new SetShares(name, members, verdicts, view);
	const shared = records.map((record, member) => ({
		...record,
		findings: record.findings.map((finding) => sharedFinding(finding, shares.of(finding, member))),
	}));
	const findings = [
		...verdicts.flatMap((verdict) => setFinding(verdict, members, shared, view)),
		...disagreements(members, (member) => records[member], view),
	];
	return { records: shared, set: { name, documents: records.map(({ path }) => path), findings } };
}

/** The places to show: what stands in the words of another place is not shown twice. */
export function shownPlaces(places: readonly SetPlaceRecord[]): SetPlaceRecord[] {
	return places.filter(
		(one, at) =>
			!places.some(({ path, start, end, value }, index) => {
				if (index === at || path !== one.path || value !== one.value) return false;
				if (start.offset > one.start.offset || end.offset < one.end.offset) return false;
				return index < at || start.offset < one.start.offset || end.offset > one.end.offset;
			}),
	);
}

/** Findings that no document tells, for the set itself to tell. */
export function ownFindings({ findings }: Pick<SetRecord, 'findings'>): SetFindingRecord[] {
	return findings.filter(({ kind, severity }) => kind !== 'requirement' && severity !== 'none');
}
