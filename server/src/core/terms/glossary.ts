// The defined terms of a draft and their uses, kept by clause: an edit looks again only at what it touched.
import type { Reading } from '../analyze.ts';
import type { CitationFinder } from '../citation/find.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import { Automaton } from '../match/automaton.ts';
import type { Day, Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { Clause } from '../segment/clauses.ts';
import { isCjk } from '../text/fold.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { clauseWords } from './words.ts';

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

interface Uses {
	readonly key: string;
	readonly found: readonly { readonly term: string; readonly start: number; readonly end: number }[];
}

const TITLES = /《[^《》]*》/g;
const MOST_TERMS = 400;

/** Uses in clauses, remembered for as long as they are and the terms are the same. */
const usesKnown = new WeakMap<Clause, Uses>();

/** The glossary of a draft. */
export const glossaryOf = remembered((reading: Reading) => new Glossary(reading));

/** A name to look for, with how much of it belongs to the term: an s of the plural does not. */
interface Name {
	readonly term: string;
	readonly length: number;
}

/** Part of an address or of a domain: names there are no words of the draft. */
const IN_ADDRESS = /^(?:@|\.[a-z0-9])/;
const ADDRESS_BEFORE = /(?:@|:\/\/|[a-z0-9]\.)$/;

/** Names in a text, the first and longest of those that overlap. */
function namesIn(text: string, names: readonly Name[], automaton: Automaton): Uses['found'] {
	const hits: { term: string; start: number; end: number; reach: number }[] = [];
	automaton.scan(text, (number, start, end) => {
		const name = names[number];
		if (name !== undefined) hits.push({ term: name.term, start, end: start + name.length, reach: end });
	});
	hits.sort((a, b) => a.start - b.start || b.reach - a.reach);
	let from = 0;
	return hits.filter(({ start, reach }) => {
		if (start < from || IN_ADDRESS.test(text.slice(reach, reach + 2))) return false;
		if (ADDRESS_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return false;
		from = reach;
		return true;
	});
}

export class Glossary {
	/** In order of their definitions. */
	readonly terms: readonly Term[];
	private readonly reading: Reading;
	private readonly byName = new Map<string, Term>();
	private readonly definedAt = new Map<number, Term>();
	private readonly names: readonly Name[];
	private readonly automaton: Automaton | undefined;
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
		const all = [...new Set([...this.byName.keys(), ...fullNames])].sort();
		this.key = all.join('\n');
		const plurals = all.filter((term) => !isCjk(term.charCodeAt(term.length - 1)) && !all.includes(`${term}s`));
		this.names = [
			...all.map((term) => ({ term, length: term.length })),
			...plurals.map((term) => ({ term, length: term.length })),
		];
		this.automaton = all.length === 0 ? undefined : new Automaton([...all, ...plurals.map((term) => `${term}s`)]);
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
		const { key, names, automaton } = this;
		const known = usesKnown.get(clause);
		if (known?.key === key) return known;
		const { text } = clause.normalized;
		const all = automaton === undefined ? [] : namesIn(text, names, automaton);
		const titles = all.length > 0 && text.includes('《') ? [...text.matchAll(TITLES)] : [];
		const inTitle = (at: number): boolean =>
			titles.some(({ index, 0: title }) => index <= at && at < index + title.length);
		const found = all.filter(({ start }) => !inTitle(start));
		const uses = { key, found };
		usesKnown.set(clause, uses);
		return uses;
	}
}
