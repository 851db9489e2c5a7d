// Values of running text by their kinds: periods, ages, addresses, dates, names of companies.
import type { CompiledPack } from '../match/compile.ts';
import type { Span, Value, ValueKind } from '../model.ts';
import { chineseNumber } from '../text/numerals.ts';
import { findQuantities } from '../text/quantity.ts';

/** A value in a normalised text. */
export interface FoundValue extends Span {
	readonly value: Value;
}

type Bound = 'exact' | 'at-least' | 'at-most';

const BOUND_REACH = 3;
const LONGEST_BOUND = 20;

function isBeside(text: string, end: number, start: number): boolean {
	return end <= start && start - end <= BOUND_REACH && !/[,，;；。]/.test(text.slice(end, start));
}

/** Whether words beside a period make it a minimum or a maximum. */
function boundOf(text: string, { start, end }: Span, { automaton, groups, roleOf }: CompiledPack): Bound {
	const from = Math.max(0, start - LONGEST_BOUND);
	const beside = new Set<string | undefined>();
	automaton.scan(text.slice(from, end + LONGEST_BOUND), (group, phraseStart, phraseEnd) => {
		const isBefore = isBeside(text, from + phraseEnd, start);
		if (!isBefore && !isBeside(text, end, from + phraseStart)) return;
		for (const concept of groups.of(group)) beside.add(roleOf[concept]);
	});
	return beside.has('at-most') ? 'at-most' : beside.has('at-least') ? 'at-least' : 'exact';
}

function periods(text: string, kind: 'duration' | 'deadline', pack: CompiledPack): FoundValue[] {
	return findQuantities(text).flatMap((quantity): FoundValue[] => {
		if (quantity.kind !== 'duration' || quantity.days === 0) return [];
		const { start, end, days, working } = quantity;
		return [{ start, end, value: { kind, days, working, bound: boundOf(text, quantity, pack) } }];
	});
}

const AGE =
	/(\d{1,2}|[零一二两三四五六七八九十]{1,3})周?岁|(?:under|age of|aged|over|below|least|than) (\d{1,2})\b|(\d{1,2}) years (?:old|of age)/g;

function ages(text: string): FoundValue[] {
	return [...text.matchAll(AGE)].flatMap((match): FoundValue[] => {
		const numeral = match[1] ?? match[2] ?? match[3] ?? '';
		const years = /^\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
		if (years === undefined) return [];
		const start = match.index + match[0].indexOf(numeral);
		return [{ start, end: start + numeral.length, value: { kind: 'age', years } }];
	});
}

const EMAIL = /(?<![a-z0-9])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}\.[a-z]{2,63}/g;
const WEB = /(?<![a-z0-9.])(?:https?:\/\/|www\.)[a-z0-9.-]{1,253}\.[a-z]{2,63}(?:\/[\w\-./?%&=#~]*)?/g;
/** Numbers of telephones are long, or are short and begin as numbers of services do. */
const PHONE =
	/(?<![\d.@])(?:\+?86[- ]?)?(?:\(?0?[1-9]\d{1,2}\)?[- ]\d{7,8}|\(?0\d{2,3}\)?[- ]?\d{7,8}|1[3-9]\d{9}|400[- ]?\d{3,4}[- ]?\d{3,4}|123\d{2}|95\d{3})(?![\d.]*\d)/g;

/** The same number, however it is written: digits without the country and the zero of long distance. */
function phoneDigits(text: string): string {
	return text
		.replace(/\D/g, '')
		.replace(/^86(?=\d{9,})/, '')
		.replace(/^0/, '');
}

function texts(
	text: string,
	kind: 'email' | 'web' | 'phone',
	pattern: RegExp,
	canonical: (found: string) => string,
): FoundValue[] {
	return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
		return { start: index, end: index + found.length, value: { kind, text: canonical(found) } };
	});
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const DATE = new RegExp(
	`(\\d{4}) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(\\d{1,2})(?!\\d)|${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})`,
	'g',
);

function dates(text: string): FoundValue[] {
	return [...text.matchAll(DATE)].map((match) => {
		const [whole, zhYear, zhMonth, zhDay, usMonth, usDay, usYear, day, month, year] = match;
		const named = MONTHS.indexOf(usMonth ?? month ?? '') + 1;
		const parts = [zhYear ?? usYear ?? year, zhMonth ?? named, zhDay ?? usDay ?? day];
		const words = parts.map((part) => String(part).padStart(2, '0')).join('-');
		return { start: match.index, end: match.index + whole.length, value: { kind: 'date', text: words } };
	});
}

const BEFORE_COMPANY = /(?<![\u3400-\u9fffa-z0-9()&.])[\u3400-\u9fffa-z0-9()&.]+$/;
const LONGEST_COMPANY = 40;
const SHORTEST_COMPANY = 6;

/** Full names of companies in Chinese: what stands before and up to a word for one. */
function companies(text: string, { automaton, groups, roleOf }: CompiledPack): FoundValue[] {
	const found: FoundValue[] = [];
	automaton.scan(text, (group, start, end) => {
		if (!groups.of(group).some((concept) => roleOf[concept] === 'company')) return;
		if (!/^[\u3400-\u9fff]/.test(text.slice(start, end))) return;
		const [before = ''] = BEFORE_COMPANY.exec(text.slice(Math.max(0, start - LONGEST_COMPANY), start)) ?? [];
		const name = before + text.slice(start, end);
		if (name.length < SHORTEST_COMPANY) return;
		found.push({ start: end - name.length, end, value: { kind: 'company', text: name } });
	});
	return found;
}

/**
 * Values of a kind in a normalised text, in order of position.
 *
 * @param pack for words that stand beside values
 */
export function valuesIn(text: string, kind: Exclude<ValueKind, 'version'>, pack: CompiledPack): FoundValue[] {
	switch (kind) {
		case 'duration':
		case 'deadline':
			return periods(text, kind, pack);
		case 'age':
			return ages(text);
		case 'email':
			return texts(text, kind, EMAIL, (found) => found);
		case 'web':
			return texts(text, kind, WEB, (found) =>
				found.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/(?<![/.])[/.]+$/, ''),
			);
		case 'phone':
			return texts(text, kind, PHONE, phoneDigits);
		case 'date':
			return dates(text);
		case 'company':
			return companies(text, pack);
	}
}
