// Files of this machine, as the server sees them where no client reads them for it.
import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/node/files.ts';
import { encoded } from '../support/encode.ts';

describe('drafts on this machine', () => {
	const folder = mkdtempSync(join(tmpdir(), 'hegui-files-'));
	const root = pathToFileURL(folder).href;
	before(() => {
		for (const path of ['协议 一.md', 'a/b.md', 'a/c.txt', 'node_modules/x/y.md']) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), path);
		}
	});
	after(() => rmSync(folder, { recursive: true }));

	it('are found by globs, and their texts read at the addresses that are given', async () => {
		const { uris, more } = (await nodeFiles.find?.(root, ['**/*.md'])) ?? { uris: [], more: true };
		deepEqual(
			uris.map((uri) => decodeURIComponent(uri.slice(root.length))),
			['/a/b.md', '/协议 一.md'],
		);
		equal(more, false);
		deepEqual(await Promise.all(uris.map((uri) => nodeFiles.read(uri))), ['a/b.md', '协议 一.md']);
	});

	it('are read in the encoding that they are in', async () => {
		writeFileSync(join(folder, 'old.txt'), encoded('用户可以随时注销账号', 'gb18030'));
		equal(await nodeFiles.read(`${root}/old.txt`), '用户可以随时注销账号');
	});

	it('are none where there is no such folder', async () => {
		deepEqual((await nodeFiles.find?.(`${root}/nowhere`, ['*.md']))?.uris ?? [], []);
		equal(await nodeFiles.find?.('vscode-vfs://github/x', ['*.md']), undefined);
	});
});

describe('files of this machine, for a workspace', () => {
	const folder = mkdtempSync(join(tmpdir(), 'hegui-within-'));
	const address = (path: string): string => pathToFileURL(join(folder, path)).href;
	const files = nodeFiles.within?.([address('w')]) ?? nodeFiles;
	before(() => {
		for (const path of ['w/a.md', 'w/p/x.yaml', 'out/b.md', 'out/y.yaml', 'wide/c.md']) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), path);
		}
		symlinkSync('../out/b.md', join(folder, 'w', 'link.md'));
		symlinkSync('../../out/y.yaml', join(folder, 'w', 'p', 'link.yaml'));
		symlinkSync('../../out', join(folder, 'w', 'p', 'away'));
		symlinkSync('../out', join(folder, 'w', 'pack'));
		symlinkSync('a.md', join(folder, 'w', 'same.md'));
		symlinkSync('w', join(folder, 'door'));
		for (const name of ['round', 'again', 'more']) symlinkSync('..', join(folder, 'w', 'p', name));
	});
	after(() => rmSync(folder, { recursive: true }));

	it('are read in its folders, also through links that stay there', async () => {
		equal(await files.read(address('w/a.md')), 'w/a.md');
		equal(await files.read(address('w/same.md')), 'w/a.md');
		equal(await files.read(address('door/a.md')), 'w/a.md');
		equal(await nodeFiles.within?.([address('door')]).read(address('door/a.md')), 'w/a.md');
	});

	for (const path of ['out/b.md', 'wide/c.md', 'w/link.md', 'w/p/away/b.md', 'w/../out/b.md', 'w/pack/y.yaml']) {
		it(`are not read outside of them: ${path}`, async () => equal(await files.read(address(path)), undefined));
	}

	for (const odd of ['/../out/b.md', '/%2e%2e/out/b.md', '/p/%2E%2E/%2e./out/b.md', '/..%2Fout/b.md', '/a.md%00']) {
		it(`are not read by a trick: ${odd}`, async () => equal(await files.read(address('w') + odd), undefined));
	}

	it('are listed once, however links lead in circles', async () => {
		deepEqual(await files.list(address('w/p')), ['x.yaml']);
		deepEqual(await files.list(address('w')), ['p/x.yaml']);
		deepEqual(await nodeFiles.list(address('w')), ['p/x.yaml']);
		equal(await nodeFiles.list(address('w/a.md')), undefined);
		equal(await nodeFiles.list(address('nowhere')), undefined);
	});

	it('are listed and found without what links lead to from elsewhere', async () => {
		deepEqual(await files.list(address('w/p')), ['x.yaml']);
		equal(await files.list(address('w/pack')), undefined);
		equal(await files.list(address('out')), undefined);
		const found = async (at: string, glob: string): Promise<string[]> =>
			((await files.find?.(address(at), [glob]))?.uris ?? []).map((uri) => uri.slice(address('').length + 1));
		deepEqual(await found('w', '**/*.md'), ['w/a.md']);
		for (const glob of ['../out/*.md', '{..,p}/out/*.md', '.{.,}/out/*.md', '[.][.]/out/*.md'])
			deepEqual(await found('w', glob), [], glob);
		deepEqual(await found('out', '*.md'), []);
	});

	it('are none for a workspace without folders, or in folders of no machine', async () => {
		equal(await nodeFiles.within?.([]).read(address('w/a.md')), undefined);
		equal(await nodeFiles.within?.(['vscode-vfs://x/w']).read(address('w/a.md')), undefined);
		equal(await files.read('vscode-vfs://x/w/a.md'), undefined);
	});
});
