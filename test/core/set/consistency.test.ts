// Values of a set compared: what is canonically one, what keeps to a bound, what is apart, who disagrees with whom.
import { deepEqual, equal } from 'node:assert/strict';
import { finish, readSteps } from '../../../server/src/core/analyze.ts';
import type { Comparison } from '../../../server/src/core/law.ts';
import { compilePack } from '../../../server/src/core/match/compile.ts';
import { findDisagreements } from '../../../server/src/core/set/consistency.ts';
import { type StatedValue, valuesOf } from '../../../server/src/core/set/values.ts';
import { comparisonSchema } from '../../../server/src/lawpack/schema.ts';
import { toyLaw } from '../../support/toy.ts';

const words = { zh: '门', en: 'door' };

function comparison(more: Readonly<Record<string, unknown>>): Comparison {
	const examples = { differ: {}, agree: {} };
	return comparisonSchema.parse({ id: 'it', title: words, why: words, severity: 'warning', examples, ...more });
}

const DIARIES = comparison({ kind: 'duration', stated: ['<diary> … <keep> … {duration}'] });
const REPLIES = comparison({ kind: 'deadline', stated: ['{duration} … <reply>'] });
const LETTERS = comparison({ kind: 'email', stated: ['门铃|doorbell'] });

function valuesIn(text: string, one: Comparison): StatedValue[] {
	const pack = compilePack({ ...toyLaw.pack, comparisons: [one] });
	return valuesOf(finish(readSteps(text, 'markdown', pack)));
}

/** The documents, by letters, that do not agree; `a` and `b` are versions of one text. */
function apart(one: Comparison, ...texts: string[]): string[] {
	const members = texts.map((text) => ({ values: valuesIn(text, one) }));
	const found = findDisagreements(members, [one], (a, b) => a + b === 1);
	return found.map(({ places }) => [...new Set(places.map(({ member }) => 'abc'[member]))].join(''));
}

describe('values of a document', () => {
	it('are read in a form in which they can be compared', () => {
		deepEqual(
			valuesIn('日记保存六个月。\n\n日记保存不超过180天。\n\nDiaries are kept for at least half a year.', DIARIES).map(
				({ value }) => 'days' in value && `${value.bound} ${value.days}`,
			),
			['exact 180', 'at-most 180', 'at-least 180'],
		);
		deepEqual(
			valuesIn('门铃请写信至 Bell@Toys.Example。', LETTERS).map(({ value }) => value),
			[{ kind: 'email', text: 'bell@toys.example' }],
		);
	});

	it('stand where the source has them', () => {
		const text = '# 守则\n\n日记本保存**三个月**，期满后烧掉。';
		const [found] = valuesIn(text, DIARIES);
		equal(text.slice(found?.start, found?.end), '三个月');
		equal(text.slice(found?.sentence.start, found?.sentence.end), '日记本保存**三个月**，期满后烧掉。');
		deepEqual(found?.value, { kind: 'duration', days: 90, working: false, bound: 'exact' });
	});

	it('are none where several stand in the words and none at their end, or an address is far away', () => {
		const both = comparison({ kind: 'duration', stated: ['<diary> …… <keep>'] });
		deepEqual(valuesIn('日记三天或者五天内保存。', both), []);
		const far = `门铃${'很远'.repeat(40)} bell@toys.example。`;
		deepEqual(valuesIn(far, LETTERS), []);
	});
});

describe('documents of a set', () => {
	it('agree on one period in other words, and on a period that keeps to a minimum', () => {
		deepEqual(apart(DIARIES, '日记保存六个月。', '日记保存180天。'), []);
		deepEqual(apart(DIARIES, '日记保存一年。', '日记保存十二个月。'), []);
		deepEqual(apart(DIARIES, '日记保存不少于六个月。', '日记保存一年。'), []);
		deepEqual(apart(DIARIES, '日记保存不超过一年。', '日记保存至少六个月。'), []);
	});

	it('disagree on periods of which neither keeps to the other', () => {
		deepEqual(apart(DIARIES, '日记保存六个月。', '日记保存三个月。'), ['ab']);
		deepEqual(apart(DIARIES, '日记保存不少于六个月。', '日记保存三个月。'), ['ab']);
		deepEqual(apart(DIARIES, '日记保存不少于六个月。', '日记保存不少于一年。'), ['ab']);
		deepEqual(apart(DIARIES, '日记保存不少于一年。', '日记保存至多六个月。'), ['ab']);
	});

	it('disagree on deadlines of other lengths, but not on working days and days', () => {
		deepEqual(apart(REPLIES, '十五日内应门。', '三十日内应门。'), ['ab']);
		deepEqual(apart(REPLIES, '十五日内应门。', '至多十五天应门。'), []);
		deepEqual(apart(REPLIES, '十五日内应门。', '十五个工作日内应门。'), []);
		deepEqual(apart(REPLIES, '十五个工作日内应门。', '三个工作日内应门。'), ['ab']);
	});

	it('agree where they share a value among others', () => {
		deepEqual(apart(REPLIES, '三日内应门。\n\n五日内答复。', '五日内答复。'), []);
		deepEqual(apart(REPLIES, '三日内应门。\n\n五日内答复。', '七日内答复。', '三日内答复。'), ['abc']);
	});

	it('are told apart from those that agree with all', () => {
		deepEqual(apart(DIARIES, '日记保存六个月。', '欢迎。', '日记保存三个月。'), ['ac']);
	});

	it('are compared as the law file says: versions of one text always', () => {
		const clauses = comparison({ kind: 'email', between: ['clauses'], stated: ['门铃|doorbell'] });
		const [one, other] = ['门铃：a@toys.example', '门铃：b@toys.example'];
		deepEqual(apart(clauses, '欢迎。', one, other), []);
		deepEqual(apart(clauses, one, other), ['ab']);
		deepEqual(apart(clauses, '欢迎。', `${one}\n\n${other}`), ['b']);
		deepEqual(apart(LETTERS, '欢迎。', `${one}\n\n${other}`), []);
	});
});
