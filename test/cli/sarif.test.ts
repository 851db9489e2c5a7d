// `hegui check --format sarif`: valid by schema and public validator, at its place, with decisions and identity.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Result, Run } from 'sarif';
import { completeSample, emptyAgreement, hegui, root, sample, temporaryFolder } from '../support/cli.ts';
import { pack } from '../support/law.ts';
import { schemaErrors, validatorLines } from '../support/sarif.ts';

const day = ['--as-of', '2026-11-22'];
const english = 'samples/service-agreement.en.md';

async function sarif(args: readonly string[], folder: string = root): Promise<{ log: Log; run: Run; out: string }> {
	const { out, err } = await hegui(['check', '--format', 'sarif', ...day, ...args], { folder });
	ok(out !== '', err);
	const log = JSON.parse(out) as Log;
	const [run] = log.runs;
	ok(run !== undefined && log.runs.length === 1);
	return { log, run, out };
}

function resultsOf({ results = [] }: Run, ruleId: string): Result[] {
	return results.filter((result) => result.ruleId === ruleId);
}

function only(run: Run, ruleId: string): Result {
	const [result, ...others] = resultsOf(run, ruleId);
	ok(result !== undefined && others.length === 0, `${ruleId}: ${others.length}`);
	return result;
}

/** The words that a result points at. */
function wordsAt({ locations }: Result, text: string): string {
	const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = locations?.[0]?.physicalLocation?.region ?? {};
	const lines = text.split('\n').slice(startLine - 1, endLine);
	const cut = lines.map((line, at) => (at === lines.length - 1 ? line.slice(0, endColumn - 1) : line));
	return cut.map((line, at) => (at === 0 ? line.slice(startColumn - 1) : line)).join('\n');
}

const waivers = (by: string): string =>
	`waivers:\n  - { requirement: account-deletion, document: a.md, decision: accepted, reason: 待定, by: ${by}, on: 2026-11-01, expires: 2999-01-01 }\n`;

const HOSTILE = {
	'a.md': emptyAgreement,
	'文 件/b#1.md': '# 服务协议\n\n根据《中华人民共和国网络安全法》第二十一条，您不得“转让”账号。😀\n',
	'c.txt': '',
	'd.html': '<h1>服务协议</h1><p>用户可以注销账号。</p>',
	'e.md': '# 服务协议\n\n<!-- hegui-disable account-deletion: 另有约定 -->\n\n<!-- 未关闭\n',
	'hegui.yaml': 'sets: [ { name: 微澜, documents: [a.md, d.html] } ]\n',
	'hegui.waivers.yaml': waivers('法务'),
};

describe('check --format sarif', function validation() {
	this.timeout(120_000);

	for (const [name, args] of [
		['problems alone', []],
		['all verdicts', ['--verbose']],
	] as const) {
		it(`is valid by the official schema and raises nothing in the public validator: ${name}`, async () => {
			const samples = await sarif([sample, completeSample, english, ...args, '--lang', 'zh-cn']);
			const hostile = await sarif(['.', ...args], temporaryFolder(HOSTILE));
			for (const { log, out } of [samples, hostile]) {
				deepEqual(schemaErrors(log), []);
				const folder = temporaryFolder({ 'report.sarif': out });
				const lines = validatorLines(join(folder, 'report.sarif'));
				// There is no page of the tool to lead to.
				deepEqual(
					lines.filter((line) => !line.includes('SARIF2005')),
					[],
				);
			}
		});
	}

	it('would not pass the validator if it were wrong', async () => {
		const { log, run } = await sarif([sample]);
		const [result] = run.results ?? [];
		ok(result !== undefined);
		result.ruleIndex = 4000;
		ok(validatorLines(join(temporaryFolder({ 'report.sarif': JSON.stringify(log) }), 'report.sarif')).length > 0);
		ok(schemaErrors({ ...log, runs: [{ ...run, columnKind: 'bytes' }] }).length > 0);
	});

	it('points at the words, and for an absence at the heading where they belong', async () => {
		const text = readFileSync(join(root, sample), 'utf8');
		const { run } = await sarif([sample]);
		for (const result of run.results ?? []) {
			const [place] = result.locations ?? [];
			deepEqual(place?.physicalLocation?.artifactLocation, { uri: sample, uriBaseId: '%SRCROOT%', index: 0 });
			ok(wordsAt(result, text).trim() !== '', `${result.ruleId}`);
			if (result.properties?.['verdict'] === 'missing')
				match(text.split('\n')[(place?.physicalLocation?.region?.startLine ?? 0) - 1] ?? '', /^#/);
		}
		equal(run.columnKind, 'utf16CodeUnits');
	});

	it('gives problems alone, which readers that know no kinds need, and with --verbose every verdict', async () => {
		const problems = (await sarif([sample])).run;
		deepEqual([...new Set(problems.results?.map(({ kind }) => kind))], ['fail']);
		const all = (await sarif([sample, '--verbose'])).run;
		equal(all.results?.length, pack.requirements.length);
		const kinds = new Map(all.results?.map(({ kind, properties }) => [properties?.['verdict'], kind]));
		deepEqual(
			[kinds.get('fulfilled'), kinds.get('notApplicable'), kinds.get('partial')],
			['pass', 'notApplicable', 'fail'],
		);
		ok(all.results?.every(({ kind, level }) => (kind === 'fail') === (level !== 'none')));
	});

	it('tells each requirement as a rule with the law behind it', async () => {
		const { run } = await sarif([sample]);
		const rule = run.tool.driver.rules?.find(({ id }) => id === 'blacklist');
		match(rule?.help?.markdown ?? '', /^# Blacklist/);
		equal(rule?.help?.markdown?.includes('(hegui:'), false);
		match(rule?.helpUri ?? '', /^https?:\/\//);
		match(JSON.stringify(rule?.properties?.['provisions']), /"basis":"[ABC]"/);
		for (const [index, { id }] of (run.tool.driver.rules ?? []).entries()) {
			ok(resultsOf(run, id).every(({ ruleIndex }) => ruleIndex === index));
		}
	});

	it('names the document by its hash, and what lies outside the folder by its address', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement, 'in/b.md': emptyAgreement });
		const inside = await sarif(['b.md', '../a.md'], join(folder, 'in'));
		const [outer, inner] = inside.run.artifacts ?? [];
		equal(inner?.hashes?.['sha-256'], createHash('sha256').update(emptyAgreement).digest('hex'));
		deepEqual([inner?.location?.uri, inner?.location?.uriBaseId], ['b.md', '%SRCROOT%']);
		match(outer?.location?.uri ?? '', /^file:\/\/\/.*\/a\.md$/);
		equal(outer?.location?.uriBaseId, undefined);
	});

	it('carries decisions as suppressions, those that need a new look as under review', async () => {
		const { run } = await sarif(['.'], temporaryFolder(HOSTILE));
		const [filed, commented] = resultsOf(run, 'account-deletion').filter(
			({ suppressions }) => suppressions !== undefined,
		);
		deepEqual(filed?.suppressions, [
			{
				kind: 'external',
				status: 'accepted',
				justification: '待定',
				properties: { decision: 'accepted', state: 'active', by: '法务', on: '2026-11-01', expires: '2999-01-01' },
			},
		]);
		deepEqual([commented?.suppressions?.[0]?.kind, commented?.suppressions?.[0]?.status], ['inSource', 'accepted']);
		const expired = { 'a.md': emptyAgreement, 'hegui.waivers.yaml': waivers('法务').replace('2999', '2020') };
		const late = only((await sarif(['a.md'], temporaryFolder(expired))).run, 'account-deletion');
		deepEqual([late.suppressions?.[0]?.status, late.level], ['underReview', 'warning']);
	});

	it('keeps the fingerprint of a finding when the draft is edited elsewhere', async () => {
		const clause = '您注销账号须经我们同意，我们有权拒绝您的注销申请。';
		const folder = temporaryFolder({
			'a.md': `# 服务协议\n\n## 第一条 注销\n\n${clause}\n`,
			'b.md': `# 服务协议\n\n新的一段。\n\n## 第二条 注销\n\n前言一段。\n\n${clause}\n\n又一段。\n`,
		});
		const prints = async (path: string) =>
			new Map((await sarif([path], folder)).run.results?.map((one) => [one.ruleId, one.partialFingerprints]));
		const [before, after] = [await prints('a.md'), await prints('b.md')];
		ok(before.size > 5);
		const [print] = Object.values(before.get('account-deletion') ?? {});
		match(print ?? '', /^[0-9a-f]{16}$/);
		equal(new Set([...before.values()].map((prints) => JSON.stringify(prints))).size, before.size);
		deepEqual(before.get('account-deletion'), after.get('account-deletion'));
		deepEqual(before.get('complaint-channel'), after.get('complaint-channel'));
	});

	it('tells what could not be read, and that a document could not be reviewed', async () => {
		const { run } = await sarif(['e.md'], temporaryFolder(HOSTILE));
		const [invocation] = run.invocations ?? [];
		equal(invocation?.executionSuccessful, true);
		match(JSON.stringify(invocation?.toolExecutionNotifications), /unclosed-comment/);
		const broken = temporaryFolder({ 'a.md': emptyAgreement, 'b.docx': 'no Word file' });
		const failed = await sarif(['a.md', 'b.docx'], broken);
		equal(failed.run.invocations?.[0]?.executionSuccessful, false);
		deepEqual(schemaErrors(failed.log), []);
	});

	it('gives the same bytes twice', async () => {
		const args = ['.', '--verbose'];
		const folder = temporaryFolder(HOSTILE);
		equal((await sarif(args, folder)).out, (await sarif(args, folder)).out);
	});
});
