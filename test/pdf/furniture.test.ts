// Numbers of pages are left out at the edges of a page; what only begins like one stays, and is told apart at once.
import { deepEqual } from 'node:assert/strict';
import { withoutFurniture } from '../../server/src/pdf/furniture.ts';

function kept(...texts: readonly string[]): string[] {
	const lines = texts.map((text, index) => ({ text, x: 0, y: 700 - index * 20, size: 12, right: 100 }));
	return (withoutFurniture([lines])[0] ?? []).map(({ text }) => text);
}

describe('numbers of pages', () => {
	for (const number of ['3', '- 3 -', '第 3 页 共 9 页', 'Page 3 of 9', `第${' '.repeat(60)}3 页`]) {
		it(`are left out: ${number.replace(/ +/g, ' ')}`, () => deepEqual(kept('正文。', number), ['正文。']));
	}

	it('are not looked for in long lines', () => {
		const blank = ' – – '.repeat(60);
		const line = `${blank}0${blank},${blank}0${blank}共0`;
		deepEqual(kept('正文。', line), ['正文。', line]);
	});
});
