// What is wrong in YAML files, in the words of who reads it: the same facts in two languages, none of them a programmer's.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as z from 'zod';
import { compilePack } from '../../server/src/core/match/compile.ts';
import type { Locale } from '../../server/src/core/model.ts';
import { YamlSource } from '../../server/src/lawpack/source.ts';
import { loadUserPacks, testUserPacks } from '../../server/src/lawpack/userPacks.ts';
import { inWords } from '../../server/src/render/fileIssue.ts';
import { readConfig } from '../../server/src/settings/config.ts';
import { readWaivers } from '../../server/src/settings/waivers.ts';
import { houseRule } from '../support/packs.ts';
import { toyLaw } from '../support/toy.ts';

type Read = (text: string) => readonly Parameters<typeof inWords>[0][];

const config: Read = (text) => readConfig({ path: 'hegui.yaml', text }).problems;
const decisions: Read = (text) => readWaivers({ path: 'hegui.waivers.yaml', text }).problems;
const pack: Read = (text) =>
	loadUserPacks(toyLaw.pack, [{ files: [{ path: 'p/contact.yaml', inside: 'requirements/contact.yaml', text }] }])
		.problems;

function said(problems: ReturnType<Read>, locale: Locale): string[] {
	return problems.map((problem) => inWords(problem, locale).message);
}

const DECISION =
	'waivers:\n  - { requirement: a, document: a.md, decision: accepted, reason: r, by: b, on: 2026-01-02 }\n';

describe('what is wrong in a YAML file', () => {
	const cases: readonly (readonly [what: string, read: Read, text: string, en: RegExp, zh: RegExp])[] = [
		['a value of another kind', config, 'packs: rules', /^a list is expected here/, /^此处应为列表/],
		['words where names are to be', config, 'serviceKinds：[group]', /^names with values are expected/, /冒号用半角/],
		['a number for words', config, 'sets: [{ name: 1, documents: [a.md] }]', /^words are expected/, /^此处应为文字/],
		[
			'a word that is none of these',
			config,
			'serviceKinds: [gruop]',
			/^not one of .*: public-account, group/,
			/^不在可用的值之中：public-account, group/,
		],
		['what is not there', config, 'sets: [{ name: a }]', /^this has to be given/, /^此项必须填写/],
		['nothing', config, "sets: [{ name: '', documents: [a.md] }]", /^this may not be empty/, /^此项不能为空/],
		['an empty list', config, 'sets: [{ name: a, documents: [] }]', /^this may not be empty/, /^此项不能为空/],
		['a day that is none', config, 'asOf: 2026-02-30', /^not a day of the calendar/, /^不是日历上的日期/],
		[
			'a path out of the folder',
			config,
			'packs: [../out]',
			/^this leads out of the folder/,
			/^路径在本文件所在的文件夹之外/,
		],
		[
			'such a path for a key',
			config,
			"documentTypes: { '../a.md': privacy-policy }",
			/^this leads out/,
			/^路径在本文件/,
		],
		['no reason', decisions, DECISION.replace('reason: r', "reason: ' '"), /^write why$/, /^请写明理由$/],
		['nobody', decisions, DECISION.replace('by: b', "by: ' '"), /^write who decided$/, /^请写明由谁决定$/],
		['slashes', decisions, DECISION.replace('a.md', "'a\\b.md'"), /^separate folders with \//, /^文件夹之间请用/],
		[
			'a key that nobody knows',
			decisions,
			DECISION.replace('by: b', 'by: b, who: c'),
			/^“who” is not known/,
			/^不认识“who”/,
		],
		[
			'a basis that is none',
			pack,
			houseRule().replace('basis: B', 'basis: D'),
			/^not one of .*: A, B, C$/,
			/^不在可用的值之中：A, B, C$/,
		],
		[
			'a requirement without a reason',
			pack,
			houseRule().replace(/^why: .*\n/m, ''),
			/^this has to be given/,
			/^此项必须填写/,
		],
		['a bracket', config, 'sets: [', /a bracket before it is not closed$/, /括号没有写完整$/],
		['a quotation mark', config, 'asOf: "2026', /^a sign is missing/, /^缺少符号/],
		['a sign that begins no value', config, 'packs: @rules', /^a value cannot begin/, /^值不能以此符号开头/],
		['a colon of full width', config, 'asOf：2026-01-01\npacks: [a]', /not “：”/, /冒号用半角/],
		['a list and names', config, '- a\npacks: [a]', /^this does not belong here/, /^此处不应有/],
		['a key twice', config, 'packs: [a]\npacks: [b]', /stands here twice/, /重复出现/],
		['a tab', config, 'sets:\n\t- name: a', /tab/, /制表符/],
		['a name for nothing', config, 'packs: *rules', /refers to nothing/, /没有定义/],
	];
	const packs: typeof cases = (
		[
			['contact person … is', '<nobody> … is', /^unknown concept <nobody>$/, /^没有概念 <nobody>$/],
			['contact person … is', '{days} … ', /^unknown quantity.*\(column 1 of/, /^模式第 1 个字符处有误：/],
			['联系人 … 为', '人', /^matches almost any text/, /^几乎与任何文字相符/],
			['联系人 … 为', '"{number}"', /besides quantities$/, /^除数量外/],
			['instrument: toy-2020', 'instrument: none', /^unknown instrument none$/, /^没有法律文件 none$/],
			['article: 3', 'article: 99', /^toy-2020 has no article 99$/, /^toy-2020 没有第 99 条$/],
			['article: 3', 'article: 3, paragraph: 9', /^article 3 has no paragraph 9$/, /^第 3 条没有第 9 款$/],
			['basis: B', 'basis: B, when: [flying]', /^unknown feature flying$/, /^没有服务特征 flying$/],
			['id: contact', 'id: contacts', /^the id must be the file's name, contact$/, /^id 须与文件名一致，即 contact$/],
		] as const
	).map(([from, to, en, zh]) => [`${from}: ${to}`, pack, houseRule().replace(from, to), en, zh]);
	for (const [what, read, text, en, zh] of [...cases, ...packs]) {
		it(`is told in both languages: ${what}`, () => {
			const problems = read(text);
			ok(
				said(problems, 'en').some((words) => en.test(words)),
				said(problems, 'en').join('\n'),
			);
			ok(
				said(problems, 'zh').some((words) => zh.test(words)),
				said(problems, 'zh').join('\n'),
			);
			for (const words of said(problems, 'zh')) match(words, /[\u4e00-\u9fff]/);
		});
	}

	it('tells of every unknown key by its name', () => {
		const source = new YamlSource({ path: 'a.yaml', text: 'one: 1\ntwo: 2\n' });
		const read = source.read(z.strictObject({}));
		deepEqual(said('problems' in read ? read.problems : [], 'zh'), ['不认识“one”', '不认识“two”']);
	});

	it('tells of an example that fails, and of an id that is taken', () => {
		const text = houseRule('contact').replace('您好，再见。', '联系人为李四。');
		const files = [{ path: 'p/contact.yaml', inside: 'requirements/contact.yaml', text }];
		const loaded = loadUserPacks(toyLaw.pack, [{ files }, { files }]);
		deepEqual(said(loaded.problems, 'zh'), ['id contact 已被使用']);
		const { problems } = testUserPacks(loaded, compilePack(loaded.pack));
		deepEqual(said(problems, 'zh'), ['此例应为 missing，实际为 fulfilled']);
	});

	it('keeps the words that it has where there are none in the language', () => {
		const problem = { message: 'the voice was not trained for a' };
		equal(inWords(problem, 'zh'), problem);
	});
});
