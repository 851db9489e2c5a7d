// The law as data: instruments with their articles, requirements with their patterns, the lexicon they share.
import type { StressWords, VoiceModel } from './assurance.ts';
import type { ChangeRule, DateMarks } from './changeLaw.ts';
import type { ArticleNumber, Instrument } from './instrument.ts';
import type { DocumentType, ServiceKind, Severity, ValueKind, Words } from './model.ts';

export * from './instrument.ts';

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
	/** SHA-256 of all of it, in hexadecimal digits, where it is the law as it ships. */
	readonly digest?: string | undefined;
	/** What it builds on, where that is the law as it ships: its digest, and how many of the concepts are its own. */
	readonly base?: { readonly digest: string; readonly concepts: number } | undefined;
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

/** A pack that holds nothing. */
export const emptyPack: Pack = {
	version: '',
	instruments: [],
	requirements: [],
	concepts: [],
	consequences: [],
	enforcement: [],
	comparisons: [],
	documentTypes: {},
	serviceKinds: {},
	features: {},
	themes: {},
};
