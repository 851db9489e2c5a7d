// The draft as a tree: what stands under what, how it is called, and what holds of the tree of any text.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { finish, type Reading, readSteps } from '../../../server/src/core/analyze.ts';
import type { Format } from '../../../server/src/core/model.ts';
import { foldsOf } from '../../../server/src/core/outline/folds.ts';
import { nameOf } from '../../../server/src/core/outline/names.ts';
import { nodesOf, type OutlineNode, outlineOf } from '../../../server/src/core/outline/outline.ts';
import { selectionsAt } from '../../../server/src/core/outline/selections.ts';
import { anyDraft, anyFormat, runs } from '../../support/drafts.ts';
import { toyLaw } from '../../support/toy.ts';

function reading(text: string, format: Format = 'markdown'): Reading {
	return finish(readSteps(text, format, toyLaw));
}

/** The tree as lines, two spaces for each step down. */
function tree(text: string, format?: Format): string[] {
	const lines = (nodes: readonly OutlineNode[], indent: string): string[] =>
		nodes.flatMap((node) => [`${indent}${node.kind}: ${nameOf(node, text)}`, ...lines(node.children, `${indent}  `)]);
	return lines(outlineOf(reading(text, format)), '');
}

function words(text: string, spans: readonly { start: number; end: number }[]): string[] {
	return spans.map(({ start, end }) => text.slice(start, end));
}

describe('the outline', () => {
	it('has chapters over articles over lists', () => {
		const text =
			'# 玩具协议\n\n## 第一章 总则\n\n第一条 您可以离开。\n\n第二条 您不得：\n\n- 吵闹；\n- 打闹。\n\n## 第二章 附则\n\n第三条 没有。\n';
		deepEqual(tree(text), [
			'title: 玩具协议',
			'  heading: 第一章 总则',
			'    numbered: 第一条 您可以离开。',
			'    numbered: 第二条 您不得：',
			'      item: 吵闹；',
			'      item: 打闹。',
			'  heading: 第二章 附则',
			'    numbered: 第三条 没有。',
		]);
	});

	it('of a plain text goes by its numbers', () => {
		const text =
			'玩具协议\n\n一、离开\n（一）您可以离开。\n（二）您不得：\n1. 吵闹；\n2. 打闹。\n二、日记\n2.1 日记保存三个月。\n';
		deepEqual(tree(text, 'plain'), [
			'text: 玩具协议',
			'heading: 一、 离开',
			'  numbered: （一） 您可以离开。',
			'  numbered: （二） 您不得：',
			'    numbered: 1. 吵闹；',
			'    numbered: 2. 打闹。',
			'heading: 二、 日记',
			'  numbered: 2.1 日记保存三个月。',
		]);
	});

	it('does not put an article under another one that is only a short line', () => {
		deepEqual(tree('第一条 定义\n\n第二条 您可以随时离开，不留日记。\n', 'plain'), [
			'heading: 第一条 定义',
			'numbered: 第二条 您可以随时离开，不留日记。',
		]);
	});

	it('takes the numbers of Markdown and HTML lists and tables with their rows', () => {
		deepEqual(tree('# Toys\n\n1. You may leave.\n2. You may stay.\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n'), [
			'title: Toys',
			'  numbered: 1. You may leave.',
			'  numbered: 2. You may stay.',
			'  table: 甲 乙',
			'    row: 一 二',
		]);
	});

	it('calls a clause by its first words', () => {
		const [node] = outlineOf(
			reading('Article 12 You may leave **at any time** by the gate, the door or the window of the house.'),
		);
		ok(node !== undefined);
		equal(
			nameOf(node, 'Article 12 You may leave **at any time** by the gate, the door or the window of the house.'),
			'Article 12 You may leave at any time by the gate,…',
		);
	});

	it('of any text holds every clause once, children inside their parents, in order', () => {
		fc.assert(
			fc.property(anyDraft, anyFormat, (text, format) => {
				const read = reading(text, format);
				const roots = outlineOf(read);
				deepEqual(
					[...nodesOf(roots)].map(({ clause }) => clause),
					[...read.clauses],
				);
				const check = (nodes: readonly OutlineNode[], from: number, to: number): void => {
					let last = from;
					for (const node of nodes) {
						ok(last <= node.start && node.start <= node.clause.start && node.clause.end <= node.end && node.end <= to);
						ok(nameOf(node, text) !== '');
						check(node.children, node.start, node.end);
						last = node.end;
					}
				};
				check(roots, 0, text.length);
			}),
			runs(200),
		);
	});
});

describe('folds', () => {
	it('are sections, clauses with lists, lists alone and the front matter', () => {
		const text = '---\ntitle: x\n---\n# 协议\n\n您好\n\n- 甲\n- 乙\n\n第一条 您不得：\n\n- 吵闹；\n- 打闹。\n';
		deepEqual(words(text, foldsOf(reading(text))), [
			'---\ntitle: x\n---',
			text.slice(text.indexOf('#')).trimEnd(),
			'- 甲\n- 乙',
			'第一条 您不得：\n\n- 吵闹；\n- 打闹。',
		]);
	});
});

describe('growing selections', () => {
	it('go from the phrase over the sentence and the clause to the section', () => {
		const text = '# 协议\n\n## 离开\n\n第一条 您好。您可以随时离开，不留日记。\n\n## 其他\n\n没有\n';
		deepEqual(words(text, selectionsAt(reading(text), text.indexOf('随时'))), [
			'您可以随时离开',
			'您可以随时离开，不留日记。',
			'第一条 您好。您可以随时离开，不留日记。',
			'## 离开\n\n第一条 您好。您可以随时离开，不留日记。',
			text.trimEnd(),
			text,
		]);
	});

	it('begin with the word in English, and know quotation marks and brackets', () => {
		const text = 'You may leave (by “the front gate” only) at once.';
		deepEqual(words(text, selectionsAt(reading(text), text.indexOf('front') + 2)), [
			'front',
			'the front gate',
			'“the front gate”',
			'by “the front gate” only',
			'(by “the front gate” only)',
			text,
		]);
	});

	it('in any text hold the place, each within the next, and end with the document', () => {
		fc.assert(
			fc.property(anyDraft, anyFormat, fc.nat(2000), (text, format, at) => {
				const offset = at % (text.length + 1);
				const spans = selectionsAt(reading(text, format), offset);
				ok(spans.length > 0);
				let inner = { start: offset, end: offset };
				for (const span of spans) {
					ok(span.start <= inner.start && inner.end <= span.end);
					inner = span;
				}
				deepEqual(inner, { start: 0, end: text.length });
			}),
			runs(200),
		);
	});
});
