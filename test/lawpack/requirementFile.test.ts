// A wrong requirement file: each error names file, line and field, and costs that file only.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { compilePack } from '../../server/src/core/match/compile.ts';
import { loadPack } from '../../server/src/lawpack/pack.ts';
import { changed, ids, lineOf, replaced } from '../support/changed.ts';
import { heldBytes } from '../support/memory.ts';

describe('a wrong requirement file', () => {
	const path = 'law/leaving.yaml';
	type Row = readonly [what: string, from: string, to: string, line: string, field: string, message: RegExp];
	const rows: readonly Row[] = [
		[
			'an unknown key',
			'modality: obligation',
			'modality: obligation\nmood: grim',
			'modality:+1',
			'mood',
			/[Uu]nrecognized key.*mood/,
		],
		['an unknown key deep inside', 'by: user }', 'by: user, mood: grim }', 'stated:', 'facets.0.stated.0.mood', /mood/],
		[
			'a value that is not in the list',
			'modality: obligation',
			'modality: wish',
			'modality:',
			'modality',
			/obligation/,
		],
		['a missing key', 'modality: obligation', '', '', 'modality', /Invalid/],
		[
			'a value of the wrong type',
			'article: 3, paragraph: 1',
			'article: three, paragraph: 1',
			'toy-2020',
			'provisions.0.article',
			/number/,
		],
		[
			'an unknown instrument',
			'instrument: toy-2010',
			'instrument: toy-1999',
			'toy-2010',
			'provisions.1.instrument',
			/unknown instrument toy-1999/,
		],
		[
			'an unknown article',
			'article: 3, paragraph: 1',
			'article: 33',
			'toy-2020',
			'provisions.0.article',
			/toy-2020 has no article 33/,
		],
		[
			'an unknown paragraph',
			'article: 3, paragraph: 1',
			'article: 3, paragraph: 9',
			'toy-2020',
			'provisions.0.paragraph',
			/article 3 has no paragraph 9/,
		],
		[
			'an unknown item',
			'article: 3, paragraph: 1',
			'article: 12, item: 2',
			'toy-2020',
			'provisions.0.item',
			/no item 2/,
		],
		[
			'an unknown concept',
			'<leave> … 玩具',
			'<flee> … 玩具',
			'partial:',
			'facets.0.partial.0',
			/unknown concept <flee>/,
		],
		['an unknown agent', 'by: user', 'by: nobody', 'stated:', 'facets.0.stated.0', /unknown agent nobody/],
		[
			'a pattern that cannot be read',
			'<leave> … 玩具|toys',
			'<leave> … 玩具||toys',
			'partial:',
			'facets.0.partial.0',
			/cannot read “” \(column \d+ of the pattern\)/,
		],
		[
			'a pattern of quantities alone',
			'<leave> … 玩具|toys',
			'"{duration}"',
			'partial:',
			'facets.0.partial.0',
			/besides quantities/,
		],
		['an id that is not its file’s name', 'id: leaving', 'id: going', 'id:', 'id', /must be the file's name, leaving/],
		['an id with capitals', 'id: leaving', 'id: Leaving', 'id:', 'id', /lower-case/],
		['an empty list of anchors', 'zh: [离开, 账号]', 'zh: []', 'anchor:', 'anchor.zh', /./],
		['no example for it', 'fulfilled: { zh: [好。], en: [Good.] }, ', '', 'examples:', 'examples.fulfilled', /./],
	];
	for (const [what, from, to, at, field, message] of rows) {
		it(`with ${what} is named with line and field, and the rest loads`, () => {
			const loaded = replaced('requirements', path, from, to);
			const [words = '', more = '0'] = at.split('+');
			const line = lineOf('requirements', path, words) + Number(more);
			const [first, ...others] = loaded.problems;
			deepEqual(others, []);
			deepEqual([first?.path, first?.line, first?.field], [path, line, field], first?.message);
			ok(message.test(first?.message ?? ''), first?.message);
			ok(ids(loaded).includes('diaries') && ids(loaded).includes('doorbells'));
			compilePack(loaded.pack);
		});
	}

	it('of broken YAML is named at the place, and the rest loads', () => {
		const loaded = replaced('requirements', path, 'why: {', 'why: [ {');
		ok(loaded.problems.length > 0);
		for (const problem of loaded.problems) deepEqual([problem.path, problem.field], [path, '']);
		ok((loaded.problems[0]?.line ?? 0) >= lineOf('requirements', path, 'why:'));
		deepEqual(ids(loaded), ['diaries', 'doorbells']);
	});

	it('with a key twice is named at the second', () => {
		const loaded = replaced(
			'requirements',
			path,
			'modality: obligation',
			'modality: obligation\nmodality: prohibition',
		);
		deepEqual(
			loaded.problems.map(({ line }) => line),
			[lineOf('requirements', path, 'modality:') + 1],
		);
	});

	for (const [what, text] of [
		['empty', ''],
		['nothing but comments', '# later\n'],
		['a list', '- leaving\n'],
		['a word', 'leaving'],
		['a number', '7'],
	] as const) {
		it(`that is ${what} is named as a whole`, () => {
			const loaded = loadPack(changed('requirements', path, () => text));
			deepEqual(
				loaded.problems.map((problem) => [problem.path, problem.line, problem.field]),
				[[path, 1, '']],
			);
			deepEqual(ids(loaded), ['diaries', 'doorbells']);
		});
	}

	it('full of aliases within aliases is refused, not expanded', () => {
		const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
			.split('')
			.map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(10)}]`)
			.join('\n')}\n`;
		const start = heldBytes();
		const loaded = loadPack(changed('requirements', path, () => bomb));
		equal(loaded.problems.length, 1);
		ok(/alias/i.test(loaded.problems[0]?.message ?? ''), loaded.problems[0]?.message);
		// What was expanded and let go of counts as well.
		ok(process.memoryUsage().heapUsed - start < 100_000_000);
	});

	it('with NUL bytes, a byte order mark or CRLF does not end it', () => {
		deepEqual(loadPack(changed('requirements', path, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)).problems, []);
		ok(loadPack(changed('requirements', path, (text) => `\u0000${text}`)).problems.length > 0);
	});

	it('shows all that is wrong with it at once', () => {
		const loaded = loadPack(
			changed('requirements', path, (text) =>
				text.replace('modality: obligation', 'modality: wish').replace('basis: A', 'basis: Z'),
			),
		);
		deepEqual(
			loaded.problems.map(({ field }) => field),
			['modality', 'provisions.0.basis'],
		);
	});
});
