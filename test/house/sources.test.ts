// The source files keep the house's habits: a header line, few lines, no law in code, words in both languages.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { messageTables, say } from '../../server/src/messages/messages.ts';
import { pack } from '../support/law.ts';
import { codeOf, read, sourceFiles } from '../support/sources.ts';

const ours = sourceFiles('client/src', 'server/src', 'scripts', 'test', 'bench');

const tables = { en: messageTables.en(), zh: messageTables.zh() };

describe('source files', () => {
	it('say in their first line what they hold', () => {
		const silent = ours
			.filter((path) => !path.endsWith('.d.mts'))
			.filter((path) => {
				const [first = '', second = ''] = read(path).split('\n');
				const header = first.startsWith('#!') ? second : first;
				return !/^\/\/ \S.{8,}/.test(header) || header.length > 160;
			});
		deepEqual(silent, []);
	});

	it('stay below 300 lines', () => {
		deepEqual(
			ours.filter((path) => read(path).split('\n').length > 300),
			[],
		);
	});

	it('that start something stay below 40 lines', () => {
		const entries = ours.filter((path) => /^(?:client\/src\/extension[.\w]*|server\/src\/\w+\/main)\.ts$/.test(path));
		ok(entries.length >= 4, entries.join(' '));
		deepEqual(
			entries.filter((path) => read(path).split('\n').length > 40),
			[],
		);
	});

	it('of the server use neither any nor non-null assertions', () => {
		const found = sourceFiles('server/src').flatMap((path) =>
			read(path)
				.split('\n')
				.filter((line) => /(?::|<|as) ?any\b|\bas unknown as\b|@ts-(?:ignore|nocheck)|biome-ignore/.test(line))
				.map((line) => `${path}: ${line.trim()}`),
		);
		deepEqual(found, []);
	});
});

describe('law in code', () => {
	const engine = sourceFiles('server/src/core', 'server/src/lsp', 'server/src/render').filter(
		(path) => !path.endsWith('.d.ts'),
	);

	/** Numerals, units of time, words of numbering, marks of question and answer: grammar, not law. */
	const GRAMMAR =
		/^[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟半第编章节条條款项之部分个人名次位群元年月日号天周期星小时工作交易自然度级龄代报检岁边围知密全到志常程历益和及与或以至问答]+$/;
	const NAMES: readonly string[] = ['中华人民共和国'];
	/** Tables of characters and words that stand for one another. */
	const TABLES: readonly string[] = ['server/src/core/text/fold.ts', 'server/src/core/text/traditional.ts'];

	it('is none: no Chinese phrase but numerals, units and numbering', () => {
		const found = engine
			.filter((path) => !TABLES.includes(path))
			.flatMap((path) =>
				[...codeOf(path).matchAll(/[\u3400-\u9fff]+/g)]
					.map(([words]) => words)
					.filter((words) => !GRAMMAR.test(words) && !NAMES.includes(words))
					.map((words) => `${path}: ${words}`),
			);
		deepEqual(found, []);
	});

	it('is none: no id of a requirement or an instrument', () => {
		const ids = [...pack.requirements, ...pack.instruments].map(({ id }) => id);
		ok(ids.length > 10);
		const pattern = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`);
		deepEqual(
			engine.filter((path) => pattern.test(codeOf(path))),
			[],
		);
	});
});

describe('messages', () => {
	const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

	it('are there in both languages, with the same places to fill in', () => {
		deepEqual(Object.keys(tables.zh).sort(), Object.keys(tables.en).sort());
		for (const [id, english] of Object.entries(tables.en)) {
			const chinese = tables.zh[id as keyof typeof tables.en];
			deepEqual(placeholders(chinese), placeholders(english), id);
		}
	});

	it('choose words by a number that they show, which Chinese does not do', () => {
		const chosen = (text: string): string[] =>
			[...text.matchAll(/\{([^{}]*\|[^{}]*)\}/g)].map(([, inner = '']) => inner);
		const wrong = Object.entries(tables.en).filter(([, english]) =>
			chosen(english).some((inner) => {
				const [name = '', ...words] = inner.split('|');
				return words.length !== 2 || !placeholders(english).includes(`{${name}}`);
			}),
		);
		deepEqual(wrong, []);
		deepEqual(Object.values(tables.zh).flatMap(chosen), []);
	});

	it('say one and many as they are said', () => {
		const days = [0, 1, 1.5, 2].map((count) => say('value.days', 'en', { count }));
		deepEqual(days, ['0 days', '1 day', '1.5 days', '2 days']);
		equal(say('value.days', 'zh', { count: 1 }), '1 日');
		equal(say('config.documents', 'en', { count: '1' }), '1 document');
		equal(say('lens.whole', 'en', { stated: 1, applies: 1, open: 0 }), '1 of 1 requirement stated, 0 open');
	});

	it('are in their language', () => {
		for (const [id, english] of Object.entries(tables.en))
			ok(!/[\u4e00-\u9fff]/.test(english.replace('第十一条', '')), id);
		const hasWords = Object.entries(tables.en).filter(([, english]) =>
			/[a-z]{3}/.test(english.replace(/\{\w+\}|“.*?”/g, '')),
		);
		for (const [id] of hasWords) ok(/[\u4e00-\u9fff]/.test(tables.zh[id as keyof typeof tables.en]), id);
	});
});
