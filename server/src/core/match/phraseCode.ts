// The graph of phrases as it is kept: its labels are ready to use, and where they lead follows from one walk over them.
import { isWordUnit } from '../text/fold.ts';
import type { PhraseStates } from './phraseStates.ts';

/**
 * A state is a stretch of labels by ascending class, the last of which is marked. Where a phrase may end, the first label
 * is one of no class. States stand in the order of a walk that goes from each into the last of its own edges first.
 */
export interface PhraseCode {
	/** The units that occur, those of words first, then the most frequent first: classes are numbered after them. */
	readonly alphabet: Uint16Array;
	/** Classes with which phrases begin, ascending: so many states, each with all that hangs on it, stand first to last. */
	readonly firsts: Uint16Array;
	readonly labels: Uint16Array;
	/** For each label at which phrases end 0: with the next new value; else that value, and 1. */
	readonly values: Uint16Array;
	/** For each label that leads to a shared state its number. */
	readonly refs: Uint16Array;
}

/** Parts of a label. */
export const CLASS = 0x0fff;
/** Where it leads: to a state of its own, to none, for phrases end there, or to a shared state. */
export const KIND = 0x3000;
export const OWN = 0;
export const END = 0x1000;
export const SHARED = 0x2000;
/** On the first label of a state to which others lead, too: such states are numbered as they come. */
const MEETING = 0x4000;
/** On the last label of a state. */
export const LAST = 0x8000;

const LIMIT = 65536;
/** So many labels wait at most for the states to which they lead. */
const WAITING = 4096;

/** Class of each unit, 0 for those in no phrase; units of words that are in no phrase have one together, behind the other such units. */
export function classesOf(alphabet: Uint16Array): { readonly classOf: Uint16Array; readonly lastOfWords: number } {
	const classOf = new Uint16Array(LIMIT);
	let words = 0;
	while (words < alphabet.length && isWordUnit(alphabet[words] as number)) words++;
	const lastOfWords = words + 1;
	for (let unit = 0; unit < 0x250; unit++) if (isWordUnit(unit)) classOf[unit] = lastOfWords;
	for (let at = 0; at < alphabet.length; at++) classOf[alphabet[at] as number] = at < words ? at + 1 : at + 2;
	return { classOf, lastOfWords };
}

/** The unit of a class. */
export function unitOf(alphabet: Uint16Array, lastOfWords: number, number: number): number {
	return alphabet[number < lastOfWords ? number - 1 : number - 2] as number;
}

function alphabetOf(units: Uint16Array): Uint16Array {
	const counts = new Map<number, number>();
	for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
	const order = [...counts].sort(
		([a, timesA], [b, timesB]) => Number(isWordUnit(b)) - Number(isWordUnit(a)) || timesB - timesA || a - b,
	);
	return Uint16Array.from(order.map(([unit]) => unit));
}

/** Writes labels state by state. */
class CodeWriter {
	readonly labels: number[] = [];
	readonly values: number[] = [];
	readonly newValues: number[] = [];
	/** Labels that lead to shared states, and those states. */
	readonly shared: (readonly [label: number, state: number])[] = [];
	readonly placeOf: Int32Array;
	private readonly numberOf = new Map<number, number>();
	private readonly isOwned: Uint8Array;
	private readonly states: PhraseStates;
	private readonly classOf: Uint16Array;

	constructor(states: PhraseStates, classOf: Uint16Array) {
		this.states = states;
		this.classOf = classOf;
		this.placeOf = new Int32Array(states.values.length).fill(-1);
		this.isOwned = new Uint8Array(states.values.length);
	}

	/** Edges of a state by class. */
	edges(state: number): { readonly unit: number; readonly target: number }[] {
		const { edgeStarts, units, targets } = this.states;
		const edges: { unit: number; target: number }[] = [];
		for (let edge = edgeStarts[state] as number; edge < (edgeStarts[state + 1] as number); edge++) {
			edges.push({ unit: this.classOf[units[edge] as number] as number, target: targets[edge] as number });
		}
		return edges.sort((a, b) => a.unit - b.unit);
	}

	own(state: number): void {
		this.isOwned[state] = 1;
	}

	/** Writes a state and all that hangs on it. */
	write(first: number): void {
		/** States that wait, and the labels that lead there. */
		const waiting: (readonly [label: number, state: number])[] = [[-1, first]];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			const [from, state] = next;
			if (from >= 0 && this.labels.length - from >= LIMIT) throw new Error('too many phrases begin alike');
			this.placeOf[state] = this.labels.length;
			if (this.states.values[state] !== 0) this.end(0, state);
			for (const { unit, target } of this.edges(state)) {
				if (this.states.edgeStarts[target] === this.states.edgeStarts[target + 1]) this.end(unit, target);
				else if (this.isOwned[target] === 1) this.shared.push([this.labels.push(unit | SHARED) - 1, target]);
				else {
					this.own(target);
					waiting.push([this.labels.push(unit | OWN) - 1, target]);
				}
			}
			this.mark(this.labels.length - 1, LAST);
			if (waiting.length > WAITING) throw new Error('too many phrases begin alike');
		}
	}

	mark(label: number, mark: number): void {
		this.labels[label] = (this.labels[label] as number) | mark;
	}

	private end(unit: number, state: number): void {
		const value = this.states.values[state] as number;
		const known = this.numberOf.get(value);
		this.labels.push(unit | END);
		this.values.push(known === undefined ? 0 : known + 1);
		if (known === undefined) this.numberOf.set(value, this.newValues.push(value - 1) - 1);
	}
}

/**
 * Writes a graph.
 *
 * @returns its code, and the values in the order in which they are new in it: they are numbered anew
 */
export function phraseCode(states: PhraseStates): {
	readonly code: PhraseCode;
	readonly newValues: readonly number[];
} {
	const alphabet = alphabetOf(states.units);
	if (alphabet.length + 1 > CLASS) throw new Error('phrases have too many different letters');
	const { classOf } = classesOf(alphabet);
	const writer = new CodeWriter(states, classOf);
	const firsts = writer.edges(0);
	for (const { target } of firsts) writer.own(target);
	for (const { target } of firsts) writer.write(target);
	const { labels, values, newValues, shared, placeOf } = writer;
	const places = [...new Set(shared.map(([, state]) => placeOf[state] as number))].sort((a, b) => a - b);
	if (places.length > LIMIT) throw new Error('phrases share too many ends');
	for (const place of places) writer.mark(place, MEETING);
	const numberAt = new Map(places.map((place, number) => [place, number]));
	return {
		code: {
			alphabet,
			firsts: Uint16Array.from(firsts, ({ unit }) => unit),
			labels: Uint16Array.from(labels),
			values: Uint16Array.from(values),
			refs: Uint16Array.from(shared, ([, state]) => numberAt.get(placeOf[state] as number) as number),
		},
		newValues,
	};
}

/** A graph that can be walked. */
export interface PhraseTables extends Pick<PhraseCode, 'alphabet' | 'firsts' | 'labels'> {
	/** For each label how many labels on its own state stands, the number of its shared state, or the value of the phrases that end. */
	readonly words: Uint16Array;
	/** Where shared states stand, by number. */
	readonly meetings: Uint32Array;
	/** Where the states behind the first units stand, in their order. */
	readonly starts: Uint32Array;
}

/** Opens a graph: one walk over its labels. */
export function openPhrases({ alphabet, firsts, labels, values, refs }: PhraseCode): PhraseTables {
	const words = new Uint16Array(labels.length).fill(1);
	const meetings = new Uint32Array(Math.min(LIMIT, refs.length));
	const starts = new Uint32Array(firsts.length);
	/** Labels of which the states have not come. */
	const waiting = new Uint32Array(WAITING);
	let waits = 0;
	let met = 0;
	let ends = 0;
	let known = 0;
	let led = 0;
	let first = 1;
	for (let at = 0; at < labels.length; at++) {
		const label = labels[at] as number;
		// Half of the labels are those of states with one edge, which leads on to the next.
		if ((label & (LAST | KIND | MEETING)) === (LAST | OWN)) continue;
		const kind = label & KIND;
		if (kind === OWN) waiting[waits++] = at;
		else if (kind === SHARED) words[at] = refs[led++] as number;
		else {
			const value = values[ends++] as number;
			words[at] = value === 0 ? known++ : value - 1;
		}
		if ((label & MEETING) !== 0) meetings[met++] = at;
		if (label < LAST) continue;
		if (waits > 0) {
			const from = waiting[--waits] as number;
			words[from] = at + 1 - from;
		} else if (first < starts.length) starts[first++] = at + 1;
	}
	return { alphabet, firsts, labels, words, meetings, starts };
}
