// Citations of law in drafts: what is cited, where, and which version it means on a day.
import { deepEqual } from 'node:assert/strict';
import { finish, type Reading, readSteps } from '../../server/src/core/analyze.ts';
import { CitationChecker } from '../../server/src/core/citation/check.ts';
import { withArticle } from '../../server/src/core/citation/replace.ts';
import { toyLaw } from '../support/toy.ts';

const checker = new CitationChecker(toyLaw.pack);

function reading(text: string): Reading {
	return finish(readSteps(text, 'markdown', toyLaw));
}

/** Citations as `words → instrument article(paragraph)item`. */
function citations(text: string, day = '2026-01-01'): string[] {
	return checker.finder.find(reading(text), day).map(({ start, end, instrument, article, paragraph, item }) => {
		const places = [article === undefined ? '' : ` ${article}`, paragraph === undefined ? '' : `(${paragraph})`];
		const ofItem = item === undefined ? '' : `.${item}`;
		return `${text.slice(start, end)} → ${instrument.id}${places.join('')}${ofItem}`;
	});
}

/** Issues as `kind: words`. */
function issues(text: string, day = '2026-01-01'): string[] {
	return checker.check(reading(text), day).map(({ kind, start, end, to, by, name }) => {
		const more = [to?.join(), by?.id, name].filter((one) => one !== undefined).map((one) => ` → ${one}`);
		return `${kind}: ${text.slice(start, end)}${more.join('')}`;
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
		['玩具规定第三条', '玩具规定第三条 → toy-2020 3'],
		['根据中华人民共和国玩具规定第三条第一款', '中华人民共和国玩具规定第三条第一款 → toy-2020 3(1)'],
		['玩具规定说得很清楚'],
		['《玩具規定》第三條', '《玩具規定》第三條 → toy-2020 3'],
		['《玩 具 规 定》第 三 条', '《玩 具 规 定》第 三 条 → toy-2020 3'],
		['《**玩具**规定》第三条', '《**玩具**规定》第三条 → toy-2020 3'],
		['《玩具规定》第三条之一', '《玩具规定》第三条之一 → toy-2020 3-1'],
		['《玩具规定》第三条第一款第（二）项', '《玩具规定》第三条第一款第（二）项 → toy-2020 3(1).2'],
		['《玩具规定》（2010年）第一条', '《玩具规定》（2010年）第一条 → toy-2010 1'],
		['《玩具规定（2010）》第一条', '《玩具规定（2010）》第一条 → toy-2010 1'],
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
		['Articles 2 and 3 of the toy rules', 'Articles 2 and 3 of the toy rules → toy-2020 2', '3 → toy-2020 3'],
		['the Toy Rules (Article 3)', 'Toy Rules (Article 3 → toy-2020 3'],
		['Toy Rules, Art. 3(1)(ii)', 'Toy Rules, Art. 3(1)(ii) → toy-2020 3(1).2'],
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

describe('doubtful citations', () => {
	const rows: readonly (readonly [text: string, day: string, ...found: string[]])[] = [
		['《玩具规定》第三条', '2026-01-01'],
		// Replaced, where the draft says which version it means.
		['《玩具规定》（2010年）第一条', '2026-01-01', 'superseded: 《玩具规定》（2010年）第一条 → toy-2020'],
		['《玩具规定》（2010年）第一条', '2019-01-01'],
		['《玩具规定》（2020年）第三条', '2019-01-01', 'notYetInForce: 《玩具规定》（2020年）第三条'],
		// What had the number in the version before is elsewhere now.
		['根据《玩具规定》第一条，制定本协议。', '2026-01-01', 'renumbered: 《玩具规定》第一条 → 3'],
		['根据《玩具规定》第一条，制定本协议。', '2019-01-01'],
		['根据《玩具规定》（2020年）第一条，制定本协议。', '2026-01-01'],
		['《玩具规定》第一条：用户可以离开。', '2026-01-01', 'renumbered: 《玩具规定》第一条 → 3'],
		['《玩具规定》第一条：应当印制玩具目录。', '2026-01-01'],
		['《玩具规定》第九十九条', '2026-01-01', 'noSuchArticle: 《玩具规定》第九十九条'],
		['《玩具规定》第三条第七款', '2026-01-01', 'noSuchParagraph: 《玩具规定》第三条第七款'],
		['《玩具规定》第三条规定：“用户可以离开。”', '2026-01-01'],
		['《玩具规定》第三条规定：“用户随时可以带着玩具离开”。', '2026-01-01', 'misquoted: 用户随时可以带着玩具离开'],
		['《玩具规定》第三条所称的“带着玩具离开的用户”', '2026-01-01'],
		['《中华玩具规定》第三条', '2026-01-01'],
		['《玩貝规定》第三条', '2026-01-01', 'nearName: 《玩貝规定》 → 玩具规定'],
		['《玩貝小说》第三条', '2026-01-01'],
	];
	for (const [text, day, ...found] of rows) {
		it(`“${text}” on ${day}: ${found.join(', ') || 'none'}`, () => deepEqual(issues(text, day), found));
	}

	it('keep the numerals of the draft when the number is changed', () => {
		deepEqual(withArticle('第二十一条第一款', 23), '第二十三条第一款');
		deepEqual(withArticle('第21条', 23), '第23条');
		deepEqual(withArticle('第二十一條', 23), '第二十三條');
		deepEqual(withArticle('第三条', '286-1'), '第二百八十六条之一');
		deepEqual(withArticle('21(1)', 23), '23(1)');
	});
});
