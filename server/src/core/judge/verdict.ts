// From evidence to a verdict: facets one by one, contradictions first, better unclear than wrong.
import type { Basis, Requirement } from '../law.ts';
import type { Evidence, Severity, Verdict } from '../model.ts';

/** That something speaks for a facet of a requirement, and how strongly. */
export type Said = Pick<Evidence, 'facet' | 'strength'>;

export interface Judgement {
	readonly verdict: Exclude<Verdict, 'notApplicable'>;
	/** Facets for which nothing is stated. */
	readonly missingFacets: readonly string[];
}

/**
 * Judges one requirement.
 *
 * `contradicted` where the draft says the opposite anywhere; `fulfilled` where enough facets are stated; `partial`
 * where some are, or are stated in part; `unclear` where words speak of it without saying who may or must, or sound
 * like it to the second voice alone; else `missing`.
 */
export function judge(requirement: Requirement, evidence: readonly Said[]): Judgement {
	const has = (strength: Evidence['strength'], facet?: string): boolean =>
		evidence.some((piece) => piece.strength === strength && (facet === undefined || piece.facet === facet));
	const stated = requirement.facets.filter((facet) => has('stated', facet.id));
	const missingFacets = requirement.facets.filter((facet) => !stated.includes(facet)).map(({ id }) => id);
	const result = (verdict: Judgement['verdict']): Judgement => ({
		verdict,
		missingFacets: verdict === 'fulfilled' ? [] : missingFacets,
	});
	if (has('contradicted')) return result('contradicted');
	if (stated.length >= neededFacets(requirement)) return result('fulfilled');
	if (stated.length > 0 || has('partial')) return result('partial');
	return result(has('unclear') || has('similar') ? 'unclear' : 'missing');
}

/** How many facets of a requirement have to be stated. */
export function neededFacets({ needs, facets }: Pick<Requirement, 'needs' | 'facets'>): number {
	return needs === 'all' ? facets.length : needs;
}

/** Whether gaps of a requirement are no more than information: the law only encourages it, or it is not told well enough. */
export function onlyInforms({ weak, modality }: Pick<Requirement, 'weak' | 'modality'>): boolean {
	return weak === true || modality === 'encouragement';
}

/**
 * Severity of a finding: the law's basis decides, and a contradiction is an error whatever the basis.
 *
 * @param declared whether the author said what kind of document it is; only then is a missing basis-A term an error
 * @param isMild nothing that asks for it is in force yet, or its gaps only inform
 */
export function severityOf(verdict: Verdict, basis: Basis, declared: boolean, isMild = false): Severity {
	if (isMild && verdict !== 'fulfilled' && verdict !== 'notApplicable') return 'information';
	switch (verdict) {
		case 'fulfilled':
		case 'notApplicable':
			return 'none';
		case 'contradicted':
			return 'error';
		case 'unclear':
			return 'information';
		case 'partial':
			return basis === 'A' ? 'warning' : 'information';
		case 'missing':
			if (basis === 'A') return declared ? 'error' : 'warning';
			return basis === 'B' ? 'warning' : 'information';
	}
}
