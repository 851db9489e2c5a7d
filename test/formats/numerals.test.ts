// Numbers before paragraphs, as Word writes them.
import { equal } from 'node:assert/strict';
import { wordNumber } from '../../server/src/formats/numerals.ts';

describe('a number in a format of Word', () => {
	for (const [format, value, written] of [
		['decimal', 12, '12'],
		['decimalZero', 7, '07'],
		['chineseCounting', 21, '二十一'],
		['japaneseCounting', 10, '十'],
		['chineseLegalSimplified', 105, '壹佰零伍'],
		['ideographDigital', 20, '二〇'],
		['ideographTraditional', 3, '丙'],
		['decimalEnclosedCircle', 20, '⑳'],
		['decimalEnclosedCircle', 21, '21'],
		['decimalFullWidth', 10, '１０'],
		['upperLetter', 27, 'AA'],
		['lowerLetter', 2, 'b'],
		['upperRoman', 1994, 'MCMXCIV'],
		['lowerRoman', 8, 'viii'],
		['none', 1, ''],
		['a format of tomorrow', 4, '4'],
		['chineseCounting', 0, '0'],
	] as const) {
		it(`${format}: ${value} is ${written || 'nothing'}`, () => equal(wordNumber(value, format), written));
	}
});
