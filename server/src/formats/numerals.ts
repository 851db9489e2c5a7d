// Numbers as Word writes them before numbered paragraphs.
import { toChineseNumber } from '../core/text/numerals.ts';

const LEGAL = { 零: '零', 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖' };
const LEGAL_SIGNS: Readonly<Record<string, string>> = { ...LEGAL, 十: '拾', 百: '佰', 千: '仟' };
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const FIGURES = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [value: number, sign: string])[] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i'],
];

function roman(value: number): string {
	let [rest, text] = [value, ''];
	for (const [step, sign] of ROMAN) {
		text += sign.repeat(Math.floor(rest / step));
		rest %= step;
	}
	return text;
}

/** a … z, aa … zz, as Word goes on. */
function letter(value: number): string {
	return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** One of the signs that stand in a row from this code on. */
function signFrom(code: number, most: number): (value: number) => string {
	return (value) => (value >= 1 && value <= most ? String.fromCharCode(code + value - 1) : String(value));
}

function eachDigit(value: number, sign: (digit: number) => string): string {
	return [...String(value)].map((digit) => sign(Number(digit))).join('');
}

const chinese = (value: number) => toChineseNumber(value);
const circled = signFrom(0x2460, 20);

/** By Word's own names of the formats; all others are written in figures. */
const writers: Readonly<Record<string, (value: number) => string>> = {
	chineseCounting: chinese,
	chineseCountingThousand: chinese,
	taiwaneseCounting: chinese,
	taiwaneseCountingThousand: chinese,
	japaneseCounting: chinese,
	ideographDigital: (value) => eachDigit(value, (digit) => FIGURES[digit] ?? ''),
	chineseLegalSimplified: (value) => [...chinese(value)].map((sign) => LEGAL_SIGNS[sign] ?? sign).join(''),
	ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
	decimalEnclosedCircle: circled,
	decimalEnclosedCircleChinese: circled,
	decimalEnclosedParen: signFrom(0x2474, 20),
	decimalEnclosedFullstop: signFrom(0x2488, 20),
	decimalFullWidth: (value) => eachDigit(value, (digit) => String.fromCharCode(0xff10 + digit)),
	decimalZero: (value) => String(value).padStart(2, '0'),
	upperLetter: (value) => letter(value).toUpperCase(),
	lowerLetter: letter,
	upperRoman: (value) => roman(value).toUpperCase(),
	lowerRoman: roman,
	none: () => '',
};

/** A number in one of Word's formats. */
export function wordNumber(value: number, format: string): string {
	if (value < 1 || value > 9999) return String(value);
	return (writers[format] ?? String)(value);
}
