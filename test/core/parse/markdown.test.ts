// Markdown becomes blocks of what its reader sees; offsets are those of the source.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { parser, Table } from '@lezer/markdown';
import fc from 'fast-check';
import { parseMarkdown } from '../../../server/src/core/parse/grammar.ts';
import { parse } from '../../../server/src/core/parse/index.ts';
import { normalizePhrase } from '../../../server/src/core/text/normalize.ts';
import { blocksOf } from '../../support/blocks.ts';
import { runs } from '../../support/drafts.ts';

/** The nodes of a tree, each with its place. */
function nodesOf(tree: Tree): string {
	let nodes = '';
	tree.iterate({
		enter: ({ name, from, to }) => {
			nodes += `${name} ${from} ${to}\n`;
		},
	});
	return nodes;
}

describe('Markdown', () => {
	it('has headings of both styles', () => {
		deepEqual(blocksOf('# 协议\n\n## 一、总则 ##\n\n附则\n---\n\n标题\n====\n'), [
			'heading 1: 协议',
			'heading 2: 一、总则',
			'heading 2: 附则',
			'heading 1: 标题',
		]);
	});

	it('shows no markup of words', () => {
		deepEqual(blocksOf('您**可以**随时 *注* _销_ `账号`，~~不~~ 详见[这里](https://example.com/注销 "题")。'), [
			'paragraph: 您可以随时注销账号,~~不~~详见这里。',
		]);
	});

	it('shows what an autolink says and the description of a picture, not their addresses', () => {
		deepEqual(blocksOf('见<https://example.com>和![图](a.png)。'), ['paragraph: 见https://example.com和图。']);
	});

	it('shows escaped characters without the backslash', () => {
		deepEqual(blocksOf('第\\*一\\*条'), ['paragraph: 第*一*条']);
	});

	it('has code where the grammar has it, however many backticks stand around', () => {
		const grammar = parser.configure(Table);
		const parts = fc.array(fc.constantFrom('`', '``', '```', '\\', '账号', ' ', '*', '[', ']', '\n'), {
			maxLength: 24,
		});
		fc.assert(
			fc.property(parts, (words) => {
				const text = words.join('');
				equal(nodesOf(parseMarkdown(text)), nodesOf(grammar.parse(text)));
			}),
			runs(500),
		);
		deepEqual(blocksOf('``甲 `乙` 丙'), ['paragraph: ``甲乙丙']);
	});

	it('knows lists, nested lists, and paragraphs within items', () => {
		deepEqual(blocksOf('- 一\n- 二\n  - 三\n\n    四\n1. 五\n\n   六\n'), [
			'item 1: 一',
			'item 1: 二',
			'item 2: 三',
			'paragraph 2: 四',
			'item 1: 五',
			'paragraph 1: 六',
		]);
	});

	it('knows quotes', () => {
		deepEqual(blocksOf('> 您可以\n> 注销\n\n> - 账号\n'), ['paragraph: 您可以注销', 'item 1: 账号']);
	});

	it('knows the rows of tables', () => {
		deepEqual(blocksOf('| 类型 | 保存 |\n| --- | :-: |\n| 日志 | **六个月** |\n'), [
			'header-row: 类型,保存',
			'row: 日志,六个月',
		]);
	});

	it('reads character references as the characters that they stand for', () => {
		deepEqual(blocksOf('we don&#39;t keep your&nbsp;data &amp; logs, &#x6CE8;&#38144;&hellip;'), [
			"paragraph: we don't keep your data & logs,注销…",
		]);
		deepEqual(blocksOf('AT&T &unknown; &#xD800;'), ['paragraph: at&t &unknown; \ufffd']);
	});

	it('reads code as text, also in a fence that is never closed', () => {
		deepEqual(blocksOf('```yaml\n您可以注销\n```\n\n尾'), ['paragraph: 您可以注销', 'paragraph: 尾']);
		deepEqual(blocksOf('头\n\n~~~\n您可以注销\n\n账号'), ['paragraph: 头', 'paragraph: 您可以注销账号']);
		deepEqual(blocksOf('    您可以注销\n'), ['paragraph: 您可以注销']);
	});

	it('hides comments, in lines of their own and within them', () => {
		deepEqual(blocksOf('头\n\n<!-- 您可以注销\n\n账号 -->\n\n您<!-- 不 -->可以'), [
			'paragraph: 头',
			'paragraph: 您可以',
		]);
	});

	it('tells of a comment that is never closed, at its beginning', () => {
		const source = '头\n\n<!-- 您可以注销\n\n账号';
		deepEqual(blocksOf(source), ['paragraph: 头']);
		deepEqual(parse(source, 'markdown').problems, [{ id: 'unclosed-comment', start: 3, end: 7 }]);
	});

	it('tells of no comment that is closed', () => {
		deepEqual(parse('<!-- 头 -->\n\n<!---->\n', 'markdown').problems, []);
	});

	it('reads HTML within it', () => {
		deepEqual(blocksOf('<div>\n<p>您可以</p>\n<p>注销</p>\n</div>\n\n您<b>可以</b><br>注销'), [
			'paragraph: 您可以',
			'paragraph: 注销',
			'paragraph: 您可以注销',
		]);
	});

	it('does not show rules and link definitions', () => {
		deepEqual(blocksOf('***\n\n[注销]: https://example.com\n\n[注销]'), ['paragraph: 注销']);
	});

	it('begins behind a byte order mark', () => {
		const [block] = parse('\ufeff# 协议', 'markdown').blocks;
		deepEqual(blocksOf('\ufeff# 协议'), ['heading 1: 协议']);
		equal(block?.content.kind, 'heading');
	});

	it('knows CRLF and CR', () => {
		deepEqual(blocksOf('# 协议\r\n\r\n- 一\r\n- 二\r\n'), ['heading 1: 协议', 'item 1: 一', 'item 1: 二']);
		deepEqual(blocksOf('# 协议\r\r您可以\r注销'), ['heading 1: 协议', 'paragraph: 您可以注销']);
	});

	it('reads anything, as far as it goes', () => {
		for (const odd of ['', '\ufeff', '\u0000\u0000', '[', '![](', '<', '&#;', '\ud800', '|||\n|-|\n|']) {
			ok(parse(odd, 'markdown').blocks.length <= 3, odd);
		}
	});
});

describe('Markdown beyond all measure', () => {
	const often = (text: string, times = 20_000): string => text.repeat(times);
	// Each of these took seconds, grew with the square of its length, or was deeper than the stack.
	const texts: readonly (readonly [what: string, text: string])[] = [
		['a word between marks of emphasis', `${often('*')}您${often('*')}`],
		['emphasis within emphasis', `${often('**甲 ')}您${often('** ')}`],
		['emphasis that both opens and closes', `${often('.*甲')}您${often('*.')}`],
		['pictures within pictures', `${often('![')}您${often('](a)')}`],
		['links that never end', often('[您](u')],
		['titles that never end', often('[您](u (x ')],
		['links in one paragraph', often('[您] ')],
		['comments that never end', `您 ${often('<!-- ')}`],
		['instructions that never end', `您 ${often('<? ')}`],
		['declarations that never end', `您 ${often('<!A ')}`],
		['a definition that never ends', `[您]: x "\n${often('甲\n')}`],
	];
	for (const [what, text] of texts) {
		it(`is read within seconds: ${what}`, function () {
			this.timeout(8000);
			const [block, ...others] = blocksOf(text);
			ok(block?.includes('您'), block?.slice(0, 80));
			deepEqual(others, []);
		});
	}

	it('is what no one writes: a long paragraph shows no marks', () => {
		const lines = (line: string): string => Array.from({ length: 3000 }, () => line).join('\n');
		const words = normalizePhrase(lines('第一条 您可以'));
		deepEqual(blocksOf(lines('**第一条** [您](https://example.com "题")*可以*<!-- 注 -->')), [`paragraph: ${words}`]);
	});
});
