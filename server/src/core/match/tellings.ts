// Which concepts each group of phrases tells a text of, as bits.
import type { Lists } from './lists.ts';
import { widened } from './numbers.ts';

/** Concepts of groups: those that phrases belong to, and the unions that these are part of. */
export interface GroupedConcepts {
	/** Concepts of each group without the unions. */
	readonly ownGroups: Lists;
	/** For each concept, the unions that it is part of. */
	readonly unions: Lists;
}

/** What a concept is, in the order of their bits: it tells document facts, headings hold it, patterns are found by it, or none of these. */
export const CUE = 0;
export const TOPIC = 1;
export const PATTERN_KEY = 2;
export const OTHER = 3;
const KINDS = 4;

/** Bits of a word: that of a bit's number is the word at a 32nd of it, and `1 << number` looks at the rest alone. */
const WORD = 32;

/**
 * Each concept gets a bit when a text first reaches one of its groups. So concepts whose groups are the same have bits
 * side by side, and a hundred concepts of a common word are told with some twenty words of bits.
 */
export class Tellings {
	/** For each kind its first bit, a whole word for each kind; behind them the first bit of none. */
	private readonly firsts: readonly number[];
	/** For each kind the bit that its next concept will get. */
	private readonly nexts: number[];
	/** The concept of each bit. */
	readonly conceptOf: Uint16Array;
	/** For each group, once reached, where its bits are told in `words`: how many words, and for each its place and its bits. */
	readonly starts: Int32Array;
	words: Int32Array = new Int32Array(16_384);
	private end = 1;
	/** Bit of each concept; 0: it has none yet, and no text has this bit. */
	private readonly bits: Int32Array;
	private readonly kindOf: Uint8Array;
	private readonly grouped: GroupedConcepts;
	/** Bits of the group that is being written, and the places where there are some. */
	private readonly written: Int32Array;
	private readonly places: number[] = [];

	/** @param kindOf kind of each concept */
	constructor(grouped: GroupedConcepts, kindOf: Uint8Array) {
		const counts = [0, 0, 0, 0];
		for (let concept = 0; concept < kindOf.length; concept++) {
			const kind = kindOf[concept] as number;
			counts[kind] = (counts[kind] as number) + 1;
		}
		const firsts = [WORD];
		for (let kind = 0; kind < KINDS; kind++) {
			firsts.push((firsts[kind] as number) + Math.ceil((counts[kind] as number) / WORD) * WORD);
		}
		this.firsts = firsts;
		this.nexts = firsts.slice(0, KINDS);
		this.grouped = grouped;
		this.kindOf = kindOf;
		this.bits = new Int32Array(kindOf.length);
		this.conceptOf = new Uint16Array(firsts[KINDS] as number);
		this.starts = new Int32Array(grouped.ownGroups.starts.length - 1);
		this.written = new Int32Array(this.length);
	}

	/** Place of the first word that holds bits of a kind. */
	firstPlace(kind: number): number {
		return (this.firsts[kind] as number) >> 5;
	}

	/** Place behind the last word of the bits of a kind that are in use. */
	placeBehind(kind: number): number {
		return ((this.nexts[kind] as number) + WORD - 1) >> 5;
	}

	/** How many words the bits of all concepts take. */
	get length(): number {
		return (this.firsts[KINDS] as number) / WORD;
	}

	/** Bit of a concept; 0, which no text has, where no text reached it. */
	known(concept: number): number {
		return this.bits[concept] as number;
	}

	/** Bit of a concept. */
	bitOf(concept: number): number {
		const known = this.bits[concept] as number;
		if (known !== 0) return known;
		const kind = this.kindOf[concept] as number;
		const bit = this.nexts[kind] as number;
		this.nexts[kind] = bit + 1;
		this.bits[concept] = bit;
		this.conceptOf[bit] = concept;
		return bit;
	}

	/** To be called before a group is read. */
	reach(group: number): void {
		if (this.starts[group] === 0) this.write(group);
	}

	private write(group: number): void {
		const { written, places } = this;
		const { ownGroups, unions } = this.grouped;
		places.length = 0;
		const behind = ownGroups.starts[group + 1] as number;
		for (let at = ownGroups.starts[group] as number; at < behind; at++) {
			const concept = ownGroups.items[at] as number;
			this.take(concept);
			const last = unions.starts[concept + 1] as number;
			for (let union = unions.starts[concept] as number; union < last; union++)
				this.take(unions.items[union] as number);
		}
		this.words = widened(this.words, this.end + 1 + 2 * places.length);
		this.starts[group] = this.end;
		this.words[this.end++] = places.length;
		for (let at = 0; at < places.length; at++) {
			const place = places[at] as number;
			this.words[this.end++] = place;
			this.words[this.end++] = written[place] as number;
			written[place] = 0;
		}
	}

	private take(concept: number): void {
		const bit = this.bitOf(concept);
		const place = bit >> 5;
		const known = this.written[place] as number;
		if (known === 0) this.places.push(place);
		this.written[place] = known | (1 << bit);
	}
}
