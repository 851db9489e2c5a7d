// The one-pass scan finds what a search for each phrase by itself finds.
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Automaton, type PhraseScanner } from '../../../server/src/core/match/automaton.ts';
import { openPhrases, phraseCode } from '../../../server/src/core/match/phraseCode.ts';
import { PhraseGraph } from '../../../server/src/core/match/phraseGraph.ts';
import { phraseStates } from '../../../server/src/core/match/phraseStates.ts';

type Occurrence = readonly [phrase: string, start: number];

type Scan = (phrases: readonly string[], text: string) => Occurrence[];

function scanWith(make: (phrases: readonly string[]) => PhraseScanner): Scan {
	return (phrases, text) => {
		const found: Occurrence[] = [];
		make(phrases).scan(text, (phrase, start, end) => {
			deepEqual(text.slice(start, end), phrases[phrase]);
			found.push([phrases[phrase] ?? '', start]);
		});
		return found.sort();
	};
}

const WORD = /[a-z0-9à-ɏ]/;

/** Every place of every phrase, one by one; Latin letters and digits at its ends must end a word there. */
function search(phrases: readonly string[], text: string): Occurrence[] {
	const found: Occurrence[] = [];
	for (const phrase of phrases) {
		for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
			const before = text[at - 1] ?? '';
			const after = text[at + phrase.length] ?? '';
			const startsInside = WORD.test(phrase[0] ?? '') && WORD.test(before);
			const endsInside = WORD.test(phrase.at(-1) ?? '') && WORD.test(after);
			if (!startsInside && !endsInside) found.push([phrase, at]);
		}
	}
	return found.sort();
}

/** The graph numbers what phrases stand for anew. */
function graphOf(phrases: readonly string[]): PhraseScanner {
	const { code, newValues } = phraseCode(
		phraseStates(
			phrases,
			phrases.map((_, index) => index),
		),
	);
	const graph = new PhraseGraph(openPhrases(code));
	return { scan: (text, found) => graph.scan(text, (value, ...place) => found(newValues[value] ?? -1, ...place)) };
}

const scanners: readonly (readonly [name: string, make: (phrases: readonly string[]) => PhraseScanner])[] = [
	['the automaton', (phrases) => new Automaton(phrases)],
	['the graph', graphOf],
];

for (const [name, make] of scanners)
	describe(name, () => {
		const scan = scanWith(make);

		it('finds phrases within one another', () => {
			deepEqual(scan(['注销账号', '注销', '账号', '销'], '注销账号'), [
				['注销', 0],
				['注销账号', 0],
				['账号', 2],
				['销', 1],
			]);
		});

		it('finds a phrase that begins in one it almost found', () => {
			deepEqual(scan(['账号注销', '号注册'], '账号注册'), [['号注册', 1]]);
		});

		it('finds Latin phrases as whole words only', () => {
			deepEqual(scan(['log', 'logs kept'], 'logs blog log, logs kept'), [
				['log', 10],
				['logs kept', 15],
			]);
		});

		it('finds phrases of which hundreds begin or end alike', () => {
			const letters = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + 7 * index));
			const phrases = letters.flatMap((letter) => [
				`账${letter}`,
				`${letter}账号`,
				`账号${letter}等`,
				`号账${letter}等`,
			]);
			const text = `${phrases.join('')}账丁等号账丁${phrases.toReversed().join('')}`;
			const found = scan(phrases, text);
			deepEqual(found, search(phrases, text));
			deepEqual(scan(phrases, text), found);
		});

		it('finds nothing with no phrase, and nothing in nothing', () => {
			deepEqual(scan([], '注销'), []);
			deepEqual(scan(['注销'], ''), []);
		});

		const letters = fc.constantFrom('账', '号', '注', '销', 'a', 'b', ' ', '\ud800', '1');
		const phrase = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
		const text = fc.string({ unit: letters, maxLength: 60 });

		it('finds what a search for each phrase finds', () => {
			fc.assert(
				fc.property(fc.uniqueArray(phrase, { maxLength: 12 }), text, (phrases, source) => {
					deepEqual(scan(phrases, source), search(phrases, source));
				}),
				{ numRuns: 500 },
			);
		});
	});
