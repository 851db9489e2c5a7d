// The law on changes of terms as data: who has to be told how long before, what else is owed, and how drafts date themselves.
import type { Pinpoint } from './law.ts';
import type { DocumentType, ServiceKind, Words } from './model.ts';

interface Phrases {
	readonly zh: readonly string[];
	readonly en: readonly string[];
}

/** A part of a requirement. */
export interface FacetName {
	readonly requirement: string;
	readonly facet: string;
}

/** Something else that is owed when terms change. */
export interface ChangeDuty {
	readonly id: string;
	readonly title: Words;
	readonly provisions: readonly Pinpoint[];
	/** By which the document tells of it; one is enough. */
	readonly stated: readonly FacetName[];
}

/** What the law, or a promise of the document, asks of those who change it. */
export interface ChangeRule {
	readonly id: string;
	readonly title: Words;
	readonly provisions: readonly Pinpoint[];
	readonly documents: readonly DocumentType[];
	/** Service kinds that it binds; all if left out. */
	readonly services?: readonly ServiceKind[] | undefined;
	/** Features of which the service must have one. */
	readonly when?: readonly string[] | undefined;
	/** Only changes of clauses that speak to one of these requirements count; those of all clauses if left out. */
	readonly about?: readonly string[] | undefined;
	/** Days between announcement and effect. */
	readonly days?: number | undefined;
	/** The part of a requirement by which the old version may have promised more days, or any. */
	readonly promised?: FacetName | undefined;
	/** How the days are counted. */
	readonly counting?: Words | undefined;
	readonly duties: readonly ChangeDuty[];
}

/** Words beside a date that tell what happens on it. */
export interface DateMark {
	/** Right before the date. */
	readonly before: Phrases;
	/** Right behind it. */
	readonly after: Phrases;
}

/** How a document tells its own dates. */
export interface DateMarks {
	readonly announced: DateMark;
	readonly effective: DateMark;
	/** Stands for the announcement where none is told. */
	readonly updated: DateMark;
	/** A sentence with one of these tells the dates of something else. */
	readonly others: Phrases;
}
