// Requirements and instruments without what is long in them and no review looks at: that is read when it is asked for.
import type { Article, Facet, Instrument, Requirement } from '../core/law.ts';
import { once } from '../core/remembered.ts';

type PatternField = 'stated' | 'partial' | 'unclear';
type TextField = 'why' | 'anchor' | 'modelClause' | 'examples';

/** The patterns of a requirement as they are written. */
interface KeptPatterns extends Pick<Requirement, 'contradicted'> {
	readonly facets: readonly Pick<Facet, PatternField>[];
}
type KeptWords = Pick<Requirement, TextField>;

interface BriefRequirement extends Omit<Requirement, TextField | 'facets' | 'contradicted'> {
	readonly facets: readonly Omit<Facet, PatternField>[];
}

interface BriefInstrument extends Omit<Instrument, 'articles'> {
	readonly articles: readonly Article['number'][];
}

/** Paragraphs of the articles of each instrument. */
type KeptArticles = readonly Article['paragraphs'][];

/** What is read at once, and what when it is asked for. */
export interface Brief {
	readonly requirements: readonly BriefRequirement[];
	readonly instruments: readonly BriefInstrument[];
}
export interface Kept {
	readonly patterns: readonly KeptPatterns[];
	readonly words: readonly KeptWords[];
	readonly articles: readonly KeptArticles[];
}

/** Takes requirements and instruments apart. */
export function takenApart(requirements: readonly Requirement[], instruments: readonly Instrument[]): Brief & Kept {
	return {
		requirements: requirements.map(({ why, anchor, modelClause, examples, contradicted, facets, ...brief }) => ({
			...brief,
			facets: facets.map(({ stated, partial, unclear, ...facet }) => facet),
		})),
		patterns: requirements.map(({ facets, contradicted }) => ({
			facets: facets.map(({ stated, partial, unclear }) => ({ stated, partial, unclear })),
			contradicted,
		})),
		words: requirements.map(({ why, anchor, modelClause, examples }) => ({ why, anchor, modelClause, examples })),
		instruments: instruments.map((one) => ({ ...one, articles: one.articles.map(({ number }) => number) })),
		articles: instruments.map(({ articles }) => articles.map(({ paragraphs }) => paragraphs)),
	};
}

/**
 * What is kept, each kind read when it is asked for.
 *
 * @param read gives what was kept of a kind
 */
export function keptTexts(read: (kind: keyof Kept) => unknown): Kept {
	const kinds: { [Kind in keyof Kept]: () => Kept[Kind] } = {
		patterns: once(() => read('patterns') as Kept['patterns']),
		words: once(() => read('words') as Kept['words']),
		articles: once(() => read('articles') as Kept['articles']),
	};
	return {
		get patterns() {
			return kinds.patterns();
		},
		get words() {
			return kinds.words();
		},
		get articles() {
			return kinds.articles();
		},
	};
}

/** The entry of a list that another list, made together with it, has one for. */
function entry<T>(list: readonly T[], index: number): T {
	return list[index] as T;
}

/** A part of an object that is read when it is asked for. */
function part<T>(get: () => T): TypedPropertyDescriptor<T> {
	return { enumerable: true, get };
}

/**
 * Requirements as they were. Their parts stand in the order of their files, which decides the digest of packs on top: so
 * they are defined one by one, for in an object that is written at once engines put those that are read later last.
 */
export function wholeRequirements(brief: readonly BriefRequirement[], kept: Kept): Requirement[] {
	return brief.map(({ needs, facets, cases, ...head }, index) => {
		const words = (): KeptWords => entry(kept.words, index);
		const patterns = (): KeptPatterns => entry(kept.patterns, index);
		const whole = facets.map((facet, number) => wholeFacet(facet, () => entry(patterns().facets, number)));
		return Object.defineProperties({ ...head } as Requirement, {
			why: part(() => words().why),
			needs: { enumerable: true, value: needs },
			facets: { enumerable: true, value: whole },
			contradicted: part(() => patterns().contradicted),
			anchor: part(() => words().anchor),
			...(cases === undefined ? {} : { cases: { enumerable: true, value: cases } }),
			modelClause: part(() => words().modelClause),
			examples: part(() => words().examples),
		});
	});
}

function wholeFacet(facet: Omit<Facet, PatternField>, patterns: () => Pick<Facet, PatternField>): Facet {
	return {
		...facet,
		get stated() {
			return patterns().stated;
		},
		get partial() {
			return patterns().partial;
		},
		get unclear() {
			return patterns().unclear;
		},
	};
}

/** Instruments as they were. */
export function wholeInstruments(brief: readonly BriefInstrument[], kept: Kept): Instrument[] {
	return brief.map((one, index) => ({
		...one,
		articles: one.articles.map((number, article) => ({
			number,
			get paragraphs() {
				return entry(entry(kept.articles, index), article);
			},
		})),
	}));
}
