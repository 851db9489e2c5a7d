// What `hegui/coverage` tells of the documents, as view, panel and page of the report read it; types alone, no editor.

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
	/** Its short name. */
	readonly instrumentTitle: string;
	readonly article: string;
	readonly title: string;
}

/** A sentence that speaks to a part of a requirement, and the words in it that do. */
export interface EvidenceRecord extends PlacedSpan {
	readonly quote: string;
	readonly words: PlacedSpan;
}

/** A decision that a person recorded on a finding; it settles the finding only while it is active. */
export interface WaiverRecord {
	readonly decision: string;
	readonly reason: string;
	readonly by?: string;
	readonly on?: string;
	readonly expires?: string;
	readonly state: 'active' | 'stale' | 'expired';
}

/** A statement in a document of a set. */
export interface StatementRecord extends PlacedSpan {
	readonly path: string;
	readonly quote: string;
}

/** A finding in the light of its document set. */
export interface SetShareRecord {
	/** Of the documents of the set together. */
	readonly verdict: Verdict;
	/** In other documents than this. */
	readonly statedIn: readonly StatementRecord[];
	/** The document at which a gap of the set is told. */
	readonly toldAt: string | null;
}

/** What a set as a whole comes to: a requirement, or something in which its documents do not agree. */
export interface SetFindingRecord {
	readonly kind: 'requirement' | 'inconsistent' | 'weaker-version' | 'prevailing-version';
	readonly requirement: string;
	readonly title: string;
	readonly verdict: Verdict;
	readonly severity: 'error' | 'warning' | 'information' | 'none';
	readonly message: string;
	readonly places: readonly (StatementRecord & { readonly value?: string })[];
	readonly toldAt: string | null;
}

export interface FindingRecord {
	readonly requirement: string;
	readonly title: string;
	/** Id of what it is about, empty where nothing says so; the title is there always. */
	readonly theme: string;
	readonly themeTitle: string;
	readonly verdict: Verdict;
	readonly severity: 'error' | 'warning' | 'information' | 'none';
	readonly waived: WaiverRecord | null;
	readonly provisions: readonly ProvisionRecord[];
	readonly evidence: readonly EvidenceRecord[];
	readonly missingTitles: readonly string[];
	readonly anchor: (PlacedSpan & { readonly kind: 'section' | 'title' | 'start' }) | null;
	readonly message: string;
	/** Null or left out where the document stands alone. */
	readonly set?: SetShareRecord | null;
}

export interface CoveredDocument {
	readonly path: string;
	readonly uri: string;
	readonly isOpen: boolean;
	readonly language: string;
	readonly documentType: string;
	readonly findings: readonly FindingRecord[];
}

/** Documents that together are one service's terms; those that belong to no set are in one without a name. */
export interface CoveredSet {
	readonly name: string;
	readonly folder: string | null;
	readonly documents: readonly CoveredDocument[];
	readonly findings?: readonly SetFindingRecord[];
	/** Addresses of all its documents by their paths. */
	readonly addresses?: Readonly<Record<string, string>>;
}

/** The answer to `hegui/coverage`. */
export interface Coverage {
	readonly law: { readonly version: string; readonly asOf: string };
	/** Ids of themes in the order in which they are to be shown. */
	readonly themes: readonly string[];
	readonly sets: readonly CoveredSet[];
}
