// Patterns as they are looked for: numbers one behind the other, written when a text asks for them first.
import type { CompiledPack } from './compile.ts';
import { widened } from './numbers.ts';
import * as row from './patternRows.ts';
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
	private readonly rows: row.PatternRows;

	constructor({ patterns: { rows, count } }: CompiledPack) {
		this.rows = rows;
		this.placeOf = new Int32Array(count);
	}

	/** Place of the plan of a pattern. */
	of(pattern: number): number {
		const place = this.placeOf[pattern] as number;
		return place !== 0 ? place : this.write(pattern);
	}

	private write(pattern: number): number {
		const { starts } = this.rows.slots;
		const first = starts[pattern] as number;
		const behind = starts[pattern + 1] as number;
		// No plan is longer: each slot takes a number more than its row, and may begin a sequence.
		this.code = widened(this.code, this.end + FORBIDDEN + 2 + 2 * (behind - first));
		const place = this.end;
		this.end = place + FORBIDDEN + 1;
		this.writeForbidden(first, behind);
		this.code[place + FORBIDDEN] = this.end - place - FORBIDDEN - 1;
		const isMeasured = this.writeSequences(first, behind);
		this.writeHead(place, pattern * row.HEAD, isMeasured);
		this.placeOf[pattern] = place;
		return place;
	}

	private writeHead(place: number, head: number, isMeasured: boolean): void {
		const { heads } = this.rows;
		const by = row.actorsOf(this.rows, heads[head + 3] as number);
		const marks = heads[head + 4] as number;
		const isAffirmed = (marks & row.AFFIRMED) !== 0;
		const name = `${heads[head]} ${heads[head + 1]} ${heads[head + 2]} ${marks & (row.STRENGTH | row.AFFIRMED)}`;
		const agents = by?.join();
		this.code[place + KEY] = this.keyNumber(name);
		this.code[place + OPEN_KEY] = agents === undefined ? 0 : this.keyNumber(`${name} ${agents}`);
		this.code[place + BY] = by === undefined || agents === undefined ? -1 : this.agentsOf(by, agents);
		this.code[place + KIND] =
			(isAffirmed ? AFFIRMED : 0) | ((marks & row.WHOLE_CLAUSE) !== 0 ? WHOLE : 0) | (isMeasured ? MEASURED : 0);
	}

	private writeForbidden(first: number, behind: number): void {
		const { items } = this.rows.slots;
		for (let at = first; at < behind; at += row.SLOT) {
			if (((items[at + 1] as number) & row.FORBIDDEN) !== 0) this.code[this.end++] = items[at] as number;
		}
	}

	/** Whether one of them asks for a quantity. */
	private writeSequences(first: number, behind: number): boolean {
		const { items } = this.rows.slots;
		const count = this.end++;
		let sequences = 0;
		let length = 0;
		let isMeasured = false;
		for (let at = first; at < behind; at += row.SLOT) {
			const marks = items[at + 1] as number;
			if ((marks & row.FORBIDDEN) !== 0) continue;
			if ((marks & row.BEGINS) !== 0) {
				sequences++;
				length = this.end++;
				this.code[length] = 0;
			}
			this.code[length] = (this.code[length] as number) + 1;
			isMeasured ||= (marks & row.QUANTITY) !== 0;
			this.writeSlot(items[at] as number, marks);
		}
		this.code[count] = sequences;
		return isMeasured;
	}

	private writeSlot(number: number, marks: number): void {
		const quantity = (marks & row.QUANTITY) === 0 ? undefined : this.rows.quantities[number];
		const gap = marks & row.ENDLESS_GAP;
		this.code[this.end++] = quantity === undefined ? number : -this.quantities.push(quantity);
		this.code[this.end++] = gap === row.ENDLESS_GAP ? ENDLESS : gap;
		this.code[this.end++] =
			((marks & row.PLAIN) === 0 ? 0 : PLAIN) | ((marks & row.TRANSPARENT) === 0 ? 0 : TRANSPARENT);
	}

	private agentsOf(by: readonly number[], name: string): number {
		const known = this.agentNumbers.get(name);
		if (known !== undefined) return known;
		this.agentNumbers.set(name, this.agents.length);
		return this.agents.push(by) - 1;
	}

	private keyNumber(name: string): number {
		const known = this.keys.get(name);
		if (known !== undefined) return known;
		this.keys.set(name, ++this.keyCount);
		return this.keyCount;
	}
}
