// Dates in running text: 2026年1月8日, 二〇二六年一月八日, 2026-01-08, January 8, 2026, 8 January 2026.
import type { Day, Span } from '../model.ts';
import { dayOf } from './days.ts';
import { chineseNumber } from './numerals.ts';

/** A day with the place of its words. */
export interface FoundDate extends Span {
	readonly day: Day;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';
const HAN = '[零〇○一二三四五六七八九十]';

type Reader = (parts: readonly string[]) => Day | undefined;

function monthOf(name: string): number {
	return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function han(text: string): number {
	return chineseNumber(text.replaceAll('○', '〇')) ?? 0;
}

const SCHEMES: readonly (readonly [pattern: RegExp, read: Reader])[] = [
	[/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})(?:日|号)/g, ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
	[
		new RegExp(`(${HAN}{4})年(${HAN}{1,3})月(${HAN}{1,3})(?:日|号)`, 'g'),
		([y = '', m = '', d = '']) => dayOf(han(y), han(m), han(d)),
	],
	[
		/(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|\.\d)/g,
		([y, , m, d]) => dayOf(Number(y), Number(m), Number(d)),
	],
	[
		new RegExp(`(?<![a-z])${MONTH} ${ORDINAL},? ?(\\d{4})(?!\\d)`, 'g'),
		([m = '', d, y]) => dayOf(Number(y), monthOf(m), Number(d)),
	],
	[
		new RegExp(`(?<!\\d)${ORDINAL} (?:of )?${MONTH},? (\\d{4})(?!\\d)`, 'g'),
		([d, m = '', y]) => dayOf(Number(y), monthOf(m), Number(d)),
	],
];

/**
 * Dates of a normalised text, in order of position; days that the calendar does not have are none.
 *
 * @param text normalised text (half-width digits, lower case)
 */
export function findDates(text: string): FoundDate[] {
	const found = SCHEMES.flatMap(([pattern, read]) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const day = read(match.slice(1));
			return day === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, day }];
		}),
	);
	return found.sort((a, b) => a.start - b.start);
}
