// Patterns as they are looked for: numbers one behind the other, written when a text asks for them first.
import type { CompiledPack, CompiledPattern, CompiledSlot } from './compile.ts';
import { widened } from './numbers.ts';
import type { DurationTest, NumberTest } from './syntax.ts';

/** Numbers of a slot: its concept, or below zero its quantity; its gap; what it is. */
export const SLOT_SIZE = 3;
export const PLAIN = 1;
export const TRANSPARENT = 2;

/** A gap without end, still a number after it has been stretched. */
const ENDLESS = 1 << 28;

/** Parts of a plan, counted from its place. */
export const KEY = 0;
export const OPEN_KEY = 1;
export const BY = 2;
export const KIND = 3;
export const FORBIDDEN = 4;

/** What a pattern is: it must be affirmed, its words may stand in several sentences, it asks for a quantity. */
export const AFFIRMED = 1;
export const WHOLE = 2;
export const MEASURED = 4;

function kindOf({ affirmed, wholeClause, sequences }: CompiledPattern): number {
	const isMeasured = sequences.some((sequence) => sequence.some(({ quantity }) => quantity !== undefined));
	return (affirmed ? AFFIRMED : 0) | (wholeClause ? WHOLE : 0) | (isMeasured ? MEASURED : 0);
}

/**
 * The plan of a pattern is a place in `code`. There stand: the key of what it finds, the key where the sentence does not
 * name who acts, the number of its `by` or -1, what it is; then how many concepts it forbids, and them; then how many
 * sequences it has, and for each how many slots, and them.
 */
export class Plans {
	code: Int32Array = new Int32Array(4096);
	/** How many keys there are, counted from 1: what is found under one key is one candidate. */
	keyCount = 0;
	readonly quantities: (DurationTest | NumberTest)[] = [];
	/** Agents that may act, by number. */
	readonly agents: (readonly number[])[] = [];
	private end = 1;
	private readonly placeOf: Int32Array;
	private readonly keys = new Map<string, number>();
	private readonly agentNumbers = new Map<string, number>();
	private readonly pack: CompiledPack;

	constructor(pack: CompiledPack) {
		this.pack = pack;
		this.placeOf = new Int32Array(pack.patterns.count);
	}

	/** Place of the plan of a pattern. */
	of(pattern: number): number {
		const place = this.placeOf[pattern] as number;
		return place !== 0 ? place : this.write(pattern);
	}

	private write(number: number): number {
		const pattern = this.pack.patterns.get(number);
		const place = this.end;
		const { by, forbidden, sequences } = pattern;
		this.put(...this.keysOf(pattern), by === undefined ? -1 : this.agentsOf(by), kindOf(pattern));
		this.put(forbidden.length, ...forbidden, sequences.length);
		for (const sequence of sequences) this.put(sequence.length, ...sequence.flatMap((slot) => this.slot(slot)));
		this.placeOf[number] = place;
		return place;
	}

	private put(...numbers: number[]): void {
		this.code = widened(this.code, this.end + numbers.length);
		this.code.set(numbers, this.end);
		this.end += numbers.length;
	}

	private slot({ concept, quantity, gap, plain, transparent }: CompiledSlot): number[] {
		const what = quantity === undefined ? concept : -this.quantities.push(quantity);
		return [what, Math.min(gap, ENDLESS), (plain ? PLAIN : 0) | (transparent ? TRANSPARENT : 0)];
	}

	private agentsOf(by: readonly number[]): number {
		const name = by.join();
		const known = this.agentNumbers.get(name);
		if (known !== undefined) return known;
		this.agentNumbers.set(name, this.agents.length);
		return this.agents.push(by) - 1;
	}

	private keysOf({ requirement, facet, strength, under, affirmed, by }: CompiledPattern): [number, number] {
		const name = `${requirement} ${facet} ${strength} ${under} ${affirmed}`;
		return [this.keyNumber(name), by === undefined ? 0 : this.keyNumber(`${name} ${by.join()}`)];
	}

	private keyNumber(name: string): number {
		const known = this.keys.get(name);
		if (known !== undefined) return known;
		this.keys.set(name, ++this.keyCount);
		return this.keyCount;
	}
}
