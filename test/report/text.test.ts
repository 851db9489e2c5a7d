// Reports as Markdown and as comma-separated values: what they hold, and what a draft cannot make of them.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { contentsOf } from '../../server/src/report/contents.ts';
import { toCsv } from '../../server/src/report/csv.ts';
import { toMarkdown } from '../../server/src/report/markdown.ts';
import { headings } from '../../server/src/report/rows.ts';
import { emptyReport, hostileReport, sampleReport } from '../support/report.ts';

/** Fields by RFC 4180, read in the plainest way. */
function fieldsOf(csv: string): string[][] {
	const rows: string[][] = [[]];
	const pieces = csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g);
	for (const [, quoted, bare = '', end] of pieces) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}

describe('the report as comma-separated values', () => {
	it('has a row for each requirement and document, in words', () => {
		const [head, ...rows] = fieldsOf(toCsv(sampleReport('en')));
		deepEqual(head, headings(sampleReport('en')));
		const shown = rows.map((row) => [row[0], row[1], row[4], row[5]].join(' '));
		deepEqual(shown, [
			'Toys agreement.md diaries contradicted',
			'Toys rules.md diaries missing',
			'Toys agreement.md doorbells missing, decided',
			'Toys rules.md doorbells missing',
			'Toys agreement.md leaving stated',
			'Toys rules.md leaving partial',
			'Documents outside a set alone.md diaries contradicted',
			'Documents outside a set alone.md doorbells missing',
			'Documents outside a set alone.md leaving stated',
		]);
		const decided = rows.find((row) => row[12] !== '');
		deepEqual(decided?.slice(12, 18), [
			'the gap is accepted',
			'To be rung next year.',
			'Li Lei',
			'2026-11-01',
			'2027-01-01',
			'in force',
		]);
		equal(rows[0]?.[9], 'line 5: “日记保存三个月。”');
	});

	it('begins with the mark by which Excel knows UTF-8', () => equal(toCsv(sampleReport('zh'))[0], '\uFEFF'));

	it('holds no formula and no broken row, whatever a draft says', () => {
		const csv = toCsv(hostileReport('en'));
		const rows = fieldsOf(csv);
		ok(rows.length > 1);
		for (const row of rows) equal(row.length, headings(hostileReport('en')).length);
		for (const field of rows.flat()) equal(/^\s*[=+\-@]/.test(field), false, field);
		equal(/\0|\p{Cs}/u.test(csv), false);
	});
});

describe('what a report holds', () => {
	it('stands under its theme, in the order of the law; what has none comes last, as other', () => {
		const { sets, ...about } = sampleReport('en');
		const themed: Readonly<Record<string, string>> = { diaries: 'b-theme', doorbells: 'a-theme' };
		const withThemes = sets.map((set) => ({
			...set,
			documents: set.documents.map((document) => ({
				...document,
				findings: document.findings.map((finding) => {
					const theme = themed[finding.requirement];
					return theme === undefined ? finding : { ...finding, theme, themeTitle: theme.toUpperCase() };
				}),
			})),
		}));
		const titles = (themes: readonly string[]) =>
			contentsOf({ ...about, sets: withThemes, themes })[0]?.themes.map(({ title }) => title);
		deepEqual(titles(['b-theme', 'a-theme']), ['B-THEME', 'A-THEME', 'Other']);
		deepEqual(titles([]), ['A-THEME', 'B-THEME', 'Other']);
	});

	it('counts verdicts of all documents of a set, and what is decided apart from them', () => {
		const [toys] = contentsOf(sampleReport('en'));
		deepEqual(Object.fromEntries(toys?.counts ?? []), {
			contradicted: 1,
			missing: 2,
			partial: 1,
			unclear: 0,
			toldElsewhere: 0,
			decided: 1,
			credited: 0,
			fulfilled: 1,
		});
	});
});

describe('the report as Markdown', () => {
	it('has what was checked, a matrix, quotes with lines, what is missing, decisions, signatures and limits', () => {
		const markdown = toMarkdown(sampleReport('en'));
		for (const piece of [
			'| agreement.md | Toys | service agreement (detected) |',
			'Law data of version 9.8.7, law in force on 2026-11-22',
			'| Requirement | agreement.md | rules.md |',
			'| diaries | ‼ contradicted | ✗ missing |',
			'[toy-2020, art. 3(2)](<https://example.com/toy-2020>)',
			'line 5: “日记保存三个月。”',
			'- • decided: 1',
			'Not stated: diaries kept for six months',
			'Decision: the gap is accepted. To be rung next year. (by Li Lei, on 2026-11-01, valid until 2027-01-01, in force)',
			'Reviewed by: ____',
			'This report is no legal advice.',
		]) {
			ok(markdown.includes(piece), piece);
		}
	});

	it('is in the language asked for', () => {
		match(toMarkdown(sampleReport('zh')), /^# 合规审查报告\n\n由合规 1\.2\.3 于 2026-11-23 生成/);
	});

	it('leaves out the details where a reader has no room for them', () => {
		const whole = toMarkdown(sampleReport('en'));
		const bytes = new TextEncoder().encode(whole).length;
		equal(toMarkdown(sampleReport('en'), bytes), whole);
		const brief = toMarkdown(sampleReport('en'), bytes - 1);
		ok(brief.length < whole.length && brief.includes('left out here') && brief.includes('Matrix of documents'));
		equal(brief.includes('## Findings in detail'), false);
	});

	it('takes nothing of a draft for markup', () => {
		const markdown = toMarkdown(hostileReport('en'));
		equal(/(?<!\\)<(?:script|img)/.test(markdown), false);
		equal(/(?<!\\)\]\((?!<https?:)/.test(markdown), false);
		equal(/\0|\p{Cs}/u.test(markdown), false);
		const columns = markdown
			.split('\n')
			.filter((line) => line.startsWith('| '))
			.map((line) => line.split(/(?<!\\)\|/).length);
		deepEqual([...new Set(columns)].sort(), [4, 7]);
	});

	it('of nothing says so', () => match(toMarkdown(emptyReport('en')), /No document was reviewed\./));
});
