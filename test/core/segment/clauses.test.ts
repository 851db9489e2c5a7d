// Blocks become clauses: numbered lines apart, wrapped lines together, headings and list heads known.
import { deepEqual, equal } from 'node:assert/strict';
import { finish, readSteps } from '../../../server/src/core/analyze.ts';
import type { Format } from '../../../server/src/core/model.ts';
import { toyLaw } from '../../support/toy.ts';

interface Seen {
	readonly text: string;
	readonly heading?: number;
	readonly head?: true;
	readonly above?: readonly string[];
}

function clauses(source: string, format: Format = 'plain'): Seen[] {
	return finish(readSteps(source, format, toyLaw)).clauses.map(({ match, above }) => ({
		text: match.clause.normalized.text,
		...(match.clause.headingRank > 0 ? { heading: match.clause.headingRank } : {}),
		...(match.clause.isListHead ? { head: true as const } : {}),
		...(above.length > 0 ? { above: above.map((one) => one.match.clause.normalized.text) } : {}),
	}));
}

const texts = (source: string, format?: Format): string[] => clauses(source, format).map(({ text }) => text);

describe('clauses', () => {
	it('are the lines of a paragraph that begin with a number', () => {
		deepEqual(texts('1. 您可以随时离开；\n2. 我们不得\n（一）阻止；\n（二）收费。'), [
			'1.您可以随时离开;',
			'2.我们不得',
			'(一)阻止;',
			'(二)收费。',
		]);
	});

	it('join lines that were wrapped', () => {
		const long = '您可以在设置页面的账号与安全栏目下按照提示提交申请，随时离';
		deepEqual(texts(`${long}\n开本平台。\n第二条 尾`), [
			'您可以在设置页面的账号与安全栏目下按照提示提交申请,随时离开本平台。',
			'第二条尾',
		]);
		deepEqual(texts('You may leave\nat any time.'), ['you may leave at any time.']);
	});

	it('do not join lines that ended, or were too short to be wrapped', () => {
		deepEqual(texts('账号\n您可以离开'), ['账号', '您可以离开']);
	});

	it('lie where their words lie', () => {
		const source = '# 协议\n\n  - **您** 可以离开。  \n';
		const [, clause] = finish(readSteps(source, 'markdown', toyLaw)).clauses;
		equal(source.slice(clause?.start, clause?.end).trimEnd(), '您** 可以离开。');
	});
});

describe('headings', () => {
	it('are Markdown headings with their levels', () => {
		deepEqual(clauses('# 协议\n\n### 账号\n\n您', 'markdown'), [
			{ text: '协议', heading: 1 },
			{ text: '账号', heading: 3, above: ['协议'] },
			{ text: '您', above: ['协议', '账号'] },
		]);
	});

	it('are short numbered lines without an end, bold lines and bracketed lines', () => {
		const headings = (source: string, format?: Format): boolean[] =>
			clauses(source, format).map(({ heading }) => heading !== undefined);
		deepEqual(headings('第一章 总则\n\n一、账号\n\n1. 注册\n\n第三条\n\n（一）账号'), [true, true, true, false, true]);
		deepEqual(headings('**账号注销**\n\n【账号】\n\n**重要** 请读', 'markdown'), [true, true, false]);
		deepEqual(headings('1. 您可以离开。\n\n一、您可以离开，我们不得阻止\n\n账号'), [false, false, false]);
	});

	it('stand above what follows, up to a heading of their own rank', () => {
		deepEqual(
			clauses('第一章 总则\n\n一、账号\n\n您\n\n二、日记\n\n我们\n\n第二章 附则\n\n尾').map(({ above }) => above ?? []),
			[[], ['第一章总则'], ['第一章总则', '一、账号'], ['第一章总则'], ['第一章总则', '二、日记'], [], ['第二章附则']],
		);
	});

	it('of Markdown stand above those by number', () => {
		deepEqual(
			clauses('## 账号\n\n一、离开\n\n您\n\n## 日记\n\n我们', 'markdown').map(({ above }) => above ?? []),
			[[], ['账号'], ['账号', '一、离开'], [], ['日记']],
		);
	});
});

describe('list heads', () => {
	it('stand above their items, and not above what follows the list', () => {
		deepEqual(
			clauses('第一条 您可以：\n（一）离开；\n（二）留下。\n第二条 尾').map(({ above }) => above ?? []),
			[[], ['第一条您可以:'], ['第一条您可以:'], []],
		);
	});

	it('stand above Markdown items, nested ones too', () => {
		const source = '您可以:\n\n- 离开\n- 例如:\n  - 走人\n- 留下\n\n尾';
		deepEqual(
			clauses(source, 'markdown').map(({ above }) => above ?? []),
			[[], ['您可以:'], ['您可以:'], ['您可以:', '例如:'], ['您可以:'], []],
		);
	});

	it('stand above lines that end like items', () => {
		deepEqual(
			clauses('您可以：\n离开；\n留下；\n\n尾。').map(({ above }) => above ?? []),
			[[], ['您可以:'], ['您可以:'], []],
		);
	});
});

describe('table rows', () => {
	it('are clauses under the row of headings, and never headings', () => {
		deepEqual(clauses('| 一、账号 | **日记** |\n| --- | --- |\n| 您可以 | 离开 |', 'markdown'), [
			{ text: '一、账号,日记', head: true },
			{ text: '您可以,离开', above: ['一、账号,日记'] },
		]);
	});
});
