// Phrases of concepts as they stand in a text, before its grammar is looked at.
import type { Role } from '../law.ts';
import type { Span } from '../model.ts';
import type { CompiledPack } from './compile.ts';
import { GroupHits } from './groupHits.ts';
import { sentenceBit, sortByPlace, widened } from './numbers.ts';
import { OTHER } from './tellings.ts';

/** A phrase of a concept; offsets are those of the normalised text. */
export interface Raw {
	readonly concept: number;
	readonly start: number;
	readonly end: number;
}

/** The list of what does not stand in a text. */
const EMPTY = 0;

const NOTHING: readonly number[] = [];

/** Numbers that count on from text to text, so that none of an earlier one need be wiped out, begin anew behind this one. */
const LAST_NUMBER = 1 << 30;

/**
 * What one pass of the automaton finds in a text, in tables that serve one text after the other; masks are applied to
 * a concept when it is asked for.
 *
 * Hits are numbered from 1. A list of the hits of a concept is made when it is asked for. It is a place in `lists`: there
 * stands how many hits it has, behind it their numbers in order of position.
 */
export class RawHits extends GroupHits {
	lists: Int32Array = new Int32Array(1024);
	private listsEnd = 1;
	/** For each concept its list, counted from `listBase`; what is less is of an earlier text. */
	private readonly listOf: Int32Array;
	private listBase = 1;
	private readonly pack: CompiledPack;

	/** @param kindOf what each concept is to texts; if left out, all are the same */
	constructor(pack: CompiledPack, kindOf: Uint8Array = new Uint8Array(pack.roleOf.length).fill(OTHER)) {
		super(pack, kindOf);
		this.pack = pack;
		this.listOf = new Int32Array(pack.roleOf.length);
	}

	/** Forgets the text before and finds what stands in this one. */
	read(text: string, sentences: readonly Span[] = []): this {
		this.forget();
		this.forgetLists();
		this.begin(text, sentences);
		this.pack.automaton.scan(text, this.found);
		this.tell();
		return this;
	}

	private forgetLists(): void {
		this.listBase += this.listsEnd;
		this.listsEnd = 1;
		if (this.listBase < LAST_NUMBER) return;
		this.listOf.fill(0);
		this.listBase = 1;
	}

	/** Sentences in which the hits of a list stand, as bits. */
	sentencesOf(list: number): number {
		const { lists, sentences } = this;
		const behind = list + (lists[list] as number);
		let bits = 0;
		for (let at = list + 1; at <= behind; at++) bits |= sentenceBit(sentences[lists[at] as number] as number);
		return bits;
	}

	/** Whether a phrase of the concept stands here that no phrase of a masking concept swallows. */
	holds(concept: number): boolean {
		const list = this.list(concept);
		return this.lists[list] !== 0;
	}

	/** List of the phrases of a concept that no phrase of a masking concept swallows. */
	list(concept: number): number {
		const known = (this.listOf[concept] as number) - this.listBase;
		return known >= 0 ? known : this.make(concept);
	}

	private make(concept: number): number {
		const bit = this.tellings.known(concept);
		const first = this.firstLink(bit);
		const list = first === 0 ? EMPTY : this.made(concept, bit, first);
		this.listOf[concept] = this.listBase + list;
		return list;
	}

	/** The list of a concept that stands here; most are that of a group. */
	private made(concept: number, bit: number, first: number): number {
		const { starts: masks } = this.pack.maskedBy;
		const isMasked = masks[concept] !== masks[concept + 1];
		if (!isMasked && this.nextLink(first, bit) === 0) return this.listOfGroup(this.links[first + 1] as number);
		const list = this.listsEnd;
		this.collect(bit, first);
		sortByPlace(this.lists, list + 1, this.listsEnd + 1, this);
		this.close(list);
		if (isMasked) this.unmask(list, concept);
		return list;
	}

	private listOfGroup(number: number): number {
		const known = this.groupLists[number] as number;
		if (known !== 0) return known;
		const list = this.listsEnd;
		this.putAll(number);
		if (this.listsEnd > list + 1) sortByPlace(this.lists, list + 1, this.listsEnd + 1, this);
		this.groupLists[number] = list;
		return this.close(list);
	}

	/** List of the phrases of all concepts that play a part. */
	listOfRole(role: Role): number {
		return this.listOfAny(this.pack.conceptsByRole.get(role) ?? NOTHING);
	}

	/** List of the phrases of some concepts. */
	listOfAny(concepts: readonly number[]): number {
		let only = EMPTY;
		let lists = 0;
		for (let at = 0; at < concepts.length; at++) {
			const list = this.list(concepts[at] as number);
			if (this.lists[list] === 0) continue;
			only = list;
			lists++;
		}
		return lists < 2 ? only : this.listOfAll(concepts);
	}

	private listOfAll(concepts: readonly number[]): number {
		const own = concepts.map((concept) => this.list(concept));
		const all = this.listsEnd;
		for (const list of own) {
			const behind = list + (this.lists[list] as number);
			for (let at = list + 1; at <= behind; at++) this.put(this.lists[at] as number);
		}
		sortByPlace(this.lists, all + 1, this.listsEnd + 1, this);
		return this.close(all);
	}

	/** List of the hits that were added from one on. */
	listFrom(first: number): number {
		const list = this.listsEnd;
		for (let hit = first; hit <= this.count; hit++) this.put(hit);
		return this.close(list);
	}

	/** Place in `lists` of the last hit of a list that starts at or before an offset; that of the list itself if none does. */
	lastBefore(list: number, offset: number): number {
		let low = list;
		let high = list + (this.lists[list] as number);
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[this.lists[middle] as number] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Phrases of all concepts that play a part, in order of position. */
	withRole(role: Role): Raw[] {
		const found: Raw[] = [];
		for (const concept of this.pack.conceptsByRole.get(role) ?? []) {
			const list = this.list(concept);
			const behind = list + (this.lists[list] as number);
			for (let at = list + 1; at <= behind; at++) {
				const hit = this.lists[at] as number;
				found.push({ concept, start: this.starts[hit] as number, end: this.ends[hit] as number });
			}
		}
		return found.sort((a, b) => a.start - b.start || a.end - b.end);
	}

	/** Puts a hit behind the list that is being made; the place where the list begins is left for its length. */
	private put(hit: number): void {
		const at = ++this.listsEnd;
		if (at >= this.lists.length) this.lists = widened(this.lists, at + 1);
		this.lists[at] = hit;
	}

	/** Puts the hits of a concept, told by its bit, behind the list that is being made: those of a link and the next ones. */
	private collect(bit: number, first: number): void {
		for (let link = first; link !== 0; link = this.nextLink(link, bit)) this.putAll(this.links[link + 1] as number);
	}

	private putAll(number: number): void {
		const { nextHit } = this;
		for (let hit = this.firstHit[number] as number; hit !== 0; hit = nextHit[hit] as number) this.put(hit);
	}

	/** Ends the list that is being made. */
	private close(list: number): number {
		this.lists = widened(this.lists, this.listsEnd + 2);
		this.lists[list] = this.listsEnd - list;
		this.listsEnd++;
		return list;
	}

	/** Takes out of a list what phrases of masking concepts swallow; the list is the last one made. */
	private unmask(list: number, concept: number): void {
		const masks = this.listsEnd;
		const maskers = this.pack.maskedBy;
		const behind = maskers.starts[concept + 1] as number;
		for (let at = maskers.starts[concept] as number; at < behind; at++) {
			const masker = maskers.items[at] as number;
			const bit = this.tellings.known(masker);
			this.collect(bit, this.firstLink(bit));
		}
		if (this.listsEnd === masks) return;
		sortByPlace(this.lists, masks + 1, this.listsEnd + 1, this);
		const { lists, starts, ends, listsEnd } = this;
		let mask = masks + 1;
		let reach = 0;
		let kept = list;
		for (let at = list + 1; at < masks; at++) {
			const hit = lists[at] as number;
			for (; mask <= listsEnd && (starts[lists[mask] as number] as number) <= (starts[hit] as number); mask++) {
				reach = Math.max(reach, ends[lists[mask] as number] as number);
			}
			if (reach < (ends[hit] as number)) lists[++kept] = hit;
		}
		lists[list] = kept - list;
		this.listsEnd = kept + 1;
	}
}
