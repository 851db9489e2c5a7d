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
	/** Classes of the units of a text, and 0 behind the last. */
	private classes: Uint16Array = new Uint16Array(1024);

	constructor(tables: PhraseTables) {
		const { alphabet, firsts, starts } = tables;
		this.tables = tables;
		({ classOf: this.classOf, lastOfWords: this.lastOfWords } = classesOf(alphabet));
		this.first = new Int32Array(alphabet.length + 2).fill(-1);
		for (let at = 0; at < firsts.length; at++) this.first[firsts[at] as number] = starts[at] as number;
	}

	scan(text: string, found: OnPhrase): void {
		const { first, lastOfWords } = this;
		const { labels, words } = this.tables;
		const classes = this.read(text);
		let isInWord = false;
		let unit = classes[0] as number;
		for (let start = 0; start < text.length; start++) {
			const next = classes[start + 1] as number;
			const state = first[unit] as number;
			const wasInWord = isInWord;
			isInWord = unit !== 0 && unit <= lastOfWords;
			const before = unit;
			unit = next;
			if (state < 0 || (wasInWord && isInWord)) continue;
			if (((labels[state] as number) & CLASS) === 0 && !(isInWord && next !== 0 && next <= lastOfWords)) {
				found(words[state] as number, start, start + 1);
			}
			if (next === 0) continue;
			const edge = this.second(state, before, next);
			if (edge >= 0) this.walk(edge, start, found);
		}
	}

	/** Goes on from the label of the second unit. */
	private walk(second: number, start: number, found: OnPhrase): void {
		const { classes, lastOfWords } = this;
		const { labels, words, meetings } = this.tables;
		let at = start + 2;
		for (let edge = second; edge >= 0; at++) {
			const next = classes[at] as number;
			const word = words[edge] as number;
			const kind = (labels[edge] as number) & KIND;
			const isInside = next !== 0 && next <= lastOfWords && (classes[at - 1] as number) <= lastOfWords;
			if (kind === END) {
				if (!isInside) found(word, start, at);
				return;
			}
			const state = kind === OWN ? edge + word : (meetings[word] as number);
			if (((labels[state] as number) & CLASS) === 0 && !isInside) found(words[state] as number, start, at);
			if (next === 0) return;
			edge = this.edge(state, next);
		}
	}

	private read(text: string): Uint16Array {
		const { length } = text;
		if (this.classes.length <= length) this.classes = new Uint16Array(2 * length);
		const { classes, classOf } = this;
		for (let at = 0; at < length; at++) classes[at] = classOf[text.charCodeAt(at)] as number;
		classes[length] = 0;
		return classes;
	}

	/** Label of a unit behind a state, -1 if there is none. */
	private edge(state: number, unit: number): number {
		const { labels } = this.tables;
		let edge = state;
		let label = labels[edge] as number;
		while ((label & CLASS) < unit && label < LAST) label = labels[++edge] as number;
		return (label & CLASS) === unit ? edge : -1;
	}

	/** The same behind the state of a first unit. */
	private second(state: number, first: number, unit: number): number {
		const { pairs } = this;
		const pair = (first << CLASS_BITS) | unit;
		const place = (Math.imul(pair, 0x9e3779b1) >>> PAIR_SHIFT) << 1;
		if (pairs[place] === pair) return pairs[place + 1] as number;
		const edge = this.edge(state, unit);
		pairs[place] = pair;
		pairs[place + 1] = edge;
		return edge;
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
