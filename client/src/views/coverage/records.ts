// The records that `hegui/coverage` gives, as far as the view shows them.

export type Verdict = 'fulfilled' | 'partial' | 'missing' | 'contradicted' | 'unclear' | 'notApplicable';

export interface Place {
	readonly line: number;
	readonly character: number;
}

export interface PlacedSpan {
	readonly start: Place;
	readonly end: Place;
}

export interface ProvisionRecord {
	readonly instrument: string;
	readonly article: string;
	readonly title: string;
}

export interface EvidenceRecord extends PlacedSpan {
	readonly facet: string;
	readonly strength: string;
	readonly quote: string;
	readonly words: PlacedSpan;
}

/** A decision that a person recorded on a finding. */
export interface WaiverRecord {
	readonly decision: string;
	readonly reason: string;
	readonly by?: string;
	readonly on?: string;
	readonly expires?: string;
	readonly state: 'active' | 'stale' | 'expired';
}

export interface FindingRecord {
	readonly requirement: string;
	readonly title: string;
	readonly verdict: Verdict;
	readonly severity: 'error' | 'warning' | 'information' | 'none';
	readonly theme?: string;
	readonly themeTitle?: string;
	readonly waived: WaiverRecord | null;
	readonly provisions: readonly ProvisionRecord[];
	readonly evidence: readonly EvidenceRecord[];
	readonly anchor: (PlacedSpan & { readonly kind: 'section' | 'title' | 'start' }) | null;
	readonly message: string;
}

export interface CoveredDocument {
	readonly path: string;
	readonly uri: string;
	readonly isOpen: boolean;
	readonly findings: readonly FindingRecord[];
}

/** Documents that together are one service's terms; those that belong to no set are in one without a name. */
export interface CoveredSet {
	readonly name: string;
	readonly folder: string | null;
	readonly documents: readonly CoveredDocument[];
}

export interface Coverage {
	readonly law: { readonly version: string; readonly asOf: string };
	readonly sets: readonly CoveredSet[];
}
