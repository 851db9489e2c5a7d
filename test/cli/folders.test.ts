// What a search meets in folders: links in circles, links to nothing, pipes, folders that may not be read, our own reports.
import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, emptyAgreement, hegui, temporaryFolder } from '../support/cli.ts';
import { agreementFile } from '../support/word.ts';

interface Seen {
	readonly paths: readonly string[];
	readonly err: string;
	readonly code: number | null;
}

async function seen(folder: string, ...args: string[]): Promise<Seen> {
	const { report, err, code } = await checkJson([...args, '--fail-on', 'never'], { folder });
	return { paths: report.documents.map(({ path }) => path), err, code };
}

describe('links in folders', () => {
	it('that go in circles are told once, and the search ends', async () => {
		const folder = temporaryFolder({ 'a/a.md': emptyAgreement, 'b/b.md': emptyAgreement });
		for (const name of ['x', 'y', 'z']) {
			symlinkSync('..', join(folder, 'a', name));
			symlinkSync('../a', join(folder, 'b', name));
		}
		const { paths, err, code } = await seen(folder, '.');
		deepEqual([paths, code], [['a/a.md', 'b/b.md'], 0]);
		equal(
			err,
			['x', 'y', 'z'].map((name) => `hegui: a/${name}: a link back to a folder that holds it; not followed\n`).join(''),
		);
		equal((await hegui(['check', '.', '--quiet', '--fail-on', 'never'], { folder })).err, '');
	});

	it('to folders elsewhere are followed, each once', async () => {
		const folder = temporaryFolder({ 'here/one.md': emptyAgreement, 'there/two.md': emptyAgreement });
		symlinkSync('../there', join(folder, 'here', 'first'));
		symlinkSync('../there', join(folder, 'here', 'second'));
		symlinkSync('../here', join(folder, 'there', 'back'));
		const { paths, code } = await seen(folder, 'here');
		deepEqual([paths, code], [['here/first/two.md', 'here/one.md'], 0]);
	});

	it('to nothing cost a document, and are told', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		symlinkSync('gone.md', join(folder, 'b.md'));
		symlinkSync('gone', join(folder, 'cache'));
		deepEqual(await seen(folder, '.'), {
			paths: ['a.md'],
			err: 'hegui: b.md: a link to a file that is not there\n',
			code: 2,
		});
	});
});

describe('entries of folders that are no documents', () => {
	it('folders that are called like one are walked', async () => {
		const folder = temporaryFolder({ 'x.md/y.md': emptyAgreement });
		deepEqual(await seen(folder, '.'), { paths: ['x.md/y.md'], err: '', code: 0 });
	});

	it('pipes are passed over, or the search would wait for ever', async function pipes() {
		if (process.platform === 'win32') this.skip();
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		execFileSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'pipe')]);
		symlinkSync('pipe.md', join(folder, 'z.md'));
		const { paths, err, code } = await seen(folder, '.');
		deepEqual([paths, code], [['a.md'], 0]);
		equal(
			err,
			['pipe.md', 'z.md'].map((name) => `hegui: ${name}: neither a file nor a folder; passed over\n`).join(''),
		);
	});

	it('folders that may not be read are told, and the rest is reviewed; who may read everything reads them', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement, 'locked/b.md': emptyAgreement });
		chmodSync(join(folder, 'locked'), 0);
		const { paths, err, code } = await seen(folder, '.');
		chmodSync(join(folder, 'locked'), 0o700);
		const mayAll = process.platform === 'win32' || process.getuid?.() === 0;
		deepEqual([paths, code], mayAll ? [['a.md', 'locked/b.md'], 0] : [['a.md'], 2]);
		match(err, mayAll ? /^$/ : /^hegui: locked: cannot be read \(EACCES/);
	});

	it('names with line breaks and signs of other scripts are told on one line', async function names() {
		if (process.platform === 'win32') this.skip();
		const folder = temporaryFolder({ '协议\n😀\u001b[31m.md': emptyAgreement });
		const { out, code } = await hegui(['check', '.', '--fail-on', 'never', '--verbose'], { folder });
		equal(code, 0);
		match(out, /^协议 😀\ufffd\[31m\.md /);
		const { paths } = await seen(folder, '.');
		deepEqual(paths, ['协议\n😀\u001b[31m.md']);
	});

	it('names that are no Unicode are told, and the rest is reviewed', async function bytes() {
		if (process.platform !== 'linux') this.skip();
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Uint8Array.of(0xff, 0xfe), Buffer.from('.md')]), 'x');
		const { paths, err, code } = await seen(folder, '.');
		deepEqual([paths, code], [['a.md'], 2]);
		match(err, /^hegui: \ufffd\ufffd\.md: [^\n]+\n$/);
	});
});

describe('reports of ours among the drafts', () => {
	const folder = temporaryFolder({ 'a.md': emptyAgreement });

	before(async () => {
		writeFileSync(join(folder, 'draft.docx'), await agreementFile());
		for (const format of ['html', 'docx']) {
			await hegui(['check', 'a.md', '--format', format, '--output', `report.${format}`], { folder });
			equal(existsSync(join(folder, `report.${format}`)), true);
		}
	});

	it('are left out with a note', async () => {
		const { paths, err, code } = await seen(folder, '.');
		deepEqual([paths, code], [['a.md', 'draft.docx'], 0]);
		match(
			err,
			/^hegui: report\.docx: a report of hegui, not a draft; left out[^\n]*\nhegui: report\.html: a report of hegui/,
		);
	});

	it('are reviewed where they are named', async () => {
		deepEqual((await seen(folder, 'report.html')).paths, ['report.html']);
	});
});

describe('document sets', () => {
	it('name Word files, too', async () => {
		const config = 'sets: [ { name: a, documents: ["*.docx", "old/*"], serviceKinds: [game] } ]\n';
		const folder = temporaryFolder({ 'hegui.yaml': config, 'b.md': emptyAgreement });
		writeFileSync(join(folder, 'agreement.docx'), await agreementFile());
		writeFileSync(join(folder, '~$agreement.docx'), 'Word has it open');
		mkdirSync(join(folder, 'old'));
		writeFileSync(join(folder, 'old/terms.DOCX'), await agreementFile());
		const { report, code, err } = await checkJson(['--fail-on', 'never'], { folder });
		deepEqual([code, err], [0, '']);
		deepEqual(
			report.documents.map(({ path, serviceKinds }) => [path, serviceKinds]),
			[
				['agreement.docx', ['game']],
				['old/terms.DOCX', ['game']],
			],
		);
	});
});
