// Occurrences of concepts in one clause, with what the grammar around them says: sentence, negation, actor.
import type { Clause } from '../segment/clauses.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';
import type { CompiledPack } from './compile.ts';
import { Grammar } from './grammar.ts';
import { widened } from './numbers.ts';
import { RawHits } from './raw.ts';

/** A word that names who acts. */
export interface Actor {
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly concept: number;
}

const UNKNOWN = -2;

/**
 * Everything that a clause says in the words of the pack; most of it is worked out when a pattern asks for it. It serves
 * one clause after the other: what it told of the one before holds no longer.
 */
export class ClauseHits {
	readonly raw: RawHits;
	readonly grammar: Grammar;
	private readonly pack: CompiledPack;
	private text = '';
	private parties: readonly string[] = [];
	/** For each hit where it is negated from; worked out when it is asked for. */
	private turns: Int32Array = new Int32Array(256);
	private knownActors: readonly Actor[] | undefined;
	private knownQuantities = -1;
	private firstQuantity = 0;
	private foundQuantities: readonly Quantity[] = [];

	constructor(pack: CompiledPack) {
		this.pack = pack;
		this.raw = new RawHits(pack);
		this.grammar = new Grammar(this.raw);
	}

	/**
	 * Forgets the clause before and looks at this one.
	 *
	 * @param parties names that the draft defines for its parties
	 */
	read({ normalized: { text }, sentences }: Clause, parties: readonly string[]): this {
		this.text = text;
		this.parties = parties;
		this.raw.read(text, sentences);
		this.grammar.read(text);
		this.turns = widened(this.turns, this.raw.count + 1);
		this.turns.fill(UNKNOWN, 0, this.raw.count + 1);
		this.knownActors = undefined;
		this.knownQuantities = -1;
		return this;
	}

	/** Start of the negation that turns a hit of a concept round, or -1. */
	negatedFrom(hit: number): number {
		const known = this.turns[hit] as number;
		if (known !== UNKNOWN) return known;
		const { starts, ends, sentences } = this.raw;
		const from = this.grammar.negatedFrom(starts[hit] as number, ends[hit] as number, sentences[hit] as number);
		this.turns[hit] = from;
		return from;
	}

	/** List of the durations and numbers. */
	quantities(): number {
		if (this.knownQuantities >= 0) return this.knownQuantities;
		const { raw } = this;
		this.foundQuantities = findQuantities(this.text);
		this.firstQuantity = raw.count + 1;
		for (const { start, end } of this.foundQuantities) raw.add(start, end);
		this.knownQuantities = raw.listFrom(this.firstQuantity);
		return this.knownQuantities;
	}

	/** The duration or number that a hit of that list stands for. */
	quantity(hit: number): Quantity | undefined {
		return this.foundQuantities[hit - this.firstQuantity];
	}

	/** Those who act, in order of position. */
	get actors(): readonly Actor[] {
		this.knownActors ??= this.findActors();
		return this.knownActors;
	}

	/** Without those that stand inside a longer one: a “website” in “this website” is nobody of its own. */
	private findActors(): readonly Actor[] {
		const agents = this.raw.withRole('agent');
		this.addNamed(agents);
		if (agents.length > 1) agents.sort((a, b) => a.start - b.start || b.end - a.end);
		const actors: Actor[] = [];
		let outerStart = -1;
		let outerEnd = -1;
		for (const { concept, start, end } of agents) {
			const isInner = end <= outerEnd && (end < outerEnd || start > outerStart);
			if (end > outerEnd) {
				outerStart = start;
				outerEnd = end;
			}
			if (isInner || !this.isSubject(start, end)) continue;
			actors.push({ start, end, concept, sentence: this.raw.sentenceOf(start) });
		}
		return actors;
	}

	/** Whether neither a word of possession stands behind it nor one before it that makes it an object. */
	private isSubject(start: number, end: number): boolean {
		const { raw, text } = this;
		const possessives = raw.listOfRole('possessive');
		if (raw.lists[possessives] !== 0) {
			if (this.startsAt(possessives, end) || (text[end] === ' ' && this.startsAt(possessives, end + 1))) return false;
		}
		const markers = raw.listOfRole('object-marker');
		if (raw.lists[markers] === 0) return true;
		return !this.endsAt(markers, start) && !(text[start - 1] === ' ' && this.endsAt(markers, start - 1));
	}

	private startsAt(list: number, offset: number): boolean {
		const { raw } = this;
		const at = raw.lastBefore(list, offset);
		return at > list && raw.starts[raw.lists[at] as number] === offset;
	}

	private endsAt(list: number, offset: number): boolean {
		const { raw } = this;
		for (let at = raw.lastBefore(list, offset - 1); at > list; at--) {
			if (raw.ends[raw.lists[at] as number] === offset) return true;
		}
		return false;
	}

	/** Adds every place where one of the draft's own names for its parties stands. */
	private addNamed(found: { concept: number; start: number; end: number }[]): void {
		const concept = this.pack.namedAgent;
		if (concept < 0) return;
		for (const name of this.parties) {
			for (let start = this.text.indexOf(name); start >= 0; start = this.text.indexOf(name, start + name.length)) {
				found.push({ concept, start, end: start + name.length });
			}
		}
	}
}
