// hegui.yaml and pack files as they are typed, on the wire: problems and the law of drafts follow their unsaved texts.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { houseRule, memory } from '../support/packs.ts';
import { fullCapabilities, replacing, Wire, type WireOptions } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n你好。\n';
const CONFIG = 'file:///hegui.yaml';
const RULE = 'file:///rules/requirements/contact.yaml';
const WITHOUT = ['diaries', 'doorbells', 'leaving'];
const options: WireOptions = {
	capabilities: {
		...fullCapabilities,
		workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
	},
	workspaceFolders: [{ uri: 'file:///', name: 'all' }],
};

interface Opened {
	readonly wire: Wire;
	readonly files: Record<string, string>;
}

async function open(more: Record<string, string> = {}, others: WireOptions = {}): Promise<Opened> {
	const files: Record<string, string> = { [CONFIG]: 'packs: [rules]\n', [RULE]: houseRule(), ...more };
	const wire = await Wire.open({ ...options, ...others, host: { files: memory(files), ...others.host } });
	await wire.openDocument(DRAFT);
	await wire.until(() => wire.refreshes > 0);
	return { wire, files };
}

/** Problems last published for a file, as `line message`. */
function told(wire: Wire, at: string): string[] {
	const { diagnostics = [] } = wire.published.filter(({ uri }) => uri === at).at(-1) ?? {};
	return diagnostics.map(({ range, message }) => `${range.start.line} ${message}`);
}

async function findings(wire: Wire): Promise<unknown[]> {
	return (await wire.diagnostics()).map(({ code }) => code).sort();
}

/** Waits until open drafts are to be reviewed anew. */
async function anew(wire: Wire, act: () => Promise<void>): Promise<void> {
	const { refreshes } = wire;
	await act();
	await wire.until(() => wire.refreshes > refreshes);
}

/** Long enough for a load, had there been one. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('an unsaved change', () => {
	it('to a pack file is told at its line and field, the findings of drafts follow, and both go when it is mended', async () => {
		const { wire } = await open();
		deepEqual(await findings(wire), ['contact', ...WITHOUT]);
		await wire.openDocument(houseRule(), 'yaml', RULE);
		const wrong = houseRule().replace('modality: obligation', 'modality: wish');
		await anew(wire, () => wire.change([replacing(houseRule(), 'obligation', 'wish')], 2, RULE));
		await wire.until(() => told(wire, RULE).length > 0);
		ok(told(wire, RULE)[0]?.startsWith('2 modality: '), told(wire, RULE).join());
		deepEqual(await findings(wire), WITHOUT);
		await anew(wire, () => wire.change([replacing(wrong, 'wish', 'obligation')], 3, RULE));
		await wire.until(() => told(wire, RULE).length === 0);
		deepEqual(await findings(wire), ['contact', ...WITHOUT]);
		await wire.close();
	});

	it('to hegui.yaml is told at its line and field, and takes the law of the pack away', async () => {
		const { wire } = await open();
		await wire.openDocument('packs: [rules]\n', 'yaml', CONFIG);
		await anew(wire, () => wire.change([{ text: 'asOf: 2021-01-01\n\npacks:\n  - nowhere\n' }], 2, CONFIG));
		await wire.until(() => told(wire, CONFIG).length > 0);
		deepEqual(told(wire, CONFIG), ['3 packs.0: no such folder: nowhere']);
		deepEqual(await findings(wire), WITHOUT);
		await wire.close();
	});

	it('is forgotten when the document is closed: what is saved counts', async () => {
		const { wire } = await open();
		await wire.openDocument(houseRule(), 'yaml', RULE);
		await anew(wire, () => wire.change([{ text: 'id: contact\n' }], 2, RULE));
		deepEqual(await findings(wire), WITHOUT);
		await anew(wire, () => wire.closeDocument(RULE));
		await wire.until(() => told(wire, RULE).length === 0);
		deepEqual(await findings(wire), ['contact', ...WITHOUT]);
		await wire.close();
	});

	it('counts also in a file that was never saved, in a folder that is not there yet', async () => {
		const { wire } = await open({ [CONFIG]: 'packs: [规则]\n' });
		await wire.until(() => told(wire, CONFIG).length === 1);
		const fresh = `file:///${encodeURIComponent('规则')}/requirements/contact.yaml`;
		await anew(wire, () => wire.openDocument(houseRule(), 'yaml', fresh));
		deepEqual(await findings(wire), ['contact', ...WITHOUT]);
		deepEqual(told(wire, CONFIG), []);
		await wire.close();
	});

	it('reads no saved file again, and does nothing where the text is what it was', async () => {
		const files = memory({ [CONFIG]: 'packs: [rules]\n', [RULE]: houseRule() });
		let reads = 0;
		const counting = { ...files, read: (at: string) => files.read(at).finally(() => reads++) };
		const { wire } = await open({}, { host: { files: counting } });
		await wire.openDocument(houseRule(), 'yaml', RULE);
		await settled();
		const { refreshes, published } = wire;
		const [before, sent] = [reads, published.length];
		const twice = replacing(houseRule(), 'contact', 'contac');
		await wire.change([twice, { text: houseRule() }], 2, RULE);
		await settled();
		deepEqual([wire.refreshes, published.length, reads], [refreshes, sent, before]);
		await anew(wire, () => wire.change([twice], 3, RULE));
		equal(reads, before);
		await wire.close();
	});

	it('counts for a draft whose review is under way', async () => {
		const held: (() => void)[] = [];
		let isHeld = false;
		let time = 0;
		const breathe = (): Promise<void> =>
			new Promise((resolve) => (isHeld ? held.push(resolve) : setImmediate(resolve)));
		const { wire } = await open({}, { host: { breathe, now: () => (time += 100) } });
		await anew(wire, () => wire.openDocument('id: contact\n', 'yaml', RULE));
		await wire.change([{ text: `${DRAFT}${'段。\n\n'.repeat(50)}` }]);
		isHeld = true;
		const underway = wire.pull();
		await settled();
		equal(held.length, 1);
		await anew(wire, async () => {
			await wire.change([{ text: houseRule() }], 2, RULE);
			await settled();
			isHeld = false;
			for (const release of held) release();
		});
		await underway;
		deepEqual(await findings(wire), ['contact', ...WITHOUT]);
		await wire.close();
	});

	it('waits for a pause', async () => {
		const waiting: (() => void)[] = [];
		let isHeld = false;
		const pause = (): Promise<void> =>
			new Promise((resolve) => (isHeld ? waiting.push(resolve) : setImmediate(resolve)));
		const { wire } = await open({}, { host: { pause } });
		await wire.openDocument(houseRule(), 'yaml', RULE);
		await settled();
		isHeld = true;
		const { refreshes } = wire;
		await wire.change([{ text: 'id: contact' }], 2, RULE);
		await wire.change([{ text: 'id: contac' }], 3, RULE);
		await settled();
		equal(waiting.length, 2);
		deepEqual([wire.refreshes, told(wire, RULE)], [refreshes, []]);
		waiting.shift()?.();
		await settled();
		equal(wire.refreshes, refreshes);
		waiting.shift()?.();
		await wire.until(() => wire.refreshes > refreshes);
		await wire.close();
	});
});

describe('YAML documents', () => {
	it('are no drafts: no review, no hover, no status, whatever the client calls them', async () => {
		const { wire } = await open();
		await wire.diagnostics();
		for (const [at, language] of [
			[CONFIG, 'yaml'],
			[RULE, 'plaintext'],
			['file:///other.yml', 'markdown'],
			['untitled:Untitled-1', 'yaml'],
		] as const) {
			await wire.openDocument(`${DRAFT}《玩具规定》第三条`, language, at);
			deepEqual(await wire.diagnostics(at), []);
			equal(await wire.hover({ line: 0, character: 3 }, at), null);
			deepEqual(await wire.codeActions([], undefined, at), null);
		}
		await settled();
		deepEqual([...new Set(wire.statuses.map(({ uri }) => uri))], ['file:///draft.md']);
		await wire.close();
	});

	it('outside of packs get nothing, and change nothing', async () => {
		const { wire } = await open();
		await settled();
		const { refreshes, published } = wire;
		const sent = published.length;
		for (const at of ['file:///other/requirements/contact.yaml', 'file:///rules2/requirements/contact.yaml']) {
			await wire.openDocument('id: ', 'yaml', at);
			await wire.change([{ text: 'mod' }], 2, at);
			const params = { textDocument: { uri: at }, position: { line: 0, character: 3 } };
			deepEqual(await wire.connection.sendRequest('textDocument/completion', params), []);
			await wire.closeDocument(at);
		}
		await settled();
		deepEqual([wire.refreshes, published.length], [refreshes, sent]);
		await wire.close();
	});
});
