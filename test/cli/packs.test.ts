// hegui.yaml and packs on the command line: found, used, scaffolded, tested; what is wrong is told and costs exit code 2.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, findingIn, hegui, onlyDocument, temporaryFolder } from '../support/cli.ts';

const DRAFT = '# 用户协议\n\n您好。\n';

/** A folder with a scaffolded requirement, named by its hegui.yaml. */
async function folderWithPack(): Promise<string> {
	const folder = temporaryFolder({ 'a.md': DRAFT });
	await hegui(['requirements', '--new', 'contact-person'], { folder });
	writeFileSync(join(folder, 'hegui.yaml'), 'packs: [hegui-pack]\n');
	return folder;
}

describe('a new requirement', () => {
	it('is written where hegui.yaml names a pack, and passes its examples', async () => {
		const folder = temporaryFolder({ 'hegui.yaml': 'packs: [./rules/]\n' });
		const written = await hegui(['requirements', '--new', 'contact-person'], { folder });
		deepEqual([written.code, written.out], [0, 'Wrote rules/requirements/contact-person.yaml\n']);
		const tested = await hegui(['test-pack'], { folder });
		deepEqual([tested.code, tested.out], [0, '1 requirement, 12 examples: 0 failed, 0 other problems\n']);
	});

	it('says how to name the pack where nothing names it', async () => {
		const folder = temporaryFolder({});
		const { out, code } = await hegui(['requirements', '--new', 'contact-person'], { folder });
		equal(code, 0);
		match(out, /^Wrote hegui-pack\/requirements\/contact-person\.yaml\n[\s\S]*packs: \[hegui-pack\]/);
	});

	it('never overwrites', async () => {
		const folder = await folderWithPack();
		const again = await hegui(['requirements', '--new', 'contact-person'], { folder });
		equal(again.code, 2);
		match(again.err, /contact-person: there is a requirement of this name/);
	});
});

describe('a pack', () => {
	it('is judged with the law, explained and listed', async () => {
		const folder = await folderWithPack();
		const { report } = await checkJson(['a.md'], { folder });
		equal(findingIn(onlyDocument(report), 'contact-person').verdict, 'missing');
		ok((await hegui(['explain', 'contact-person'], { folder })).out.startsWith('# Contact person'));
		ok((await hegui(['requirements'], { folder })).out.includes('contact-person'));
	});

	it('of which an example fails or a pattern matches anything is told at line and field', async () => {
		const folder = await folderWithPack();
		const path = join(folder, 'hegui-pack/requirements/contact-person.yaml');
		const text = readFileSync(path, 'utf8');
		writeFileSync(path, text.replace('联系人为客户服务部张三。', '请找张三。'));
		const failed = await hegui(['test-pack'], { folder });
		equal(failed.code, 1);
		const line = text.slice(0, text.indexOf('联系人为客户服务部张三。')).split('\n').length;
		ok(
			failed.out.startsWith(
				`hegui-pack/requirements/contact-person.yaml:${line}:9 examples.fulfilled.zh.0: this example is to be fulfilled, but is missing\n`,
			),
			failed.out,
		);
		writeFileSync(path, text.replace('联系人 … 为|是|：', '的'));
		const loose = await hegui(['test-pack', 'hegui-pack'], { folder });
		equal(loose.code, 1);
		match(loose.out, /contact-person\.yaml:\d+:\d+ facets\.0\.stated\.0: matches almost any text/);
	});

	it('with an id of the law is told, and the law still reviews', async () => {
		const folder = await folderWithPack();
		const path = join(folder, 'hegui-pack/requirements/contact-person.yaml');
		const taken = readFileSync(path, 'utf8').replace('id: contact-person', 'id: account-deletion');
		writeFileSync(join(folder, 'hegui-pack/requirements/account-deletion.yaml'), taken);
		const { code, err, report } = await checkJson(['a.md'], { folder });
		equal(code, 2);
		match(err, /account-deletion\.yaml:3:1 id: the id account-deletion is taken/);
		equal(findingIn(onlyDocument(report), 'account-deletion').verdict, 'missing');
	});

	it('whose folder is not there is told, and the law still reviews', async () => {
		const folder = temporaryFolder({ 'a.md': DRAFT, 'hegui.yaml': 'packs: [nowhere]\n' });
		const { code, err, report } = await checkJson(['a.md'], { folder });
		equal(code, 2);
		match(err, /^hegui: hegui\.yaml:1:9 packs\.0: no such folder: nowhere/);
		equal(report.documents.length, 1);
	});
});

describe('the day of hegui.yaml', () => {
	it('is that of the review; the command line and the draft go before it', async () => {
		const dated = `---\nhegui:\n  asOf: 2022-01-01\n---\n${DRAFT}`;
		const folder = temporaryFolder({ 'a.md': DRAFT, 'b.md': dated, 'hegui.yaml': 'asOf: 2020-06-01\n' });
		const run = async (...args: string[]): Promise<(string | undefined)[]> => {
			const { out } = await hegui(['check', '--format', 'json', ...args], { folder });
			const report = JSON.parse(out);
			return [report.law.asOf, ...report.documents.map(({ asOf }: { asOf?: string }) => asOf)];
		};
		deepEqual(await run(), ['2020-06-01', undefined, '2022-01-01']);
		deepEqual(await run('--as-of', '2021-03-01'), ['2021-03-01', undefined, undefined]);
	});

	it('that is none is told, with exit code 2, and the rest holds', async () => {
		const folder = temporaryFolder({ 'a.md': DRAFT, 'hegui.yaml': 'asOf: 2020-06-31\nfoo: 1\n' });
		const { code, err, report } = await checkJson(['a.md'], { folder });
		equal(code, 2);
		match(err, /hegui\.yaml:1:1 asOf: not a day of the calendar/);
		match(err, /hegui\.yaml:2:1 nothing is known of “foo”/);
		equal(report.documents.length, 1);
	});

	it('is told in Chinese where Chinese is asked for, as all that is wrong in the file', async () => {
		const config = 'asOf: 2020-06-31\npacks: [nowhere]\nserviceKinds: group\n';
		const folder = temporaryFolder({ 'a.md': DRAFT, 'hegui.yaml': config });
		const { err } = await hegui(['check', 'a.md', '--lang', 'zh-cn'], { folder });
		match(err, /hegui\.yaml:1:1 asOf: 不是日历上的日期/);
		match(err, /hegui\.yaml:2:9 packs\.0: 没有此文件夹：nowhere/);
		match(err, /hegui\.yaml:3:1 serviceKinds: 此处应为列表/);
	});
});
