// An earlier report held against a later one: edits elsewhere, renamed drafts, worse findings, findings that are gone.
import { deepEqual, equal, ok } from 'node:assert/strict';
import {
	Baseline,
	type BaselineReport,
	citationEntry,
	findingEntry,
	setEntry,
} from '../../server/src/report/baseline.ts';
import type { DocumentRecord } from '../../server/src/report/record.ts';
import type { SetFindingRecord } from '../../server/src/report/sets.ts';
import { recordOf } from '../support/report.ts';

const DRAFT = '# 玩具服务协议\n\n日记保存三个月。\n';

function earlier(...documents: readonly DocumentRecord[]): BaselineReport {
	return {
		documents: documents.map(({ path, sha256, findings, citations }) => {
			return { path, sha256, entries: [...findings.map(findingEntry), ...citations.map(citationEntry)] };
		}),
		sets: [],
	};
}

/** Requirements of what is still told, and of what is known. */
function told({ findings }: DocumentRecord): { open: string[]; known: string[] } {
	const ids = (these: DocumentRecord['findings']): string[] => these.map(({ requirement }) => requirement).sort();
	return {
		open: ids(findings.filter(({ severity }) => severity !== 'none')),
		known: ids(findings.filter(({ baseline }) => baseline !== undefined)),
	};
}

const before = recordOf('a.md', DRAFT, 'zh');
const all = told(before).open;

describe('a baseline', () => {
	it('knows everything of the same draft, which keeps the severity that it would have', () => {
		ok(all.length > 2);
		const baseline = new Baseline(earlier(before), ['a.md']);
		const record = baseline.document(before);
		deepEqual(told(record), { open: [], known: all });
		deepEqual(baseline.counts(), { known: all.length, gone: 0 });
		const [finding] = record.findings.filter((one) => one.baseline !== undefined);
		equal(finding?.severity, 'none');
		// A report that was itself held against a baseline is as good a baseline.
		deepEqual(told(new Baseline(earlier(record), ['a.md']).document(before)).open, []);
	});

	it('is not shaken by edits elsewhere', () => {
		const edited = recordOf('a.md', `# 玩具服务协议\n\n新的一段，讲别的事。\n\n日记保存三个月。\n\n又是一段。\n`, 'zh');
		deepEqual(told(new Baseline(earlier(before), ['a.md']).document(edited)).open, []);
	});

	it('tells what is said in other words now', () => {
		const edited = recordOf('a.md', DRAFT.replace('三个月', '两个月'), 'zh');
		deepEqual(told(new Baseline(earlier(before), ['a.md']).document(edited)).open, ['diaries']);
	});

	it('tells what got worse: in its verdict, its severity, or what it lacks', () => {
		const [finding] = before.findings.filter(
			({ verdict, severity }) => verdict === 'missing' && severity === 'warning',
		);
		ok(finding !== undefined);
		const held = (change: Partial<typeof finding>): string[] => {
			const record = {
				...before,
				findings: before.findings.map((one) => (one === finding ? { ...one, ...change } : one)),
			};
			return told(new Baseline(earlier(record), ['a.md']).document(before)).open;
		};
		deepEqual(held({}), []);
		for (const change of [{ verdict: 'partial' }, { severity: 'information' }, { missingFacets: [] }] as const) {
			deepEqual(held(change), [finding.requirement], JSON.stringify(change));
		}
		deepEqual(held({ verdict: 'contradicted', severity: 'error' }), []);
	});

	it('knows what got better in other words', () => {
		const better = recordOf('a.md', `${DRAFT}\n本协议附有门铃。\n`, 'zh');
		const now = better.findings.find(({ requirement }) => requirement === 'doorbells');
		deepEqual([now?.verdict, told(new Baseline(earlier(before), ['a.md']).document(better)).open], ['partial', []]);
	});

	it('counts what is gone, and tells it of its document', () => {
		const fixed = recordOf('a.md', DRAFT.replace('三个月', '七个月'), 'zh');
		const baseline = new Baseline(earlier(before), ['a.md']);
		deepEqual(told(baseline.document(fixed)).open, []);
		deepEqual(baseline.counts(), { known: all.length - 1, gone: 1 });
		deepEqual(
			baseline.goneFrom('a.md').map(({ key }) => key),
			['diaries'],
		);
	});

	it('follows a renamed draft by its bytes, else by what it says, and no draft twice', () => {
		const renamed = (text: string, sha256?: string): DocumentRecord => {
			return { ...recordOf('b.md', text, 'zh'), ...(sha256 === undefined ? {} : { sha256 }) };
		};
		const open = (record: DocumentRecord): string[] =>
			told(new Baseline(earlier({ ...before, sha256: 'ab' }), ['b.md']).document(record)).open;
		deepEqual(open(renamed(DRAFT, 'ab')), []);
		deepEqual(open(renamed(DRAFT.replace('三个月', '两个月'), 'cd')), ['diaries']);
		// The old path is still there: this one is a new document.
		const beside = new Baseline(earlier(before), ['a.md', 'b.md']);
		deepEqual(told(beside.document(renamed(DRAFT))).open, all);
		const once = new Baseline(earlier(before), ['b.md', 'c.md']);
		deepEqual(told(once.document(renamed(DRAFT))).open, []);
		deepEqual(told(once.document({ ...recordOf('c.md', DRAFT, 'zh') })).open, all);
	});

	it('holds for what a set tells', () => {
		const start = { line: 2, character: 0, offset: 9 };
		const finding: SetFindingRecord = {
			kind: 'inconsistent',
			requirement: 'retention',
			title: '保存期限',
			verdict: 'contradicted',
			severity: 'warning',
			provisions: [],
			message: '两处不一致。',
			places: [{ path: 'a.md', start, end: start, quote: '保存六个月。' }],
			toldAt: null,
		};
		const report = { documents: [], sets: [{ name: '微澜', entries: [setEntry(finding)] }] };
		const baseline = new Baseline(report, ['a.md']);
		const record = { name: '微澜', documents: ['a.md'], findings: [finding] };
		deepEqual(baseline.set(record).findings[0]?.baseline, 'warning');
		deepEqual(baseline.set({ ...record, name: '别的' }), { ...record, name: '别的' });
		const moved = {
			...finding,
			places: [{ path: 'a.md', start: { ...start, line: 9 }, end: start, quote: '保存一年。' }],
		};
		equal(baseline.set({ ...record, findings: [moved] }).findings[0]?.severity, 'warning');
	});
});
