// Settings of the editor, asked for each document: what they change, and what happens to wrong ones.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { messageOf, uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n好。\n';

async function statusWith(settings: unknown, text = DRAFT): Promise<Record<string, unknown>> {
	const wire = await Wire.open({ settings });
	await wire.openDocument(text);
	await wire.diagnostics();
	await wire.close();
	return wire.statuses.at(-1) ?? {};
}

describe('settings', () => {
	it('declare document type, services and day', async () => {
		const status = await statusWith({ documentType: 'platform-rules', serviceKinds: ['group'], asOf: '2016-05-01' });
		deepEqual(
			[status['documentType'], status['serviceKinds'], status['asOf'], status['declared'], status['applies']],
			['platform-rules', ['group'], '2016-05-01', true, 2],
		);
	});

	it('yield to the front matter of the draft', async () => {
		const text = `---\nhegui:\n  documentType: privacy-policy\n  asOf: 2024-01-01\n---\n${DRAFT}`;
		const status = await statusWith({ documentType: 'platform-rules', asOf: '2016-05-01' }, text);
		deepEqual([status['documentType'], status['asOf'], status['declared']], ['privacy-policy', '2024-01-01', true]);
	});

	it('decide the language of messages, whatever the editor speaks', async () => {
		const messages = async (settings: unknown, locale: string): Promise<string> => {
			const wire = await Wire.open({ settings, locale });
			await wire.openDocument(DRAFT);
			const [first] = await wire.diagnostics();
			await wire.close();
			return messageOf(first).slice(0, 3);
		};
		equal(await messages({}, 'en'), 'Not');
		equal(await messages({}, 'zh-cn'), '未写明');
		equal(await messages({ messages: 'zh-cn' }, 'en'), '未写明');
		equal(await messages({ messages: 'en' }, 'zh-cn'), 'Not');
	});

	it('weigh findings of single requirements; what is off is not shown', async () => {
		const wire = await Wire.open({ settings: { severity: { leaving: 'information', diaries: 'off' } } });
		await wire.openDocument(DRAFT);
		const shown = (await wire.diagnostics()).map(({ code, severity }) => [code, severity]);
		await wire.close();
		deepEqual(
			shown.filter(([code]) => code !== 'doorbells'),
			[['leaving', 3]],
		);
	});

	it('are asked for each document by itself', async () => {
		const wire = await Wire.open();
		wire.configuration = (items) =>
			items.map(({ scopeUri }) => ({ asOf: scopeUri === 'file:///old.md' ? '2015-01-01' : '' }));
		await wire.openDocument(DRAFT, 'markdown', 'file:///old.md');
		await wire.openDocument(DRAFT, 'markdown', 'file:///new.md');
		const cited = async (at: string): Promise<string | undefined> =>
			(await wire.diagnostics(at))[0]?.relatedInformation?.[0]?.message;
		deepEqual(
			[await cited('file:///old.md'), await cited('file:///new.md')],
			['toy-2010, art. 1', 'toy-2020, art. 3(1)'],
		);
		await wire.close();
	});

	it('are asked for once, however much is asked of a document', async () => {
		const wire = await Wire.open();
		const asked: (string | undefined)[] = [];
		wire.configuration = (items) => {
			asked.push(...items.map(({ scopeUri }) => scopeUri));
			return items.map(() => null);
		};
		await wire.openDocument(DRAFT);
		await Promise.all([
			wire.diagnostics(),
			wire.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
			wire.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }),
		]);
		await wire.diagnostics();
		deepEqual(
			asked.filter((scope) => scope === uri),
			[uri],
		);
		await wire.close();
	});

	it('that are what they were have nobody ask again for findings', async () => {
		let settings = { asOf: '2015-01-01' };
		const wire = await Wire.open({ settings: () => settings });
		await wire.openDocument(DRAFT);
		await wire.diagnostics();
		const { refreshes } = wire;
		let asked = 0;
		wire.configuration = (items) => {
			asked += items.length;
			return items.map(() => ({ ...settings }));
		};
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await wire.diagnostics();
		deepEqual([asked, wire.refreshes], [2, refreshes]);
		settings = { asOf: '' };
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await wire.until(() => wire.refreshes > refreshes);
		await wire.close();
	});

	it('when they change are asked for again, and the client is told to pull', async () => {
		let settings = { asOf: '' };
		const wire = await Wire.open({ settings: () => settings });
		await wire.openDocument(DRAFT);
		const before = await wire.pull();
		settings = { asOf: '2015-01-01' };
		const { refreshes } = wire;
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await wire.until(() => wire.refreshes > refreshes);
		const after = await wire.pull(before.resultId);
		ok(after.kind === 'full');
		equal(after.items[0]?.relatedInformation?.[0]?.message, 'toy-2010, art. 1');
		await wire.close();
	});

	it('when they change are pushed anew to a client that does not pull', async () => {
		let settings = { asOf: '' };
		const wire = await Wire.open({ settings: () => settings, capabilities: { workspace: { configuration: true } } });
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.published.length === 1);
		settings = { asOf: '2015-01-01' };
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await wire.until(() => wire.published.length === 2);
		equal(wire.published[1]?.diagnostics[0]?.relatedInformation?.[0]?.message, 'toy-2010, art. 1');
		await wire.close();
	});
});

describe('wrong settings', () => {
	it('fall back to their defaults, each by itself, with one warning that names them', async () => {
		const wire = await Wire.open({
			settings: {
				asOf: '1.5.2020',
				documentType: 'poem',
				serviceKinds: ['group', 'x'],
				messages: 'zh-cn',
				maxFileSize: -1,
			},
		});
		await wire.openDocument(DRAFT);
		const [first] = await wire.diagnostics();
		await wire.openDocument(DRAFT, 'markdown', 'file:///other.md');
		await wire.diagnostics('file:///other.md');
		await wire.close();
		ok(messageOf(first).startsWith('未写明'), messageOf(first));
		const status = wire.statuses.at(-1);
		deepEqual(
			[status?.['asOf'], status?.['documentType'], status?.['serviceKinds']],
			['2026-11-22', 'service-agreement', ['other']],
		);
		deepEqual(wire.logged, [
			'Settings with unusable values, defaults taken: hegui.asOf, hegui.documentType, hegui.serviceKinds, hegui.maxFileSize',
		]);
	});

	it('are warned of again when they change', async () => {
		let settings: unknown = { asOf: 'x' };
		const wire = await Wire.open({ settings: () => settings });
		await wire.until(() => wire.logged.length === 1);
		settings = { maxFileSize: 'x' };
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await wire.until(() => wire.logged.length === 2);
		await wire.close();
		ok(wire.logged[1]?.endsWith('hegui.maxFileSize'), wire.logged[1]);
	});
});
