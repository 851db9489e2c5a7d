// The limit that a check is measured against: a plain automaton that finds 500 phrases in a text, and nothing else.
import { agreement } from './inputs.mjs';
import { randomFrom } from './tools/random.mjs';

const COUNT = 500;

/** Phrases of five to eight characters, one in five of which stands in the benchmarks' agreements. */
export function phrases() {
	const next = randomFrom(11);
	const sentences = agreement(60_000).match(/[\u4e00-\u9fff]{8,}/g);
	const found = new Set();
	while (found.size < COUNT) {
		const sentence = sentences[next(sentences.length)];
		const length = 5 + next(4);
		const start = next(sentence.length - length + 1);
		const phrase = sentence.slice(start, start + length);
		// The others are turned round, and so stand nowhere: hits are as rare as those of words that matter.
		found.add(found.size % 5 > 0 ? [...phrase].reverse().join('') : phrase);
	}
	return [...found];
}

/** The trie of some phrases, by classes of characters; class 0 is every character that stands in none. */
function trieOf(terms) {
	const classes = new Uint16Array(65_536);
	let count = 1;
	for (const unit of terms.join('')) {
		const code = unit.charCodeAt(0);
		if (classes[code] === 0) classes[code] = count++;
	}
	const children = [new Map()];
	const ends = [-1];
	for (const [id, term] of terms.entries()) {
		let state = 0;
		for (let index = 0; index < term.length; index++) {
			const on = classes[term.charCodeAt(index)];
			let child = children[state].get(on);
			if (child === undefined) {
				child = children.push(new Map()) - 1;
				ends.push(-1);
				children[state].set(on, child);
			}
			state = child;
		}
		ends[state] = id;
	}
	return { classes, count, children, ends };
}

/**
 * An Aho-Corasick automaton as one table: a row for each state, a column for each class of characters. The next row is
 * given as its offset, as its complement where a phrase ends there.
 */
export function automatonOf(terms) {
	const { classes, count, children, ends } = trieOf(terms);
	const table = new Int32Array(children.length * count);
	const shorter = new Int32Array(children.length);
	const failures = new Int32Array(children.length);
	const offset = (entry) => (entry < 0 ? ~entry : entry);
	const queue = [0];
	for (const state of queue) {
		const row = state * count;
		const failure = failures[state] * count;
		if (state > 0) table.copyWithin(row, failure, failure + count);
		for (const [on, child] of children[state]) {
			const behind = state > 0 ? offset(table[row + on]) / count : 0;
			failures[child] = behind;
			shorter[child] = ends[behind] >= 0 ? behind : shorter[behind];
			table[row + on] = ends[child] >= 0 || shorter[child] > 0 ? ~(child * count) : child * count;
			queue.push(child);
		}
	}
	return { classes, count, table, shorter, ends: Int32Array.from(ends) };
}

/** Every place where a phrase ends, overlapping ones too: its number and its end, in turn. */
export function scan({ classes, count, table, shorter, ends }, text) {
	const hits = [];
	let row = 0;
	for (let index = 0; index < text.length; index++) {
		row = table[row + classes[text.charCodeAt(index)]];
		if (row >= 0) continue;
		row = ~row;
		let state = row / count;
		do {
			if (ends[state] >= 0) hits.push(ends[state], index + 1);
			state = shorter[state];
		} while (state > 0);
	}
	return hits;
}
