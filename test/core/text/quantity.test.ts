// Durations and numbers in running text, in Chinese and English, and what only looks like one.
import { deepEqual, equal } from 'node:assert/strict';
import { normalizePhrase } from '../../../server/src/core/text/normalize.ts';
import { findQuantities } from '../../../server/src/core/text/quantity.ts';

function durations(written: string): readonly { words: string; days: number; working: boolean }[] {
	const text = normalizePhrase(written);
	return findQuantities(text).flatMap((found) =>
		found.kind === 'duration'
			? [{ words: text.slice(found.start, found.end), days: found.days, working: found.working }]
			: [],
	);
}

function numbers(written: string): number[] {
	return findQuantities(normalizePhrase(written)).flatMap((found) => (found.kind === 'number' ? [found.value] : []));
}

describe('durations', () => {
	const calendar: readonly (readonly [text: string, words: string, days: number])[] = [
		['日志保存六个月', '六个月', 180],
		['保存6个月', '6个月', 180],
		['保存６ 个月', '6个月', 180],
		['保存半年以上', '半年', 180],
		['保存180日', '180日', 180],
		['不少于一百八十天', '一百八十天', 180],
		['保存期限不超过三个月', '三个月', 90],
		['保存一年', '一年', 365],
		['保存兩年', '两年', 730],
		['保存半个月', '半个月', 15],
		['满一周年', '一周年', 365],
		['两周内', '两周', 14],
		['三个星期', '三个星期', 21],
		['十五日内', '十五日', 15],
		['15个自然日', '15个自然日', 15],
		['24小时内', '24小时', 1],
		['四十八个小时', '四十八个小时', 2],
		['保存1,000天', '1,000天', 1000],
		['保存【六】个月', '【六】个月', 180],
		['保存0.5年', '0.5年', 180],
		['7日期限届满', '7日', 7],
		['for 6 months', '6 months', 180],
		['for six months', 'six months', 180],
		['for six (6) months', 'six (6) months', 180],
		['a six-month period', 'six-month', 180],
		['at least 180 days', '180 days', 180],
		['no less than 180 calendar days', '180 calendar days', 180],
		['within 24 hours', '24 hours', 1],
		['within twenty-four hours', 'twenty-four hours', 1],
		['within one hundred and eighty days', 'one hundred and eighty days', 180],
		['one hundred eighty (180) days', 'one hundred eighty (180) days', 180],
		['for eighteen months', 'eighteen months', 540],
		['for one year', 'one year', 365],
		['for half a year', 'half a year', 180],
		['two weeks later', 'two weeks', 14],
		['for [six] months', '[six] months', 180],
		['for 1,000 days', '1,000 days', 1000],
		['for 1.5 years', '1.5 years', 547.5],
	];
	for (const [text, words, days] of calendar) {
		it(`“${text}” holds ${days} days`, () => deepEqual(durations(text), [{ words, days, working: false }]));
	}

	const working: readonly (readonly [text: string, words: string, days: number])[] = [
		['十五个工作日内', '十五个工作日', 15],
		['10工作日', '10工作日', 10],
		['三个交易日', '三个交易日', 3],
		['15 working days', '15 working days', 15],
		['five business days', 'five business days', 5],
		['fifteen (15) working days', 'fifteen (15) working days', 15],
	];
	for (const [text, words, days] of working) {
		it(`“${text}” counts ${days} working days`, () => deepEqual(durations(text), [{ words, days, working: true }]));
	}

	it('are found in their order, each by itself', () => {
		deepEqual(
			durations('在15日内答复，日志保存六个月。').map(({ days }) => days),
			[15, 180],
		);
	});

	for (const text of [
		'2021年1月22日',
		'自2021年2月22日起施行',
		'二〇二一年一月',
		'2017年',
		'第三日',
		'十月九日',
		'网络统一日志',
		'每日',
		'6个用户',
		'半数以上',
		'chapter 6',
		'6 monthly reports',
		'未满十四周岁的未成年人',
		'5.1年度报告',
		'一日常巡查',
	]) {
		it(`“${text}” is no duration`, () => deepEqual(durations(text), []));
	}
});

describe('numbers', () => {
	it('are found as digits and words', () => {
		deepEqual(numbers('最多注册2个公众账号'), [2]);
		deepEqual(numbers('最多注册五个公众账号，成员500人'), [5, 500]);
		deepEqual(numbers('at most two accounts'), [2]);
		deepEqual(numbers('up to 10 groups'), [10]);
	});

	it('are figures in groups of three, too', () => {
		deepEqual(numbers('罚款1,000,000元'), [1_000_000]);
		deepEqual(numbers('一百二十人，【两】名'), [120, 2]);
	});

	it('are not found within words or longer numbers', () => {
		deepEqual(numbers('网络平台'), []);
		deepEqual(numbers('version 1.25'), []);
		deepEqual(numbers('someone'), []);
	});

	it('come as a plain array for an empty text', () => equal(findQuantities('').length, 0));
});
