// HTML becomes blocks of its visible text; broken markup is read as far as a browser would.
import { deepEqual, equal } from 'node:assert/strict';
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
