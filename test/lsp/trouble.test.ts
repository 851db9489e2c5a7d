// What goes wrong costs one answer, never the server: odd requests, odd settings, requests at once and called off.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import {
	CancellationTokenSource,
	ConnectionError,
	ConnectionErrors,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
} from 'vscode-languageserver-protocol/node';
import { fullCapabilities, replacing, shown, uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n';
const FOUND = ['leaving @ 玩具协议', 'doorbells @ 玩具协议', 'diaries @ 日记保存三个月'];

async function isAlive(wire: Wire): Promise<void> {
	const at = 'file:///alive.md';
	await wire.openDocument(DRAFT, 'markdown', at);
	deepEqual(shown(await wire.diagnostics(at), DRAFT), FOUND);
}

describe('odd requests', () => {
	let wire: Wire;
	beforeEach(async () => {
		wire = await Wire.open();
		await wire.openDocument(DRAFT);
	});
	afterEach(async () => {
		await isAlive(wire);
		await wire.close();
	});

	it('at places that are not there get no answer', async () => {
		for (const position of [
			{ line: -1, character: -1 },
			{ line: 1e9, character: 1e9 },
			{ line: Number.NaN, character: 0 },
			{ line: 'x', character: null } as unknown as { line: number; character: number },
		]) {
			equal(await wire.hover(position), null);
		}
	});

	it('about documents that are not open get no answer', async () => {
		const unknown = 'file:///unknown.md';
		equal(await wire.hover({ line: 0, character: 0 }, unknown), null);
		equal(await wire.codeActions([], undefined, unknown), null);
		equal(await wire.links(unknown), null);
		await wire.change([{ text: 'x' }], 2, unknown);
		await wire.closeDocument(unknown);
	});

	it('with diagnostics that are not ours get no action', async () => {
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		const odd = [
			{ range, message: 'x', source: 'other', data: { requirement: 'leaving', verdict: 'missing' } },
			{ range, message: 'x', source: 'hegui' },
			{ range, message: 'x', source: 'hegui', data: null },
			{ range, message: 'x', source: 'hegui', data: { requirement: 'nothing', verdict: 'missing' } },
			{ range, message: 'x', source: 'hegui', data: { requirement: 7, verdict: {} } },
		];
		deepEqual(await wire.codeActions(odd as []), []);
	});

	it('of a method that there is not are refused', async () => {
		await rejects(
			wire.connection.sendRequest('hegui/nothing', {}),
			(error) => error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound,
		);
	});

	it('with no parameters at all do not end it', async () => {
		for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/codeAction']) {
			await wire.connection.sendRequest(method, {}).catch(() => undefined);
		}
		for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose']) {
			await wire.connection.sendNotification(method, {});
		}
	});

	it('with changes outside the text are read as far as they reach', async () => {
		const far = { line: 1e6, character: 1e6 };
		await wire.change([{ range: { start: far, end: far }, text: '您可以离开。' }]);
		deepEqual(shown(await wire.diagnostics(), `${DRAFT}您可以离开。`).length, 2);
		await wire.change([{ range: { start: far, end: { line: 0, character: 0 } }, text: '' }], 3);
		equal((await wire.diagnostics()).length, 3);
	});

	it('for pages that are not there get none, or a page that says so', async () => {
		equal(await wire.page('hegui:/nothing'), undefined);
		equal(await wire.page('file:///law/toy-2020.md'), undefined);
		equal(await wire.page('hegui:/law/%E0%A4%A.md'), undefined);
		ok((await wire.page('hegui:/law/nothing.md'))?.includes('nothing'));
		ok((await wire.page('hegui:/law/toy-2020/99.md'))?.includes('99'));
		ok((await wire.page('hegui:/requirements/nothing.md'))?.includes('nothing'));
	});
});

describe('odd clients', () => {
	const unhandled: unknown[] = [];
	// The library complains that it cannot answer any more when a test has closed the connection: that is our doing.
	const isOurs = (reason: unknown): boolean =>
		reason instanceof ConnectionError && reason.code === ConnectionErrors.Disposed;
	const keep = (reason: unknown): void => void (isOurs(reason) || unhandled.push(reason));
	before(() => process.on('unhandledRejection', keep));
	after(() => process.off('unhandledRejection', keep));
	afterEach(async () => {
		await new Promise((resolve) => setTimeout(resolve, 20));
		deepEqual(unhandled.splice(0), [], 'a promise that nobody waits for would end the server');
	});

	it('that answer no configuration get the defaults', async () => {
		const wire = await Wire.open();
		wire.configuration = () => {
			throw new Error('not now');
		};
		await isAlive(wire);
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await isAlive(wire);
		await wire.close();
	});

	it('that answer something else than settings get the defaults', async () => {
		for (const settings of [null, 'x', 7, [], { asOf: { y: 1 } }]) {
			const wire = await Wire.open({ settings });
			await isAlive(wire);
			await wire.close();
		}
		const wire = await Wire.open();
		wire.configuration = () => null;
		await isAlive(wire);
		await wire.close();
	});

	it('that refuse what they said they could do', async () => {
		const wire = await Wire.open();
		wire.connection.onRequest('client/registerCapability', () => new ResponseError(ErrorCodes.MethodNotFound, 'no'));
		wire.connection.onRequest('workspace/diagnostic/refresh', () => new ResponseError(ErrorCodes.MethodNotFound, 'no'));
		await wire.openDocument(DRAFT);
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await isAlive(wire);
		await wire.close();
	});

	it('that say odd things of themselves', async () => {
		const wire = await Wire.open({
			capabilities: fullCapabilities,
			initializationOptions: { locale: 7, virtualDocuments: 1 },
		});
		await isAlive(wire);
		await wire.close();
	});
});

describe('requests at once', () => {
	/** A host on which every step takes longer than a slice, so that requests interleave at each step. */
	class SlowHost {
		private time = 0;
		pauses = 0;
		readonly now = (): number => (this.time += 100);
		readonly breathe = (): Promise<void> => {
			this.pauses++;
			return new Promise((resolve) => setImmediate(resolve));
		};

		/** Resolves when the server has done what it does before the first draft. */
		async waiting(): Promise<void> {
			let before: number;
			do {
				before = this.pauses;
				for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
			} while (before !== this.pauses);
			this.pauses = 0;
		}

		/** Resolves when a review is under way. */
		async underway(): Promise<void> {
			while (this.pauses === 0) await new Promise((resolve) => setImmediate(resolve));
		}
	}

	it('see the same text, also right after an edit', async () => {
		const wire = await Wire.open({ host: new SlowHost() });
		const paragraphs = Array.from({ length: 30 }, (_, index) => `第${index}段。`).join('\n\n');
		const text = `# 协议\n\n${paragraphs}\n\n您可以留下。\n`;
		await wire.openDocument(text);
		await wire.diagnostics();
		const insertion = {
			range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
			text: '# 规则\n\n您可以离开。\n\n',
		};
		await wire.change([insertion, { ...insertion, text: '日记保存三个月。\n\n' }]);
		const both = await Promise.all([wire.diagnostics(), wire.hover({ line: 2, character: 2 }), wire.diagnostics()]);
		const after = `日记保存三个月。\n\n# 规则\n\n您可以离开。\n\n${text}`;
		const expected = ['diaries @ 日记保存三个月', 'doorbells @ 规则'];
		deepEqual(shown(both[0], after), expected);
		deepEqual(shown(both[2], after), expected);
		deepEqual(shown(await wire.diagnostics(), after), expected);
		await wire.close();
	});

	it('are called off by an edit, and asked for again by the client', async () => {
		const host = new SlowHost();
		const wire = await Wire.open({ host });
		await host.waiting();
		await wire.openDocument(`${'段。\n\n'.repeat(50)}${DRAFT}`);
		const overdue = wire.pull();
		await host.underway();
		await wire.change([replacing(`${'段。\n\n'.repeat(50)}${DRAFT}`, '留下', '离开')]);
		await rejects(overdue, (error) => {
			ok(error instanceof ResponseError);
			deepEqual([error.code, error.data], [LSPErrorCodes.ServerCancelled, { retriggerRequest: true }]);
			return true;
		});
		equal((await wire.diagnostics()).length, 2);
		await wire.close();
	});

	it('can be cancelled, and what was begun is done again when asked for', async () => {
		const wire = await Wire.open({ host: new SlowHost() });
		const text = `${'段。\n\n'.repeat(50)}${DRAFT}`;
		await wire.openDocument(text);
		const source = new CancellationTokenSource();
		const cancelled = wire.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
		source.cancel();
		await rejects(cancelled, (error) => {
			return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
		});
		deepEqual(shown(await wire.diagnostics(), text).length, 3);
		await wire.change([replacing(text, '留下', '离开')]);
		const again = new CancellationTokenSource();
		const second = wire.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, again.token);
		again.cancel();
		await rejects(second);
		deepEqual(shown(await wire.diagnostics(), text.replace('留下', '离开')).length, 2);
		await wire.close();
	});

	it('are answered where another request waited for the settings with them, and was cancelled', async () => {
		const wire = await Wire.open();
		let answer = (): void => {};
		const settingsMayCome = new Promise<void>((resolve) => {
			answer = resolve;
		});
		wire.configuration = (items) => settingsMayCome.then(() => items.map(() => ({})));
		await wire.openDocument(DRAFT);
		const source = new CancellationTokenSource();
		const textDocument = { uri };
		const cancelled = wire.connection.sendRequest('textDocument/documentSymbol', { textDocument }, source.token);
		const diagnostics = wire.diagnostics();
		source.cancel();
		// What is sent in order is heard in order.
		await wire.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///none.md' } });
		answer();
		await rejects(cancelled);
		equal((await diagnostics).length, 3);
		await wire.close();
	});

	it('end when the document is closed meanwhile', async () => {
		const wire = await Wire.open({ host: new SlowHost() });
		await wire.openDocument(`${'段。\n\n'.repeat(50)}${DRAFT}`);
		const pending = wire.pull().catch(() => undefined);
		await wire.closeDocument();
		await pending;
		await isAlive(wire);
		await wire.close();
	});
});
