// `hegui check --format junit`: valid XML whatever a draft holds, with what failed, what was skipped and why.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { junitReporter } from '../../server/src/cli/report/junit.ts';
import { completeSample, emptyAgreement, hegui, root, sample, temporaryFolder } from '../support/cli.ts';
import { HOSTILE, hostileReport, sampleReport } from '../support/report.ts';

const schema = readFileSync(join(root, 'test/support/junit.xsd'), 'utf8');

/** What the schema objects to; the parser's own complaints are among them. */
async function xmlErrors(contents: string): Promise<string[]> {
	const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [schema] });
	return errors.map(({ message }) => message);
}

const ended = { documents: 0 } as Parameters<ReturnType<typeof junitReporter>['end']>[0];

/** The suites of these records. */
function written({ sets, locale }: ReturnType<typeof sampleReport>): string {
	const reporter = junitReporter(locale);
	const documents = sets.flatMap((set) => set.documents);
	return `${reporter.begin()}${documents.map((one) => reporter.document(one)).join('')}${reporter.end(ended)}`;
}

describe('check --format junit', function junitTests() {
	this.timeout(60_000);

	it('is valid, a suite for each document and a case for each requirement', async () => {
		const { code, out } = await hegui(['check', '--format', 'junit', '--as-of', '2026-11-22', sample, completeSample]);
		equal(code, 1);
		deepEqual(await xmlErrors(out), []);
		deepEqual(
			[...out.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name),
			[completeSample, sample],
		);
		for (const [suite, tests, failures, skipped] of out.matchAll(
			/<testsuite [^>]* tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)".*?<\/testsuite>/gs,
		)) {
			equal(suite.match(/<testcase /g)?.length, Number(tests));
			equal(suite.match(/<failure /g)?.length ?? 0, Number(failures));
			equal(suite.match(/<skipped /g)?.length, Number(skipped));
		}
		match(
			out,
			/<testcase name="blacklist: [^"]*" classname="[^"]*" file="[^"]*" line="\d+" time="0">\n\s*<failure message="[^"]+" type="missing">/,
		);
	});

	it('bears whatever a draft holds', async () => {
		const xml = written(hostileReport('zh'));
		deepEqual(await xmlErrors(xml), []);
		ok(!/(?![\n\t])[\p{Cc}\p{Cs}]/u.test(xml));
		ok(xml.includes('&lt;script&gt;'));
		ok(HOSTILE.includes('\ud800'));
		deepEqual((await xmlErrors(xml.replace('time="0"', 'time="soon"'))).length > 0, true);
	});

	it('skips what a decision settles, with its reason', () => {
		match(
			written(sampleReport('en')),
			/<skipped message="Decision: the gap is accepted\. To be rung next year\.[^"]*"\/>/,
		);
	});

	it('passes hints, which stand in the output of their case', () => {
		const [set, ...others] = sampleReport('en').sets;
		const hinted = (set?.documents ?? []).map((record) => ({
			...record,
			findings: record.findings.map((finding) => ({ ...finding, waived: null, severity: 'information' as const })),
		}));
		const xml = written({ ...sampleReport('en'), sets: [{ name: 'a', documents: hinted }, ...others.slice(1)] });
		equal(xml.includes('<failure'), false);
		match(xml, /<system-out>Not stated: /);
	});

	it('tells a set as a suite of its own, and what could not be reviewed as an error', async () => {
		const reporter = junitReporter('zh');
		const place = (path: string) => {
			const start = { line: 2, character: 0, offset: 5 };
			return { path, start, end: start, quote: '保存六个月。' };
		};
		const xml = [
			reporter.begin(),
			reporter.set({
				name: '微澜',
				documents: ['a.md', 'b.md'],
				findings: [
					{
						kind: 'inconsistent',
						requirement: 'retention',
						title: '保存期限',
						verdict: 'contradicted',
						severity: 'warning',
						provisions: [],
						message: '两处不一致。',
						places: [place('a.md'), place('b.md')],
						toldAt: null,
					},
				],
			}),
			reporter.failure?.('c.docx', 'damaged'),
			reporter.end(ended),
		].join('');
		deepEqual(await xmlErrors(xml), []);
		match(xml, /<testsuite name="文档集 微澜" tests="1" failures="1"/);
		match(xml, /a\.md:3: 保存六个月。\nb\.md:3: 保存六个月。/);
		match(xml, /<testsuite name="c\.docx" tests="1" failures="0" errors="1"/);
	});

	it('names what could not be reviewed on the command line, too', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement, 'b.docx': 'no Word file' });
		const { code, out } = await hegui(['check', '--format', 'junit', 'a.md', 'b.docx'], { folder });
		equal(code, 2);
		match(out, /<error message="[^"]*b\.docx/);
		deepEqual(await xmlErrors(out), []);
	});
});
