// Plain text becomes one block for each run of lines; nothing in it is markup.
import { deepEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/core/parse/index.ts';
import { blocksOf } from '../../support/blocks.ts';

describe('plain text', () => {
	it('is cut at blank lines, whatever they hold of white space', () => {
		deepEqual(blocksOf('协议\n第一条 您可以\n\n \u3000\t\n第二条\r\n\r\n第三条\r\r尾', 'plain'), [
			'paragraph: 协议第一条您可以',
			'paragraph: 第二条',
			'paragraph: 第三条',
			'paragraph: 尾',
		]);
	});

	it('keeps the characters that are markup elsewhere', () => {
		deepEqual(blocksOf('# <b>您</b> **可以** &amp;', 'plain'), ['paragraph: # <b>您</b> **可以** &amp;']);
	});

	it('has blocks at their places', () => {
		const source = '\n\n 头\n\n  尾';
		const blocks = parse(source, 'plain').blocks.map(({ start, content }) =>
			source.slice(start, start + content.length),
		);
		deepEqual(blocks, [' 头', '  尾']);
	});

	it('may be empty', () => {
		for (const empty of ['', '\ufeff', '\n\r\n ', '\u3000']) deepEqual(parse(empty, 'plain').blocks, []);
	});
});
