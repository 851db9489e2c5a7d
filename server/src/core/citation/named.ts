// Instruments and articles by what a person, or an assistant, calls them.
import { isInForce } from '../judge/applicability.ts';
import type { ArticleNumber, Instrument, Pack } from '../law.ts';
import type { Day } from '../model.ts';
import { chineseNumber } from '../text/numerals.ts';

/** The instrument with this id, or the one of this name that is in force, else one that was. */
export function instrumentNamed(pack: Pack, word: string, asOf: Day): Instrument | undefined {
	const name = word.replace(/[《》\s]/g, '');
	const named = pack.instruments.filter(
		({ id, title, names }) => id === word || title.zh === name || names.includes(name),
	);
	return named.find(({ id }) => id === word) ?? named.find((one) => isInForce(one, asOf)) ?? named[0];
}

/** Number of an article written as 11, 第11条, 第十一条, 286-1 or 第二百八十六条之一. */
export function articleNumber(word: string): ArticleNumber | undefined {
	const [, main = word.trim(), suffix] = /^第([^条]*)条(?:之(.+))?$/.exec(word.trim()) ?? [];
	if (/^\d{1,4}-\d{1,2}$/.test(main)) return main;
	const [number, after] = [main, suffix].map((numeral) =>
		numeral === undefined || !/^\d{1,4}$/.test(numeral) ? chineseNumber(numeral ?? '') : Number(numeral),
	);
	return number === undefined || suffix === undefined ? number : `${number}-${after}`;
}
