// `hegui check`: options, exit codes, the report for people.
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRecord } from '../../server/src/report/record.ts';
import {
	checkJson,
	completeSample,
	emptyAgreement,
	findingIn,
	hegui,
	onlyDocument,
	type Report,
	repositoryFile,
	sample,
	temporaryFolder,
} from '../support/cli.ts';

const deletion = ['--requirements', 'account-deletion', '--services', 'public-account'];

function documentIn({ documents }: Report, path: string): DocumentRecord {
	const found = documents.find((one) => one.path === path);
	ok(found !== undefined, path);
	return found;
}

function provisionsIn(document: DocumentRecord): string[] {
	return findingIn(document, 'account-deletion').provisions.map(
		({ instrument, article }) => `${instrument} ${article}`,
	);
}

describe('check: which law', () => {
	const folder = temporaryFolder({
		'a.md': emptyAgreement,
		'dated.md': `---\nhegui:\n  asOf: 2020-01-01\n---\n${emptyAgreement}`,
	});
	const on = async (day: string) => (await checkJson(['.', ...deletion, '--as-of', day], { folder })).report;

	it('cites the article in force on the as-of date, whatever the front matter says', async () => {
		const [now, then, early] = await Promise.all(['2026-11-22', '2020-01-01', '2016-01-01'].map(on));
		ok(now !== undefined && then !== undefined && early !== undefined);
		for (const path of ['a.md', 'dated.md']) {
			const regulations = [21, 23, 24].map((article) => `network-data-regulations-2024 ${article}`);
			deepEqual(provisionsIn(documentIn(now, path)), ['cac-public-account-2021 11', ...regulations]);
			deepEqual(provisionsIn(documentIn(then, path)), ['cac-public-account-2017 9']);
			const { applies, verdict } = findingIn(documentIn(early, path), 'account-deletion');
			deepEqual([applies, verdict], [false, 'notApplicable']);
		}
	});

	it('is that of today, or of the day in the front matter, which is then told', async () => {
		const dayOf = (date: Date) =>
			new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
		const before = dayOf(new Date());
		const { out } = await hegui(['check', '--format', 'json', ...deletion], { folder });
		const report = JSON.parse(out) as Report;
		ok([before, dayOf(new Date())].includes(report.law.asOf));
		equal(documentIn(report, 'a.md').asOf, undefined);
		equal(documentIn(report, 'dated.md').asOf, '2020-01-01');
		deepEqual(provisionsIn(documentIn(report, 'dated.md')), ['cac-public-account-2017 9']);
	});
});

describe('check: what kind of document', () => {
	const folder = temporaryFolder({
		'a.md': emptyAgreement,
		'own.md': `---\nhegui:\n  documentType: privacy-policy\n  serviceKinds: [public-account]\n---\n${emptyAgreement}`,
	});

	it('is detected, and a missing term that the law demands is a warning', async () => {
		const { report } = await checkJson(['a.md', ...deletion], { folder });
		equal(onlyDocument(report).declared, false);
		equal(findingIn(onlyDocument(report), 'account-deletion').severity, 'warning');
	});

	it('is declared by --type, and the warning becomes an error; the front matter wins', async () => {
		const { report } = await checkJson(['.', '--type', 'service-agreement', ...deletion], { folder });
		for (const [path, type] of [
			['a.md', 'service-agreement'],
			['own.md', 'privacy-policy'],
		] as const) {
			const document = documentIn(report, path);
			deepEqual([document.declared, document.documentType], [true, type]);
			equal(findingIn(document, 'account-deletion').severity, 'error');
		}
	});

	it('decides together with --services what applies; again the front matter wins', async () => {
		const args = ['.', '--type', 'platform-rules', '--services', 'game,live', '--services', 'app'];
		const { report } = await checkJson([...args, '--requirements', 'account-deletion'], { folder });
		deepEqual(documentIn(report, 'a.md').serviceKinds, ['game', 'live', 'app']);
		equal(findingIn(documentIn(report, 'a.md'), 'account-deletion').applies, false);
		deepEqual(documentIn(report, 'own.md').serviceKinds, ['public-account']);
		equal(findingIn(documentIn(report, 'own.md'), 'account-deletion').applies, true);
	});
});

describe('check: which requirements', () => {
	it('--requirements judges these alone', async () => {
		const { report } = await checkJson([
			sample,
			'--requirements',
			'blacklist,log-retention',
			'--requirements',
			'blacklist',
		]);
		const judged = onlyDocument(report).findings.map(({ requirement }) => requirement);
		deepEqual(judged.sort(), ['blacklist', 'log-retention']);
	});

	it('--all-requirements judges each, whether or not it applies', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const args = ['a.md', '--type', 'other-agreement', '--services', 'cloud'];
		const some = await checkJson(args, { folder });
		ok(some.report.summary.notApplicable > 0);
		const all = await checkJson([...args, '--all-requirements'], { folder });
		equal(all.report.summary.notApplicable, 0);
		ok(onlyDocument(all.report).findings.some(({ applies }) => !applies));
	});
});

describe('check: the exit code', () => {
	it('is 0 where nothing is missing', async () => {
		const { code, err, report } = await checkJson([completeSample]);
		deepEqual([code, err, report.summary.missing, report.summary.contradicted], [0, '', 0, 0]);
	});

	it('is 1 from the severity of --fail-on upwards, which is warning by default', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const run = (args: readonly string[]) => hegui(['check', 'a.md', '--as-of', '2026-11-22', ...args], { folder });
		const { report } = await checkJson(['a.md'], { folder });
		const severities = new Set(onlyDocument(report).findings.map(({ severity }) => severity));
		deepEqual(
			[severities.has('error'), severities.has('warning')],
			[false, true],
			'the draft has the severities it needs',
		);
		const codes = await Promise.all(
			[[], ['--fail-on', 'error'], ['--fail-on', 'warning'], ['--fail-on', 'information'], ['--fail-on', 'never']].map(
				async (args) => (await run(args)).code,
			),
		);
		deepEqual(codes, [1, 0, 1, 1, 0]);
	});
});

describe('check: the report for people', () => {
	const text = (args: readonly string[]) => hegui(['check', '--as-of', '2026-11-22', sample, completeSample, ...args]);
	let out = '';
	let report: Report;

	before(async () => {
		const [shown, json] = await Promise.all([text([]), checkJson([sample, completeSample])]);
		out = shown.out;
		report = json.report;
	});

	it('has a header, findings that an editor can jump to, counts and a summary', () => {
		const lines = out.split('\n').filter((line) => !line.startsWith('  '));
		ok(lines.length < out.split('\n').length, 'the lines of the draft stand below');
		const header = lines.findIndex((line) =>
			/^samples\/service-agreement\.zh\.md \(service agreement, .*2026-11-22\)$/.test(line),
		);
		const { findings } = documentIn(report, sample);
		const gaps = findings.filter(({ severity }) => severity !== 'none');
		ok(header >= 0 && gaps.length > 0);
		const expected = gaps.map(({ evidence, anchor, severity, requirement, message }) => {
			const start = evidence[0]?.start ?? anchor?.start;
			return `${sample}:${(start?.line ?? 0) + 1}:${(start?.character ?? 0) + 1} ${severity} ${requirement}: ${message}`;
		});
		deepEqual(lines.slice(header + 1, header + 1 + gaps.length), expected);
		const count = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).length;
		equal(lines[header + 1 + gaps.length], `${count('fulfilled')} stated, ${count('notApplicable')} not applicable.`);
		match(lines.at(-2) ?? '', new RegExp(`^Documents: 2; findings: ${report.summary.missing} missing`));
	});

	it('says so where there are no gaps', () => match(out, /^No gaps found\./m));

	it('has no colour where it is read by a program', () => equal(out.includes('\u001b'), false));

	it('is the same with any number of jobs and with --no-color', async () => {
		equal((await text(['--jobs', '4', '--no-color'])).out, out);
	});

	it('--quiet leaves the findings alone', async () => {
		const quiet = await text(['--quiet']);
		equal(quiet.code, 1);
		for (const line of quiet.out.trimEnd().split('\n'))
			match(line, /^samples\/service-agreement\.zh\.md:\d+:\d+ \w+ [a-z-]+: /);
	});

	it('--verbose lists also what is stated', async () => {
		match((await text(['--verbose'])).out, /-complete\.zh\.md:\d+:\d+ stated account-deletion: /);
	});

	it('passes no control characters of a draft on', async () => {
		const folder = temporaryFolder({ 'a\u001b[31m.md': '# 服务协议\u001b[2J\n\n您可以\u001b[31m注销账号。\n' });
		const shown = await hegui(['check', '.', '--verbose', '--all-requirements'], { folder });
		equal(/\p{Cc}/u.test(shown.out.replaceAll('\n', '')), false);
	});
});

describe('check: --output', () => {
	it('writes the report to the file, and nothing to standard output', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const args = ['check', 'a.md', '--format', 'json', '--as-of', '2026-11-22'];
		const shown = await hegui(args, { folder });
		const written = await hegui([...args, '--output', 'report.json'], { folder });
		deepEqual(written, { code: shown.code, out: '', err: '' });
		equal(readFileSync(join(folder, 'report.json'), 'utf8'), shown.out);
	});

	it('does not review the report of the run before', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const run = async () => {
			const { code } = await hegui(['check', '--output', 'report.txt', '--as-of', '2026-11-22'], { folder });
			return { code, text: readFileSync(join(folder, 'report.txt'), 'utf8') };
		};
		const first = await run();
		notEqual(first.text, '');
		deepEqual(await run(), first);
	});

	it('never overwrites a draft that is reviewed', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const { code, err } = await hegui(['check', 'a.md', '--output', './a.md'], { folder });
		equal(code, 2);
		match(err, /a\.md: this is one of the documents/);
		equal(readFileSync(join(folder, 'a.md'), 'utf8'), emptyAgreement);
	});

	it('is refused where the file cannot be written', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const { code, out, err } = await hegui(['check', 'a.md', '--output', 'no/such/folder.json'], { folder });
		equal(code, 2);
		equal(out, '');
		match(err, /^hegui: --output no\/such\/folder\.json: cannot be written \(ENOENT[^\n]*\)\n$/);
		equal(existsSync(join(folder, 'no')), false);
	});
});

describe('check: a paragraph taken out of the sample', () => {
	it('is exactly one finding more, which cites the article in force, and is gone when it is back', async () => {
		const whole = repositoryFile(sample);
		const paragraphs = whole.split('\n\n');
		const without = paragraphs.filter((paragraph) => !paragraph.includes('注销账号'));
		equal(without.length, paragraphs.length - 1);
		const folder = temporaryFolder({ 'whole.md': whole, 'without.md': without.join('\n\n') });
		const regulations = 'network-data-regulations-2024';
		for (const [day, instruments] of [
			['2026-11-22', ['cac-public-account-2021', regulations, regulations, regulations]],
			['2020-01-01', ['cac-public-account-2017']],
		] as const) {
			const { report } = await checkJson(['.', '--as-of', day], { folder });
			const gaps = (path: string) => documentIn(report, path).findings.filter(({ severity }) => severity !== 'none');
			const before = new Set(gaps('whole.md').map(({ requirement }) => requirement));
			const more = gaps('without.md').filter(({ requirement }) => !before.has(requirement));
			deepEqual(
				more.map(({ requirement, provisions }) => [requirement, provisions.map((one) => one.instrument)]),
				[['account-deletion', [...instruments]]],
			);
		}
	});
});
