// The defined terms of a draft and their uses, kept by clause: an edit looks again only at what it touched.
import type { Reading } from '../analyze.ts';
import type { CitationFinder } from '../citation/find.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import { RawHits } from '../match/raw.ts';
import type { Day, Span } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { isCjk } from '../text/fold.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { type Definition, definitionsIn } from './definitions.ts';

/** A term of the draft; its places are spans of the document. */
export interface Term {
	/** As it is written where it is first defined. */
	readonly words: string;
	readonly definition: Span;
}

/** A place where a term stands. */
export interface TermUse extends Span {
	readonly term: Term;
	readonly isDefinition: boolean;
}

/** Words of a clause that say who may, must or must not; offsets are those of its normalised text. */
export interface ClauseWords {
	readonly modalities: readonly Span[];
	readonly prohibitions: readonly Span[];
	readonly definitions: readonly Definition[];
}

interface Uses {
	readonly key: string;
	readonly found: readonly { readonly term: string; readonly start: number; readonly end: number }[];
}

const TITLES = /《[^《》]*》/g;
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
const MOST_TERMS = 400;

/** What clauses say, remembered for as long as they are. */
const wordsKnown = new WeakMap<Clause, ClauseWords>();
const usesKnown = new WeakMap<Clause, Uses>();
const glossaries = new WeakMap<Reading, Glossary>();

/** Modality, prohibition and definitions in a clause. */
export function clauseWords(clause: PlacedClause, { source, pack }: Reading): ClauseWords {
	const { clause: content } = clause.match;
	let words = wordsKnown.get(content);
	if (words === undefined) {
		const hits = new RawHits(content.normalized.text, pack);
		words = {
			modalities: hits.withRole('modality'),
			prohibitions: hits.withRole('prohibition'),
			definitions: definitionsIn(clause, source, hits),
		};
		wordsKnown.set(content, words);
	}
	return words;
}

/** The glossary of a draft. */
export function glossaryOf(reading: Reading): Glossary {
	let glossary = glossaries.get(reading);
	if (glossary === undefined) {
		glossary = new Glossary(reading);
		glossaries.set(reading, glossary);
	}
	return glossary;
}

function escaped(term: string): string {
	return term.replace(SPECIAL, '\\$&');
}

/** One term, or words that only hold one: in English between word ends, with the s of a plural left out. */
function patternOf(term: string): string {
	const before = isCjk(term.charCodeAt(0)) ? '' : '(?<![a-z0-9@/-]|[a-z0-9]\\.)';
	const behind = isCjk(term.charCodeAt(term.length - 1)) ? '' : "(?=(?:'?s)?(?![a-z0-9@/-]|\\.[a-z0-9]))";
	return `${before}${escaped(term)}${behind}`;
}

export class Glossary {
	/** In order of their definitions. */
	readonly terms: readonly Term[];
	private readonly reading: Reading;
	private readonly byName = new Map<string, Term>();
	private readonly definedAt = new Map<number, Term>();
	private readonly pattern: RegExp | undefined;
	private readonly key: string;

	constructor(reading: Reading) {
		this.reading = reading;
		const fullNames = new Set<string>();
		for (const clause of reading.clauses) {
			for (const definition of clauseWords(clause, reading).definitions) {
				if (this.byName.size >= MOST_TERMS) break;
				const place = placedSpan(clause, definition);
				const term = this.byName.get(definition.term) ?? { words: definition.words, definition: place };
				this.byName.set(definition.term, term);
				this.definedAt.set(place.start, term);
				if (definition.fullName !== undefined) fullNames.add(definition.fullName);
			}
		}
		this.terms = [...this.byName.values()];
		const all = [...new Set([...this.byName.keys(), ...fullNames])].sort(
			(a, b) => b.length - a.length || (a < b ? -1 : 1),
		);
		this.key = all.join('\n');
		this.pattern = all.length === 0 ? undefined : new RegExp(all.map(patternOf).join('|'), 'g');
	}

	/** Uses of all terms in a clause, in order of position; not inside longer terms, full names, or names in 《》. */
	usesIn(clause: PlacedClause): TermUse[] {
		return this.foundIn(clause).found.flatMap(({ term: name, start, end }) => {
			const term = this.byName.get(name);
			const place = placedSpan(clause, { start, end });
			if (term === undefined || !this.isWritten(term, place)) return [];
			return [{ ...place, term, isDefinition: this.definedAt.get(place.start) === term }];
		});
	}

	/** Uses of one term in the whole draft. */
	usesOf(term: Term): TermUse[] {
		return this.reading.clauses.flatMap((clause) => this.usesIn(clause).filter((use) => use.term === term));
	}

	/** The use at an offset. */
	useAt(offset: number): TermUse | undefined {
		const clause = this.reading.clauses.find(({ start, end }) => start <= offset && offset <= end);
		return clause && this.usesIn(clause).find(({ start, end }) => start <= offset && offset <= end);
	}

	/** Uses that may be rewritten: not in a citation of law, and without markup inside. */
	writable(term: Term, citations: CitationFinder, day: Day): TermUse[] {
		const { source } = this.reading;
		return this.reading.clauses.flatMap((clause) => {
			const uses = this.usesIn(clause).filter((use) => use.term === term);
			if (uses.length === 0) return [];
			const cited = citations.citationsIn(clause, day);
			return uses.filter(({ start, end }) => {
				const isCited = cited.some((citation) => citation.start <= start && end <= citation.end);
				return !isCited && normalizePhrase(source.slice(start, end)) === normalizePhrase(term.words);
			});
		});
	}

	/** A name that is written with a capital is no use of the term where it is written without. */
	private isWritten({ words }: Term, { start }: Span): boolean {
		const own = words[0] ?? '';
		const isCapital = own !== own.toLowerCase();
		const there = this.reading.source[start] ?? '';
		return !isCapital || there !== there.toLowerCase();
	}

	private foundIn({ match: { clause } }: PlacedClause): Uses {
		const { key, pattern } = this;
		const known = usesKnown.get(clause);
		if (known?.key === key) return known;
		const { text } = clause.normalized;
		const titles = pattern !== undefined && text.includes('《') ? [...text.matchAll(TITLES)] : [];
		const inTitle = (at: number): boolean =>
			titles.some(({ index, 0: title }) => index <= at && at < index + title.length);
		const found =
			pattern === undefined
				? []
				: [...text.matchAll(pattern)]
						.filter(({ index }) => !inTitle(index))
						.map(({ index, 0: term }) => ({ term, start: index, end: index + term.length }));
		const uses = { key, found };
		usesKnown.set(clause, uses);
		return uses;
	}
}
