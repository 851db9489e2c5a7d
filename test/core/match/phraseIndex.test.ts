// The index finds what the automaton finds, in whatever way the phrases share their letters.
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Automaton, type PhraseScanner } from '../../../server/src/core/match/automaton.ts';
import { type PhraseEdges, PhraseIndex, recordsOf } from '../../../server/src/core/match/phraseIndex.ts';

interface Node {
	value: number;
	readonly edges: Map<number, Node>;
}

/** A tree of the phrases, its states numbered level by level. */
function treeOf(phrases: readonly string[]): PhraseEdges {
	const root: Node = { value: 0, edges: new Map() };
	phrases.forEach((phrase, index) => {
		let node = root;
		for (let at = 0; at < phrase.length; at++) {
			const next: Node = node.edges.get(phrase.charCodeAt(at)) ?? { value: 0, edges: new Map() };
			node.edges.set(phrase.charCodeAt(at), next);
			node = next;
		}
		node.value = index + 1;
	});
	const states = [root];
	const starts = [0];
	const units: number[] = [];
	const targets: number[] = [];
	for (const state of states) {
		for (const [unit, next] of [...state.edges].sort(([a], [b]) => a - b)) {
			units.push(unit);
			targets.push(states.push(next) - 1);
		}
		starts.push(units.length);
	}
	return {
		edgeStarts: Uint32Array.from(starts),
		units: Uint16Array.from(units),
		targets: Uint32Array.from(targets),
		values: Uint16Array.from(states, ({ value }) => value),
	};
}

function found(scanner: PhraseScanner, text: string): string[] {
	const places: string[] = [];
	scanner.scan(text, (value, start, end) => places.push(`${start} ${end} ${value}`));
	return places.sort();
}

function same(phrases: readonly string[], text: string): void {
	deepEqual(found(new PhraseIndex(recordsOf(treeOf(phrases))), text), found(new Automaton(phrases), text));
}

describe('the index of phrases', () => {
	it('finds phrases of one unit, within one another and at the end of a text', () => {
		same(['注销账号', '注销', '账号', '销', '号'], '请注销账号');
		same(['注'], '注');
		same([], '注销');
		same(['注销'], '');
	});

	it('finds Latin phrases as whole words only', () => {
		same(['log', 'logs kept', 'a', 'by us'], 'logs blog log, logs kept by us, by use: a ab ba a');
	});

	it('goes on where a great many phrases begin alike', () => {
		const phrases = Array.from({ length: 200 }, (_, index) => `账号${String.fromCharCode(0x4e00 + 7 * index)}等`);
		same(phrases, `${phrases.join('')}账号与账号丁等`);
	});

	it('finds what the automaton finds', () => {
		const letters = fc.constantFrom('账', '号', '注', '销', 'a', 'b', ' ', '\ud800', '1');
		const phrase = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
		const text = fc.string({ unit: letters, maxLength: 60 });
		fc.assert(fc.property(fc.uniqueArray(phrase, { maxLength: 40 }), text, same), { numRuns: 500 });
	});
});
