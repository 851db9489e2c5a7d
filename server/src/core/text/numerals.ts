// Numerals in words: 十五 is 15 and 21 is 二十一; “one hundred and eighty” is 180.

const DIGITS: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	壹: 1,
	二: 2,
	两: 2,
	贰: 2,
	三: 3,
	叁: 3,
	四: 4,
	肆: 4,
	五: 5,
	伍: 5,
	六: 6,
	陆: 6,
	七: 7,
	柒: 7,
	八: 8,
	捌: 8,
	九: 9,
	玖: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 };

function byUnit(values: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
	return new Map(Object.entries(values).map(([character, value]) => [character.charCodeAt(0), value]));
}

const DIGIT_OF = byUnit(DIGITS);
const POWER_OF = byUnit(POWERS);

/** Every character of which Chinese numerals are made. */
export const CHINESE_NUMERALS: string = Object.keys({ ...DIGITS, ...POWERS }).join('');

/**
 * Value of a Chinese numeral such as 一百八十 or 十五.
 *
 * @returns the value, or undefined where the text is no numeral
 */
export function chineseNumber(text: string): number | undefined {
	let total = 0;
	let section = 0;
	let digit = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const value = DIGIT_OF.get(unit);
		const power = value === undefined ? POWER_OF.get(unit) : undefined;
		if (value !== undefined) digit = digit * (digit > 0 ? 10 : 1) + value;
		else if (power === 10000) {
			total = (total + section + digit) * power;
			section = 0;
			digit = 0;
		} else if (power !== undefined) {
			section += (digit === 0 ? 1 : digit) * power;
			digit = 0;
		} else return undefined;
	}
	return text === '' ? undefined : total + section + digit;
}

const FIGURES = '零一二三四五六七八九';

/**
 * Writes a number from 0 to 9999 as a Chinese numeral, as articles are numbered: 10 is 十, 105 is 一百零五.
 */
export function toChineseNumber(value: number): string {
	let text = '';
	let rest = Math.trunc(value);
	for (const [power, sign] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
	] as const) {
		const digit = Math.floor(rest / power) % 10;
		if (digit > 0) text += FIGURES[digit] + sign;
		else if (text !== '' && !text.endsWith('零') && rest % power > 0) text += '零';
		rest %= power;
	}
	if (rest > 0 || text === '') text += FIGURES[rest];
	return text.startsWith('一十') ? text.slice(1) : text;
}

const ENGLISH_DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, value) => [word, value]),
);
const ENGLISH_TENS: Readonly<Record<string, number>> = Object.fromEntries(
	'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

const ENGLISH_WORDS = [...Object.keys(ENGLISH_DIGITS), ...Object.keys(ENGLISH_TENS), 'hundred', 'thousand'].sort(
	(a, b) => b.length - a.length,
);
const ENGLISH_WORD = ENGLISH_WORDS.join('|');

/** First three letters of every English numeral; none is shorter. */
export const ENGLISH_BEGINNINGS: readonly string[] = [...new Set(ENGLISH_WORDS.map((word) => word.slice(0, 3)))];

/** Source of a regular expression for an English numeral in words, lower case: twenty-four, one hundred and eighty. */
export const ENGLISH_NUMERAL = `(?:${ENGLISH_WORD})(?:(?: and)?[ -](?:${ENGLISH_WORD})){0,6}`;

/** Value of an English numeral in words, as `ENGLISH_NUMERAL` finds it; undefined where the text is none. */
export function englishNumber(text: string): number | undefined {
	let total = 0;
	let section = 0;
	for (const word of text.split(/[ -]/)) {
		if (word === 'and') continue;
		const value = ENGLISH_DIGITS[word] ?? ENGLISH_TENS[word];
		if (value !== undefined) section += value;
		else if (word === 'hundred') section = (section === 0 ? 1 : section) * 100;
		else if (word === 'thousand') {
			total += (section === 0 ? 1 : section) * 1000;
			section = 0;
		} else return undefined;
	}
	return total + section;
}
