// What patterns find in clauses: order, gaps, actors, negation, prohibition, quantities, context.
import { deepEqual } from 'node:assert/strict';
import { found, type Pattern } from '../../support/toy.ts';

type Row = readonly [pattern: Pattern, text: string, ...evidence: string[]];

function rows(table: readonly Row[]): void {
	for (const [pattern, text, ...evidence] of table) {
		const name = typeof pattern === 'string' ? pattern : JSON.stringify(pattern);
		it(`${name} finds ${evidence.join(', ') || 'nothing'} in “${text.replaceAll('\n', ' ↵ ')}”`, () => {
			deepEqual(found(pattern, text), evidence);
		});
	}
}

describe('slots', () => {
	rows([
		['<leave>', '您可以离开。', '离开'],
		['<leave>', '您可以注销账号。', '注销账号'],
		['<leave>', '您可以注 销 帳號。', '注 销 帳號'],
		['<leave>|走人', '您可以走人。', '走人'],
		['离(开|去)', '您可以离去。', '离去'],
		['<leave>', 'You may LEAVE.', 'LEAVE'],
		['<leave>', 'You may sleaveless.'],
		['<leave>', '您可以留下。'],
	]);
});

describe('order and gaps', () => {
	rows([
		['<may> … <leave>', '您可以离开。', '可以离开'],
		['<leave> … <may>', '您可以离开。'],
		['<may> … <leave>', '您可以在十二个字之内就离开。', '可以在十二个字之内就离开'],
		['<may> … <leave>', '您可以在远远地超过十二个字的地方离开。'],
		['<may> …… <leave>', '您可以在远远超过十二个字的地方离开。', '可以在远远超过十二个字的地方离开'],
		['<may> …… <leave>', '您可以留下。我们离开。'],
		['<may> …… <leave>', '您可以，在任何时候，离开。', '可以，在任何时候，离开'],
		['<may> … <leave> … 玩具', '您可以离开玩具。', '可以离开玩具'],
		['<may> … <leave> … 玩具', '您可以玩具离开。'],
		['<leave> … 玩具', '离开，到了很远很远很远的地方，又离开玩具。', '离开玩具'],
		// Latin letters are smaller: three times as many count as near.
		['<may> … <leave>', 'You may, whenever you like to, leave.', 'may, whenever you like to, leave'],
		['<may> … <leave>', 'You may, whenever you like to and as often as you like, leave.'],
	]);
});

describe('parts in any order', () => {
	rows([
		['<leave> + 玩具', '您带着玩具离开。', '玩具离开'],
		['<leave> + 玩具', '您离开。玩具留下。'],
		['<leave> + 玩具 + 大门', '您离开大门，带着玩具。', '离开大门，带着玩具'],
	]);
});

describe('what must not be there', () => {
	rows([
		['<leave> !玩具', '您可以离开。', '离开'],
		['<leave> !玩具', '您可以离开，带上玩具。'],
		['<leave> !玩具', '玩具很多。您可以离开。', '离开'],
		['<leave> !玩具|大门', '您从大门离开。'],
		['<leave> !<may>', '您可以离开。'],
	]);
});

describe('sentence and clause', () => {
	rows([
		['<leave> …… 玩具', '您离开。玩具留下。'],
		[{ find: '<leave> …… 玩具', within: 'clause' }, '您离开。玩具留下。', '离开。玩具'],
		[{ find: '<leave> …… 玩具', within: 'clause' }, '1. 您离开。\n2. 玩具留下。'],
		[{ find: '<leave> + 玩具', within: 'clause' }, '玩具留下。您离开。', '玩具留下。您离开'],
		[{ find: '<leave> !玩具', within: 'clause' }, '玩具留下。您离开。'],
	]);
});

describe('who acts', () => {
	rows([
		[{ find: '<may> … <leave>', by: 'user' }, '您可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: 'user' }, '平台可以离开。'],
		[{ find: '<may> … <leave>', by: 'platform' }, '平台可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: ['user', 'platform'] }, '平台可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: 'user' }, '可以离开。'],
		[{ find: '<may> … <leave>', by: ['user', 'unstated'] }, '可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: 'unstated' }, '您可以离开。'],
		// The last one named before the act acts.
		[{ find: '<may> … <leave>', by: 'user' }, '平台告诉您，可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: 'user' }, '您知道平台可以离开。'],
		// Who is named in another sentence does not act here.
		[{ find: '<may> … <leave>', by: 'user' }, '您好。可以离开。'],
		// 您的 is no subject, nor is whom something is done to.
		[{ find: '<may> … <leave>', by: 'user' }, '平台在您的家可以离开。'],
		[{ find: '<may> … <leave>', by: 'platform' }, '平台在您的家可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: 'user' }, '平台通知用户可以离开。'],
		[{ find: '<may> … <leave>', by: 'platform' }, '平台为您可以离开。', '可以离开'],
		[{ find: '<leave>', by: 'user' }, 'You may leave.', 'leave'],
		[{ find: '<leave>', by: 'user' }, 'The platform may leave for users.'],
		[{ find: '<leave>', by: 'platform' }, 'We may leave.', 'leave'],
		[{ find: '<leave>', by: 'platform' }, 'The platform’s users leave.'],
		// A draft's own name for its provider acts as the provider does.
		[{ find: '<leave>', by: 'platform' }, '风筝公司（以下简称“风筝”）飞。\n\n风筝离开。', '离开'],
		[{ find: '<leave>', by: 'platform' }, '“风筝”是指风筝公司。\n\n风筝离开。', '离开'],
		[{ find: '<leave>', by: 'platform' }, 'Kite Ltd (hereinafter “Kite”) flies.\n\nKite leaves.', 'leaves'],
		[{ find: '<leave>', by: 'platform' }, '风筝公司（以下简称“风筝”）飞。\n\n风筝的用户离开。'],
		[{ find: '<leave>', by: 'platform' }, '风筝协议（以下简称“协议”）。\n\n协议离开。'],
		[{ find: '<leave>', by: 'platform' }, '“风筝”是指一种玩具。\n\n风筝离开。'],
		[{ find: '<leave>', by: 'platform' }, '风筝离开。'],
	]);
});

describe('negation', () => {
	rows([
		['<leave>', '您不离开。'],
		['<leave>', '您未曾离开。'],
		['<leave>', '您不，离开。', '离开'],
		['<leave>', '不知道从什么时候起离开。', '离开'],
		['<leave>', '您无法自行离开的，请找我们。'],
		['<leave>', '无法敲门的，可以离开。', '离开'],
		['<leave>', '您不仅离开。', '离开'],
		['<leave>', '未成年用户离开。', '离开'],
		['<leave>', '您不离开。用户离开。', '离开'],
		['<leave>', 'You never leave.'],
		['<leave>', 'You can not ever leave.'],
		['<leave>', 'Not only leave.', 'Leave'.toLowerCase()],
		[{ find: '<leave>', polarity: 'any' }, '您不离开。', '离开'],
		// A slot may take the negation in: it turns nothing round then.
		['无法 … <leave>', '您无法离开。', '无法离开'],
		['<negation> … <leave>', '您不离开。', '不离开'],
		// What is only the tail of a negating word, or runs into one, is turned as well.
		['<may>|不可 … <leave>', '您不可以离开。', '不可以离开'],
		['权 … <leave>', '您无权离开。'],
		['you may … <leave>', 'You may not leave.'],
		// Who acts is not turned round.
		['<user> … 大门', '不是用户开大门。', '用户开大门'],
	]);
});

describe('denial', () => {
	rows([
		// It reaches to the comma, past what stands between.
		['<leave>', '我们不会在任何时候都像那样离开。'],
		['<leave>', '我们不会吵闹，用户离开。', '离开'],
		['<leave>', '我们不会吵闹、离开。'],
		['<leave>', '我们不会吵闹的用户可以离开。', '离开'],
		['<leave>', '我们不会吵闹。用户离开。', '离开'],
		['不会 … <leave>', '我们不会在夜里离开。', '不会在夜里离开'],
		// A negation before the one who acts is not taken in by naming him.
		['<user> …… <leave>', '不得让用户离开。'],
	]);
});

describe('strangers', () => {
	rows([
		['<may> … <leave>', '邻居可以离开。'],
		['<may> … <leave>', '邻居来了，您可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', by: ['stranger', 'user'] }, '邻居可以离开。', '可以离开'],
		[{ find: '<may> … <leave>', polarity: 'any' }, '邻居可以离开。', '可以离开'],
	]);
});

describe('questions', () => {
	rows([
		['<leave>', '您可以离开吗？'],
		['<leave>', '您可以离开吗？可以离开。', '离开'],
		[{ find: '日记 …… 一年', within: 'clause' }, '问：日记留多久？\n答：一年。', '日记留多久？\n答：一年'],
		['日记 …… 一年', '| 记录 | 期限 |\n| --- | --- |\n| 日记 | 一年 |', '日记 | 一年'],
		[{ find: '一年', under: '期限' }, '| 记录 | 期限 |\n| --- | --- |\n| 日记 | 一年 |', '一年'],
		// The heads of a table forbid nothing that its rows say.
		['<leave>', '| 禁止行为 | 处置 |\n| --- | --- |\n| 吵闹 | 离开 |', '离开'],
	]);
});

describe('prohibition', () => {
	rows([
		['<leave>', '您不得离开。'],
		['<leave>', '禁止带着玩具、日记、大门等一切东西离开。'],
		['<leave>', '您不得吵闹，但可以离开。', '离开'],
		['<leave>', '您不得吵闹。您离开。', '离开'],
		['<leave>', 'You must not leave.'],
		// A prohibition does not reach beyond a turn, nor beyond the comma of the condition that it stands in.
		['<leave>', '您不得吵闹，但是平台离开。', '离开'],
		['<leave>', '如果不得吵闹，您离开。', '离开'],
		['<leave>', '如果不得吵闹离开。'],
		['<leave>', '您不得吵闹，您离开。'],
		[{ find: '<leave>', polarity: 'any' }, '您不得离开。', '离开'],
		['不得 … <leave>', '您不得离开。', '不得离开'],
		// The head of a list forbids what its items say.
		['<leave>', '您不得：\n\n- 吵闹；\n- 离开。'],
		['<leave>', '您不得吵闹，平台可以：\n\n- 飞；\n- 离开。', '离开'],
		[{ find: '<leave>', by: 'platform' }, '平台可以：\n\n- 飞；\n- 离开。', '离开'],
		[{ find: '<leave>', by: 'user' }, '您可以：\n\n- 飞；\n- 离开。', '离开'],
		[{ find: '<leave>', by: ['user', 'unstated'] }, '平台可以：\n\n- 飞；\n- 离开。'],
		[{ find: '<leave>', by: 'platform' }, '可以：\n\n- 飞；\n- 离开。'],
		[{ find: '<leave>', polarity: 'any' }, '您不得：\n\n- 吵闹；\n- 离开。', '离开'],
		['<leave>', '您不得：\n\n- 吵闹。\n\n您离开。', '离开'],
		['<leave>', '您可以：\n\n- 吵闹；\n- 离开。', '离开'],
		['<leave>', '## 禁止\n\n您离开。', '离开'],
		// What the provider itself does in such a list is not forbidden.
		['<leave>', '风筝公司（以下简称“风筝”）。\n\n您不得：\n\n- 吵闹；\n- 风筝离开。', '离开'],
	]);
});

describe('what stands above', () => {
	rows([
		[{ find: '<may> … 大门', under: '<leave>' }, '## 离开\n\n您可以走大门。', '可以走大门'],
		[{ find: '<may> … 大门', under: '<leave>' }, '## 留下\n\n您可以走大门。'],
		[{ find: '<may> … 大门', under: '<leave>' }, '## 离开\n\n### 办法\n\n您可以走大门。', '可以走大门'],
		[{ find: '<may> … 大门', under: '<leave>' }, '## 离开\n\n## 办法\n\n您可以走大门。'],
		[{ find: '大门', under: '<leave>|出口' }, '出口如下：\n\n- 大门\n- 后门', '大门'],
		[{ find: '大门', under: '<leave>|出口' }, '出口如下：\n\n- 后门\n\n大门'],
		[{ find: '<may> … 大门', under: '<leave>' }, '您离开。您可以走大门。'],
	]);
});

describe('quantities', () => {
	rows([
		['<keep> … {duration}', '日记保存三日。', '保存三日'],
		['<keep> … {duration}', '日记保存在三楼。'],
		['<keep> … {duration >= 6 months}', '日记保存六个月。', '保存六个月'],
		['<keep> … {duration >= 6 months}', '日记保存半年。', '保存半年'],
		['<keep> … {duration >= 6 months}', '日记保存180日。', '保存180日'],
		['<keep> … {duration >= 6 months}', '日记保存不少于六个月。', '保存不少于六个月'],
		['<keep> … {duration >= 6 months}', '日记保存六个月以上。', '保存六个月'],
		['<keep> … {duration >= 6 months}', '日记保存不超过六个月。'],
		['<keep> … {duration >= 6 months}', '日记保存六个月以内。'],
		['<keep> … {duration >= 6 months}', '日记保存三个月。'],
		// So many working days are longer than as many calendar days.
		['<keep> … {duration >= 6 months}', '日记保存一百八十个工作日。', '保存一百八十个工作日'],
		['<keep> … {duration >= 6 months}', '日记保存九十个工作日。'],
		['<keep> … {duration <= 15 working days}', '日记保存十五个工作日。', '保存十五个工作日'],
		['<keep> … {duration <= 15 working days}', '日记保存不超过15日。', '保存不超过15日'],
		['<keep> … {duration <= 15 working days}', '日记保存十六个工作日。'],
		['<keep> … {duration <= 15 working days}', '日记至少保存十个工作日以上。'],
		['<keep> … {duration > 15 working days}', '日记保存十六个工作日。', '保存十六个工作日'],
		['<keep> … {duration > 15 working days}', '日记保存十五个工作日。'],
		['<keep> … {duration > 15 working days}', '日记保存三十日。', '保存三十日'],
		['<keep> … {duration <= 24 hours}', '日记保存二十四小时。', '保存二十四小时'],
		['<keep> … {duration <= 24 hours}', '日记保存三天。'],
		['<keep> … {duration < 6 months}', '日记保存三个月。', '保存三个月'],
		['<keep> … {duration < 6 months}', '日记保存六个月。'],
		['<keep> … {duration < 6 months}', '日记保存至多六个月。', '保存至多六个月'],
		['<keep> … {duration < 6 months}', '日记保存不超过一年。'],
		['<keep> … {duration < 6 months}', '日记保存十个工作日。'],
		['<keep> + {duration >= 6 months}', '在六个月内，日记保存。', '六个月内，日记保存'],
		['<keep> …… {duration >= 6 months}', 'Diaries are kept for at least six months.', 'kept for at least six months'],
		['<keep> … {duration < 6 months}', 'Diaries are kept for 90 days.', 'kept for 90 days'],
		['<keep> … {number}', '保存5个玩具。', '保存5'],
		['<keep> … {number}', '保存五个玩具。', '保存五'],
		['<keep> … {number}', '保存玩具。'],
	]);
});

describe('evidence', () => {
	rows([
		['<leave>', '您离开。\n\n用户离开。', '离开', '离开'],
		['<leave>', '您离开，用户离开。', '离开'],
		['<leave>', '| 一 | 二 |\n| - | - |\n| 您**离**开 | 我 |', '离**开'],
	]);

	rows([
		// A heading names a topic; only one that obliges, allows or forbids states something.
		['<leave>', '## 离开\n\n好。'],
		['<leave>', '## 您可以离开\n\n好。', '离开'],
		['<leave>', '## 离开，走远\n\n好。', '离开'],
	]);

	it('of several patterns is that of the first that holds in a clause', () => {
		deepEqual(found('<may> … <leave>', '您离开。\n\n您可以离开。'), ['可以离开']);
	});
});

describe('titles of what stands under them', () => {
	rows([
		['<leave>', '**四、离开**\n\n再见。'],
		['<leave>', '**离开**'],
		['<leave>', '**您可以离开**\n\n再见。', '离开'],
		['<leave>', '一、离开\n\n再见。'],
		['<leave>', '4.1 离开\n\n再见。'],
		['<leave>', '一、您可以离开\n\n再见。', '离开'],
		['<leave>', '一、离开\n二、留下', '离开'],
		['<leave>', '4.1 离开，留下\n\n再见。', '离开'],
	]);
});

describe('long clauses', () => {
	const many = '您留下。'.repeat(40);
	rows([
		['<may> … <leave>', `${many}您可以离开。`, '可以离开'],
		['<leave> + 玩具', `${many}您离开。玩具留下。`],
		['<leave> !玩具', `${many}玩具很多。您可以离开。`, '离开'],
		['<leave> !玩具', `${many}您可以离开，带上玩具。`],
		['<leave> … 玩具', `${'您离开。'.repeat(400)}您离开玩具。`, '离开玩具'],
		['<may> … <leave>', `${'您不得离开。'.repeat(400)}您可以离开。`, '可以离开'],
	]);

	it('leave nothing behind for the next one', () => {
		deepEqual(found('<leave> + 玩具', `${many}您离开玩具。\n\n您离开。`), ['离开玩具']);
	});
});
