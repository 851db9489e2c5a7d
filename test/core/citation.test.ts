// Citations of law in drafts: what is cited, where, and which version it means on a day.
import { deepEqual } from 'node:assert/strict';
import { CitationFinder } from '../../server/src/core/citation/find.ts';
import { toyLaw } from '../support/toy.ts';

const finder = new CitationFinder(toyLaw.pack);

/** Citations as `words → instrument article(paragraph)`. */
function citations(text: string, day = '2026-01-01'): string[] {
	return finder.find(text, day).map(({ start, end, instrument, article, paragraph }) => {
		const pinpoint = `${article === undefined ? '' : ` ${article}`}${paragraph === undefined ? '' : `(${paragraph})`}`;
		return `${text.slice(start, end)} → ${instrument.id}${pinpoint}`;
	});
}

describe('Chinese citations', () => {
	const texts: readonly (readonly [text: string, ...found: string[]])[] = [
		['根据《玩具规定》，制定本协议。', '《玩具规定》 → toy-2020'],
		['《玩具规定》第三条', '《玩具规定》第三条 → toy-2020 3'],
		['《玩具规定》第12条', '《玩具规定》第12条 → toy-2020 12'],
		['《玩具规定》第三条第二款', '《玩具规定》第三条第二款 → toy-2020 3(2)'],
		['《中华人民共和国玩具规定》第三条', '《中华人民共和国玩具规定》第三条 → toy-2020 3'],
		['《玩具规定（2020年修订）》第三条', '《玩具规定（2020年修订）》第三条 → toy-2020 3'],
		['《玩具规定》（以下简称规定）第三条', '《玩具规定》（以下简称规定）第三条 → toy-2020 3'],
		['《玩具规定》第三条、第十二条', '《玩具规定》第三条 → toy-2020 3', '第十二条 → toy-2020 12'],
		['《玩具规定》第三条第一款和第十二条', '《玩具规定》第三条第一款 → toy-2020 3(1)', '第十二条 → toy-2020 12'],
		['《玩具规定》和《风筝规定》第二条', '《玩具规定》 → toy-2020', '《风筝规定》第二条 → kite-2015 2'],
		['依照《玩具规定》\n第三条 您可以离开。', '《玩具规定》 → toy-2020'],
		['依照《玩具规定》第三条\n第十二条 您可以离开。', '《玩具规定》第三条 → toy-2020 3'],
		['《无人知晓规定》第三条'],
		['玩具规定第三条'],
		['《》《《'],
	];
	for (const [text, ...found] of texts) {
		it(`“${text.replaceAll('\n', ' ↵ ')}” cites ${found.length}`, () => deepEqual(citations(text), found));
	}
});

describe('English citations', () => {
	const texts: readonly (readonly [text: string, ...found: string[]])[] = [
		['Article 3 of the toy rules', 'Article 3 of the toy rules → toy-2020 3'],
		['article 3 (2) of the Toy Rules applies', 'article 3 (2) of the Toy Rules → toy-2020 3(2)'],
		['Art. 12 of toy-2020 rules', 'Art. 12 of toy-2020 rules → toy-2020 12'],
		['Article 3 of the toy\n  rules applies', 'Article 3 of the toy\n  rules → toy-2020 3'],
		['Article 3 of the unknown rules'],
		['Article 3 of the toy rulesets'],
		['Article 3 of this Agreement'],
	];
	for (const [text, ...found] of texts) {
		it(`“${text.replaceAll('\n', ' ↵ ')}” cites ${found.length}`, () => deepEqual(citations(text), found));
	}
});

describe('the version that a name means', () => {
	it('is the one in force on the day, else the latest', () => {
		deepEqual(citations('《玩具规定》', '2019-01-01'), ['《玩具规定》 → toy-2010']);
		deepEqual(citations('《玩具规定》', '2020-06-01'), ['《玩具规定》 → toy-2020']);
		deepEqual(citations('《玩具规定》', '1999-01-01'), ['《玩具规定》 → toy-2020']);
	});
});
