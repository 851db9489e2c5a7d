// What the server tells of all documents, and what panel and page say to each other; types alone, no editor.

export interface Place {
	readonly line: number;
	readonly character: number;
}

export interface PlacedSpan {
	readonly start: Place;
	readonly end: Place;
}

export interface ProvisionData {
	readonly instrument: string;
	readonly instrumentTitle: string;
	readonly article: string;
	readonly title: string;
}

export interface EvidenceData extends PlacedSpan {
	readonly quote: string;
}

export interface WaiverData {
	readonly decision: string;
	readonly reason: string;
	readonly by?: string;
	readonly on?: string;
	readonly expires?: string;
	readonly state: string;
}

export type VerdictId = 'fulfilled' | 'partial' | 'missing' | 'contradicted' | 'unclear' | 'notApplicable';

export interface FindingData {
	readonly requirement: string;
	readonly title: string;
	readonly theme: string;
	readonly themeTitle: string;
	readonly verdict: VerdictId;
	readonly message: string;
	readonly provisions: readonly ProvisionData[];
	readonly evidence: readonly EvidenceData[];
	readonly missingTitles: readonly string[];
	readonly anchor: PlacedSpan | null;
	readonly waived: WaiverData | null;
}

export interface DocumentData {
	readonly uri: string;
	readonly path: string;
	readonly language: string;
	readonly documentType: string;
	readonly findings: readonly FindingData[];
}

export interface SetData {
	readonly name: string;
	readonly documents: readonly DocumentData[];
}

/** The answer to `hegui/coverage`. */
export interface CoverageData {
	readonly law: { readonly version: string; readonly asOf: string };
	/** Ids of themes in the order in which they are to be shown. */
	readonly themes?: readonly string[];
	readonly sets: readonly SetData[];
}

/** What the page says, in the language of the editor; `{0}` and `{1}` are filled in. */
export interface PageTexts {
	readonly language: string;
	readonly title: string;
	readonly lawAsOf: string;
	readonly nothing: string;
	readonly noMatch: string;
	readonly filters: string;
	readonly gapsOnly: string;
	readonly document: string;
	readonly theme: string;
	readonly instrument: string;
	readonly all: string;
	readonly search: string;
	readonly sort: string;
	readonly sortTheme: string;
	readonly sortTitle: string;
	readonly sortGaps: string;
	readonly shown: string;
	readonly otherDocuments: string;
	readonly matrix: string;
	readonly keys: string;
	readonly requirement: string;
	readonly notAsked: string;
	readonly decided: string;
	readonly verdicts: Readonly<Record<VerdictId, string>>;
	readonly decisions: Readonly<Record<string, string>>;
	readonly states: Readonly<Record<string, string>>;
	readonly details: string;
	readonly close: string;
	readonly provisions: string;
	readonly openArticle: string;
	readonly found: string;
	readonly openText: string;
	readonly openPlace: string;
	readonly notStated: string;
	readonly decision: string;
	readonly by: string;
	readonly on: string;
	readonly until: string;
	readonly save: string;
	readonly formats: Readonly<Record<string, string>>;
	readonly print: string;
}

/** From the panel to the page. */
export interface ShowMessage {
	readonly type: 'show';
	readonly coverage: CoverageData;
	readonly texts: PageTexts;
}

/** From the page to the panel. */
export type PageMessage =
	| { readonly type: 'ready' }
	| { readonly type: 'openText'; readonly uri: string; readonly span: PlacedSpan }
	| { readonly type: 'openArticle'; readonly instrument: string; readonly article: string }
	| { readonly type: 'save'; readonly format: string }
	| { readonly type: 'print' };
