// `hegui check --baseline`: reports of both formats as baselines, what counts, and files that are none.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { emptyAgreement, hegui, type Report, temporaryFolder } from '../support/cli.ts';
import { schemaErrors } from '../support/sarif.ts';

const run = (folder: string, ...args: string[]) =>
	hegui(['check', 'a.md', '--as-of', '2026-11-22', ...args], { folder });

describe('check --baseline', function baselineTests() {
	this.timeout(120_000);
	const folder = temporaryFolder({ 'a.md': emptyAgreement });
	const clause = '我们有权拒绝您的注销申请，您不得注销账号。';

	before(async () => {
		await run(folder, '--format', 'json', '--output', 'before.json');
		await run(folder, '--format', 'sarif', '--output', 'before.sarif');
	});

	for (const file of ['before.json', 'before.sarif']) {
		it(`lets what an earlier report has pass, and fails for what is new: ${file}`, async () => {
			writeFileSync(join(folder, 'a.md'), emptyAgreement);
			const same = await run(folder, '--baseline', file);
			equal(same.code, 0, same.err);
			match(same.out, /earlier report: \d{2} findings known, 0 gone/);
			equal(/ (?:warning|error) /.test(same.out), false);
			writeFileSync(join(folder, 'a.md'), `${emptyAgreement}\n## 注销\n\n${clause}\n`);
			const worse = await run(folder, '--baseline', file, '--quiet');
			equal(worse.code, 1);
			match(worse.out, /^a\.md:\d+:\d+ error account-deletion: [^\n]*\n$/);
		});
	}

	it('marks what is known in JSON and SARIF, and may be written over', async () => {
		writeFileSync(join(folder, 'a.md'), `${emptyAgreement}\n## 注销\n\n${clause}\n`);
		const { out } = await run(folder, '--baseline', 'before.json', '--format', 'json');
		const { documents, summary } = JSON.parse(out) as Report & {
			summary: { baseline: { known: number; gone: number } };
		};
		const known = documents[0]?.findings.filter(({ baseline }) => baseline !== undefined) ?? [];
		ok(known.length > 5 && known.every(({ severity }) => severity === 'none'));
		deepEqual(summary.baseline, { known: known.length, gone: 0 });
		const sarif = JSON.parse((await run(folder, '--baseline', 'before.json', '--format', 'sarif')).out) as Log;
		deepEqual(schemaErrors(sarif), []);
		const states = new Map(sarif.runs[0]?.results?.map(({ ruleId, baselineState }) => [ruleId, baselineState]));
		equal(states.get('account-deletion'), 'new');
		equal([...states.values()].filter((state) => state === 'unchanged').length, known.length);
		const again = temporaryFolder({
			'a.md': emptyAgreement,
			'r.json': readFileSync(join(folder, 'before.json'), 'utf8'),
		});
		equal((await run(again, '--baseline', 'r.json', '--format', 'json', '--output', 'r.json')).code, 0);
		equal((await run(again, '--baseline', 'r.json')).code, 0);
	});

	it('refuses what is no report of ours, on one line', async () => {
		const files = {
			'a.md': emptyAgreement,
			'b.json': '{"documents":[]}',
			'c.json': 'x',
			'd.json': JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'other' } }, results: [] }] }),
		};
		const other = temporaryFolder(files);
		for (const [file, words] of [
			['b.json', /no JSON or SARIF report of this version/],
			['c.json', /this is no JSON/],
			['d.json', /no JSON or SARIF report of this version/],
			['e.json', /cannot be read \(ENOENT/],
		] as const) {
			const { code, out, err } = await run(other, '--baseline', file);
			deepEqual([code, out], [2, '']);
			match(err, words);
			equal(err.split('\n').length, 2);
		}
	});
});
