// Policy documents in plain text: title, headings, emphasis, lists and front matter.
import { deepEqual } from 'node:assert/strict';
import { runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { parseGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/parsing.js';
import { read } from '../support/sources.ts';
import { coloured, policy, registry } from './colours.ts';

const check = (...lines: readonly string[]): Promise<void> => coloured(policy, ...lines);

describe('a policy document', () => {
	it('has its title in the first line, unless that is a sentence', async () => {
		await check('⟦微澜社区管理规则⟧{title}', '欢迎');
		await check('欢迎使用微澜。', '欢迎');
	});

	it('has headings of many forms', () =>
		check(
			'⟦题目⟧{title}',
			'⟦⟦第一章⟧{number} 总则⟧{chapter}',
			'⟦⟦第二部分⟧{number}⟧{chapter}',
			'⟦⟦第三条⟧{number} 适用范围⟧{article}',
			'⟦⟦一、⟧{number}账号⟧{section}',
			'⟦⟦（二）⟧{number}内容⟧{section}',
			'⟦⟦3.⟧{number} 定义⟧{section}',
			'⟦⟦3.1⟧{number} Definitions⟧{section}',
			'⟦⟦Article 5⟧{number} Fees⟧{chapter}',
			'⟦⟦【争议解决】⟧{label}⟧{bracketed}',
		));

	it('has sentences that are no headings', () =>
		check(
			'⟦题目⟧{title}',
			'⟦第三条⟧{number} 本规则适用于全体用户。',
			'⟦一、⟧{number}账号归用户使用，期限不限',
			'⟦3.1⟧{number} You leave.',
			'2026年11月1日起施行',
			'10.5元以上',
		));

	it('has emphasis in asterisks, before a colon, and in capitals', () =>
		check(
			'⟦题目⟧{title}',
			'用户⟦**⟦不得⟧{ban}转让**⟧{bold}账号。',
			'⟦特别提示⟧{bold}：请阅读。',
			'⟦YOU AGREE THAT USE IS FREE⟧{bold}. OK.',
			'2 ** 3 是八，WWW 和 APP。',
		));

	it('has lists', () => check('⟦题目⟧{title}', '⟦-⟧{item} 离开', '　　⟦●⟧{item} 回来', '-5 度'));

	it('may declare in front matter what it is', () =>
		check('---', '⟦hegui:⟧{frontMatter}', '⟦  asOf: 2026-11-22 应当⟧{frontMatter}', '---', '用户⟦应当⟧{duty}遵守。'));

	it('in English has the scopes that its assertions name', async () => {
		const text = read('test/grammar/english.policy');
		deepEqual(await runGrammarTestCase(registry, parseGrammarTestCase(text)), []);
	});
});
