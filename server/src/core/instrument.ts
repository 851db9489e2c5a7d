// Instruments as data: a law, regulation, decision or interpretation, with its dates and articles.
import type { Day, Words } from './model.ts';

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
