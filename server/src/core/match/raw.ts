// Phrases of concepts as they stand in a text, before its grammar is looked at.
import type { Role } from '../law.ts';
import type { Span } from '../model.ts';
import type { PhraseScanner } from './automaton.ts';
import type { CompiledPack } from './compile.ts';
import { watchedIn } from './groups.ts';
import { HitTable } from './hitTable.ts';
import type { LazyLists } from './lists.ts';
import { sentenceBit, sortByPlace, widened } from './numbers.ts';

/** A phrase of a concept; offsets are those of the normalised text. */
export interface Raw {
	readonly concept: number;
	readonly start: number;
	readonly end: number;
}

/** What a scan needs of a pack: words of a part of the lexicon are looked for with less. */
export interface HitPack extends Pick<CompiledPack, 'maskedBy' | 'conceptsByRole' | 'roleOf'> {
	readonly automaton: PhraseScanner;
	readonly groups: LazyLists;
}

/** Numbers that count on from text to text, so that none of an earlier one need be wiped out, begin anew behind this one. */
const LAST_NUMBER = 1 << 30;

/**
 * What one pass of the automaton finds in a text, in tables that serve one text after the other; masks are applied to
 * a concept when it is asked for.
 *
 * Hits are numbered from 1. A phrase belongs to many concepts, of which patterns ask for few: so a concept knows the
 * groups that stand here, a group its hits, and a list of the hits of a concept is made when it is asked for. A list is
 * a place in `lists`: there stands how many hits it has, behind it their numbers in order of position.
 */
export class RawHits extends HitTable {
	/** Sentences in which some phrase of each concept stands, masked or not, as bits; behind the last concept all. */
	readonly here: Uint8Array;
	/** Concepts among those that are watched of which some phrase stands here, masked or not. */
	readonly watched: Int32Array;
	watchedCount = 0;
	lists: Int32Array = new Int32Array(1024);
	private listsEnd = 1;
	/** For each concept its list, counted from `listBase`; what is less is of an earlier text. */
	private readonly listOf: Int32Array;
	private listBase = 0;
	/** For each concept the last of its links, counted from `linkBase`; what is less is of an earlier text. */
	private readonly lastLink: Int32Array;
	/** A link is a group and the link before it. */
	private links: Int32Array = new Int32Array(4096);
	private linkBase = 1;
	private linkCount = 0;
	private readonly groupsHere: Int32Array;
	private groupCount = 0;
	/** For each group its first and its last hit and its sentences. */
	private readonly firstHit: Int32Array;
	private readonly lastHit: Int32Array;
	private readonly bits: Uint8Array;
	private readonly watch: LazyLists;
	private readonly pack: HitPack;

	/** @param isWatched whether a text should tell of itself that a concept stands in it, by concept; none if left out */
	constructor(pack: HitPack, isWatched?: Uint8Array) {
		super();
		const concepts = pack.roleOf.length;
		const groups = pack.groups.count;
		this.pack = pack;
		this.here = new Uint8Array(concepts + 1);
		this.here[concepts] = 0xff;
		this.watch = watchedIn(pack.groups, isWatched ?? new Uint8Array(concepts));
		this.watched = new Int32Array(concepts);
		this.listOf = new Int32Array(concepts);
		this.lastLink = new Int32Array(concepts);
		this.groupsHere = new Int32Array(groups);
		this.firstHit = new Int32Array(groups);
		this.lastHit = new Int32Array(groups);
		this.bits = new Uint8Array(groups);
	}

	/** Forgets the text before and finds what stands in this one. */
	read(text: string, sentences: readonly Span[] = []): this {
		this.forget();
		this.begin(text, sentences);
		this.pack.automaton.scan(text, this.found);
		this.spread();
		return this;
	}

	private forget(): void {
		const { here, firstHit, groupsHere, groupCount } = this;
		for (let at = 0; at < groupCount; at++) firstHit[groupsHere[at] as number] = 0;
		here.fill(0, 0, here.length - 1);
		this.listBase += this.listsEnd;
		this.linkBase += this.linkCount;
		if (this.listBase > LAST_NUMBER || this.linkBase > LAST_NUMBER) {
			this.listOf.fill(0);
			this.lastLink.fill(0);
			this.listBase = 0;
			this.linkBase = 1;
		}
		this.watchedCount = 0;
		this.groupCount = 0;
		this.listsEnd = 1;
	}

	private readonly found = (group: number, start: number, end: number): void => {
		const hit = this.add(start, end);
		const bit = sentenceBit(this.sentences[hit] as number);
		if (this.firstHit[group] === 0) {
			this.groupsHere[this.groupCount++] = group;
			this.firstHit[group] = hit;
			this.bits[group] = bit;
		} else {
			this.nextHit[this.lastHit[group] as number] = hit;
			this.bits[group] = (this.bits[group] as number) | bit;
		}
		this.lastHit[group] = hit;
	};

	/** Tells the concepts of the groups that stand here, each group once. */
	private spread(): void {
		const { here, lastLink, groupsHere, groupCount, bits, linkBase } = this;
		const { groups } = this.pack;
		let link = 0;
		for (let number = 0; number < groupCount; number++) {
			const group = groupsHere[number] as number;
			this.tell(group);
			const groupBits = bits[group] as number;
			groups.reach(group);
			const { items } = groups;
			const behind = groups.ends[group] as number;
			let at = groups.starts[group] as number;
			this.links = widened(this.links, 2 * (link + behind - at));
			const { links } = this;
			for (; at < behind; at++) {
				const concept = items[at] as number;
				here[concept] = (here[concept] as number) | groupBits;
				links[2 * link] = lastLink[concept] as number;
				links[2 * link + 1] = group;
				lastLink[concept] = linkBase + link++;
			}
		}
		this.linkCount = link;
	}

	/** Tells the concepts of a group that are watched and have not been told. */
	private tell(group: number): void {
		const { here, watched, watch } = this;
		watch.reach(group);
		const { items } = watch;
		const behind = watch.ends[group] as number;
		let count = this.watchedCount;
		for (let at = watch.starts[group] as number; at < behind; at++) {
			const concept = items[at] as number;
			if (here[concept] === 0) watched[count++] = concept;
		}
		this.watchedCount = count;
	}

	/** Whether a phrase of the concept stands here that no phrase of a masking concept swallows. */
	holds(concept: number): boolean {
		const list = this.list(concept);
		return this.lists[list] !== 0;
	}

	/** List of the phrases of a concept that no phrase of a masking concept swallows. */
	list(concept: number): number {
		if (this.here[concept] === 0) return 0;
		const known = (this.listOf[concept] as number) - this.listBase;
		if (known > 0) return known;
		const list = this.listsEnd;
		this.collect(concept);
		sortByPlace(this.lists, list + 1, this.listsEnd + 1, this);
		this.close(list);
		const { starts: masks } = this.pack.maskedBy;
		if (masks[concept] !== masks[concept + 1]) this.unmask(list, concept);
		this.listOf[concept] = this.listBase + list;
		return list;
	}

	/** List of the phrases of all concepts that play a part. */
	listOfRole(role: Role): number {
		let only = 0;
		let lists = 0;
		for (const concept of this.pack.conceptsByRole.get(role) ?? []) {
			if (!this.holds(concept)) continue;
			lists++;
			only = this.list(concept);
		}
		if (lists < 2) return only;
		const all = this.listsEnd;
		for (const concept of this.pack.conceptsByRole.get(role) ?? []) {
			const list = this.list(concept);
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

	private collect(concept: number): void {
		const { links, linkBase } = this;
		let link = (this.lastLink[concept] as number) - linkBase;
		while (link >= 0) {
			let hit = this.firstHit[links[2 * link + 1] as number] as number;
			for (; hit !== 0; hit = this.nextHit[hit] as number) this.put(hit);
			link = (links[2 * link] as number) - linkBase;
		}
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
			if (this.here[masker] !== 0) this.collect(masker);
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
