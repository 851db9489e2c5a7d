// Files of this machine, as the server sees them where no client reads them for it.
import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
