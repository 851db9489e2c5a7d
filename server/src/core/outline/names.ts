// What a clause is called in a list: its number and its first words, as its author wrote them.
import type { PlacedClause } from '../judge/context.ts';
import { isCjk } from '../text/fold.ts';
import type { OutlineNode } from './outline.ts';

const WIDTH = 40;
const LONGEST = 240;

/**
 * The words of a clause without markup, unfolded.
 *
 * @param from offset into its normalised text
 * @param width room for them: a Chinese character takes two
 */
export function wordsOf({ match, blockStart }: PlacedClause, source: string, from = 0, width = WIDTH): string {
	const { normalized } = match.clause;
	const { text } = normalized;
	let words = '';
	let room = width;
	for (let at = from; at < Math.min(text.length, from + LONGEST); at++) {
		const unit = text.charCodeAt(at);
		room -= isCjk(unit) ? 2 : 1;
		if (room < 0) return `${words.trimEnd()}…`;
		words += unit === 0x20 ? ' ' : (source[blockStart + normalized.offsetOf(at)] ?? '');
	}
	return words.trim();
}

/** Number and first words: 第十三条 读者可以在开放留言的文章下…; never empty. */
export function nameOf({ clause, label }: OutlineNode, source: string): string {
	const words = wordsOf(clause, source, labelLength(clause)).replace(/^[\s.．、:：]+/, '');
	return [label, words].filter((part) => part !== '').join(' ') || '…';
}

/** How much of the normalised text the number takes up: white space beside Chinese characters is gone from it. */
export function labelLength({ match }: PlacedClause): number {
	const letters = (match.clause.numbering?.label ?? '').replace(/\s/g, '').length;
	let seen = 0;
	let at = 0;
	const { text } = match.clause.normalized;
	while (at < text.length && seen < letters) if (text[at++] !== ' ') seen++;
	return at;
}
