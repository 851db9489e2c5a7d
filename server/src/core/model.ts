// The words of the core: spans, verdicts, evidence, findings; plain data that every layer above may read.

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A text in both languages of the user interface. */
export interface Words {
	readonly zh: string;
	readonly en: string;
}

/** Language of messages and texts of law: Simplified Chinese or English. */
export type Locale = keyof Words;

/** Script and language of a draft. */
export type DocumentLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

export const documentTypes = ['service-agreement', 'platform-rules', 'privacy-policy', 'other-agreement'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const serviceKinds = [
	'public-account',
	'group',
	'social',
	'comment',
	'live',
	'e-commerce',
	'app',
	'game',
	'cloud',
	'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const verdicts = ['fulfilled', 'partial', 'missing', 'contradicted', 'unclear', 'notApplicable'] as const;
export type Verdict = (typeof verdicts)[number];

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'none'] as const;
export type Severity = (typeof severities)[number];

/** A calendar day as `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

/** What is known of the service and its document; decides which requirements apply. */
export interface Profile {
	readonly documentType: DocumentType;
	readonly serviceKinds: readonly ServiceKind[];
	/** What the service does, by the ids that the law files give: `recommendation`, `minors` … */
	readonly features: readonly string[];
	/** Whether the author declared the document type (front matter, settings, command line) or it was detected. */
	readonly declared: boolean;
	/** The language of most of it. */
	readonly language: DocumentLanguage;
	/** A good part is in Chinese and a good part in English. */
	readonly mixed: boolean;
	readonly asOf: Day;
}

export const patternStrengths = ['stated', 'partial', 'unclear', 'contradicted'] as const;
/** How strongly a pattern speaks for its facet; `similar` is what the second voice hears and no pattern. */
export type Strength = (typeof patternStrengths)[number] | 'similar';

/** Whether words state something may depend on their being affirmed, on who acts, and on how long a period is. */
export type Dependence = 'polarity' | 'agent' | 'at-least' | 'at-most';

/** A span of the draft that speaks to a facet of a requirement. */
export interface Evidence extends Span {
	readonly facet: string;
	readonly strength: Strength;
	/** What the pattern looks at besides the words; the self-test changes it. */
	readonly depends: readonly Dependence[];
	/** The whole sentence, or sentences, in which the words stand: what a report quotes. */
	readonly sentence: Span;
}

/** Where an absence is shown: the heading that should hold the element, else the title. */
export interface Anchor extends Span {
	readonly kind: 'section' | 'title' | 'start';
}

/** What the engine says of one requirement and one document. */
export interface Finding {
	readonly requirement: string;
	readonly verdict: Verdict;
	readonly applies: boolean;
	readonly severity: Severity;
	/** Indices into the requirement's provisions that are in force on the as-of date and apply to the profile. */
	readonly provisions: readonly number[];
	/** Indices of those that are promulgated and take effect later; alone they make the finding an early notice. */
	readonly upcoming: readonly number[];
	readonly evidence: readonly Evidence[];
	/** The first pieces of it: as many as an editor marks, or points to. */
	readonly shown: readonly Evidence[];
	/** The first statement of each facet that is stated, also where the requirement does not apply: other documents of a set may lean on it. */
	readonly stated: readonly Evidence[];
	readonly missingFacets: readonly string[];
	readonly anchor: Anchor | null;
}

/** Something in the source that keeps it from being read as its author meant, or that its author has yet to fill in. */
export interface Problem extends Span {
	readonly id:
		| 'unclosed-comment'
		| 'hidden-text'
		| 'front-matter'
		| 'unknown-front-matter-key'
		| 'too-large'
		| 'encoding'
		| 'decoded'
		| 'placeholder'
		| 'word-copy'
		| 'pdf-text'
		| 'pdf-empty-pages'
		| 'comment-without-reason'
		| 'comment-unknown-requirement'
		| 'comment-idle';
	readonly detail?: string;
	/** The known word that is closest to an unknown one. */
	readonly nearest?: string;
}

export const formats = ['markdown', 'plain', 'html'] as const;
/** How a source text is marked up. */
export type Format = (typeof formats)[number];

/** What documents of a set may state differently; `version` is the language version that prevails. */
export const valueKinds = [
	'duration',
	'deadline',
	'age',
	'email',
	'phone',
	'web',
	'date',
	'company',
	'version',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/**
 * Something stated, in a form in which it can be compared: 六个月 and 180 days are one period. A duration may be a minimum
 * or a maximum; of a deadline only its length counts.
 */
export type Value =
	| {
			readonly kind: 'duration' | 'deadline';
			readonly days: number;
			/** Working days are not comparable with calendar days. */
			readonly working: boolean;
			readonly bound: 'exact' | 'at-least' | 'at-most';
	  }
	| { readonly kind: 'age'; readonly years: number }
	| { readonly kind: Exclude<ValueKind, 'duration' | 'deadline' | 'age'>; readonly text: string };
