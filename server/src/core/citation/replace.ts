// The words of a citation with another article number, in the numerals that the draft uses.
import type { ArticleNumber } from '../law.ts';
import { toChineseNumber } from '../text/numerals.ts';

/**
 * Puts a new article number into the words of a pinpoint; paragraph and item stay.
 *
 * @param words such as 第二十一条第一款, 第21条 or “21(1)”
 */
export function withArticle(words: string, to: ArticleNumber): string {
	const [main = 0, suffix] = String(to).split('-').map(Number);
	if (!words.includes('条') && !words.includes('條')) return words.replace(/^\d+(?:-\d+)?/, String(to));
	const sign = words.includes('條') ? '條' : '条';
	const numeral = (value: number): string => (/^第\s*[\d０-９]/.test(words) ? String(value) : toChineseNumber(value));
	const article = `第${numeral(main)}${sign}${suffix === undefined ? '' : `之${numeral(suffix)}`}`;
	return words.replace(/^第[^条條]*[条條](?:之[零〇一二三四五六七八九十\d]+)?/, article);
}
