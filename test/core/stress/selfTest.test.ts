// The self-test: what is changed in a copy, what is expected of the verdict, and what counts as a blind spot.
import { deepEqual, equal } from 'node:assert/strict';
import { finish, judgeReading, readSteps } from '../../../server/src/core/analyze.ts';
import { applyReplacements } from '../../../server/src/core/stress/edits.ts';
import { selfTest, type Trial } from '../../../server/src/core/stress/selfTest.ts';
import { lawOf, type Pattern, toyLaw } from '../../support/toy.ts';

function trials(text: string, ...patterns: Pattern[]): Trial[] {
	const law = patterns.length === 0 ? toyLaw : lawOf(...patterns);
	const reading = finish(readSteps(text, 'markdown', law));
	return [...selfTest(reading, judgeReading(reading, { asOf: '2026-11-22', allRequirements: true }))];
}

/** `change: before → after`, with a mark where the verdict is not what the change calls for. */
function told(text: string, ...patterns: Pattern[]): string[] {
	return trials(text, ...patterns).map(
		({ change, before, after, holds }) => `${change}: ${before} → ${after}${holds ? '' : ' !'}`,
	);
}

const of = (lines: readonly string[], change: string): string[] => lines.filter((line) => line.startsWith(change));

describe('replacements', () => {
	it('are put in, and where they overlap the earlier holds', () => {
		const copy = applyReplacements('您可以离开。', [
			{ start: 1, end: 3, text: '不可以' },
			{ start: 2, end: 4, text: '?' },
			{ start: 5, end: 6, text: '' },
		]);
		deepEqual(copy, {
			text: '您不可以离开',
			changed: [
				{ start: 1, end: 4 },
				{ start: 6, end: 6 },
			],
		});
	});
});

describe('the self-test', () => {
	it('takes every clause away that states a requirement', () => {
		deepEqual(of(told('您可以离开。\n\n风筝。\n\n您有权离开。', '<leave>'), 'deletion'), [
			'deletion: fulfilled → missing',
		]);
	});

	it('writes what is stated in other characters and words', () => {
		const lines = told('您可以在7日内注销账号，離開。', '<may> … {duration} … 注销账号');
		deepEqual(of(lines, 'traditional'), ['traditional: fulfilled → fulfilled']);
		deepEqual(of(lines, 'spaces'), ['spaces: fulfilled → fulfilled']);
		deepEqual(of(lines, 'numerals'), ['numerals: fulfilled → fulfilled']);
		deepEqual(of(lines, 'full-width'), ['full-width: fulfilled → fulfilled']);
	});

	it('tells a word that it knows only by itself', () => {
		deepEqual(of(told('您可以离开。', '可以离开'), 'synonyms'), ['synonyms: fulfilled → missing !']);
	});

	it('turns round what must be affirmed, and who must act', () => {
		const lines = told('您可以离开。', { find: '<may> … <leave>', by: 'user' });
		deepEqual(of(lines, 'polarity'), ['polarity: fulfilled → missing']);
		deepEqual(of(lines, 'agent'), ['agent: fulfilled → missing']);
	});

	it('makes periods too short or too long', () => {
		const kept = told('日记保存一年。', '<diary> … <keep> … {duration >= 6 months}');
		deepEqual(of(kept, 'quantity'), ['quantity: fulfilled → missing']);
		const answered = told('我们三日内答复。', '{duration <= 15 days} … <reply>');
		deepEqual(of(answered, 'quantity'), ['quantity: fulfilled → missing']);
	});

	it('tells where a pattern does not hear the other side', () => {
		deepEqual(
			of(told('您可以离开。', { find: '<may> … <leave>', by: 'user' }, { find: '可以离开', polarity: 'any' }), 'agent'),
			['agent: fulfilled → fulfilled !'],
		);
	});

	it('claims nothing where another sentence states it all the same', () => {
		deepEqual(of(told('您可以离开。\n\n离开的门开着。', '<may> … <leave>', '门开着'), 'polarity'), []);
	});

	it('has nothing to test where nothing is stated', () => equal(trials('风筝。').length, 0));
});
