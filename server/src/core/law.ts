// The law as data: instruments with their articles, requirements with their patterns, the lexicon they share.
import type { Day, DocumentType, ServiceKind, Words } from './model.ts';

/** How far the Chinese wording was compared with independent copies of the official text. */
export type Verification = 'verified' | 'partial' | 'unverified';

/** A numbered item ((一), (二) …) of a paragraph. */
export interface Item {
	readonly zh: string;
	readonly en: string;
}

/** One paragraph of an article; `zh` is null where no verified wording is at hand. */
export interface Paragraph {
	readonly zh: string | null;
	readonly en: string;
	readonly items?: readonly Item[] | undefined;
	readonly verification?: Verification | undefined;
	readonly note?: Words | undefined;
}

export interface Article {
	readonly number: number;
	readonly paragraphs: readonly Paragraph[];
}

/** A law, regulation, decision or judicial interpretation in one version. */
export interface Instrument {
	readonly id: string;
	readonly title: Words;
	readonly edition?: Words | undefined;
	readonly shortTitle: Words;
	/** Every name under which a draft may cite it, without 《》. */
	readonly names: readonly string[];
	readonly issuer: Words;
	readonly documentNumber: string;
	readonly promulgated: Day;
	readonly effective: Day;
	readonly supersededBy?: { readonly instrument: string; readonly on: Day } | undefined;
	readonly source: string;
	readonly verification: { readonly state: Verification; readonly note: Words };
	readonly lastChecked: Day;
	readonly completeness: 'complete' | 'extract';
	/** `item`: its provisions are cited as 一、二、 instead of 第一条. */
	readonly articleStyle?: 'article' | 'item' | undefined;
	readonly articles: readonly Article[];
}

/** A: the provision demands the publication or term itself; B: the measure works through the document; C: internal duty. */
export type Basis = 'A' | 'B' | 'C';

export type Modality = 'obligation' | 'prohibition' | 'encouragement';

/** A pinpoint in an instrument, and whom it binds. */
export interface Provision {
	readonly instrument: string;
	readonly article: number;
	readonly paragraph?: number | undefined;
	readonly item?: number | undefined;
	readonly basis: Basis;
	/** Service kinds that it binds; absent: every network service. */
	readonly services?: readonly ServiceKind[] | undefined;
}

/** A pattern as written in a requirement's file; the syntax is in `match/syntax.ts`. */
export interface PatternSource {
	readonly find: string;
	/** Who must be the one that acts. */
	readonly by?: readonly string[] | undefined;
	/** Phrases or concepts of which the headings or the list head above the clause must hold one. */
	readonly under?: string | undefined;
	readonly within?: 'sentence' | 'clause' | undefined;
	readonly polarity?: 'affirmed' | 'any' | undefined;
}

/** An independently checked part of a requirement. */
export interface Facet {
	readonly id: string;
	readonly title: Words;
	readonly stated: readonly PatternSource[];
	readonly partial: readonly PatternSource[];
	readonly unclear: readonly PatternSource[];
}

export interface Examples {
	readonly zh: readonly string[];
	readonly en: readonly string[];
}

/** What a document must state because of one or more provisions. */
export interface Requirement {
	readonly id: string;
	readonly title: Words;
	readonly modality: Modality;
	readonly provisions: readonly Provision[];
	readonly documents: readonly DocumentType[];
	readonly why: Words;
	/** How many facets must be stated for `fulfilled`. */
	readonly needs: 'all' | number;
	readonly facets: readonly Facet[];
	readonly contradicted: readonly PatternSource[];
	/** Phrases of the heading whose section should hold it, the best first. */
	readonly anchor: { readonly zh: readonly string[]; readonly en: readonly string[] };
	readonly modelClause: { readonly heading: Words; readonly zh: string; readonly en: string };
	readonly examples: {
		readonly fulfilled: Examples;
		readonly partial: Examples;
		readonly missing: Examples;
		readonly contradicted: Examples;
	};
}

/** Parts that concepts play in the grammar of a sentence; the engine knows these and no phrase. */
export const roles = [
	'agent',
	'negation',
	'prohibition',
	'modality',
	'condition',
	'turn',
	'possessive',
	'object-marker',
	'attitude',
	'at-least',
	'at-most',
	'definition',
	'meaning',
	'company',
	'no-party',
] as const;
export type Role = (typeof roles)[number];

/** A named set of phrases. */
export interface Concept {
	readonly id: string;
	readonly role?: Role | undefined;
	/** Concepts whose hits inside a hit of this one do not count (未成年 holds no negation). */
	readonly masks?: readonly string[] | undefined;
	/** Names that the draft itself defines for a party (以下简称“…”) count as this agent. */
	readonly takesDefinedNames?: boolean | undefined;
	readonly zh: readonly string[];
	readonly en: readonly string[];
}

/** How a document type or service kind shows itself. */
export interface FactCue {
	/** Phrases of the title, strongest evidence. */
	readonly title: Examples;
	/** Phrases of the text; each distinct one counts once. */
	readonly text: Examples;
	/** How many distinct phrases of the text are needed where the title says nothing. */
	readonly least: number;
}

export interface Pack {
	readonly version: string;
	readonly instruments: readonly Instrument[];
	readonly requirements: readonly Requirement[];
	readonly concepts: readonly Concept[];
	readonly documentTypes: Readonly<Record<string, FactCue>>;
	readonly serviceKinds: Readonly<Record<string, FactCue>>;
}
