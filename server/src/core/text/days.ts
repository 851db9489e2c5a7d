// Days of the calendar as numbers, so that they can be counted without a clock.
import type { Day } from '../model.ts';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_OF_400_YEARS = 146_097;

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysOfMonth(year: number, month: number): number {
	return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The day with these numbers; undefined where the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
	if (year < 1900 || year > 2199 || day < 1 || day > daysOfMonth(year, month)) return undefined;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since the first of March of the year 0: leap days come last in such years. */
function numberOf(day: Day): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const from = month > 2 ? year : year - 1;
	const months = (month + 9) % 12;
	const leap = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
	return from * 365 + leap + Math.floor((months * 153 + 2) / 5) + date - 1;
}

/** How many days lie from one to the other: the next day is 1 away. */
export function daysBetween(from: Day, to: Day): number {
	return numberOf(to) - numberOf(from);
}

/** The day so many days later. */
export function addDays(day: Day, count: number): Day {
	const number = numberOf(day) + count;
	const era = Math.floor(number / DAYS_OF_400_YEARS);
	const rest = number - era * DAYS_OF_400_YEARS;
	const year = Math.floor(
		(rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
	);
	const inYear = rest - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100));
	const months = Math.floor((inYear * 5 + 2) / 153);
	const date = inYear - Math.floor((months * 153 + 2) / 5) + 1;
	const month = months < 10 ? months + 3 : months - 9;
	const civil = year + era * 400 + (month <= 2 ? 1 : 0);
	return `${String(civil).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
