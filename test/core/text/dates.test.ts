// Dates in text, and days counted without a clock.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { findDates } from '../../../server/src/core/text/dates.ts';
import { addDays, dayOf, daysBetween } from '../../../server/src/core/text/days.ts';
import { normalizePhrase } from '../../../server/src/core/text/normalize.ts';

const days = (text: string): string[] => findDates(normalizePhrase(text)).map(({ day }) => day);

describe('dates', () => {
	for (const [text, day] of [
		['2026年1月8日', '2026-01-08'],
		['２０２６ 年 １ 月 ８ 日', '2026-01-08'],
		['二〇二六年十一月二十三日', '2026-11-23'],
		['二零二六年一月三十一号', '2026-01-31'],
		['二○二六年十二月十日', '2026-12-10'],
		['2026-01-08', '2026-01-08'],
		['2026/1/8', '2026-01-08'],
		['2026.1.8', '2026-01-08'],
		['January 8, 2026', '2026-01-08'],
		['Sept. 8th, 2026', '2026-09-08'],
		['8 January 2026', '2026-01-08'],
		['the 8th of May, 2026', '2026-05-08'],
	] as const) {
		it(`are read: ${text}`, () => deepEqual(days(text), [day]));
	}

	it('stand in order, with their places', () => {
		const text = '于2026年1月1日公布,自2026年1月8日起施行';
		deepEqual(
			findDates(text).map(({ start, end, day }) => [text.slice(start, end), day]),
			[
				['2026年1月1日', '2026-01-01'],
				['2026年1月8日', '2026-01-08'],
			],
		);
	});

	it('are days that the calendar has', () => {
		deepEqual(days('2026年2月29日，2026-13-01，2026年1月，12026年1月1日，版本 1.2.3，2026.1.8.4'), []);
		deepEqual(days('2028年2月29日'), ['2028-02-29']);
	});
});

describe('days', () => {
	it('are counted over months and leap years', () => {
		equal(addDays('2026-01-31', 1), '2026-02-01');
		equal(addDays('2028-02-28', 1), '2028-02-29');
		equal(addDays('2026-01-01', -1), '2025-12-31');
		equal(daysBetween('2026-01-01', '2026-01-08'), 7);
		equal(daysBetween('2028-02-28', '2028-03-01'), 2);
	});

	it('are those of the calendar, whatever is added', () => {
		const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
				const day = from.toISOString().slice(0, 10);
				const to = new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
				equal(addDays(day, count), to);
				equal(daysBetween(day, to), count);
			}),
		);
	});

	it('are none where the numbers are none', () => {
		deepEqual(
			[dayOf(2026, 0, 1), dayOf(2026, 4, 31), dayOf(2026, 4, 0), dayOf(2026, 4, 30)],
			[undefined, undefined, undefined, '2026-04-30'],
		);
	});
});
