// What a document set makes of the findings of one of its documents: the same for records and for what editors show.
import type { Requirement } from '../core/law.ts';
import type { Finding, Locale } from '../core/model.ts';
import { remembered } from '../core/remembered.ts';
import type { SetVerdict } from '../core/set/judgeSet.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { requirementOf } from '../render/citation.ts';
import type { Member, MemberFinding } from './member.ts';
import { GAPS } from './outcome.ts';
import type { SetShareRecord, StatementRecord } from './record.ts';

/** What of a finding bears on its share. */
export type Shareable = Pick<Finding, 'requirement' | 'verdict' | 'applies' | 'missingFacets'>;

/** A finding in the light of its set. */
export interface Share {
	readonly record: SetShareRecord;
	/** Another document states it, or it is told or decided there: here it has no severity. */
	readonly isCredited: boolean;
	/** In place of its message where it is credited, else to be added to it; may be empty. */
	readonly words: string;
}

/** Paths in a row. */
export function pathList(paths: Iterable<string>, locale: Locale): string {
	return [...new Set(paths)].join(say('separator.list', locale));
}

const findingsOf = remembered(
	({ findings }: Member): ReadonlyMap<string, MemberFinding> =>
		new Map(findings.map((finding) => [finding.requirement, finding])),
);

/** The finding of a document on a requirement. */
export function memberFinding(member: Member | undefined, requirement: string): MemberFinding | undefined {
	return member && findingsOf(member).get(requirement);
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
	const paths = pathList(
		found.map(({ path }) => path),
		locale,
	);
	const words = say('set.partElsewhere', locale, { facets: titles.join(say('separator.list', locale)), paths });
	return (locale === 'en' ? ' ' : '') + words;
}

/** How a gap that is told elsewhere, or not at all, is worded at a document that has it. */
function creditWords(title: string, share: SetShareRecord, decidedAt: string | undefined, locale: Locale): string {
	const paths = pathList(
		share.statedIn.map(({ path }) => path),
		locale,
	);
	if (share.verdict === 'fulfilled') return say('set.credited', locale, { title, paths });
	if (share.toldAt !== null) return say('set.toldElsewhere', locale, { title, path: share.toldAt });
	return say('set.decidedElsewhere', locale, { title, path: decidedAt ?? '' });
}

/** A judged set as its documents see it. */
export class SetShares {
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

	/**
	 * The share of a finding; undefined where the set has no say in it.
	 *
	 * @param member number of the document that has the finding
	 */
	of(finding: Shareable, member: number): Share | undefined {
		const verdict = this.verdicts.get(finding.requirement);
		const requirement = requirementOf(this.view.pack, finding.requirement);
		// A document that is all of its set stands alone.
		const isAlone = this.members.length < 2;
		if (isAlone || verdict === undefined || requirement === undefined) return undefined;
		const { locale } = this.view;
		const statedIn = verdict.statedAt
			.filter((one) => one !== member)
			.flatMap((one) => memberFinding(this.members[one], finding.requirement)?.stated ?? []);
		const record = { name: this.name, verdict: verdict.verdict, statedIn, toldAt: this.pathOf(verdict.toldAt[0]) };
		if (!finding.applies || !GAPS.has(finding.verdict)) return { record, isCredited: false, words: '' };
		if (verdict.toldAt.includes(member) || verdict.decidedAt === member) {
			const words = partElsewhere(finding.missingFacets, statedIn, requirement, locale);
			return { record, isCredited: false, words };
		}
		const decidedAt = this.pathOf(verdict.decidedAt) ?? undefined;
		return { record, isCredited: true, words: creditWords(requirement.title[locale], record, decidedAt, locale) };
	}

	private pathOf(member: number | null | undefined): string | null {
		return (typeof member === 'number' ? this.members[member]?.path : undefined) ?? null;
	}
}
