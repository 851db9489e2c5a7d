// Durations and numbers in running text: 六个月, 6 months, 半年, 十五个工作日, at least 180 days.
import type { Span } from '../model.ts';
import { CHINESE_NUMERALS, chineseNumber, ENGLISH_BEGINNINGS, ENGLISH_NUMERAL, englishNumber } from './numerals.ts';
import { sortNearly } from './span.ts';

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

const LONGEST_HAN = 8;
const HAN = `[${CHINESE_NUMERALS}]{1,${LONGEST_HAN}}`;
/** A figure whose thousands stand apart; what is longer than any number of a text is none. */
const GROUPED = '\\d{1,3}(?:,\\d{3}){1,9}';
const FIGURE = `(?<!\\d|\\d[.,])(?:${GROUPED}|\\d{1,6})(?:\\.\\d{1,2})?`;
/** What numerals count, if it is no time. */
const COUNTED = '个人名次位群元';
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
	`(?<!\\d|\\d[.,])(?:${GROUPED}|\\d{1,9})(?!\\d|\\.\\d)|${HAN}(?=${CLOSE}[${COUNTED}])|(?<![a-z])${ENGLISH_NUMERAL}(?![a-z])`,
	'y',
);

function isLetter(unit: number): boolean {
	return unit >= 97 && unit <= 122;
}

function isFigure(unit: number): boolean {
	return unit >= 48 && unit <= 57;
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

/** How a quantity may begin. */
const FIGURE_BEGINS = 1;
const BRACKET_BEGINS = 2;
const CHINESE_BEGINS = 4;
const HALF_BEGINS = 8;
const ENGLISH_BEGINS = 16;
/** Behind a Chinese numeral: a bracket is closed, a unit or what is counted begins. */
const CLOSES = 32;
const COUNTS = 64;
const LETTER = 128;
const BEGINS = FIGURE_BEGINS | BRACKET_BEGINS | CHINESE_BEGINS | HALF_BEGINS | LETTER;

function classOf(kinds: readonly (readonly [string, number])[]): Uint8Array {
	const classes = new Uint8Array(65536);
	for (const [units, kind] of kinds) {
		for (const unit of units) classes[unit.charCodeAt(0)] = (classes[unit.charCodeAt(0)] as number) | kind;
	}
	return classes;
}

const CLASSES = classOf([
	['0123456789', FIGURE_BEGINS],
	['[【', BRACKET_BEGINS],
	['abcdefghijklmnopqrstuvwxyz', LETTER],
	['】]', CLOSES],
	[CHINESE_NUMERALS, CHINESE_BEGINS],
	[CHINESE_HALF, HALF_BEGINS],
	[
		[...Object.keys(UNIT_DAYS).filter((unit) => !isLetter(unit.charCodeAt(0))), ...COUNTED]
			.map((unit) => unit.charAt(0))
			.join(''),
		COUNTS,
	],
]);

const LETTERS = 26;

/** Number of three letters from a place on; -1 where there are others. */
function lettersAt(text: string, at: number): number {
	let number = 0;
	for (let index = at; index < at + 3; index++) {
		const unit = text.charCodeAt(index);
		if (!isLetter(unit)) return -1;
		number = number * LETTERS + unit - 97;
	}
	return number;
}

const ENGLISH = new Uint8Array(LETTERS ** 3);
for (const beginning of [...ENGLISH_BEGINNINGS, ENGLISH_HALF]) ENGLISH[lettersAt(beginning, 0)] = ENGLISH_BEGINS;

/**
 * How a quantity may begin at a place; 0: none does. Most places are told apart without a regular expression.
 *
 * @param kind what the unit is that stands there, at the beginning of a word if it is a letter
 */
function beginningAt(text: string, at: number, kind: number): number {
	if (kind === LETTER) {
		const letters = lettersAt(text, at);
		return letters < 0 ? 0 : (ENGLISH[letters] as number);
	}
	if ((kind & (CHINESE_BEGINS | HALF_BEGINS)) !== 0) return isCounted(text, at) ? kind : 0;
	if (kind === FIGURE_BEGINS) return isFigure(text.charCodeAt(at - 1)) ? 0 : kind;
	return kind & BRACKET_BEGINS;
}

/** Whether a unit or what is counted stands behind the Chinese numeral at a place. */
function isCounted(text: string, at: number): boolean {
	let behind = at + 1;
	while (behind <= at + LONGEST_HAN && ((CLASSES[text.charCodeAt(behind)] as number) & CHINESE_BEGINS) !== 0) behind++;
	const next = CLASSES[text.charCodeAt(behind)] as number;
	return ((next & CLOSES) !== 0 ? (CLASSES[text.charCodeAt(behind + 1)] as number) & COUNTS : next & COUNTS) !== 0;
}

/** Places where a quantity may begin, each with how; most texts have few, so no expression looks at the others. */
function beginningsIn(text: string): number[] {
	const places: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const first = (CLASSES[text.charCodeAt(at)] as number) & BEGINS;
		if (first === 0) continue;
		const kind = beginningAt(text, at, first);
		if (kind !== 0) places.push(at, kind);
		if (first === LETTER) while (isLetter(text.charCodeAt(at + 1))) at++;
	}
	return places;
}

/**
 * Every match of a sticky expression at one of these places, the next behind the one before.
 *
 * @param kinds how a match may begin
 */
function matchesAt(places: readonly number[], kinds: number, expression: RegExp, text: string): RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	let behind = 0;
	for (let index = 0; index < places.length; index += 2) {
		const place = places[index] as number;
		if (place < behind || ((places[index + 1] as number) & kinds) === 0) continue;
		expression.lastIndex = place;
		const match = expression.exec(text);
		if (match === null) continue;
		behind = place + match[0].length;
		matches.push(match);
	}
	return matches;
}

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
	for (const match of matchesAt(places, FIGURE_BEGINS | BRACKET_BEGINS | CHINESE_BEGINS | HALF_BEGINS, CHINESE, text)) {
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
	for (const match of matchesAt(places, FIGURE_BEGINS | BRACKET_BEGINS | ENGLISH_BEGINS, LATIN, text)) {
		const [whole, numeral = '', kind, unit = ''] = match;
		const value = numberOf(numeral);
		const perUnit = UNIT_DAYS[unit];
		if (value === undefined || perUnit === undefined) continue;
		const days = daysOf(value, perUnit);
		const working = kind === 'business' || kind === 'working';
		found.push({ kind: 'duration', start: match.index, end: match.index + whole.length, days, working });
	}
}

function byPlace(one: Span, other: Span): number {
	return one.start - other.start || other.end - one.end;
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
	for (const match of matchesAt(places, FIGURE_BEGINS | CHINESE_BEGINS | ENGLISH_BEGINS, NUMBER, text)) {
		const value = numberOf(match[0]);
		if (value !== undefined) {
			found.push({ kind: 'number', start: match.index, end: match.index + match[0].length, value });
		}
	}
	return sortNearly(found, byPlace);
}
