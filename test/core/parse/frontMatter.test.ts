// The YAML block at the top of a draft is found where it is one, and no text is taken for it.
import { deepEqual, equal } from 'node:assert/strict';
import { findFrontMatter } from '../../../server/src/core/parse/frontMatter.ts';
import { parse } from '../../../server/src/core/parse/index.ts';
import { blocksOf } from '../../support/blocks.ts';

function yamlOf(source: string): string | undefined {
	const found = findFrontMatter(source);
	return found && source.slice(found.yaml.start, found.yaml.end);
}

describe('front matter', () => {
	it('stands between lines of three hyphens at the top', () => {
		equal(yamlOf('---\nhegui:\n  asOf: 2020-01-01\n---\n# 协议'), 'hegui:\n  asOf: 2020-01-01\n');
		equal(yamlOf('\ufeff--- \r\ntitle: 协议\r\n...\r\n# 协议'), 'title: 协议\r\n');
		equal(yamlOf('---\n---\n# 协议'), '');
	});

	it('is not read as text, in any format', () => {
		const source = '---\ntitle: 协议\n---\n您可以';
		for (const format of ['markdown', 'plain', 'html'] as const) {
			deepEqual(blocksOf(source, format), ['paragraph: 您可以']);
		}
		deepEqual(parse(source, 'markdown').frontMatter, { start: 4, end: 14 });
	});

	it('is looked for once, however many empty lines stand before a line of prose', () => {
		const empty = '\r\n'.repeat(2000);
		equal(yamlOf(`---\r\n${empty}您可以\r\n---\r\n`), undefined);
		equal(yamlOf(`---\r\n${empty}title: 协议\r\n---\r\n`), `${empty}title: 协议\r\n`);
	});

	it('is none where the block is not at the top, or not closed', () => {
		equal(yamlOf('\n---\ntitle: 协议\n---\n'), undefined);
		equal(yamlOf('---\ntitle: 协议\n'), undefined);
		equal(yamlOf('----\ntitle: 协议\n----\n'), undefined);
		equal(yamlOf(`---\ntitle: 协议\n${'x: y\n'.repeat(5000)}---\n`), undefined);
	});

	it('is none where a rule at the top is followed by text and another rule', () => {
		const source = '---\n\n# 协议\n\n您可以注销账号。\n\n---\n\n附则';
		equal(yamlOf(source), undefined);
		deepEqual(blocksOf(source), ['heading 1: 协议', 'paragraph: 您可以注销账号。', 'paragraph: 附则']);
	});

	it('is one where its YAML is wrong: the author meant it', () => {
		equal(yamlOf('---\nhegui: [\n---\n'), 'hegui: [\n');
		equal(yamlOf('---\n# 说明\nhegui:\n---\n'), '# 说明\nhegui:\n');
	});
});
