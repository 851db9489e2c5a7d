// Groups of phrases as they stand in a text, and the concepts of which they tell.
import { HitTable } from './hitTable.ts';
import { widened } from './numbers.ts';
import { type GroupedConcepts, Tellings } from './tellings.ts';

/** Numbers of a link. */
const LINK = 3;

/** More than there are concepts. */
const CONCEPTS = 1 << 16;

const NOTHING: readonly number[] = [];

/**
 * Hits by their groups, in tables that serve one text after the other. Groups are numbered from 1 in the order in which
 * the text has them. A phrase belongs to many concepts, of which patterns ask for few: so groups tell which concepts
 * stand here as bits, and a word of bits knows the groups that told some of them.
 */
export class GroupHits extends HitTable {
	readonly tellings: Tellings;
	/** Concepts of which some phrase stands here, masked or not, as bits. */
	readonly here: Int32Array;
	/** By the number of a group its first and its last hit. */
	protected readonly firstHit: Int32Array;
	private readonly lastHit: Int32Array;
	/** By the number of a group the list of its hits; 0: it was not made. */
	protected readonly groupLists: Int32Array;
	/** For each word of `here` its first link; 0: none. */
	private readonly firstLinks: Int32Array;
	/** A link is three numbers: the next link of its word, the number of the group, and the bits that it told. */
	protected links: Int32Array = new Int32Array(4096);
	/** For each group its number among those that stand here; 0: it does not. */
	private readonly numberOf: Uint16Array;
	private readonly groupsHere: Uint16Array;
	private groupCount = 0;

	/** @param kindOf what each concept is to texts */
	constructor(grouped: GroupedConcepts, kindOf: Uint8Array) {
		super();
		const groups = grouped.ownGroups.starts.length - 1;
		this.tellings = new Tellings(grouped, kindOf);
		this.here = new Int32Array(this.tellings.length);
		this.firstLinks = new Int32Array(this.tellings.length);
		this.numberOf = new Uint16Array(groups);
		this.groupsHere = new Uint16Array(groups + 1);
		this.firstHit = new Int32Array(groups + 1);
		this.lastHit = new Int32Array(groups + 1);
		this.groupLists = new Int32Array(groups + 1);
	}

	/** Forgets the groups of the text before. */
	protected forget(): void {
		const { numberOf, groupsHere, groupCount } = this;
		for (let number = 1; number <= groupCount; number++) numberOf[groupsHere[number] as number] = 0;
		this.groupCount = 0;
		this.here.fill(0);
		this.firstLinks.fill(0);
	}

	protected readonly found = (group: number, start: number, end: number): void => {
		const hit = this.add(start, end);
		const number = this.numberOf[group] as number;
		if (number !== 0) {
			this.nextHit[this.lastHit[number] as number] = hit;
			this.lastHit[number] = hit;
			return;
		}
		const next = ++this.groupCount;
		this.numberOf[group] = next;
		this.groupsHere[next] = group;
		this.firstHit[next] = hit;
		this.lastHit[next] = hit;
		this.groupLists[next] = 0;
	};

	/** Tells the concepts of the groups that stand here. */
	protected tell(): void {
		const { here, firstLinks, groupsHere, groupCount, tellings } = this;
		let link = LINK;
		// The last group first: so the first link of a word is that of the first group.
		for (let number = groupCount; number > 0; number--) {
			const group = groupsHere[number] as number;
			tellings.reach(group);
			const { words } = tellings;
			const start = tellings.starts[group] as number;
			const behind = start + 2 * (words[start] as number);
			this.links = widened(this.links, link + LINK * (words[start] as number));
			const { links } = this;
			for (let at = start + 1; at < behind; at += 2, link += LINK) {
				const place = words[at] as number;
				const bits = words[at + 1] as number;
				here[place] = (here[place] as number) | bits;
				links[link] = firstLinks[place] as number;
				links[link + 1] = number;
				links[link + 2] = bits;
				firstLinks[place] = link;
			}
		}
	}

	/** Concepts of a kind that stand here, masked or not, in the order in which the text has their phrases. */
	ofKind(kind: number): readonly number[] {
		const { here, tellings } = this;
		const behind = tellings.placeBehind(kind);
		let found: number[] | undefined;
		for (let place = tellings.firstPlace(kind); place < behind; place++) {
			if (here[place] === 0) continue;
			found ??= [];
			this.addOfPlace(place, found);
		}
		if (found === undefined) return NOTHING;
		if (found.length > 1) found.sort((a, b) => a - b);
		for (let at = 0; at < found.length; at++) found[at] = (found[at] as number) % CONCEPTS;
		return found;
	}

	/** Adds the concepts of a word of bits, each with the number of its first group before it. */
	private addOfPlace(place: number, found: number[]): void {
		const { links } = this;
		let known = 0;
		for (let link = this.firstLinks[place] as number; link !== 0; link = links[link] as number) {
			const bits = links[link + 2] as number;
			for (let rest = bits & ~known; rest !== 0; rest &= rest - 1) {
				const bit = place * 32 + 31 - Math.clz32(rest & -rest);
				found.push((links[link + 1] as number) * CONCEPTS + (this.tellings.conceptOf[bit] as number));
			}
			known |= bits;
		}
	}

	/** The first link by which a bit was told; 0: it was not. */
	protected firstLink(bit: number): number {
		return this.linkFrom(this.firstLinks[bit >> 5] as number, bit);
	}

	/** The next link by which a bit was told; 0: there is none. */
	protected nextLink(link: number, bit: number): number {
		return this.linkFrom(this.links[link] as number, bit);
	}

	private linkFrom(first: number, bit: number): number {
		const { links } = this;
		const mask = 1 << bit;
		let link = first;
		while (link !== 0 && ((links[link + 2] as number) & mask) === 0) link = links[link] as number;
		return link;
	}
}
