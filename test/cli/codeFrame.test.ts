// The line of a draft under a finding: carets under full-width characters, tabs, long lines, hostile characters.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, frameLines } from '../../server/src/cli/report/codeFrame.ts';
import { painter } from '../../server/src/cli/report/paint.ts';
import { type Frame, withFrames } from '../../server/src/report/frame.ts';
import { recordOf } from '../support/report.ts';

const plain = painter(false);

function frame(text: string, meant: string, rest: Partial<Frame> = {}): Frame {
	const start = text.indexOf(meant);
	return { above: null, line: 8, text, start, end: start + meant.length, ...rest };
}

function lines(one: Frame, columns = 80): string[] {
	return frameLines(one, columns, plain, 'red');
}

/** Columns before the carets, and how many carets there are, behind the gutter. */
function carets(shown: readonly string[]): [number, number] {
	const last = shown.at(-1)?.replace(/^[^|]*\| /, '') ?? '';
	return [last.indexOf('^'), last.length - last.indexOf('^')];
}

describe('columns', () => {
	it('are two for full-width characters and emoji, none for marks', () => {
		deepEqual(
			['a', '字', '，', 'Ａ', '😀', '❤️', 'é', '👨‍👩‍👧', '\u200b', '\t'].map(columnsOf),
			[1, 2, 2, 2, 2, 2, 1, 2, 0, 4],
		);
	});
});

describe('columns of plain signs', () => {
	// With a sign that is not plain in it, and joins none, a line is measured character by character.
	const measured = (text: string): number => columnsOf(`\u0001${text}`) - columnsOf('\u0001');

	it('are those that any text has, whatever stands beside them', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...'aZ ~-·ß×—‘’“”…①\u3000、。〈》〩一字龟鿿！（｝～')), (signs) => {
				const text = signs.join('');
				equal(columnsOf(text), measured(text));
			}),
		);
	});

	it('are so for each sign by itself', () => {
		const signs = Array.from({ length: 0xa000 }, (_, code) => String.fromCharCode(code));
		deepEqual(
			signs.filter((sign) => columnsOf(sign) !== measured(sign)),
			[],
		);
	});
});

describe('a line of a draft', () => {
	it('has carets under what is meant, and the line above for the context', () => {
		deepEqual(lines(frame('您可以注销账号。', '注销', { above: { line: 6, text: '## 注销' } })), [
			'  7 | ## 注销',
			'  9 | 您可以注销账号。',
			'    |       ^^^^',
		]);
	});

	it('aligns where the number of the line has more digits than that above', () => {
		deepEqual(lines(frame('ab', 'b', { line: 9, above: { line: 8, text: 'x' } })), [
			'   9 | x',
			'  10 | ab',
			'     |  ^',
		]);
	});

	it('counts tabs as they are shown', () => {
		const shown = lines(frame('\t字b', 'b'));
		equal(shown[0], '  9 |     字b');
		deepEqual(carets(shown), [6, 1]);
	});

	it('is cut to the terminal so that what is meant stays in sight', () => {
		const long = `${'前'.repeat(200)}注销账号${'后'.repeat(200)}`;
		const shown = lines(frame(long, '注销账号'), 60);
		ok(shown.every((line) => columnsOf(line) <= 60));
		const [before, under] = carets(shown);
		const text = shown[0]?.replace(/^[^|]*\| /, '') ?? '';
		ok(text.startsWith('…') && text.endsWith('…') && text.includes('注销账号'));
		equal(columnsOf(text.slice(0, text.indexOf('注销'))), before);
		equal(under, 8);
	});

	it('lets no control character, and none that turns the direction, reach the terminal', () => {
		const [text = ''] = lines(frame('a\u001b[31m\u202eb\ud800c', 'c'));
		equal(/\p{Cc}|\u202e|\p{Cs}/u.test(text), false);
	});

	it('has one caret for an empty place', () => {
		deepEqual(carets(lines({ above: null, line: 0, text: '', start: 0, end: 0 })), [0, 1]);
	});

	it('is taken from the draft for everything that has a place', () => {
		const source = '# 玩具服务协议\r\n\r\n\r\n\r\n\r\n日记保存三个月。\r\n';
		const { findings } = withFrames(recordOf('a.md', source, 'zh'), source);
		const diaries = findings.find(({ requirement }) => requirement === 'diaries')?.frame;
		deepEqual([diaries?.line, diaries?.text, diaries?.above], [5, '日记保存三个月。', null]);
		const absent = findings.find(({ verdict }) => verdict === 'missing')?.frame;
		deepEqual([absent?.line, absent?.text.slice(absent.start, absent.end)], [0, '玩具服务协议']);
	});
});
