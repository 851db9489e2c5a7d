// What is said of requirements, without its words: a bit for each strength in which each facet is spoken to.
import type { CompiledPack } from '../match/compile.ts';
import type { Candidate } from '../match/evaluate.ts';
import { patternStrengths, type Strength } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { Said } from './verdict.ts';

/** Words of bits; each requirement has words of its own. */
export type Marks = readonly number[];

const { length } = patternStrengths;
/** Facets that a word marks: no more bits than small integers have. */
const FACETS = Math.floor(30 / length);
/** The first strength of each facet of a word. */
const FIRSTS = Array.from({ length: FACETS }, (_, facet) => 2 ** (facet * length)).reduce((sum, bit) => sum + bit);

/** All strengths. */
export const ANY = 2 ** length - 1;

/** The bit of a strength. */
export function bitOf(strength: Strength): number {
	return 1 << patternStrengths.indexOf(strength as (typeof patternStrengths)[number]);
}

/** Which bits are whose; what speaks against a requirement is marked before its facets. */
export class Marking {
	private readonly pack: CompiledPack;
	/** First word of each requirement, and how many words there are. */
	private readonly firsts: readonly number[];

	constructor(pack: CompiledPack) {
		const firsts = [0];
		for (const { facets } of pack.pack.requirements)
			firsts.push((firsts.at(-1) as number) + Math.ceil((facets.length + 1) / FACETS));
		this.firsts = firsts;
		this.pack = pack;
	}

	/** Nothing is said. */
	none(): number[] {
		return new Array<number>(this.firsts.at(-1) as number).fill(0);
	}

	add(marks: number[], { requirement, facet, strength }: Candidate): void {
		const place = facet + 1;
		const word = (this.firsts[requirement] as number) + Math.floor(place / FACETS);
		marks[word] = (marks[word] as number) | (bitOf(strength) << ((place % FACETS) * length));
	}

	/** Whether anything of some strengths, given by their bits, is said of a requirement. */
	speaksTo(marks: Marks, requirement: number, strengths: number): boolean {
		const behind = this.firsts[requirement + 1] as number;
		for (let word = this.firsts[requirement] as number; word < behind; word++) {
			if (((marks[word] as number) & (strengths * FIRSTS)) !== 0) return true;
		}
		return false;
	}

	/** What speaks for which facet of a requirement, each once. */
	said(marks: Marks, requirement: number): Said[] {
		const facets = this.pack.pack.requirements[requirement]?.facets ?? [];
		const first = this.firsts[requirement] as number;
		const said: Said[] = [];
		for (let place = 0; place <= facets.length; place++) {
			const bits = (marks[first + Math.floor(place / FACETS)] as number) >> ((place % FACETS) * length);
			const facet = facets[place - 1]?.id ?? '';
			for (const strength of patternStrengths) if ((bits & bitOf(strength)) !== 0) said.push({ facet, strength });
		}
		return said;
	}

	/** Whether the same is said of a requirement. */
	saysTheSame(requirement: number, some: Marks, others: Marks): boolean {
		const behind = this.firsts[requirement + 1] as number;
		for (let word = this.firsts[requirement] as number; word < behind; word++) {
			if (some[word] !== others[word]) return false;
		}
		return true;
	}
}

export const markingOf = remembered((pack: CompiledPack) => new Marking(pack));

/** What is said in either of several stretches. */
export function joined(all: readonly Marks[], pack: CompiledPack): Marks {
	const sum = markingOf(pack).none();
	for (const marks of all)
		for (let word = 0; word < sum.length; word++) sum[word] = (sum[word] as number) | (marks[word] as number);
	return sum;
}

const lastOf = new WeakMap<CompiledPack, Marks>();

/** The marks that this was last asked for, where these are alike: so what follows from them need not be worked out again. */
export function sameAsLast(marks: Marks, pack: CompiledPack): Marks {
	const last = lastOf.get(pack);
	if (last?.every((word, index) => word === marks[index]) === true) return last;
	lastOf.set(pack, marks);
	return marks;
}
