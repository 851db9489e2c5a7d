// Durations and numbers in running text: 六个月, 6 months, 半年, 十五个工作日, at least 180 days.
import type { Span } from '../model.ts';
import { CHINESE_NUMERALS, chineseNumber, ENGLISH_INITIALS, ENGLISH_NUMERAL, englishNumber } from './numerals.ts';

/** A duration in days; a month counts as 30, a year as 365, half a year as 180, an hour as a part of a day. */
export interface Duration extends Span {
	readonly kind: 'duration';
	readonly days: number;
	/** Working days are counted apart: they are not comparable with calendar days. */
	readonly working: boolean;
}

/** A plain number. */
export interface Count extends Span {
	readonly kind: 'number';
	readonly value: number;
}

export type Quantity = Duration | Count;

const HAN = `[${CHINESE_NUMERALS}]{1,8}`;
/** A figure whose thousands stand apart; what is longer than any number of a text is none. */
const GROUPED = '\\d{1,3}(?:,\\d{3}){1,9}';
const FIGURE = `(?<!\\d|\\d[.,])(?:${GROUPED}|\\d{1,6})(?:\\.\\d{1,2})?`;
const CHINESE_HALF = '半';
const ENGLISH_HALF = 'half';
/** Around what the author has yet to fill in, as the quick fixes write it. */
const OPEN = '[【[]?';
const CLOSE = '[】\\]]?';
// Not 十四周岁, 统一日志, 年度: units that begin another word.
const CHINESE_UNIT =
	'个工作[日天]|工作[日天]|个交易日|个自然[日月]|自然[日月]|个月|周年|年(?![度级龄代报检])|个?星期|周(?![岁期边围知密全到])|日(?![志常程历益])|天|个?小时';
const CHINESE = new RegExp(`${OPEN}(${FIGURE}|${HAN}|${CHINESE_HALF})${CLOSE}(${CHINESE_UNIT})`, 'y');
const LATIN = new RegExp(
	`(?<![a-z.])${OPEN}(${FIGURE}|${ENGLISH_NUMERAL}|${ENGLISH_HALF}(?: an?)?)${CLOSE}(?: ?\\(\\d{1,5}\\))?[ -](business|working|calendar)? ?(hour|day|week|month|year)s?(?![a-z])`,
	'y',
);
const NUMBER = new RegExp(
	`(?<!\\d|\\d[.,])(?:${GROUPED}|\\d{1,9})(?!\\d|\\.\\d)|${HAN}(?=${CLOSE}(?:个|人|名|次|位|群|元))|(?<![a-z])${ENGLISH_NUMERAL}(?![a-z])`,
	'y',
);

/** What begins a quantity, by unit: a figure or the bracket around one, a Chinese numeral, a letter of an English one. */
const BEGINNINGS = new Uint8Array(65536);
for (const unit of `0123456789[【${CHINESE_HALF}${CHINESE_NUMERALS}`) BEGINNINGS[unit.charCodeAt(0)] = 1;
for (const unit of `${ENGLISH_INITIALS}${ENGLISH_HALF.charAt(0)}`) BEGINNINGS[unit.charCodeAt(0)] = 2;

function isLetter(unit: number): boolean {
	return unit >= 97 && unit <= 122;
}

/** Places where a quantity may begin; most texts have few, so no expression looks at the others. */
function beginningsIn(text: string): number[] {
	const places: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const kind = BEGINNINGS[text.charCodeAt(at)];
		if (kind === 1 || (kind === 2 && !isLetter(text.charCodeAt(at - 1)))) places.push(at);
	}
	return places;
}

/** Every match of a sticky expression at one of these places, the next behind the one before. */
function matchesAt(places: readonly number[], expression: RegExp, text: string): RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	let behind = 0;
	for (const place of places) {
		if (place < behind) continue;
		expression.lastIndex = place;
		const match = expression.exec(text);
		if (match === null) continue;
		behind = place + match[0].length;
		matches.push(match);
	}
	return matches;
}

const UNIT_DAYS: Readonly<Record<string, number>> = {
	hour: 1 / 24,
	day: 1,
	week: 7,
	month: 30,
	year: 365,
	个工作日: 1,
	个工作天: 1,
	工作天: 1,
	工作日: 1,
	个交易日: 1,
	个自然日: 1,
	个自然月: 30,
	自然月: 30,
	自然日: 1,
	日: 1,
	天: 1,
	个月: 30,
	年: 365,
	周年: 365,
	周: 7,
	星期: 7,
	个星期: 7,
	小时: 1 / 24,
	个小时: 1 / 24,
};

function numberOf(text: string): number | undefined {
	if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
	if (text === CHINESE_HALF || text.startsWith(ENGLISH_HALF)) return 0.5;
	return /^[a-z]/.test(text) ? englishNumber(text) : chineseNumber(text);
}

/** Half a year is the same as six months. */
function daysOf(value: number, perUnit: number): number {
	return value === 0.5 && perUnit === 365 ? 180 : value * perUnit;
}

/** A date such as 2021年1月22日 holds numbers and units but is no duration. */
function isPartOfDate(text: string, match: RegExpExecArray): boolean {
	const [whole, numeral = '', unit] = match;
	if (unit === '年' && (/^\d{4}$/.test(numeral) || /^[一二三四五六七八九零〇]{4}$/.test(numeral))) return true;
	const before = text[match.index - 1] ?? '';
	const after = text[match.index + whole.length] ?? '';
	return (unit === '日' && (before === '月' || before === '第')) || (unit === '年' && /\d/.test(after));
}

function chineseDurations(text: string, places: readonly number[], found: Quantity[]): void {
	for (const match of matchesAt(places, CHINESE, text)) {
		const [whole, numeral = '', unit = ''] = match;
		if (isPartOfDate(text, match)) continue;
		const perUnit = UNIT_DAYS[unit];
		const value = numberOf(numeral);
		if (perUnit === undefined || value === undefined) continue;
		const days = daysOf(value, perUnit);
		const working = unit.includes('工作') || unit.includes('交易日');
		found.push({ kind: 'duration', start: match.index, end: match.index + whole.length, days, working });
	}
}

function englishDurations(text: string, places: readonly number[], found: Quantity[]): void {
	for (const match of matchesAt(places, LATIN, text)) {
		const [whole, numeral = '', kind, unit = ''] = match;
		const value = numberOf(numeral);
		const perUnit = UNIT_DAYS[unit];
		if (value === undefined || perUnit === undefined) continue;
		const days = daysOf(value, perUnit);
		const working = kind === 'business' || kind === 'working';
		found.push({ kind: 'duration', start: match.index, end: match.index + whole.length, days, working });
	}
}

/**
 * Durations and numbers of a normalised text, in order of position.
 *
 * @param text normalised text (half-width digits, lower case)
 */
export function findQuantities(text: string): Quantity[] {
	const found: Quantity[] = [];
	const places = beginningsIn(text);
	if (places.length === 0) return found;
	chineseDurations(text, places, found);
	englishDurations(text, places, found);
	for (const match of matchesAt(places, NUMBER, text)) {
		const value = numberOf(match[0]);
		if (value !== undefined) {
			found.push({ kind: 'number', start: match.index, end: match.index + match[0].length, value });
		}
	}
	return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
