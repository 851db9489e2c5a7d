// The law as data: instruments with their articles, requirements with their patterns, the lexicon they share.
import type { StressWords, VoiceModel } from './assurance.ts';
import type { ChangeRule, DateMarks } from './changeLaw.ts';
import type { Day, DocumentType, ServiceKind, Severity, ValueKind, Words } from './model.ts';

/** How far the Chinese wording was compared with independent copies of the official text. */
export type Verification = 'verified' | 'partial' | 'unverified';

/** A numbered item ((一), (二) …) of a paragraph. */
export interface Item {
	readonly zh: string;
	readonly en: string;
}

/** One paragraph of an article; `zh` is null where no verified wording is at hand, `en` where there is no rendering either. */
export interface Paragraph {
	readonly zh: string | null;
	readonly en: string | null;
	readonly items?: readonly Item[] | undefined;
	readonly verification?: Verification | undefined;
	readonly note?: Words | undefined;
}

/** 13, or `286-1` for 第二百八十六条之一. */
export type ArticleNumber = number | string;

export interface Article {
	readonly number: ArticleNumber;
	readonly paragraphs: readonly Paragraph[];
}

/** Where an instrument stands; criminal liability for network security duties needs one of the first two. */
export const ranks = [
	'law',
	'administrative-regulation',
	'departmental-rule',
	'normative-document',
	'judicial-interpretation',
	'judicial-document',
	'house-rule',
] as const;
export type Rank = (typeof ranks)[number];

/** Why no requirement rests on an article. */
export const uncarriedReasons = [
	'purpose',
	'definition',
	'authority',
	'encouragement',
	'internal',
	'user',
	'industry',
	'other-service',
	'liability',
	'procedure',
	'court',
	'final',
	'elsewhere',
	'unverified',
	'superseded',
] as const;
export type UncarriedReason = (typeof uncarriedReasons)[number];

/** Articles on which no requirement rests: numbers and ranges such as `1..4, 9, 286-1`. */
export interface Uncarried {
	readonly articles: string;
	readonly reason: UncarriedReason;
	readonly note?: Words | undefined;
}

/** A law, regulation, decision or judicial interpretation in one version. */
export interface Instrument {
	readonly id: string;
	readonly rank: Rank;
	readonly title: Words;
	readonly edition?: Words | undefined;
	readonly shortTitle: Words;
	/** Every name under which a draft may cite it, without 《》. */
	readonly names: readonly string[];
	readonly issuer: Words;
	readonly documentNumber: string;
	readonly promulgated: Day;
	readonly effective: Day;
	/** The version that replaced it, and where its articles went: `'21': [23]`; those with unchanged numbers are left out. */
	readonly supersededBy?:
		| {
				readonly instrument: string;
				readonly on: Day;
				readonly articles?: Readonly<Record<string, readonly ArticleNumber[]>> | undefined;
		  }
		| undefined;
	readonly source: string;
	readonly verification: { readonly state: Verification; readonly note: Words };
	readonly lastChecked: Day;
	readonly completeness: 'complete' | 'extract';
	/** `item`: its provisions are cited as 一、二、 instead of 第一条. */
	readonly articleStyle?: 'article' | 'item' | undefined;
	/** Number of its last article, whether or not that is held here. */
	readonly lastArticle: number;
	readonly uncarried: readonly Uncarried[];
	readonly articles: readonly Article[];
}

/** A: the provision demands the publication or term itself; B: the measure works through the document; C: internal duty. */
export type Basis = 'A' | 'B' | 'C';

export type Modality = 'obligation' | 'prohibition' | 'encouragement';

/** A place in an instrument. */
export interface Pinpoint {
	readonly instrument: string;
	readonly article: ArticleNumber;
	readonly paragraph?: number | undefined;
	readonly item?: number | undefined;
}

/** A pinpoint on which a requirement rests, whom it binds, and what may follow a breach. */
export interface Provision extends Pinpoint {
	readonly basis: Basis;
	/** Service kinds that it binds; absent: every network service. */
	readonly services?: readonly ServiceKind[] | undefined;
	/** Features of which the service must have one: `recommendation`; absent: no matter which. */
	readonly when?: readonly string[] | undefined;
	/** Ids of consequences. */
	readonly consequences?: readonly string[] | undefined;
}

/** What the law attaches to a breach; never to the silence of a document by itself. */
export interface Consequence {
	readonly id: string;
	readonly kind: 'administrative' | 'criminal' | 'civil';
	readonly provisions: readonly Pinpoint[];
	readonly title: Words;
	readonly says: Words;
	/** What must come first; shown wherever the consequence is. */
	readonly requires?: Words | undefined;
}

/** One statement about proceedings, with where it stands. */
export interface EnforcementPoint {
	readonly kind: 'power' | 'right' | 'time-limit';
	readonly says: Words;
	readonly provisions: readonly Pinpoint[];
}

/** How an authority proceeds against a platform whose documents or measures fall short. */
export interface Enforcement {
	readonly id: string;
	readonly title: Words;
	/** Instruments that are enforced in this way. */
	readonly instruments: readonly string[];
	readonly points: readonly EnforcementPoint[];
}

/** A judgment, without names. */
export interface CaseNote {
	readonly court: Words;
	readonly docket: string;
	readonly held: Words;
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
	/** What it is about, one of the pack's themes; packs of users may leave it out. */
	readonly theme?: string | undefined;
	readonly modality: Modality;
	/** Measured on documents and not yet told well enough: its gaps are information. */
	readonly weak?: true | undefined;
	readonly provisions: readonly Provision[];
	readonly documents: readonly DocumentType[];
	readonly why: Words;
	/** How many facets must be stated for `fulfilled`. */
	readonly needs: 'all' | number;
	readonly facets: readonly Facet[];
	readonly contradicted: readonly PatternSource[];
	/** Phrases of the heading whose section should hold it, the best first. */
	readonly anchor: { readonly zh: readonly string[]; readonly en: readonly string[] };
	readonly cases?: readonly CaseNote[] | undefined;
	readonly modelClause: { readonly heading: Words; readonly zh: string; readonly en: string };
	readonly examples: {
		readonly fulfilled: Examples;
		readonly partial: Examples;
		readonly missing: Examples;
		readonly contradicted: Examples;
	};
}

/** What the documents of a service should not state differently, and where they state it. */
export interface Comparison {
	readonly id: string;
	readonly title: Words;
	readonly why: Words;
	readonly kind: ValueKind;
	readonly severity: Exclude<Severity, 'none'>;
	readonly provisions: readonly Pinpoint[];
	/** Whether documents are compared, or the places of one; versions of one text always are. */
	readonly between: readonly ('documents' | 'clauses')[];
	/** The value stands in the words found, or follows them; `is`: the version that they let prevail. */
	readonly stated: readonly (PatternSource & { readonly is?: keyof Words | undefined })[];
	/** Pairs of texts. */
	readonly examples: Readonly<
		Record<'differ' | 'agree', Readonly<Record<keyof Words, readonly (readonly string[])[]>>>
	>;
}

/** Parts that concepts play in the grammar of a sentence; the engine knows these and no phrase. */
export const roles = [
	'agent',
	'negation',
	'denial',
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
	'gloss',
	'company',
	'no-party',
	'unfilled',
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

/** Something that the service does and on which provisions depend; shows itself by its cue or is declared. */
export interface Feature extends FactCue {
	readonly label: Words;
}

export interface Pack {
	readonly version: string;
	readonly instruments: readonly Instrument[];
	readonly requirements: readonly Requirement[];
	readonly consequences: readonly Consequence[];
	readonly enforcement: readonly Enforcement[];
	readonly comparisons: readonly Comparison[];
	readonly concepts: readonly Concept[];
	readonly documentTypes: Readonly<Record<string, FactCue>>;
	readonly serviceKinds: Readonly<Record<string, FactCue>>;
	readonly features: Readonly<Record<string, Feature>>;
	/** What requirements are about, in the order of reports. */
	readonly themes: Readonly<Record<string, Words>>;
	/** What is owed when terms change. */
	readonly changes?: readonly ChangeRule[] | undefined;
	readonly dates?: DateMarks | undefined;
	readonly voice?: VoiceModel | undefined;
	readonly stress?: StressWords | undefined;
}
