// Aho-Corasick over UTF-16 units: one pass finds every phrase of every concept, in time linear in the text.
import { isWordUnit } from '../text/fold.ts';

/** An occurrence of a phrase: `value` is what it stands for, offsets are those of the scanned text. */
export type OnPhrase = (value: number, start: number, end: number) => void;

/** Finds every occurrence of every phrase that it knows; in which order is its own affair. */
export interface PhraseScanner {
	scan(text: string, found: OnPhrase): void;
}

/** Finds what either finds. */
export function both(one: PhraseScanner, other: PhraseScanner): PhraseScanner {
	return {
		scan: (text, found) => {
			one.scan(text, found);
			other.scan(text, found);
		},
	};
}

/**
 * States are numbered in the order of their making; the transition of a state by a unit is found in an open-addressing
 * table of states, each of which knows its parent and unit. The root has a table of its own.
 */
export class Automaton implements PhraseScanner {
	private readonly root = new Int32Array(65536);
	private readonly table: Int32Array;
	private readonly mask: number;
	private readonly parent: Int32Array;
	private readonly unit: Uint16Array;
	private readonly depth: Uint16Array;
	private readonly fail: Int32Array;
	private readonly report: Int32Array;
	private readonly phraseAt: Int32Array;
	private readonly lengths: Int32Array;
	private readonly bounds: Uint8Array;
	private readonly values: ArrayLike<number> | undefined;
	private states = 1;

	/**
	 * @param phrases distinct, normalised, not empty
	 * @param values what each phrase stands for; its index if left out
	 */
	constructor(phrases: readonly string[], values?: ArrayLike<number>) {
		let units = 1;
		for (const phrase of phrases) units += phrase.length;
		let size = 16;
		while (size < units * 2) size *= 2;
		this.mask = size - 1;
		this.table = new Int32Array(size);
		this.parent = new Int32Array(units);
		this.unit = new Uint16Array(units);
		this.depth = new Uint16Array(units);
		this.fail = new Int32Array(units);
		this.report = new Int32Array(units);
		this.phraseAt = new Int32Array(units).fill(-1);
		this.lengths = Int32Array.from(phrases, (phrase) => phrase.length);
		this.bounds = Uint8Array.from(phrases, boundsOf);
		this.values = values;
		phrases.forEach((phrase, index) => {
			this.insert(phrase, index);
		});
		this.link();
	}

	/** Place of a transition in the table: where it stands, or the empty place where it would. */
	private slot(state: number, unit: number): number {
		let at = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
		at = (at ^ (at >>> 15)) & this.mask;
		for (;;) {
			const target = this.table[at] as number;
			if (target === 0 || (this.parent[target] === state && this.unit[target] === unit)) return at;
			at = (at + 1) & this.mask;
		}
	}

	private next(state: number, unit: number): number {
		return (state === 0 ? this.root[unit] : this.table[this.slot(state, unit)]) as number;
	}

	private insert(phrase: string, index: number): void {
		let state = 0;
		for (let i = 0; i < phrase.length; i++) {
			const unit = phrase.charCodeAt(i);
			let target = this.next(state, unit);
			if (target === 0) {
				target = this.states++;
				this.parent[target] = state;
				this.unit[target] = unit;
				this.depth[target] = i + 1;
				if (state === 0) this.root[unit] = target;
				else this.table[this.slot(state, unit)] = target;
			}
			state = target;
		}
		this.phraseAt[state] = index;
	}

	/** States by depth: failure links lead to lesser depths, so these must be there first. */
	private byDepth(): Int32Array {
		const counts = new Int32Array(65537);
		for (let state = 0; state < this.states; state++) {
			const bucket = (this.depth[state] as number) + 1;
			counts[bucket] = (counts[bucket] as number) + 1;
		}
		for (let depth = 1; depth < counts.length; depth++)
			counts[depth] = (counts[depth] as number) + (counts[depth - 1] as number);
		const order = new Int32Array(this.states);
		for (let state = 0; state < this.states; state++) {
			const depth = this.depth[state] as number;
			const at = counts[depth] as number;
			counts[depth] = at + 1;
			order[at] = state;
		}
		return order;
	}

	private link(): void {
		for (const state of this.byDepth()) {
			const parent = this.parent[state] as number;
			if (parent === 0) continue;
			const unit = this.unit[state] as number;
			let back = this.fail[parent] as number;
			let target = this.next(back, unit);
			while (target === 0 && back !== 0) {
				back = this.fail[back] as number;
				target = this.next(back, unit);
			}
			this.fail[state] = target;
			this.report[state] = (this.phraseAt[target] as number) >= 0 ? target : (this.report[target] as number);
		}
	}

	/**
	 * Reports every occurrence in order of its end; phrases that begin or end with a Latin letter or digit only at
	 * word boundaries.
	 */
	scan(text: string, found: OnPhrase): void {
		let state = 0;
		for (let i = 0; i < text.length; i++) {
			const unit = text.charCodeAt(i);
			let target = this.next(state, unit);
			while (target === 0 && state !== 0) {
				state = this.fail[state] as number;
				target = this.next(state, unit);
			}
			state = target;
			for (let hit = state; hit !== 0; hit = this.report[hit] as number) {
				const phrase = this.phraseAt[hit] as number;
				if (phrase < 0) continue;
				const start = i + 1 - (this.lengths[phrase] as number);
				const bounds = this.bounds[phrase] as number;
				if (bounds !== 0 && !isBounded(text, start, i + 1, bounds)) continue;
				found(this.values === undefined ? phrase : (this.values[phrase] as number), start, i + 1);
			}
		}
	}
}

function boundsOf(phrase: string): number {
	return (isWordUnit(phrase.charCodeAt(0)) ? 1 : 0) | (isWordUnit(phrase.charCodeAt(phrase.length - 1)) ? 2 : 0);
}

function isBounded(text: string, start: number, end: number, bounds: number): boolean {
	if ((bounds & 1) !== 0 && start > 0 && isWordUnit(text.charCodeAt(start - 1))) return false;
	return (bounds & 2) === 0 || end >= text.length || !isWordUnit(text.charCodeAt(end));
}
