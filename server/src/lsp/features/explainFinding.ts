// How a finding came about, as facts without text of the draft: the answer to `hegui/explainFinding`.
import type { Dependence, Finding, Profile, Severity, Strength, Verdict } from '../../core/model.ts';
import { requirementOf } from '../../render/citation.ts';
import { clauseAt } from '../clauses.ts';
import type { Reviewed, Session } from '../session.ts';

/** Parameters of `hegui/explainFinding`. */
export interface ExplainParams {
	readonly uri: string;
	readonly requirement: string;
	/** Whether the texts are wanted that the finding rests on; they are the user's to give away. */
	readonly withTexts?: boolean;
	/** A place whose clause is wanted, too, where the finding rests on no words. */
	readonly position?: { readonly line: number; readonly character: number };
}

/** What is known of a finding; ids and numbers, and texts only where they were asked for. */
export interface FindingFacts {
	readonly requirement: string;
	readonly title: string;
	readonly verdict: Verdict;
	readonly severity: Severity;
	readonly weak: boolean;
	readonly law: string;
	readonly format: string;
	readonly profile: Profile;
	/** `instrument/article` of each provision in force. */
	readonly provisions: readonly string[];
	readonly facets: readonly {
		readonly id: string;
		readonly title: string;
		readonly isMissing: boolean;
		readonly found: readonly { readonly strength: Strength; readonly depends: readonly Dependence[] }[];
	}[];
	readonly anchor: 'section' | 'title' | 'start' | null;
	readonly texts: readonly string[];
}

function textsOf({ evidence }: Finding, params: ExplainParams, { review, draft }: Reviewed): string[] {
	if (params.withTexts !== true || review === undefined) return [];
	const { source } = review.reading;
	if (evidence.length > 0) {
		return [...new Set(evidence.map(({ sentence }) => source.slice(sentence.start, sentence.end).trim()))];
	}
	const clause = params.position && clauseAt(review.reading.clauses, draft.offsetAt(params.position));
	return clause === undefined ? [] : [source.slice(clause.start, clause.end).trim()];
}

/** The facts of a finding; null where the draft has no such finding. */
export function explainFinding(reviewed: Reviewed, session: Session, params: ExplainParams): FindingFacts | null {
	const { review, view, draft } = reviewed;
	const finding = review?.coverage.findings.find(({ requirement }) => requirement === params.requirement);
	const requirement = requirementOf(session.pack, params.requirement);
	if (review === undefined || finding === undefined || requirement === undefined) return null;
	const { facets, provisions } = requirement;
	return {
		requirement: requirement.id,
		title: requirement.title[view.locale],
		verdict: finding.verdict,
		severity: finding.severity,
		weak: requirement.weak === true,
		law: session.pack.version,
		format: draft.languageId,
		profile: review.coverage.profile,
		provisions: finding.provisions.flatMap((index) => {
			const provision = provisions[index];
			return provision === undefined ? [] : [`${provision.instrument}/${provision.article}`];
		}),
		facets: facets.map(({ id, title }) => ({
			id,
			title: title[view.locale],
			isMissing: finding.missingFacets.includes(id),
			found: finding.evidence
				.filter(({ facet }) => facet === id)
				.map(({ strength, depends }) => ({ strength, depends })),
		})),
		anchor: finding.anchor?.kind ?? null,
		texts: textsOf(finding, params, reviewed),
	};
}
