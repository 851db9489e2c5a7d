// Phrases by their first two units, then unit by unit: most places of a text are passed over after one look.
import { isWordUnit } from '../text/fold.ts';
import type { OnPhrase, PhraseScanner } from './automaton.ts';

/**
 * Phrases as a graph of units. The root is the first state; edges of state `s` are `edgeStarts[s]` to before
 * `edgeStarts[s + 1]`, by ascending unit.
 */
export interface PhraseEdges {
	readonly edgeStarts: Uint32Array;
	readonly units: Uint16Array;
	readonly targets: Uint32Array;
	/** What a phrase that ends in a state stands for, and 1; 0: none ends there. */
	readonly values: Uint16Array;
}

/** Pairs of units are told apart by so many bits before they are looked up. */
const PAIR_BITS = 17;
const FEW_EDGES = 4;
/** Numbers of a record before its units. */
const HEAD = 2;

function hashOf(pair: number): number {
	return Math.imul(pair, 0x9e3779b1);
}

/** States as records, one behind the other, so that a step reads one place. */
export interface PhraseRecords {
	/**
	 * For each state its value, how many edges it has, their units, and for each edge where its record stands, in two
	 * numbers, the lower first. That of the root is the first.
	 */
	readonly records: Uint16Array;
}

/** Writes the records of a graph. */
export function recordsOf({ edgeStarts, units, targets, values }: PhraseEdges): PhraseRecords {
	const placeOf = new Int32Array(values.length);
	for (let state = 0, end = 0; state < values.length; state++) {
		placeOf[state] = end;
		end += HEAD + 3 * ((edgeStarts[state + 1] as number) - (edgeStarts[state] as number));
	}
	const records = new Uint16Array(values.length * HEAD + units.length * 3);
	for (let state = 0; state < values.length; state++) {
		const first = edgeStarts[state] as number;
		const count = (edgeStarts[state + 1] as number) - first;
		const place = placeOf[state] as number;
		records[place] = values[state] as number;
		records[place + 1] = count;
		for (let edge = 0; edge < count; edge++) {
			const target = placeOf[targets[first + edge] as number] as number;
			records[place + HEAD + edge] = units[first + edge] as number;
			records[place + HEAD + count + 2 * edge] = target & 0xffff;
			records[place + HEAD + count + 2 * edge + 1] = target >>> 16;
		}
	}
	return { records };
}

/** Finds phrases; what a place of a text touches before it is passed over is small. */
export class PhraseIndex implements PhraseScanner {
	/** Number of each first unit, counted from 1; 0: no phrase begins with it. */
	private readonly first: Uint16Array = new Uint16Array(65536);
	/** By the number of a unit what it stands for alone, and 1. */
	private readonly alone: Uint16Array;
	/** Which pairs may begin a phrase, by a part of their hash. */
	private readonly mayBegin: Int32Array = new Int32Array(1 << (PAIR_BITS - 5));
	/** Pairs that begin one, by another part of it; beside them the places of their records, 0 where none stands. */
	private readonly pairs: Int32Array;
	private readonly places: Int32Array;
	private readonly mask: number;
	private readonly records: Uint16Array;

	constructor({ records }: PhraseRecords) {
		this.records = records;
		const roots = records[1] as number;
		let count = 0;
		for (let root = 0; root < roots; root++) count += records[this.target(0, root) + 1] as number;
		let size = 16;
		while (size < count * 2) size *= 2;
		this.mask = size - 1;
		this.pairs = new Int32Array(size);
		this.places = new Int32Array(size);
		this.alone = new Uint16Array(roots + 1);
		for (let root = 0; root < roots; root++) {
			const unit = records[HEAD + root] as number;
			const place = this.target(0, root);
			this.first[unit] = root + 1;
			this.alone[root + 1] = records[place] as number;
			for (let edge = 0; edge < (records[place + 1] as number); edge++) {
				this.add((unit << 16) | (records[place + HEAD + edge] as number), this.target(place, edge));
			}
		}
	}

	/** Where an edge of a record leads. */
	private target(place: number, edge: number): number {
		const { records } = this;
		const at = place + HEAD + (records[place + 1] as number) + 2 * edge;
		return (records[at] as number) | ((records[at + 1] as number) << 16);
	}

	private add(pair: number, place: number): void {
		const bit = hashOf(pair) >>> (32 - PAIR_BITS);
		this.mayBegin[bit >> 5] = (this.mayBegin[bit >> 5] as number) | (1 << (bit & 31));
		const at = this.slot(pair);
		this.pairs[at] = pair;
		this.places[at] = place;
	}

	/** Place of a pair in the table: where it stands, or the empty place where it would. */
	private slot(pair: number): number {
		let at = (hashOf(pair) >>> 15) & this.mask;
		while (this.places[at] !== 0 && this.pairs[at] !== pair) at = (at + 1) & this.mask;
		return at;
	}

	/**
	 * Reports every occurrence in order of its start; phrases that begin or end with a Latin letter or digit only at
	 * word boundaries.
	 */
	scan(text: string, found: OnPhrase): void {
		const { first, alone, mayBegin, places } = this;
		const last = text.length - 1;
		let isInWord = false;
		let next = text.charCodeAt(0);
		for (let start = 0; start <= last; start++) {
			const unit = next;
			next = start < last ? text.charCodeAt(start + 1) : 0;
			const wasInWord = isInWord;
			isInWord = isWordUnit(unit);
			if (wasInWord && isInWord) continue;
			const root = first[unit] as number;
			if (root === 0) continue;
			const value = alone[root] as number;
			if (value !== 0 && !(isInWord && isWordUnit(next))) found(value - 1, start, start + 1);
			if (start === last) return;
			const pair = (unit << 16) | next;
			const bit = hashOf(pair) >>> (32 - PAIR_BITS);
			if (((mayBegin[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
			const place = places[this.slot(pair)] as number;
			if (place !== 0) this.walk(place, text, start, found);
		}
	}

	/** Goes on from the record of the first two units. */
	private walk(from: number, text: string, start: number, found: OnPhrase): void {
		const { records } = this;
		const { length } = text;
		let place = from;
		let last = text.charCodeAt(start + 1);
		for (let at = start + 2; ; at++) {
			const value = records[place] as number;
			const next = at < length ? text.charCodeAt(at) : 0;
			if (value !== 0 && !(isWordUnit(next) && isWordUnit(last))) found(value - 1, start, at);
			if (at >= length) return;
			const units = place + HEAD;
			const behind = units + (records[place + 1] as number);
			let low = units;
			let high = behind;
			while (high - low > FEW_EDGES) {
				const middle = (low + high) >> 1;
				if ((records[middle] as number) <= next) low = middle;
				else high = middle;
			}
			while (low < high && records[low] !== next) low++;
			if (low === high) return;
			const target = behind + 2 * (low - units);
			place = (records[target] as number) | ((records[target + 1] as number) << 16);
			last = next;
		}
	}
}
