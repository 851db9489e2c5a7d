// Reports that were held against an earlier one, or hold a part of the documents, are verified like others.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hegui } from '../support/cli.ts';
import { DAY, Folder, kinds, sum } from '../support/reported.ts';

const BASED = ['--as-of', DAY, '--baseline', 'old.json'];

/** A folder with an earlier report, after which a draft was edited. */
async function edited(): Promise<Folder> {
	const folder = new Folder();
	await folder.report(['--as-of', DAY], 'old.json');
	folder.edit('agreement.md', (text) => `${text}\n您可以转让账号。\n`);
	return folder;
}

describe('verify a report with a baseline', function slow() {
	this.timeout(120_000);
	for (const name of ['report.json', 'report.html']) {
		it(`finds ${name} identical while the earlier report is there`, async () => {
			const folder = await edited();
			await folder.report(BASED, name);
			const { code, out } = await hegui(['verify', name], { folder: folder.path });
			equal(code, 0, out);
		});
	}

	it('holds the earlier report and its digest, in JSON as in SARIF', async () => {
		const folder = await edited();
		const expected = { path: 'old.json', sha256: sum(readFileSync(join(folder.path, 'old.json'))) };
		const made = async (format: string) =>
			JSON.parse((await hegui(['check', '--format', format, ...BASED], { folder: folder.path })).out);
		const { law, run } = await made('json');
		deepEqual(run.baseline, expected);
		deepEqual((await made('sarif')).runs[0].properties, { law, run });
	});

	it('tells that the earlier report is another one, or is gone', async () => {
		const folder = await edited();
		await folder.report(BASED);
		folder.edit('old.json', (text) => `${text}\n`);
		deepEqual(kinds(await folder.verify()), ['baseline']);
		rmSync(join(folder.path, 'old.json'));
		const gone = await hegui(['verify', 'report.json'], { folder: folder.path });
		equal(gone.code, 2);
		match(gone.err, /^hegui: report\.json: it was held against old\.json.*not there.*\n$/);
		const chinese = await hegui(['verify', '--lang', 'zh-cn', 'report.json'], { folder: folder.path });
		match(chinese.err, /^hegui: report\.json：.*old\.json.*\n$/);
	});

	it('tells that a report which took the place of its earlier one cannot be the same', async () => {
		const folder = await edited();
		await folder.report(BASED, 'old.json');
		const run = JSON.parse(readFileSync(join(folder.path, 'old.json'), 'utf8')).run;
		ok(run.baseline.sha256 !== sum(readFileSync(join(folder.path, 'old.json'))));
		ok(kinds(await folder.verify('old.json')).includes('baseline'));
	});
});

describe('verify a part of a run', function slow() {
	this.timeout(120_000);
	it('finds each part and a list identical, with and without an earlier report', async () => {
		const folder = await edited();
		writeFileSync(join(folder.path, 'b [1].md'), '# 社区规范\n\n您可以申诉。\n');
		writeFileSync(join(folder.path, 'list'), './b [1].md\nprivacy.md\n');
		const runs = [
			['--shard', '1/2', '.'],
			['--shard', '2/2', '.'],
			['--files-from', 'list'],
		];
		for (const args of runs.flatMap((one) => [one, [...BASED, ...one]])) {
			await folder.report([...args, '--fail-on', 'never']);
			const { code, out, err } = await hegui(['verify', 'report.json'], { folder: folder.path });
			equal(code, 0, `${args.join(' ')}: ${out}${err}`);
		}
	});
});
