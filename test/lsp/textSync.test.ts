// Documents that are opened, changed and closed out of turn or with odd values, and settings that change in a loop.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { shown, uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n';
const FOUND = ['leaving @ 玩具协议', 'doorbells @ 玩具协议', 'diaries @ 日记保存三个月'];
const nowhere = { line: 0, character: 0 };

describe('documents out of turn', () => {
	let wire: Wire;
	beforeEach(async () => {
		wire = await Wire.open();
	});
	afterEach(() => wire.close());

	async function finds(expected: readonly string[], text = DRAFT): Promise<void> {
		deepEqual(shown(await wire.diagnostics(), text), expected);
	}

	it('changes count in the order in which they come, whatever their versions', async () => {
		await wire.openDocument('');
		for (const [version, text] of [
			[9, 'x'],
			[3, 'y'],
			[3, 'z'],
			[-1, DRAFT],
		] as const)
			await wire.change([{ text }], version);
		await finds(FOUND);
	});

	it('a change without a version, or with null for its range, counts', async () => {
		await wire.openDocument('x');
		const contentChanges = [{ range: null, text: DRAFT }];
		await wire.connection.sendNotification('textDocument/didChange', { textDocument: { uri }, contentChanges });
		await finds(FOUND);
	});

	it('changes of which one is odd are left out together, with a line that quotes nothing', async () => {
		await wire.openDocument(DRAFT);
		const odd = [
			5,
			null,
			{},
			{ text: 7 },
			{ range: { start: nowhere, end: { line: 'x', character: 0.5 } }, text: '密' },
		];
		for (const one of odd) {
			const contentChanges = [{ range: { start: nowhere, end: nowhere }, text: '密' }, one];
			await wire.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges,
			});
		}
		await finds(FOUND);
		equal(wire.logged.length, odd.length);
		ok(!wire.logged.join().includes('密'));
	});

	it('a document without an address or a text is not opened, and spoils nothing for others', async () => {
		for (const textDocument of [
			null,
			{},
			{ uri: 5, text: 'x' },
			{ uri: null, text: 'x' },
			{ uri: 'file:///a.md', text: {} },
		]) {
			await wire.connection.sendNotification('textDocument/didOpen', { textDocument });
		}
		await wire.openDocument(DRAFT);
		await finds(FOUND);
		const coverage = await wire.connection.sendRequest<{ sets: { documents: unknown[] }[] }>('hegui/coverage');
		equal(coverage.sets.flatMap(({ documents }) => documents).length, 1);
	});

	it('a document opened twice has its last text, also where it has become YAML', async () => {
		await wire.openDocument('x');
		await wire.openDocument(DRAFT);
		await finds(FOUND);
		await wire.openDocument('a: b', 'yaml');
		await finds([]);
		await wire.closeDocument();
		await wire.openDocument(DRAFT);
		await finds(FOUND);
	});

	it('a document closed twice, or changed without being open, is not there', async () => {
		await wire.openDocument(DRAFT);
		await wire.closeDocument();
		await wire.closeDocument();
		await wire.change([{ text: DRAFT }]);
		await finds([]);
		equal(wire.logged.length, 1);
		await wire.openDocument(DRAFT);
		await finds(FOUND);
	});
});

describe('settings that change in a loop', () => {
	it('are asked for one at a time, and the last ones count', async () => {
		let asked = 0;
		let last = 'error';
		const wire = await Wire.open({
			settings: () => {
				asked++;
				return { severity: { leaving: last } };
			},
		});
		await wire.openDocument(DRAFT);
		await wire.diagnostics();
		asked = 0;
		for (let turn = 0; turn < 1000; turn++) {
			last = turn === 999 ? 'information' : 'warning';
			await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
			if (turn % 10 === 0) await wire.change([{ range: { start: nowhere, end: nowhere }, text: '' }], turn + 2);
		}
		const found = await wire.diagnostics();
		equal(found.find(({ code }) => code === 'leaving')?.severity, 3);
		ok(asked < 1000, `${asked} times`);
		ok(wire.refreshes < 500, `${wire.refreshes} refreshes`);
		await wire.close();
	});
});
