// hegui/coverage on the wire: open and closed drafts by their sets, kept in step with files, edits and configuration.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { Workspace } from '../support/coverage.ts';

const DRAFT = '# 玩具协议\n\n您好。\n';
const STATED = '# 玩具协议\n\n您可以随时离开。\n';
const CONFIG =
	'sets:\n  - { name: 玩具, documents: [a.md, "privacy/*.md"] }\n  - { name: 商店, documents: [shop.md] }\n';
const FILES = { 'hegui.yaml': CONFIG, 'a.md': DRAFT, 'privacy/b.md': DRAFT, 'shop.md': DRAFT, 'other.md': DRAFT };
const ALL = '玩具: a.md privacy/b.md; 商店: shop.md';

describe('coverage', () => {
	it('holds the drafts of the sets, open or not, and the open ones that belong to none', async () => {
		const workspace = await Workspace.open(FILES);
		equal(await workspace.sets((shown) => shown === ALL), ALL);
		await workspace.wire.openDocument(STATED, 'markdown', Workspace.uri('a.md'));
		await workspace.wire.openDocument(DRAFT, 'markdown', 'untitled:Untitled-1');
		const opened = '玩具: a.md* privacy/b.md; 商店: shop.md; : Untitled-1*';
		const { law, sets } = await workspace.covered(({ sets: all }) => all.length === 3);
		equal(await workspace.sets(() => true), opened);
		deepEqual([law, sets[0]?.folder, sets[2]?.folder], [{ version: '0', asOf: '2026-11-22' }, 'file:///w', null]);
		const leaving = sets.flatMap(({ documents }) =>
			documents.map(
				({ path, findings }) => `${path} ${findings.find((one) => one.requirement === 'leaving')?.verdict}`,
			),
		);
		deepEqual(leaving.slice(0, 3), ['a.md fulfilled', 'privacy/b.md missing', 'shop.md missing']);
		ok(sets[0]?.documents[0]?.findings.every(({ applies }) => applies));
		await workspace.close();
	});

	it('is of the day that all drafts have, else of that of the settings', async () => {
		const dayed = (first: string): Record<string, string> => ({ ...FILES, 'hegui.yaml': `${first}${CONFIG}` });
		const workspace = await Workspace.open(dayed('asOf: 2021-05-01\n'));
		equal(await workspace.sets((shown) => shown === ALL), ALL);
		equal((await workspace.covered(() => true)).law.asOf, '2021-05-01');
		await workspace.write('hegui.yaml', CONFIG.replace('name: 商店,', 'name: 商店, asOf: 2021-05-01,'));
		const { law, sets } = await workspace.covered(
			({ sets: all }) => all[1]?.documents[0]?.asOf === '2021-05-01' && all[0]?.documents[0]?.asOf === undefined,
		);
		deepEqual([law.asOf, sets[0]?.documents[0]?.asOf], ['2026-11-22', undefined]);
		await workspace.close();
	});

	it('follows unsaved edits, and what is saved when the draft is closed', async () => {
		const workspace = await Workspace.open(FILES);
		const verdict = async (wanted: string): Promise<void> => {
			await workspace.covered(({ sets }) => {
				const findings = sets[0]?.documents.find(({ path }) => path === 'a.md')?.findings;
				return findings?.find(({ requirement }) => requirement === 'leaving')?.verdict === wanted;
			});
		};
		await verdict('missing');
		await workspace.wire.openDocument(DRAFT, 'markdown', Workspace.uri('a.md'));
		await workspace.wire.change([{ text: STATED }], 2, Workspace.uri('a.md'));
		await verdict('fulfilled');
		await workspace.wire.closeDocument(Workspace.uri('a.md'));
		await verdict('missing');
		await workspace.close();
	});

	it('follows files that come, change and go, and the sets themselves, and tells of each', async () => {
		const workspace = await Workspace.open(FILES);
		await workspace.sets((shown) => shown === ALL);
		const told = async (): Promise<void> => {
			const { changes } = workspace;
			while (workspace.changes === changes) await new Promise((resolve) => setImmediate(resolve));
		};
		await Promise.all([workspace.write('privacy/c.md', DRAFT), told()]);
		await workspace.sets((shown) => shown.includes('privacy/c.md'));
		await Promise.all([workspace.write('privacy/b.md', undefined), told()]);
		await workspace.sets((shown) => !shown.includes('privacy/b.md'));
		await Promise.all([workspace.write('hegui.yaml', 'sets: [ { name: 别的, documents: [other.md] } ]\n'), told()]);
		await workspace.sets((shown) => shown === '别的: other.md');
		await workspace.close();
	});

	it('takes what a set says of its drafts', async () => {
		const config =
			'sets: [ { name: a, documents: [a.md], serviceKinds: [game], asOf: 2015-01-01 } ]\nserviceKinds: [live]\n';
		const workspace = await Workspace.open({ 'hegui.yaml': config, 'a.md': DRAFT, 'b.md': DRAFT });
		await workspace.wire.openDocument(DRAFT, 'markdown', Workspace.uri('b.md'));
		const { sets } = await workspace.covered(({ sets: all }) => all.length === 2 && all[0]?.documents.length === 1);
		deepEqual(
			sets.map(({ documents }) => documents.map(({ serviceKinds, asOf }) => [serviceKinds, asOf])),
			[[[['game'], '2015-01-01']], [[['live'], undefined]]],
		);
		await workspace.close();
	});

	it('reviews all drafts, or none that is not open, where the setting says so', async () => {
		let scope = 'all';
		const workspace = await Workspace.open(FILES, { settings: () => ({ workspaceDiagnostics: scope }) });
		await workspace.sets((shown) => shown === `${ALL}; : other.md`);
		scope = 'off';
		await workspace.wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await workspace.sets((shown) => shown === '玩具: ; 商店: ');
		await workspace.close();
	});

	it('gives the same record again for what did not change', async () => {
		let reads = 0;
		const workspace = await Workspace.open(FILES, { settings: { workspaceDiagnostics: 'sets' } });
		await workspace.sets((shown) => shown === ALL);
		const files = { ...workspace.files };
		for (const path of Object.keys(files)) {
			Object.defineProperty(workspace.files, path, {
				get: () => {
					reads++;
					return files[path];
				},
				enumerable: true,
			});
		}
		await workspace.sets((shown) => shown === ALL);
		equal(reads, 0);
		await workspace.close();
	});

	it('lists a draft that is too large for the limit nowhere', async () => {
		const workspace = await Workspace.open(
			{ ...FILES, 'shop.md': `${DRAFT}${'好'.repeat(2000)}` },
			{ settings: { maxFileSize: 1 } },
		);
		await workspace.sets((shown) => shown === '玩具: a.md privacy/b.md; 商店: ');
		await workspace.close();
	});
});
