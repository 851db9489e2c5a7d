// Texts that are meant to hang, crash or mislead: each is read to its end, every span lies in it, and what it says is still found.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readSteps } from '../../server/src/core/analyze.ts';
import type { Format } from '../../server/src/core/model.ts';
import type { Review } from '../../server/src/settings/review.ts';
import { nasty } from '../support/nasty.ts';
import { checkSpans, reviewed } from '../support/statement.ts';
import { toyLaw } from '../support/toy.ts';

const LENGTH = 100_000;
const SAID = '您可以离开。';

function read(text: string, format: Format = 'markdown'): Review {
	const review = reviewed(text, format, toyLaw);
	checkSpans(review);
	return review;
}

function leavingIn(text: string, format?: Format): string | undefined {
	return read(text, format).coverage.findings.find(({ requirement }) => requirement === 'leaving')?.verdict;
}

function problemsIn(text: string, format?: Format): string[] {
	return read(text, format).problems.map(({ id }) => id);
}

describe('a nasty text', () => {
	for (const { what, make, formats } of nasty) {
		it(`is read as ${formats.join(', ')}: ${what}`, function () {
			this.timeout(60_000);
			for (const format of formats) equal(read(make(LENGTH), format).coverage.findings.length, 3);
		});
	}

	const deep: readonly (readonly [what: string, open: string, format: Format])[] = [
		['lists', '- ', 'markdown'],
		['numbered lists', '1. ', 'markdown'],
		['quotes', '>', 'markdown'],
		['quotes and lists', '> - ', 'markdown'],
		['elements', '<div>', 'html'],
		['lists of elements', '<ul><li>', 'html'],
		['tables', '<table><tr><td>', 'html'],
		['bold elements', '<b>', 'html'],
	];
	for (const [what, open, format] of deep) {
		it(`says what it says in a hundred thousand ${what} in one another`, function () {
			this.timeout(60_000);
			equal(leavingIn(open.repeat(100_000) + SAID, format), 'fulfilled');
		});
	}

	const behind: readonly (readonly [what: string, text: string])[] = [
		['a million opening brackets', '['.repeat(1_000_000)],
		['a hundred thousand openings of italics', '*a '.repeat(100_000)],
		['a hundred thousand pictures that never end', '!['.repeat(100_000)],
		['a table of fifty thousand rows', `| a | b |\n|---|---|\n${'| 甲 | 乙 |\n'.repeat(50_000)}`],
		['a hundred thousand headings', '# 甲\n\n'.repeat(100_000)],
		['a million blank lines', '\n'.repeat(1_000_000)],
		['a hundred thousand elements that are never closed', '<div>'.repeat(100_000)],
		['a million NULs', '\u0000'.repeat(1_000_000)],
		['a million halves of characters', '\ud83d'.repeat(1_000_000)],
	];
	for (const [what, text] of behind) {
		it(`says what it says behind ${what}`, function () {
			this.timeout(60_000);
			equal(leavingIn(`${text}\n\n${SAID}\n`), 'fulfilled');
		});
	}

	it('says what it says in a line of five million characters', function () {
		this.timeout(60_000);
		equal(leavingIn(`${'甲，'.repeat(2_500_000)}${SAID}`, 'plain'), 'fulfilled');
	});

	it('is read in steps, also where it is one line', () => {
		for (const [format, text] of [
			['plain', '甲，'.repeat(500_000)],
			['markdown', '甲，'.repeat(500_000)],
			['html', `<p>${'甲，'.repeat(500_000)}</p>`],
			['markdown', '甲，\n\n'.repeat(5000)],
		] as const) {
			let steps = 0;
			for (const _ of readSteps(text, format, toyLaw)) steps++;
			ok(steps > text.length / 40_000, `${format}: ${steps}`);
		}
	});

	it('hides no words behind characters without width, directions, or wide letters', () => {
		for (const text of [
			'您\u200b可\u200d以\u2060离\ufeff开。',
			'\u202e您可以\u202c离\u202a开\u202c。',
			'\u2066您可以\u2069离\u200e开\u200f。',
			'您可以离\u00ad开。',
			'Ｙｏｕ　ｍａｙ　ｌｅａｖｅ.',
			'您&zwj;可以离&#8203;开。',
		]) {
			equal(leavingIn(text), 'fulfilled', text);
			equal(leavingIn(`<p>${text}</p>`, 'html'), 'fulfilled', text);
		}
	});

	it('hides no words behind a byte order mark or a broken character', () => {
		equal(leavingIn(`\ufeff${SAID}`), 'fulfilled');
		equal(leavingIn(`\udc00${SAID}\ud800`), 'fulfilled');
		equal(leavingIn(`\u0000${SAID}\u0000`), 'fulfilled');
	});

	it('is told of a comment that is not closed', () => {
		deepEqual(problemsIn(`${SAID}\n\n<!-- ${'<!-- '.repeat(10_000)}\n\n${SAID}`), ['unclosed-comment']);
		deepEqual(problemsIn(`<p>${SAID}</p>${'<!-- '.repeat(10_000)}`, 'html'), ['unclosed-comment']);
	});

	it('is told of words that a page hides, and these state nothing', () => {
		const text = `<p style="${'color: red; '.repeat(10_000)}display: none">${SAID}</p>`;
		deepEqual(problemsIn(text, 'html'), ['hidden-text']);
		equal(leavingIn(text, 'html'), 'missing');
	});

	it('silences what its comments silence, however many there are', function () {
		this.timeout(60_000);
		const many = Array.from({ length: 10_000 }, () => '<!-- hegui-disable diaries: 无 -->').join('\n\n');
		const { coverage, problems } = read(`# 玩具协议\n\n${many}\n\n${SAID}`);
		const severityOf = (id: string): string | undefined =>
			coverage.findings.find(({ requirement }) => requirement === id)?.severity;
		equal(severityOf('diaries'), 'none');
		ok(severityOf('doorbells') !== 'none');
		deepEqual(problems, []);
	});

	it('tells each of its unknown requirements once', function () {
		this.timeout(60_000);
		const many = Array.from({ length: 5000 }, (_, number) => `<!-- hegui-disable leavin${number}: 无 -->`).join('\n\n');
		const { problems } = read(many);
		equal(problems.length, 5000);
		ok(problems.every(({ id, nearest }) => id === 'comment-unknown-requirement' && nearest === 'leaving'));
	});

	it('ends what it silences at the first comment that ends it', () => {
		const silenced = (end: string): boolean =>
			read(`您不得离开。\n\n<!-- hegui-disable leaving: 无 -->\n\n${end}\n\n日记。\n\n您不得离开。`).decided.has(
				'leaving',
			);
		const only = (end: string): boolean =>
			read(`<!-- hegui-disable leaving diaries: 无 -->\n\n${end}\n\n您不得离开。`).decided.has('leaving');
		equal(silenced(''), false);
		equal(only(''), true);
		equal(only('<!-- hegui-enable diaries -->'), true);
		equal(only('<!-- hegui-enable diaries leaving -->'), false);
		equal(only('<!-- hegui-enable -->'), false);
		equal(only('<!-- hegui-enable diaries -->\n\n<!-- hegui-enable leaving -->'), false);
	});
});
