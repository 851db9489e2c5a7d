// `hegui check --format github`: workflow commands that no draft breaks out of, ten of a level, the rest told.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { githubReporter } from '../../server/src/cli/report/github.ts';
import { emptySummary } from '../../server/src/report/summary.ts';
import { emptyAgreement, hegui, temporaryFolder } from '../support/cli.ts';
import { hostileReport, recordOf } from '../support/report.ts';

const host = { folder: '/repo', environment: {} };

function written(records: readonly ReturnType<typeof recordOf>[], environment = {}): string[] {
	const reporter = githubReporter('en', { ...host, environment });
	for (const record of records) reporter.document(record);
	return String(reporter.end(emptySummary())).split('\n');
}

describe('check --format github', () => {
	it('annotates the place of each finding', () => {
		const lines = written([recordOf('docs/a.md', '# 玩具服务协议\n\n日记保存三个月。\n', 'en')]);
		ok(lines.length > 2);
		match(
			lines.find((line) => line.includes('title=diaries')) ?? '',
			/^::(?:error|warning|notice) file=docs\/a\.md,line=3,endLine=3,col=1,endColumn=\d+,title=diaries::\S/,
		);
	});

	it('counts paths from the checkout', () => {
		const record = recordOf('a.md', '# 玩具服务协议\n', 'en');
		const [first] = written([record], { GITHUB_WORKSPACE: '/' });
		match(first ?? '', / file=repo\/a\.md,/);
	});

	it('holds every draft to one line for each annotation', () => {
		const hostile = hostileReport('en').sets.flatMap(({ documents }) => documents);
		const weighed = hostile.map((record) => ({
			...record,
			findings: record.findings.map((one) => ({
				...one,
				severity: 'error' as const,
				title: 'a: b, c\n::error::x 100%',
			})),
		}));
		const lines = written(weighed);
		const commands = lines.filter((line) => line.startsWith('::'));
		equal(commands.length, hostile[0]?.findings.length);
		ok(commands.every((line) => line.includes('title=a%3A b%2C c%0A%3A%3Aerror%3A%3Ax 100%25::')));
	});

	it('gives the worst first and no more than ten of a level, the rest in one notice and in the log', () => {
		const record = recordOf('a.md', '# 玩具服务协议\n', 'en');
		const [finding] = record.findings;
		ok(finding !== undefined);
		const many = (severity: 'error' | 'warning' | 'information', count: number) =>
			Array.from({ length: count }, (_, at) => ({ ...finding, severity, message: `${severity} ${at} ##[error]x` }));
		const findings = [...many('information', 12), ...many('warning', 3), ...many('error', 14)];
		const lines = written([{ ...record, findings, citations: [] }]);
		const levels = lines.flatMap((line) => /^::(error|warning|notice) /.exec(line)?.[1] ?? []);
		deepEqual(levels, [...Array(10).fill('error'), ...Array(3).fill('warning'), ...Array(10).fill('notice')]);
		match(
			lines.find((line) => line.startsWith('::notice title=')) ?? '',
			/7 more findings .* 4 errors, 0 warnings, 3 hints/,
		);
		const log = lines.slice(lines.findIndex((line) => line.startsWith('::group::')) + 1, lines.indexOf('::endgroup::'));
		equal(log.length, 7);
		ok(log.every((line) => line.startsWith('- a.md:') && !line.includes('##[')));
	});

	it('tells a document that could not be reviewed', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement, 'b.docx': 'no Word file' });
		const { code, out } = await hegui(['check', '--format', 'github', 'a.md', 'b.docx'], { folder });
		equal(code, 2);
		match(out, /^::error file=b\.docx,title=Review::/m);
	});
});
