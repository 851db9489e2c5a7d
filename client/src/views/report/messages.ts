// What panel and page of the report say to each other; types alone, no editor.
import type { Coverage, PlacedSpan, Verdict } from '../../coverageRecords';

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
	readonly matrixOf: string;
	readonly keys: string;
	readonly requirement: string;
	readonly notAsked: string;
	readonly decided: string;
	readonly statedIn: string;
	readonly toldAt: string;
	readonly between: string;
	readonly foundElsewhere: string;
	readonly verdicts: Readonly<Record<Verdict, string>>;
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
	readonly coverage: Coverage;
	readonly texts: PageTexts;
}

/** From the page to the panel. */
export type PageMessage =
	| { readonly type: 'ready' }
	| { readonly type: 'openText'; readonly uri: string; readonly span: PlacedSpan }
	| { readonly type: 'openArticle'; readonly instrument: string; readonly article: string }
	| { readonly type: 'save'; readonly format: string }
	| { readonly type: 'print' };
