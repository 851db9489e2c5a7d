// Which documents are reviewed: files, folders, globs, standard input; each once, sorted by path.
import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
	checkJson,
	emptyAgreement,
	hegui,
	onlyDocument,
	repositoryFile,
	sample,
	temporaryFolder,
} from '../support/cli.ts';

const folder = temporaryFolder({
	'b.md': emptyAgreement,
	'a.md': emptyAgreement,
	'docs/terms.markdown': emptyAgreement,
	'docs/old/RULES.MD': emptyAgreement,
	'docs/page.html': `<h1>服务协议</h1><p>欢迎。</p>`,
	'docs/page.htm': `<h1>服务协议</h1><p>欢迎。</p>`,
	'docs/plain.txt': emptyAgreement,
	'docs/rules.policy': emptyAgreement,
	'docs/rules.TOS': emptyAgreement,
	'docs/[draft] v2.md': emptyAgreement,
	'docs/data.json': '{}',
	'docs/.hidden/secret.md': emptyAgreement,
	'docs/node_modules/package/README.md': emptyAgreement,
	'other/notes.json': '{}',
	'no-extension': emptyAgreement,
});
const everything = [
	'a.md',
	'b.md',
	'docs/[draft] v2.md',
	'docs/old/RULES.MD',
	'docs/page.htm',
	'docs/page.html',
	'docs/plain.txt',
	'docs/rules.TOS',
	'docs/rules.policy',
	'docs/terms.markdown',
];

async function reviewed(args: readonly string[]): Promise<string[]> {
	const { report, err } = await checkJson([...args, '--fail-on', 'never'], { folder });
	equal(err, '');
	return report.documents.map(({ path }) => path);
}

describe('check: which documents', () => {
	it('the current folder where none is named, without hidden folders and node_modules', async () => {
		deepEqual(await reviewed([]), everything);
	});

	it('a folder, walked, under the name that it was given', async () => {
		const inDocs = everything.filter((path) => path.startsWith('docs/'));
		const found = await Promise.all(['docs', './docs/', join(folder, 'docs')].map((name) => reviewed([name])));
		deepEqual(found, [inDocs, inDocs.map((path) => `./${path}`), inDocs.map((path) => join(folder, path))]);
	});

	it('files in any order, sorted, each once however often it is reached', async () => {
		const given = ['b.md', 'a.md', './b.md', 'a.md', join(folder, 'a.md')];
		deepEqual(await reviewed(given), ['a.md', 'b.md']);
	});

	it('globs that the shell has left', async () => {
		const relative = await reviewed(['docs/p*', '*.md', 'docs/**/*.{md,MD}']);
		deepEqual(relative, [
			'a.md',
			'b.md',
			'docs/[draft] v2.md',
			'docs/old/RULES.MD',
			'docs/page.htm',
			'docs/page.html',
			'docs/plain.txt',
		]);
		deepEqual(await reviewed([`${folder}/*.md`]), [join(folder, 'a.md'), join(folder, 'b.md')]);
	});

	it('a file whose name looks like a glob, and one without an extension', async () => {
		deepEqual(await reviewed(['no-extension', 'docs/[draft] v2.md']), ['docs/[draft] v2.md', 'no-extension']);
	});

	it('standard input, beside files, and once only', async () => {
		const text = repositoryFile(sample);
		const { code, report } = await checkJson(['-', sample, '-'], { input: text });
		equal(code, 1);
		const [input, file] = report.documents;
		deepEqual([input?.path, file?.path, report.documents.length], ['-', sample, 2]);
		deepEqual({ ...input, path: sample }, file);
	});

	it('a page of HTML on standard input', async () => {
		const input =
			'<!DOCTYPE html><html><head><title>x</title></head><body><h1>服务协议</h1><p>欢迎。</p></body></html>';
		const { report } = await checkJson(['-'], { input });
		const titles = onlyDocument(report).findings.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]));
		for (const { start, end } of titles) equal(input.slice(start.offset, end.offset), '服务协议');
	});

	it('links, once for each file behind them, even where they go in a circle', async () => {
		const linked = temporaryFolder({ 'docs/a.md': emptyAgreement, 'outside.md': emptyAgreement });
		symlinkSync('..', join(linked, 'docs', 'up'));
		symlinkSync('a.md', join(linked, 'docs', 'b.md'));
		symlinkSync('../outside.md', join(linked, 'docs', 'inside.md'));
		const { report } = await checkJson(['docs'], { folder: linked });
		deepEqual(
			report.documents.map(({ path }) => path),
			['docs/a.md', 'docs/inside.md'],
		);
	});
});

describe('check: paths that cannot be used', () => {
	const refused = async (args: readonly string[], says: RegExp) => {
		const { code, out, err } = await hegui(['check', ...args], { folder });
		equal(code, 2);
		equal(out, '');
		match(err, says);
		match(err, /^hegui: [^\n]+\n$/);
	};

	it('a missing file', () => refused(['nowhere/terms.md'], /nowhere\/terms\.md: no such file/));
	it('a file taken for a folder', () => refused(['a.md/terms.md'], /a\.md\/terms\.md: no such file/));
	it('an empty name, which is not the current folder', () => refused([''], /"": no such file/));
	it('a folder without documents', () => refused(['other'], /other: no documents in this folder/));
	it('a glob without matches', () => refused(['zz/*.md'], /zz\/\*\.md: no document matches/));
	it('another kind of file', () => refused(['docs/data.json'], /data\.json: not a document/));

	it('a folder that is named like a file is walked', async () => {
		const odd = temporaryFolder({ 'terms.md/inside.md': emptyAgreement });
		const { report } = await checkJson(['terms.md'], { folder: odd });
		equal(onlyDocument(report).path, 'terms.md/inside.md');
		mkdirSync(join(odd, 'empty.md'));
		const { code, err } = await hegui(['check', 'empty.md'], { folder: odd });
		equal(code, 2);
		match(err, /empty\.md: no documents in this folder/);
	});

	it('do not keep the others from being reviewed, and each is told', async () => {
		const broken = temporaryFolder({ 'a.md': emptyAgreement, 'b.md': emptyAgreement });
		symlinkSync('loop.md', join(broken, 'loop.md'));
		const { code, err, report } = await checkJson(['missing.md', 'b.md', 'loop.md', 'a.md'], { folder: broken });
		equal(code, 2);
		match(err, /^hegui: missing\.md: no such file or folder\nhegui: loop\.md: cannot be read \(ELOOP[^\n]*\)\n$/);
		deepEqual(
			report.documents.map(({ path }) => path),
			['a.md', 'b.md'],
		);
	});
});
