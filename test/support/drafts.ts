// Random drafts in the words of the toy law, and random edits of them, for properties that must hold for any text.
import fc from 'fast-check';
import type { Format } from '../../server/src/core/model.ts';
import type { Edit } from '../../server/src/core/parse/tree.ts';

/** Replaces `length` units at `at` (both taken modulo what is there) by `text`. */
export interface RandomEdit {
	readonly at: number;
	readonly length: number;
	readonly text: string;
}

const words = [
	'您可以随时离开。',
	'用户可以注销账号；',
	'平台不得离开。',
	'日记保存三个月。',
	'日记留存不少于六个月，',
	'我们设有门铃并及时应门',
	'风筝公司（以下简称“风筝”）',
	'“鹞子”是指风筝公司，',
	'风筝应门，',
	'鹞子可以离开。',
	'如果您不得吵闹，',
	'您不得：',
	'未成年用户',
	'群主建群。',
	'You may leave at any time. ',
	'Diaries are kept for 90 days. ',
	'We answer the doorbell',
	'《玩具规定》第三条',
	'在设置页面的账号与安全栏目下按照提示提交申请之后即可随时走出',
	'**可以**',
	'`离开`',
	'<b>离</b>开',
	'&nbsp;',
	'&#31163;开',
	'[离开](https://example.com)',
	'<!-- 离开 -->',
	'\u200b',
	'😀',
	'\ud83d',
	'\u0000',
] as const;

const numbers = ['第一条 ', '第二章 总则', '一、', '（三）', '1. ', '2.1 ', '(a) ', '① ', '- ', '* ', '• '] as const;
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const numbered = fc.tuple(fc.constantFrom('', '', ...numbers), sentence).map((parts) => parts.join(''));
const lines = (prefix: string): fc.Arbitrary<string> =>
	fc.array(numbered, { minLength: 1, maxLength: 4 }).map((all) => all.map((line) => prefix + line).join('\n'));

const block = fc.oneof(
	{ weight: 4, arbitrary: lines('') },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom('# ', '## ', '### '), fc.constantFrom('协议', '账号', '一、日记', 'Contact'))
			.map((parts) => parts.join('')),
	},
	fc.constantFrom('协议\n====', '日记\n---', '**账号**', '【门铃】', '***', '---', '\u3000'),
	{ weight: 2, arbitrary: lines('- ') },
	fc.tuple(lines('- '), lines('  - '), lines('    ')).map((parts) => parts.join('\n')),
	fc.tuple(numbered, lines('  '), sentence).map(([item, paragraph, more]) => `- ${item}\n\n${paragraph}\n\n  ${more}`),
	lines('> '),
	fc.tuple(sentence, sentence).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
	lines('').map((text) => `\`\`\`\n${text}\n\`\`\``),
	lines('').map((text) => `<!--\n${text}\n-->`),
	lines('').map((text) => `<div>\n<p>${text}</p>\n<ul><li>${text}</li></ul>\n</div>`),
	fc.constantFrom('```', '~~~', '<!--', '-->', '<script>', '</script>', '<table><tr><td>', '[离开]: x'),
);

const frontMatter = fc.constantFrom('', '', '', '---\ntitle: x\n---\n', '---\n', '\ufeff');
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A draft of some blocks, in any of the line ends, broken here and there. */
export const anyDraft: fc.Arbitrary<string> = fc
	.tuple(frontMatter, fc.array(block, { maxLength: 10 }), lineEnd)
	.map(([front, blocks, end]) => (front + blocks.join('\n\n')).replaceAll('\n', end));

const typed = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('') },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			'\n',
			'\n\n',
			'\r',
			'\r\n',
			' ',
			'  ',
			'-',
			'#',
			'`',
			'```',
			'<',
			'>',
			'|',
			'。',
			'：',
			'*',
			'&',
			';',
		),
	},
	{ weight: 2, arbitrary: fc.constantFrom(...words, ...numbers) },
	block,
	fc.constantFrom('---\n', '---\ntitle: x\n---\n', '<!--', '-->'),
);

/** Mostly small edits, as one types; sometimes a whole stretch goes. */
export const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
	at: fc.oneof({ weight: 5, arbitrary: fc.nat(2000) }, fc.constant(0)),
	length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(4) }, fc.nat(200)),
	text: typed,
});

export const anyFormat: fc.Arbitrary<Format> = fc.constantFrom('markdown', 'markdown', 'markdown', 'plain', 'html');

/** The text after an edit, and the edit with its offsets. */
export function applyEdit(source: string, { at, length, text }: RandomEdit): { text: string; edit: Edit } {
	const start = at % (source.length + 1);
	const oldEnd = Math.min(source.length, start + length);
	const edit = { start, oldEnd, newEnd: start + text.length };
	return { text: source.slice(0, start) + text + source.slice(oldEnd), edit };
}

/** How many times as many runs the environment asks for; with FUZZ set, each run of the tests tries other drafts. */
export function runs(normally: number): { numRuns: number; seed?: number } {
	const factor = Number(process.env['FUZZ'] ?? 0);
	return factor > 0 ? { numRuns: normally * factor } : { numRuns: normally, seed: 20261122 };
}
