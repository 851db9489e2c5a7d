// Document sets in every report: what another document states is credited there, doubts about the set are told once.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { inSets } from '../../server/src/cli/report/file.ts';
import { ndjsonReporter } from '../../server/src/cli/report/ndjson.ts';
import { painter } from '../../server/src/cli/report/paint.ts';
import { textReporter } from '../../server/src/cli/report/text.ts';
import { toDocx } from '../../server/src/formats/docx.ts';
import { toXlsx } from '../../server/src/formats/xlsx.ts';
import { contentsOf, lawOf, placesWords, summaryOf } from '../../server/src/report/contents.ts';
import { toCsv } from '../../server/src/report/csv.ts';
import { toHtml } from '../../server/src/report/html.ts';
import { toMarkdown } from '../../server/src/report/markdown.ts';
import type { DocumentRecord, SetShareRecord } from '../../server/src/report/record.ts';
import type { SetRecord } from '../../server/src/report/sets.ts';
import { emptySummary, withDocument } from '../../server/src/report/summary.ts';
import { recordOf, sampleReport } from '../support/report.ts';

const start = { line: 4, character: 0, offset: 12 };
const statement = { path: 'rules.md', facet: 'leave', start, end: start, quote: '用户可以离开。' };

/** The agreement states nothing; the rules state one thing, and tell the gap of another. */
function records(): DocumentRecord[] {
	const share = (set: Partial<SetShareRecord>): SetShareRecord => {
		return { name: '玩具', verdict: 'missing', statedIn: [], toldAt: 'rules.md', ...set };
	};
	const shares = new Map([
		['leaving', share({ verdict: 'fulfilled', statedIn: [statement], toldAt: null })],
		['doorbells', share({})],
	]);
	const agreement = recordOf('agreement.md', '# 玩具服务协议\n\n欢迎。\n', 'zh');
	const findings = agreement.findings.map((finding) => {
		const set = shares.get(finding.requirement);
		return set === undefined ? finding : { ...finding, set, severity: 'none' as const };
	});
	return [{ ...agreement, findings }, recordOf('rules.md', '# 玩具规则\n\n本规则与守则。\n\n用户可以离开。\n', 'zh')];
}

const SET: SetRecord = {
	name: '玩具',
	documents: ['agreement.md', 'rules.md'],
	findings: [
		{
			kind: 'inconsistent',
			requirement: 'diary-period',
			title: '日记的保存期限',
			verdict: 'contradicted',
			severity: 'warning',
			provisions: [],
			message: '两份文件所写的期限不同。',
			places: [
				{ ...statement, path: 'agreement.md', value: '三个月', quote: '日记保存三个月。' },
				{ ...statement, value: '六个月', quote: '日记保存六个月。' },
			],
			toldAt: null,
		},
	],
};

function report() {
	return { ...sampleReport('zh'), sets: inSets([...records(), recordOf('alone.md', '# 玩具规则\n', 'zh')], [SET]) };
}

describe('a document set in reports', () => {
	it('has its documents under its name, and those of no set apart', () => {
		deepEqual(
			contentsOf(report()).map(({ title, documents }) => [title, documents.map(({ path }) => path)]),
			[
				['玩具', ['agreement.md', 'rules.md']],
				['不属于任何文档集的文件', ['alone.md']],
			],
		);
	});

	it('counts what another document states, or tells, as no gap', () => {
		const [set] = contentsOf(report());
		ok(set !== undefined);
		const counts = new Map(summaryOf([set], 'zh').map(({ outcome, count }) => [outcome, count]));
		deepEqual([counts.get('credited'), counts.get('toldElsewhere')], [1, 1]);
		const summary = records().reduce(withDocument, emptySummary());
		deepEqual([summary.credited, summary.toldElsewhere], [1, 1]);
		const gaps = records().flatMap(({ findings }) => findings.filter(({ verdict }) => verdict === 'missing')).length;
		equal(summary.missing, gaps - 2);
	});

	const formats: readonly (readonly [string, () => Promise<string>])[] = [
		['Markdown', async () => toMarkdown(report()).replaceAll('\\', '')],
		['HTML', async () => toHtml(report()).replace(/<[^>]*>/g, '')],
		['CSV', async () => toCsv(report())],
		['Word', async () => strFromU8(unzipSync(await toDocx(report()))['word/document.xml'] ?? new Uint8Array())],
		['Excel', async () => strFromU8(unzipSync(await toXlsx(report()))['xl/sharedStrings.xml'] ?? new Uint8Array())],
	];
	for (const [name, written] of formats) {
		it(`names the document that states it, quotes it, and tells the doubts about the set: ${name}`, async () => {
			const text = await written();
			match(text, /✓ 见 rules\.md|见 rules\.md/);
			match(text, /缺少，在 rules\.md 处提示/);
			match(text, /rules\.md 第 5 行：.{1,6}用户可以离开。/);
			match(text, /日记的保存期限/);
			match(text, /agreement\.md 第 5 行：.{1,6}日记保存三个月。/);
			match(text, /rules\.md 第 5 行：.{1,6}日记保存六个月。/);
		});
	}

	it('shows a place without words as a place, and what stands in the words of another place once', () => {
		const end = { line: 4, character: 30, offset: 42 };
		const places = [
			{ ...statement, path: 'agreement.md', quote: '' },
			{ ...statement, end, quote: '用户可以离开。我们不留人。' },
			statement,
		];
		const [words, ...others] = placesWords(places, 'zh');
		deepEqual([words, others.length], ['agreement.md 第 5 行', 1]);
		match(others[0] ?? '', /我们不留人/);
	});

	it('names the day of the law that its documents have in common', () => {
		const dated = (...days: string[]) => ({
			...sampleReport('zh'),
			sets: [{ name: '', documents: days.map((asOf) => ({ ...recordOf('a.md', '# 玩具规则\n', 'zh'), asOf })) }],
		});
		equal(lawOf(dated('2020-05-01', '2020-05-01')).asOf, '2020-05-01');
		const input = dated('2020-05-01', '2021-05-01');
		equal(lawOf(input).asOf, input.law.asOf);
	});

	it('is a line of its own after its documents, one object a line', () => {
		const reporter = ndjsonReporter();
		const lines = [...records().map((one) => reporter.document(one)), reporter.set(SET)].join('').trimEnd().split('\n');
		deepEqual(
			lines.map((line) => Object.keys(JSON.parse(line))[0]),
			['path', 'path', 'set'],
		);
		deepEqual(JSON.parse(lines[2] ?? ''), { set: SET });
	});

	it('is counted and told in the text for terminals', () => {
		const style = {
			locale: 'zh',
			asOf: '2026-11-22',
			paint: painter(false),
			quiet: false,
			verbose: false,
			columns: 80,
		} as const;
		const reporter = textReporter(style);
		const text = [...records().map((one) => reporter.document(one)), reporter.set(SET)].join('');
		match(text, /其他文件已写明 1 项，在其他文件处提示 1 项/);
		match(text, /玩具\nagreement\.md:5:1 警告 diary-period: 两份文件所写的期限不同。\n/);
		match(text, / {2}agreement\.md:5 三个月 “日记保存三个月。”\n {2}rules\.md:5 六个月 “日记保存六个月。”\n/);
	});
});
