// Document sets in reports: what each document owes to the others, and what the set as a whole comes to.
import type { Requirement } from '../core/law.ts';
import type { Locale, Severity, Verdict } from '../core/model.ts';
import { judgeSet, type SetVerdict } from '../core/set/judgeSet.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { requirementOf } from '../render/citation.ts';
import type { Member } from './member.ts';
import type { DocumentRecord, FindingRecord, ProvisionRecord, SetShareRecord, StatementRecord } from './record.ts';

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

/** Paths in a row. */
function pathList(paths: readonly string[], locale: Locale): string {
	return paths.join(say('separator.list', locale));
}

/** What the other documents of a set state of a requirement. */
export function statementsElsewhere(
	requirement: string,
	{ statedAt }: SetVerdict,
	member: number,
	members: readonly Member[],
): StatementRecord[] {
	return statedAt
		.filter((one) => one !== member)
		.flatMap((one) => members[one]?.findings.find((finding) => finding.requirement === requirement)?.stated ?? []);
}

/** Facets of a finding that other documents state, in words; empty where there are none. */
function partElsewhere(
	missing: readonly string[],
	elsewhere: readonly StatementRecord[],
	{ facets }: Requirement,
	locale: Locale,
): string {
	const found = elsewhere.filter(({ facet }) => missing.includes(facet));
	if (found.length === 0) return '';
	const titles = facets.filter(({ id }) => found.some(({ facet }) => facet === id)).map(({ title }) => title[locale]);
	const paths = pathList([...new Set(found.map(({ path }) => path))], locale);
	return (locale === 'en' ? ' ' : '') + say('set.partElsewhere', locale, { facets: pathList(titles, locale), paths });
}

/** How a gap that is told elsewhere, or not at all, is worded at a document that has it. */
function creditWords(title: string, share: SetShareRecord, decidedAt: string | undefined, locale: Locale): string {
	const paths = pathList([...new Set(share.statedIn.map(({ path }) => path))], locale);
	if (share.verdict === 'fulfilled') return say('set.credited', locale, { title, paths });
	if (share.toldAt !== null) return say('set.toldElsewhere', locale, { title, path: share.toldAt });
	return say('set.decidedElsewhere', locale, { title, path: decidedAt ?? '' });
}

const GAPS: ReadonlySet<Verdict> = new Set(['missing', 'partial', 'unclear']);

/** Applies the verdicts of a set to findings of one of its documents. */
class Sharing {
	private readonly verdicts: ReadonlyMap<string, SetVerdict>;
	private readonly name: string;
	private readonly members: readonly Member[];
	private readonly view: LawView;

	constructor(name: string, members: readonly Member[], verdicts: readonly SetVerdict[], view: LawView) {
		this.name = name;
		this.members = members;
		this.verdicts = new Map(verdicts.map((verdict) => [verdict.requirement, verdict]));
		this.view = view;
	}

	finding(finding: FindingRecord, member: number): FindingRecord {
		const verdict = this.verdicts.get(finding.requirement);
		const requirement = requirementOf(this.view.pack, finding.requirement);
		if (verdict === undefined || requirement === undefined) return finding;
		const { locale } = this.view;
		const statedIn = statementsElsewhere(finding.requirement, verdict, member, this.members);
		const [told] = verdict.toldAt;
		const toldAt = (told === undefined ? undefined : this.members[told]?.path) ?? null;
		const share: SetShareRecord = { name: this.name, verdict: verdict.verdict, statedIn, toldAt };
		if (!finding.applies || !GAPS.has(finding.verdict)) return { ...finding, set: share };
		if (verdict.toldAt.includes(member) || verdict.decidedAt === member) {
			const part = partElsewhere(finding.missingFacets, statedIn, requirement, locale);
			return { ...finding, message: finding.message + part, set: share };
		}
		const decidedAt = verdict.decidedAt === null ? undefined : this.members[verdict.decidedAt]?.path;
		const message = creditWords(finding.title, share, decidedAt, locale);
		return { ...finding, severity: 'none', message, set: share };
	}
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
	const places = members.flatMap(
		({ findings }) => findings.find(({ requirement }) => requirement === id)?.stated ?? [],
	);
	const paths = pathList([...new Set(places.map(({ path }) => path))], view.locale);
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
	const sharing = new Sharing(name, members, verdicts, view);
	const shared = records.map((record, member) => ({
		...record,
		findings: record.findings.map((finding) => sharing.finding(finding, member)),
	}));
	const findings = verdicts.flatMap((verdict) => setFinding(verdict, members, shared, view));
	return { records: shared, set: { name, documents: records.map(({ path }) => path), findings } };
}

/** Findings that no document tells, for the set itself to tell. */
export function ownFindings({ findings }: SetRecord): SetFindingRecord[] {
	return findings.filter(({ kind, severity }) => kind !== 'requirement' && severity !== 'none');
}
