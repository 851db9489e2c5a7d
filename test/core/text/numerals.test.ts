// Chinese numerals, read and written.
import { equal } from 'node:assert/strict';
import { chineseNumber, toChineseNumber } from '../../../server/src/core/text/numerals.ts';

describe('reading Chinese numerals', () => {
	const numerals: readonly (readonly [string, number])[] = [
		['零', 0],
		['一', 1],
		['两', 2],
		['十', 10],
		['十五', 15],
		['二十', 20],
		['二十一', 21],
		['一百', 100],
		['一百零五', 105],
		['一百一十', 110],
		['一百八十', 180],
		['三百六十五', 365],
		['一千', 1000],
		['一千零一十', 1010],
		['两万', 20000],
		['十二万三千', 123000],
		['二〇二一', 2021],
		['二零一七', 2017],
		['一八〇', 180],
		['壹佰捌拾', 180],
		['叁拾', 30],
	];
	for (const [text, value] of numerals) it(`${text} is ${value}`, () => equal(chineseNumber(text), value));

	for (const text of ['', '月', '十月', '3', '三x']) {
		it(`“${text}” is no numeral`, () => equal(chineseNumber(text), undefined));
	}
});

describe('writing Chinese numerals', () => {
	const numerals: readonly (readonly [number, string])[] = [
		[0, '零'],
		[1, '一'],
		[10, '十'],
		[11, '十一'],
		[20, '二十'],
		[21, '二十一'],
		[100, '一百'],
		[101, '一百零一'],
		[110, '一百一十'],
		[111, '一百一十一'],
		[1001, '一千零一'],
		[1010, '一千零一十'],
		[1260, '一千二百六十'],
	];
	for (const [value, text] of numerals) it(`${value} is ${text}`, () => equal(toChineseNumber(value), text));

	it('is undone by reading, from 0 to 9999', () => {
		for (let value = 0; value < 10_000; value++) equal(chineseNumber(toChineseNumber(value)), value);
	});
});
