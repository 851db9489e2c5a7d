// HTML becomes blocks of its visible text; broken markup is read as far as a browser would.
import { deepEqual, equal } from 'node:assert/strict';
import { commentsOf } from '../../../server/src/core/parse/comments.ts';
import { parse } from '../../../server/src/core/parse/index.ts';
import { normalize, sourceSpan } from '../../../server/src/core/text/normalize.ts';
import { blocksOf } from '../../support/blocks.ts';

const html = (source: string): string[] => blocksOf(source, 'html');

describe('HTML', () => {
	it('keeps the blocks inside a cell apart, and knows a row of headings', () => {
		const table = '<table><tr><th>类型</th> <th>保存</th></tr><tr><td><p>日志</p></td><td>六个月</td></tr></table>';
		deepEqual(html(table), ['header-row: 类型,保存', 'paragraph: 日志', 'row: 六个月']);
	});

	it('has headings, paragraphs, items and rows', () => {
		const source = `<!DOCTYPE html><html><body><h1>协议</h1><p>您可以</p>
			<ul><li>一</li><li>二<ol><li>三</li></ol></li></ul>
			<table><tr><th>类型</th><td>日志</td></tr></table><h2>附则</h2></body></html>`;
		deepEqual(html(source), [
			'heading 1: 协议',
			'paragraph: 您可以',
			'item 1: 一',
			'item 1: 二',
			'item 2: 三',
			'row: 类型,日志',
			'heading 2: 附则',
		]);
	});

	it('joins words that inline tags cut', () => {
		deepEqual(html('<p>您<b>可以</b>注<span class="a>b">销</span><a href="x">账号</a></p>'), [
			'paragraph: 您可以注销账号',
		]);
	});

	it('cuts at line breaks', () =>
		deepEqual(html('<p>第一条<br>第二条<br/></p>'), ['paragraph: 第一条', 'paragraph: 第二条']));

	it('hides the head, scripts, styles and comments', () => {
		deepEqual(
			html('<head><title>注销</title></head><style>.a{}</style><script>"<p>注销</p>"</script><p>您<!-- 不 -->可以</p>'),
			['paragraph: 您可以'],
		);
	});

	it('reads character references as the characters that they stand for', () => {
		deepEqual(html('<p>we don&#39;t&nbsp;keep &#x6CE8;&#38144; &lt;b&gt; AT&amp;T</p>'), [
			"paragraph: we don't keep注销<b> at&t",
		]);
	});

	it('leads from a character reference back to all of it', () => {
		const source = '<p>您可以&#27880;&#38144;。</p>';
		const [block] = parse(source, 'html').blocks;
		const text = source.slice(block?.start);
		const normalized = normalize(text, block?.content.pieces ?? []);
		const start = normalized.text.indexOf('注销');
		const span = sourceSpan(normalized, { start, end: start + 2 });
		equal(text.slice(span.start, span.end), '&#27880;&#38144;');
	});

	it('reads tags in capitals and tags that are never closed', () => {
		deepEqual(html('<H2>账号<P>您可以<LI>注销'), ['heading 2: 账号', 'paragraph: 您可以', 'item 1: 注销']);
	});

	it('reads text without any tag, and odd signs', () => {
		deepEqual(html('您可以 3 < 4 & 注销'), ['paragraph: 您可以3 < 4 &注销']);
	});

	it('reads anything, as far as it goes', () => {
		for (const odd of ['', '\ufeff', '<', '</', '<!--', '<!-- 注销', '<p', '<a href="', '<script>注销', ']]>', '&#']) {
			equal(html(odd).length <= 1, true, odd);
		}
	});

	it('knows CRLF', () => deepEqual(html('<p>您可以</p>\r\n<p>注销</p>\r\n'), ['paragraph: 您可以', 'paragraph: 注销']));
});

describe('what a page does not show', () => {
	const problems = (source: string): string[] =>
		parse(source, 'html').problems.map(({ id, start, end }) => `${id} ${source.slice(start, end)}`);

	it('is what the page hides, and that is told where it first does', () => {
		const source =
			'<p>甲</p><div hidden><p>乙</p></div><p style="color: red; DISPLAY : none">丙<p>丁</p><b style="visibility:hidden">戊</b>';
		deepEqual(html(source), ['paragraph: 甲', 'paragraph: 丁']);
		deepEqual(problems(source), ['hidden-text 乙']);
		deepEqual(problems('<p hidden> </p><p style="display: block">甲</p>'), []);
	});

	it('is the matter of programs, which nobody misses', () => {
		const source =
			'<title>甲</title><noscript>乙</noscript><template><p>丙</p></template><svg><title/><text>丁</text></svg><iframe>戊</iframe><p>己</p>';
		deepEqual(html(source), ['paragraph: 己']);
		deepEqual(problems(source), []);
	});

	it('is not what only programs that read aloud pass over', () => {
		deepEqual(html('<p aria-hidden="true">甲</p><details><summary>乙</summary>丙</details>'), [
			'paragraph: 甲',
			'paragraph: 乙',
			'paragraph: 丙',
		]);
	});

	it('ends with what hides it, however that is closed', () => {
		deepEqual(html('<ul><li hidden>甲<li>乙</ul><table><tr><td hidden>丙<td>丁</table><div hidden>戊</p></div>己'), [
			'item 1: 乙',
			'row: 丁',
			'paragraph: 己',
		]);
		deepEqual(html('<head><meta charset="utf-8"><p>甲'), ['paragraph: 甲']);
		deepEqual(html('<head><title>甲</title>乙'), ['paragraph: 乙']);
	});
});

describe('a page that ends in a tag', () => {
	for (const end of ['</p x', '</p', '<p x', '<p x="', '<']) {
		it(`is read up to it: ${end}`, () => {
			const source = `<p>甲</p>${end}`;
			const spans = parse(source, 'html').blocks.map(({ start, content }) =>
				source.slice(start, start + content.length),
			);
			deepEqual(spans.slice(0, 1), ['甲']);
			deepEqual(spans.slice(1), end === '<' ? ['<'] : []);
		});
	}
});

describe('a page of text', () => {
	it('of a form or as typed is cut at its blank lines', () => {
		deepEqual(html('<textarea readonly>第一条 您可以\n注销。\r\n\r\n第二条 &lt;略&gt;\n \n第三条</textarea>'), [
			'paragraph: 第一条您可以注销。',
			'paragraph: 第二条<略>',
			'paragraph: 第三条',
		]);
		deepEqual(html('<pre>甲\n\n<b>乙</b></pre>'), ['paragraph: 甲', 'paragraph: 乙']);
	});
});

describe('a page without end', () => {
	const often = (text: string): string => text.repeat(300_000);
	// Each of these takes minutes where a tag costs the more the deeper it stands.
	for (const [name, source, words] of [
		['nested', `${often('<div>')}甲${often('</div>')}`, ['paragraph: 甲']],
		['nested and never closed', `${often('<div>')}甲`, ['paragraph: 甲']],
		['closed and never opened', `${often('<div>')}${often('</p></b></li>')}甲`, ['paragraph: 甲']],
		['of lists', `${often('<ul><li>')}甲`, ['item 300000: 甲']],
		['of inline tags', `<p>${often('<b><i>')}甲`, ['paragraph: 甲']],
		['of hidden parts', `${often('<div hidden>')}乙${often('</div>')}甲`, ['paragraph: 甲']],
	] as const) {
		it(`is read: ${name}`, () => deepEqual(html(source), words));
	}

	it('keeps its remarks', () => {
		const source = `${often('<div>')}<!-- hegui-note: 甲 -->`;
		const tree = parse(source, 'html');
		deepEqual(
			commentsOf(source, tree, 'hegui-note').map(({ text, start }) => [text, start]),
			[[' hegui-note: 甲 ', source.indexOf('<!--')]],
		);
	});
});
