// Model clauses go into the section that should hold them, in the draft's own numbering. Each test shows the draft
// with what is inserted in ⟦⟧.
import { deepEqual, equal } from 'node:assert/strict';
import { finish, judgeReading, readSteps } from '../../../server/src/core/analyze.ts';
import { clauseParts, InsertionPlanner } from '../../../server/src/core/describe/insertion.ts';
import type { Format } from '../../../server/src/core/model.ts';
import { toyLaw } from '../../support/toy.ts';

const ALL = ['leaving', 'diaries', 'doorbells'] as const;

/** Inserts the model clauses of the requirements and shows what came in, in ⟦⟧. */
function insert(source: string, ids: readonly string[], format: Format): string {
	const reading = finish(readSteps(source, format, toyLaw));
	const coverage = judgeReading(reading, { asOf: '2026-01-01', allRequirements: true });
	const planner = new InsertionPlanner(reading, coverage.profile.language === 'en' ? 'en' : 'zh');
	const edits = ids.map((id) => {
		const finding = coverage.findings.find(({ requirement }) => requirement === id);
		const requirement = toyLaw.pack.requirements.find((one) => one.id === id);
		if (finding === undefined || requirement === undefined) throw new Error(`no ${id}`);
		equal(finding.verdict, 'missing', `${id} is not missing`);
		const { offset, parts } = planner.plan(finding, requirement);
		return { offset, text: parts.map(({ text, placeholder }) => (placeholder ? `【${text}】` : text)).join('') };
	});
	let result = '';
	let at = 0;
	for (const { offset, text } of [...edits].sort((a, b) => a.offset - b.offset)) {
		result += `${source.slice(at, offset)}⟦${text}⟧`;
		at = offset;
	}
	return result + source.slice(at);
}

function inserts(expected: string, ids: readonly string[] = ['leaving'], format: Format = 'markdown'): void {
	const source = expected.replace(/⟦[^⟧]*⟧/g, '');
	equal(insert(source, ids, format), expected);
}

describe('a model clause', () => {
	it('is cut at its placeholders', () => {
		deepEqual(clauseParts('经{{entry|大门}}或{{other|}}离开'), [
			{ text: '经', placeholder: false },
			{ text: '大门', placeholder: true },
			{ text: '或', placeholder: false },
			{ text: '', placeholder: true },
			{ text: '离开', placeholder: false },
		]);
		deepEqual(clauseParts('{{a|甲}}'), [{ text: '甲', placeholder: true }]);
		deepEqual(clauseParts('{a} {{b}}'), [{ text: '{a} {{b}}', placeholder: false }]);
	});

	it('goes to the end of its section, as a paragraph where the section has no numbers', () => {
		inserts('# 协议\n\n## 账号\n\n你好。⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n## 附则\n\n再见。\n');
	});

	it('goes under a heading that has nothing under it', () => {
		inserts('# 协议\n\n## 账号⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n## 附则\n');
	});

	it('follows the language of the draft', () => {
		inserts(
			'# Terms\n\n## Your accounts\n\nHello.⟦\n\nYou may leave at any time through “【the gate】”.⟧\n\n## Contact\n\nBye.\n',
		);
	});
});

describe('numbering goes on', () => {
	it('with decimals', () => {
		inserts(
			'# 协议\n\n## 4 账号\n\n4.1 你好。\n\n4.2 再见。⟦\n\n4.3 您可以随时通过“【大门】”离开。⟧\n\n## 5 附则\n\n5.1 尾。\n',
		);
	});

	it('with decimals below decimals, on the upper level', () => {
		inserts('# 协议\n\n## 4 账号\n\n4.1 你好。\n\n4.1.1 再见。⟦\n\n4.2 您可以随时通过“【大门】”离开。⟧\n\n## 5 附则\n');
	});

	it('with numbers in brackets, as they are written', () => {
		inserts('# 协议\n\n## 账号\n\n（一）你好；\n\n（二）再见。⟦\n\n（三）您可以随时通过“【大门】”离开。⟧\n\n## 附则\n');
		inserts('# 协议\n\n## 账号\n\n(1) 你好；\n\n(2) 再见。⟦\n\n(3) 您可以随时通过“【大门】”离开。⟧\n');
	});

	it('with Chinese and Arabic numbers, letters and circled numbers', () => {
		inserts('# 协议\n\n## 账号\n\n九、你好。\n\n十、再见。⟦\n\n十一、您可以随时通过“【大门】”离开。⟧\n');
		inserts(
			'协议\n\n一、总则\n\n二、账号\n\n9. 你好。\n10. 再见。⟦\n\n11. 您可以随时通过“【大门】”离开。⟧\n',
			['leaving'],
			'plain',
		);
		inserts(
			'# Terms\n\n## Accounts\n\n(a) Hello.\n\n(b) Bye.⟦\n\n(c) You may leave at any time through “【the gate】”.⟧\n',
		);
		inserts('# 协议\n\n## 账号\n\n①你好。\n\n②再见。⟦\n\n③您可以随时通过“【大门】”离开。⟧\n');
	});

	it('with the marks around the number', () => {
		inserts(
			'# 协议\n\n## 账号\n\n**第一条** 你好。\n\n**第二条**　再见。⟦\n\n**第三条**　您可以随时通过“【大门】”离开。⟧\n',
		);
		inserts('# 协议\n\n## 账号\n\n- （一）你好；\n- （二）再见。⟦\n\n- （三）您可以随时通过“【大门】”离开。⟧\n');
	});

	it('with articles, where no article follows', () => {
		inserts(
			'# 协议\n\n## 一、账号\n\n第九条 你好。\n\n第十条 再见。⟦\n\n第十一条 您可以随时通过“【大门】”离开。⟧\n\n## 附则\n\n尾。\n',
		);
	});

	it('with 之一 where articles follow, so that no other number moves', () => {
		inserts(
			'# 协议\n\n## 账号\n\n第一条 你好。\n\n第二条 再见。⟦\n\n第二条之一 您可以随时通过“【大门】”离开。⟧\n\n## 附则\n\n第三条 尾。\n',
		);
	});

	it('not with the items of a list under a head, which are of another kind', () => {
		inserts(
			'# 协议\n\n## 账号\n\n您不得：\n\n（一）吵闹；\n\n（二）睡觉。⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n## 附则\n',
		);
		inserts(
			'# 协议\n\n## 账号\n\n4.1 您不得：\n\n（一）吵闹；\n\n（二）睡觉。⟦\n\n4.2 您可以随时通过“【大门】”离开。⟧\n\n## 附则\n',
		);
	});

	it('not where the number would make it an item of the list before it', () => {
		inserts(
			'# 协议\n\n## 账号\n\n（1）好。\n\n您不得：\n\n（1）吵闹；\n\n（2）睡觉。⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n## 附则\n',
		);
	});

	it('with articles in English', () => {
		inserts(
			'# Terms\n\n## Accounts\n\nArticle 1. Hello.\n\nArticle 2. Bye.⟦\n\nArticle 3. You may leave at any time through “【the gate】”.⟧\n',
		);
	});

	it('with articles whose headings are of Markdown', () => {
		inserts(
			'# 协议\n\n## 账号\n\n### 第一条 你好\n\n你好。\n\n### 第二条 再见\n\n再见。⟦\n\n### 第三条 离开\n\n您可以随时通过“【大门】”离开。⟧\n',
		);
	});
	it('with articles in English, where articles follow', () => {
		inserts(
			'# Terms\n\n## Accounts\n\nArticle 1. Hello.⟦\n\nArticle 1A. You may leave at any time through “【the gate】”.⟧\n\n## Rest\n\nArticle 2. Bye.\n',
		);
	});
});

describe('a section of its own', () => {
	it('is made at the end where no section fits', () => {
		inserts('# 协议\n\n## 总则\n\n你好。\n\n## 附则\n\n再见。⟦\n\n## 离开\n\n您可以随时通过“【大门】”离开。⟧\n');
	});

	it('goes on with the numbers of sections and clauses', () => {
		inserts(
			'# 协议\n\n## 一、总则\n\n1.1 你好。\n\n## 二、附则\n\n2.1 再见。⟦\n\n## 三、离开\n\n3.1 您可以随时通过“【大门】”离开。⟧\n',
		);
		inserts(
			'# 协议\n\n## 第一章 总则\n\n第一条 你好。\n\n## 第二章 附则\n\n第二条 再见。⟦\n\n## 第三章 离开\n\n第三条 您可以随时通过“【大门】”离开。⟧\n',
		);
	});

	it('has a Markdown heading where the draft has none, and no mark in plain text', () => {
		inserts('你好。⟦\n\n## 离开\n\n您可以随时通过“【大门】”离开。⟧\n');
		inserts('你好。⟦\n\n离开\n\n您可以随时通过“【大门】”离开。⟧\n', ['leaving'], 'plain');
	});

	it('is headed as the sections before it are', () => {
		inserts('协议\n===\n\n总则\n---\n\n你好。⟦\n\n## 离开\n\n您可以随时通过“【大门】”离开。⟧\n');
		inserts('# 协议\n\n**一、总则**\n\n你好。⟦\n\n**二、离开**\n\n您可以随时通过“【大门】”离开。⟧\n');
		inserts(
			'# 协议\n\n【总则】\n\n你好。⟦\n\n离开\n\n您可以随时通过“【大门】”离开。⟧\n'.replace(
				'\n\n离开\n',
				'\n\n【离开】\n',
			),
		);
		inserts('# 协议\n\n## 第一条 总则\n\n你好。⟦\n\n## 第二条 离开\n\n您可以随时通过“【大门】”离开。⟧\n');
	});

	it('stands behind the front matter or byte order mark of a draft that has no text', () => {
		inserts('---\ntitle: x\n---⟦\n\n## Leaving\n\nYou may leave at any time through “【the gate】”.⟧\n');
		inserts('\ufeff⟦## Leaving\n\nYou may leave at any time through “【the gate】”.⟧');
	});

	it('is all there is of an empty draft', () => {
		inserts('⟦## Leaving\n\nYou may leave at any time through “【the gate】”.⟧');
	});
});

describe('several clauses', () => {
	it('at one place count on', () => {
		const expected =
			'# 协议\n\n## 账号、日记与联系\n\n1.1 你好。⟦\n\n1.2 您可以随时通过“【大门】”离开。⟧⟦\n\n1.3 日记保存【六】个月。⟧⟦\n\n1.4 我们设有门铃，并及时应门。⟧\n';
		inserts(expected, ALL);
	});

	it('put in between are 之一, 之二', () => {
		const expected =
			'# 协议\n\n## 账号与日记\n\n第一条 你好。⟦\n\n第一条之一 您可以随时通过“【大门】”离开。⟧⟦\n\n第一条之二 日记保存【六】个月。⟧\n\n## 附则\n\n第二条 再见。\n';
		inserts(expected, ['leaving', 'diaries']);
	});

	it('in sections of their own number those on', () => {
		const expected =
			'# 协议\n\n## 第一章 总则\n\n第一条 你好。⟦\n\n## 第二章 离开\n\n第二条 您可以随时通过“【大门】”离开。⟧⟦\n\n## 第三章 日记\n\n第三条 日记保存【六】个月。⟧\n';
		inserts(expected, ['leaving', 'diaries']);
	});

	it('one in the last section and one behind it keep both numberings', () => {
		const expected =
			'# 协议\n\n## 第一章 总则\n\n第一条 你好。\n\n## 第二章 账号\n\n第二条 再见。⟦\n\n第三条 您可以随时通过“【大门】”离开。⟧⟦\n\n## 第三章 日记\n\n第四条 日记保存【六】个月。⟧\n';
		inserts(expected, ['leaving', 'diaries']);
	});
});

describe('other formats and line ends', () => {
	it('CRLF stays CRLF', () => {
		inserts('# 协议\r\n\r\n## 账号\r\n\r\n4.1 你好。⟦\r\n\r\n4.2 您可以随时通过“【大门】”离开。⟧\r\n\r\n## 附则\r\n');
		inserts('# 协议\r\n\r\n## 账号⟦\r\n\r\n您可以随时通过“【大门】”离开。⟧\r\n\r\n## 附则\r\n');
		inserts('你好。⟦\r\n\r\n## 离开\r\n\r\n您可以随时通过“【大门】”离开。⟧\r\n');
	});

	it('HTML gets a paragraph behind the last of its section', () => {
		inserts(
			'<h1>协议</h1>\n<h2>账号</h2>\n<p>你好。</p>⟦\n<p>您可以随时通过“【大门】”离开。</p>⟧\n<h2>附则</h2>\n',
			['leaving'],
			'html',
		);
	});

	it('HTML goes on with numbers, behind lists and tables', () => {
		inserts(
			'<h1>协议</h1><h2>一、账号</h2><ol><li>1.1 你好。</li></ol>⟦\n<p>1.2 您可以随时通过“【大门】”离开。</p>⟧<h2>二、附则</h2><table><tr><td>再见</td></tr></table>⟦\n<h2>三、日记</h2>\n<p>日记保存【六】个月。</p>⟧',
			['leaving', 'diaries'],
			'html',
		);
	});

	it('HTML gets a section before the end of its body', () => {
		inserts(
			'<html><body>\n<h1>协议</h1>\n<p>你好。</p>⟦\n<h2>离开</h2>\n<p>您可以随时通过“【大门】”离开。</p>⟧\n</body></html>\n',
			['leaving'],
			'html',
		);
	});

	it('HTML on one line gets it inside, too', () => {
		inserts(
			'<h1>协议</h1><h2>账号</h2><p>你好。</p>⟦\n<p>您可以随时通过“【大门】”离开。</p>⟧<h2>附则</h2>',
			['leaving'],
			'html',
		);
	});

	it('plain text follows its numbered headings', () => {
		inserts(
			'协议\n\n一、总则\n\n你好。\n\n二、账号\n\n再见。⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n三、附则\n\n尾。\n',
			['leaving'],
			'plain',
		);
	});

	it('an underlined heading stays over its line', () => {
		inserts('协议\n===\n\n账号\n---⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n附则\n---\n');
	});

	it('a table at the end of the section stays whole', () => {
		inserts(
			'# 协议\n\n## 账号\n\n| 一 | 二 |\n| --- | --- |\n| 你好 | 再见 |⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n## 附则\n',
		);
	});

	it('a fence at the end of the section stays whole', () => {
		inserts('# 协议\n\n## 账号\n\n```\n你好\n```⟦\n\n您可以随时通过“【大门】”离开。⟧\n\n## 附则\n');
	});
});
