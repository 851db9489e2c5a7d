// A report says what it was made from, and `hegui verify` makes it again: the same, or what differs.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyAgreement, hegui, repositoryFile, sample, temporaryFolder } from '../support/cli.ts';
import { config, DAY, Folder, kinds, later, privacy, sum } from '../support/reported.ts';

describe('what a report was made from', function slow() {
	this.timeout(120_000);
	it('stands in its JSON: digests of documents, law and files, and the options that decided', async () => {
		const folder = new Folder();
		await folder.report(['--as-of', DAY, '--type', 'service-agreement', '--services', 'group', 'agreement.md']);
		const report = JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8'));
		equal(report.documents[0].sha256, sum(emptyAgreement));
		match(report.law.digest, /^[0-9a-f]{64}$/);
		deepEqual(report.run, {
			by: 'command-line',
			paths: ['agreement.md'],
			language: 'en',
			asOf: DAY,
			type: 'service-agreement',
			services: ['group'],
			requirements: null,
			allRequirements: false,
			configuration: { path: 'hegui.yaml', sha256: sum(config) },
			decisions: null,
		});
	});

	it('holds no clock: years later the same options give the same bytes', async () => {
		const { path: folder } = new Folder();
		const args = ['check', '--format', 'json', '--as-of', DAY];
		const [now, then] = [await hegui(args, { folder }), await hegui(args, { folder, environment: later() })];
		equal(now.out, then.out);
		const undated = await hegui(['check', '--format', 'json'], { folder, environment: later() });
		equal(JSON.parse(undated.out).law.asOf, '2031-05-06', 'it is 2031 indeed');
	});

	it('keeps paths in an order of their own, unless a file may have two names', async () => {
		const { path: folder } = new Folder();
		const paths = async (...args: string[]): Promise<string[]> =>
			JSON.parse((await hegui(['check', '--format', 'json', ...args], { folder })).out).run.paths;
		deepEqual(await paths('privacy.md', 'agreement.md', 'privacy.md'), ['agreement.md', 'privacy.md']);
		deepEqual(await paths('privacy.md', './agreement.md'), ['privacy.md', './agreement.md']);
	});

	it('has another digest of the law with a pack of the folder', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		const digest = async (): Promise<string> =>
			JSON.parse((await hegui(['check', '--format', 'json', 'a.md'], { folder })).out).law.digest;
		const before = await digest();
		await hegui(['requirements', '--new', 'contact-person'], { folder });
		writeFileSync(join(folder, 'hegui.yaml'), 'packs: [hegui-pack]\n');
		ok((await digest()) !== before);
	});
});

describe('verify', function slow() {
	this.timeout(120_000);
	it('finds a report identical, in both languages, whatever the order of its keys', async () => {
		const folder = new Folder();
		await folder.report();
		const { code, out } = await hegui(['verify', 'report.json'], { folder: folder.path });
		equal(code, 0, out);
		match(out, /^report\.json: identical\. .*2 documents/);
		folder.edit('report.json', (text) =>
			JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
		);
		const chinese = await hegui(['verify', '--lang', 'zh-cn', 'report.json'], { folder: folder.path });
		equal(chinese.code, 0, chinese.out);
		match(chinese.out, /^report\.json：一致。/);
	});

	it('finds its files beside the report, in the current folder, or where --root says', async () => {
		const folder = new Folder();
		await folder.report(['--lang', 'zh-cn']);
		const elsewhere = await hegui(['verify', join(folder.path, 'report.json')]);
		equal(elsewhere.code, 0, elsewhere.out);
		const away = temporaryFolder({ 'r.json': readFileSync(join(folder.path, 'report.json')) });
		const here = await hegui(['verify', join(away, 'r.json')], { folder: folder.path });
		equal(here.code, 0, here.out + here.err);
		const found = await hegui(['verify', '--root', folder.path, 'r.json'], { folder: away });
		equal(found.code, 0, found.out + found.err);
		const lost = await hegui(['verify', 'r.json'], { folder: away });
		equal(lost.code, 2);
		match(lost.err, /none of its documents .* --root/);
	});

	it('finds a report and a page identical years later, though no day was asked for', async () => {
		const folder = new Folder();
		for (const name of ['report.json', 'report.html']) {
			await folder.report([], name);
			const { code, out } = await hegui(['verify', name], { folder: folder.path, environment: later() });
			equal(code, 0, out);
			rmSync(join(folder.path, name));
		}
	});

	it('tells a document that changed, with the findings that changed with it', async () => {
		const folder = new Folder();
		await folder.report();
		folder.edit('agreement.md', () => repositoryFile(sample));
		const result = await folder.verify();
		equal(result.code, 1);
		const [first] = result.differences;
		equal(first?.kind, 'documentChanged');
		deepEqual([first?.was, first?.is], [sum(emptyAgreement), sum(repositoryFile(sample))]);
		ok(result.differences.some(({ kind, was, is }) => kind === 'finding' && was === 'missing' && is === 'fulfilled'));
	});

	it('tells one space that changes no finding', async () => {
		const folder = new Folder();
		await folder.report();
		folder.edit('agreement.md', (text) => `${text} `);
		deepEqual(kinds(await folder.verify()), ['documentChanged']);
	});

	it('tells missing and new documents of a set', async () => {
		const folder = new Folder();
		await folder.report();
		rmSync(join(folder.path, 'privacy.md'));
		writeFileSync(join(folder.path, 'hegui.yaml'), config);
		const missing = await folder.verify();
		equal(missing.code, 1);
		ok(missing.differences.some(({ kind, path }) => kind === 'documentMissing' && path === 'privacy.md'));

		const walked = temporaryFolder({ 'a.md': emptyAgreement });
		await hegui(['check', '--format', 'json', '--output', 'r.json'], { folder: walked });
		writeFileSync(join(walked, 'b.md'), privacy);
		const added = await hegui(['verify', 'r.json'], { folder: walked });
		equal(added.code, 1);
		match(added.out, /b\.md: new, not in the report/);
		equal(added.out.includes('altered'), false);
	});

	it('tells configuration and decisions that changed', async () => {
		const folder = new Folder();
		await folder.report();
		folder.edit('hegui.yaml', (text) => `${text}# a remark\n`);
		deepEqual(kinds(await folder.verify()), ['configuration']);
		const waiver = `waivers:
  - requirement: account-deletion
    document: agreement.md
    decision: accepted
    reason: next year
    by: Li Lei
    on: 2026-11-01
`;
		writeFileSync(join(folder.path, 'hegui.waivers.yaml'), waiver);
		ok(kinds(await folder.verify()).includes('decisions'));
	});

	it('holds decisions against the day of the report, not of its verification', async () => {
		const folder = new Folder();
		const waivers = [
			'waivers:',
			'  - requirement: account-deletion',
			'    document: agreement.md',
			'    decision: accepted',
			'    reason: next year',
			'    by: Li Lei',
			'    on: 2020-01-01',
			'    expires: 2020-12-31',
			'',
		];
		writeFileSync(join(folder.path, 'hegui.waivers.yaml'), waivers.join('\n'));
		await folder.report();
		equal((await folder.verify()).code, 0);
		// As if it had been made while the decision held: what it settles then is settled again.
		folder.edit('report.json', (text) => text.replace(/"decidedOn": "[^"]*"/, '"decidedOn": "2020-06-01"'));
		const result = await folder.verify();
		equal(result.code, 1);
		ok(
			result.differences.some(({ kind, requirement }) => kind === 'findingMore' && requirement === 'account-deletion'),
		);
	});

	it('tells another law and another engine', async () => {
		const folder = new Folder();
		await folder.report();
		folder.edit('report.json', (text) =>
			text.replace(/"digest": "\w+"/, `"digest": "${sum('')}"`).replaceAll(/"version": "[^"]*"/g, '"version": "0.0.1"'),
		);
		deepEqual(kinds(await folder.verify()), ['engine', 'lawDigest', 'lawVersion']);
	});

	it('could not run: no report, a report of standard input, no file', async () => {
		const folder = temporaryFolder({ 'a.json': '{"documents": []}', 'b.json': 'no', 'c.html': '<p>' });
		for (const name of ['a.json', 'b.json', 'c.html', 'absent.json']) {
			const { code, err } = await hegui(['verify', name], { folder });
			equal(code, 2, name);
			match(err, /^hegui: [^\n]+\n$/);
		}
		const piped = await hegui(['check', '--format', 'json', '--output', 'd.json', '-'], {
			folder,
			input: emptyAgreement,
		});
		ok(piped.code !== 2, piped.err);
		const { code, err } = await hegui(['verify', 'd.json'], { folder });
		equal(code, 2);
		match(err, /standard input/);
	});
});
