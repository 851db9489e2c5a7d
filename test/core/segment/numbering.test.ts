// Clause numbers at the beginning of lines: kind, value, and which stands above which.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readNumbering } from '../../../server/src/core/segment/numbering.ts';
import { heldBytes } from '../../support/memory.ts';

describe('numbering', () => {
	const lines: readonly (readonly [line: string, kind: string, value: number, label: string])[] = [
		['第一编 总则', 'part', 1, '第一编'],
		['第二部分 账号', 'part', 2, '第二部分'],
		['第十章 附则', 'chapter', 10, '第十章'],
		['第3节 注册', 'section', 3, '第3节'],
		['第二十一条 您可以', 'article', 21, '第二十一条'],
		['第12条您可以', 'article', 12, '第12条'],
		['Article 12 You may', 'article', 12, 'Article 12'],
		['Section 3. You may', 'article', 3, 'Section 3.'],
		['一、总则', 'chinese', 1, '一、'],
		['十二．总则', 'chinese', 12, '十二．'],
		['2.1 您可以', 'decimal', 1, '2.1'],
		['2.1.13. 您可以', 'decimal', 13, '2.1.13.'],
		['（三）日志', 'chinese-paren', 3, '（三）'],
		['(十一) 日志', 'chinese-paren', 11, '(十一)'],
		['3. 您可以', 'arabic', 3, '3.'],
		['3、您可以', 'arabic', 3, '3、'],
		['3：您可以', 'arabic', 3, '3：'],
		['（3）您可以', 'arabic-paren', 3, '（3）'],
		['3) 您可以', 'arabic-paren', 3, '3)'],
		['(b) you may', 'letter', 2, '(b)'],
		['c. you may', 'letter', 3, 'c.'],
		['⑤您可以', 'circled', 5, '⑤'],
		['• 您可以', 'bullet', 0, '•'],
		['- you may', 'bullet', 0, '-'],
	];
	for (const [line, kind, value, label] of lines) {
		it(`“${line}” begins with ${label}`, () => {
			const { rank: _, ...numbering } = readNumbering(line) ?? { rank: 0 };
			deepEqual(numbering, { kind, value, label });
		});
	}

	for (const line of [
		'您可以',
		'一个用户',
		'2026年10月',
		'10:00至18:00',
		'Section 3.1',
		'第三人',
		'第一次',
		'a user',
		'e.g. you',
		'',
		'-',
		'1234. 您',
	]) {
		it(`“${line}” begins with no number`, () => equal(readNumbering(line), undefined));
	}

	it('stands in the order of Chinese drafts', () => {
		const order = [
			'第一编',
			'第一章',
			'第一节',
			'第一条',
			'一、',
			'1.',
			'1.1',
			'1.1.1',
			'（一）',
			'（1）',
			'(a)',
			'①',
			'• 您',
		];
		const ranks = order.map((line) => readNumbering(line)?.rank ?? -1);
		ok(
			ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? 0)),
			ranks.join(' '),
		);
	});

	it('holds on to no text that a number was read in', () => {
		const before = heldBytes();
		const kept = Array.from(
			{ length: 300 },
			(_, number) => readNumbering(`Article ${12_345_678 + number}. ${'您'.repeat(500_000)}`)?.label,
		);
		equal(kept[7], 'Article 12345685.');
		ok(heldBytes() - before < 10_000_000);
	});
});
