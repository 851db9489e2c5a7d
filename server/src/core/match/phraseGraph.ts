// Finds phrases by walking their graph from every place of a text where one may begin.
import type { OnPhrase, PhraseScanner } from './automaton.ts';
import { CLASS, classesOf, END, KIND, LAST, OWN, type PhraseTables, unitOf } from './phraseCode.ts';

/** So many pairs of units are remembered. */
const PAIRS = 1 << 14;
const PAIR_SHIFT = 18;
const CLASS_BITS = 12;

/**
 * Most walks end after a step or two, and Latin phrases begin only where a word does, so this costs less than the links
 * of an automaton, which would be as large again as all else. Where the second step leads is remembered by the two
 * units: texts repeat their pairs.
 */
export class PhraseGraph implements PhraseScanner {
	private readonly classOf: Uint16Array;
	/** Units of words have classes from 1 to this one. */
	private readonly lastOfWords: number;
	/** State behind the first unit, by class; -1: no phrase begins with it. */
	private readonly first: Int32Array;
	private readonly tables: PhraseTables;
	/** Two units and the label of the second behind the first, -1 if there is none. */
	private readonly pairs = new Int32Array(2 * PAIRS);

	constructor(tables: PhraseTables) {
		const { alphabet, firsts, starts } = tables;
		this.tables = tables;
		({ classOf: this.classOf, lastOfWords: this.lastOfWords } = classesOf(alphabet));
		this.first = new Int32Array(alphabet.length + 2).fill(-1);
		for (let at = 0; at < firsts.length; at++) this.first[firsts[at] as number] = starts[at] as number;
	}

	scan(text: string, found: OnPhrase): void {
		const { classOf, first, lastOfWords } = this;
		const { labels, words, meetings } = this.tables;
		const { length } = text;
		let isInWord = false;
		let behind = length === 0 ? 0 : (classOf[text.charCodeAt(0)] as number);
		for (let start = 0; start < length; start++) {
			let unit = behind;
			behind = start + 1 < length ? (classOf[text.charCodeAt(start + 1)] as number) : 0;
			const wasInWord = isInWord;
			isInWord = unit !== 0 && unit <= lastOfWords;
			let state = first[unit] as number;
			if (state < 0 || (wasInWord && isInWord)) continue;
			let next = behind;
			for (let at = start + 1; ; ) {
				const isInside = next !== 0 && next <= lastOfWords && unit <= lastOfWords;
				if (((labels[state] as number) & CLASS) === 0 && !isInside) found(words[state] as number, start, at);
				if (next === 0) break;
				const edge = at === start + 1 ? this.second(state, unit, next) : this.edge(state, next);
				if (edge < 0) break;
				unit = next;
				at++;
				next = at < length ? (classOf[text.charCodeAt(at)] as number) : 0;
				const word = words[edge] as number;
				const kind = (labels[edge] as number) & KIND;
				if (kind === END) {
					if (!(next !== 0 && next <= lastOfWords && unit <= lastOfWords)) found(word, start, at);
					break;
				}
				state = kind === OWN ? edge + word : (meetings[word] as number);
			}
		}
	}

	/** Label of a unit behind a state, -1 if there is none. */
	private edge(state: number, unit: number): number {
		const { labels } = this.tables;
		let edge = state;
		let label = labels[edge] as number;
		while ((label & CLASS) < unit && label < LAST) label = labels[++edge] as number;
		return (label & CLASS) === unit ? edge : -1;
	}

	/** The same behind the state of a first unit, where there may be hundreds. */
	private second(state: number, first: number, unit: number): number {
		const { pairs } = this;
		const pair = (first << CLASS_BITS) | unit;
		const place = (Math.imul(pair, 0x9e3779b1) >>> PAIR_SHIFT) << 1;
		if (pairs[place] !== pair) {
			pairs[place] = pair;
			pairs[place + 1] = this.edge(state, unit);
		}
		return pairs[place + 1] as number;
	}
}

/** Tells every phrase of a graph and what it stands for, in ascending order. */
export function eachPhrase(tables: PhraseTables, visit: (phrase: string, value: number) => void): void {
	const { alphabet, firsts, starts, labels, words, meetings } = tables;
	const { lastOfWords } = classesOf(alphabet);
	const letter = (label: number): string => {
		const unit = label & CLASS;
		return unit === 0 ? '' : String.fromCharCode(unitOf(alphabet, lastOfWords, unit));
	};
	const walk = (state: number, before: string): void => {
		const edges: (readonly [letter: string, edge: number])[] = [];
		for (let edge = state; ; edge++) {
			const label = labels[edge] as number;
			edges.push([letter(label), edge]);
			if (label >= LAST) break;
		}
		if (edges.length > 1) edges.sort(([a], [b]) => (a < b ? -1 : 1));
		for (const [more, edge] of edges) {
			const word = words[edge] as number;
			const kind = (labels[edge] as number) & KIND;
			if (kind === END) visit(before + more, word);
			else walk(kind === OWN ? edge + word : (meetings[word] as number), before + more);
		}
	};
	const order = Array.from(firsts, (unit, at) => [letter(unit), starts[at] as number] as const);
	for (const [unit, state] of order.sort(([a], [b]) => (a < b ? -1 : 1))) walk(state, unit);
}
