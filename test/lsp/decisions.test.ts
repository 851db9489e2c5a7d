// Decisions on the wire: what they settle is gone, what lapsed comes back and is told at its entry, new ones are written.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { memory } from '../support/packs.ts';
import { fullCapabilities, messageOf, positionOf, uri, Wire } from '../support/wire.ts';

const DRAFT =
	'# 玩具协议\n\n第一条 离开时请带走玩具。\n\n第二条 我们设有门铃，并及时应门。日记保存六个月。\n\n第三条 后会有期。\n';
const FILE = 'file:///hegui.waivers.yaml';
const options = {
	capabilities: {
		...fullCapabilities,
		workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
	},
	initializationOptions: { virtualDocuments: true, decisions: true },
	workspaceFolders: [{ uri: 'file:///', name: 'all' }],
};

interface Opened {
	readonly wire: Wire;
	readonly files: Record<string, string>;
}

async function open(files: Record<string, string> = {}, text = DRAFT): Promise<Opened> {
	const wire = await Wire.open({ ...options, host: { files: memory(files) } });
	await wire.openDocument(text);
	if (Object.keys(files).length > 0) await wire.until(() => wire.refreshes > 0);
	return { wire, files };
}

async function codes(wire: Wire): Promise<unknown[]> {
	return (await wire.diagnostics()).map(({ code }) => code);
}

function told(wire: Wire): string[] {
	const { diagnostics = [] } = wire.published.filter((one) => one.uri === FILE).at(-1) ?? {};
	return diagnostics.map(({ range, severity, message }) => `${range.start.line} ${severity} ${message}`);
}

/** Writes what the server answers into the workspace, as the client does. */
async function write({ wire, files }: Opened, params: Record<string, unknown>): Promise<string> {
	const answer: { uri: string; text: string } | null = await wire.connection.sendRequest('hegui/waiverEntry', {
		uri,
		requirement: 'leaving',
		by: 'Jane',
		...params,
	});
	if (answer === null) throw new Error('no entry');
	files[answer.uri] = answer.text;
	const { refreshes } = wire;
	await wire.connection.sendNotification('workspace/didChangeWatchedFiles', {
		changes: [{ uri: answer.uri, type: 2 }],
	});
	await wire.until(() => wire.refreshes > refreshes);
	return answer.text;
}

/** What can be decided; the page of the requirement opens by a command, too. */
async function actionsOn(wire: Wire, diagnostic: Diagnostic): Promise<CodeAction[]> {
	const actions = (await wire.codeActions([diagnostic])) ?? [];
	return actions.filter(({ command }) => command?.command.startsWith('hegui.'));
}

const ACCEPT = { action: 'record', decision: 'accepted', reason: 'Known.' };

describe('a decision', () => {
	it('is written with its fingerprints, and settles the finding', async () => {
		const opened = await open();
		const { wire } = opened;
		deepEqual(await codes(wire), ['leaving']);
		const text = await write(opened, ACCEPT);
		match(text, /^waivers:\n {2}- requirement: leaving\n {4}document: draft\.md\n {4}decision: accepted\n/);
		match(text, /by: Jane\n {4}on: 2026-11-22\n {4}clause: "?[0-9a-f]{16}"?\n {4}law:\n {6}toy-2020\/3\/1: /);
		deepEqual(await codes(wire), []);
		const { waived, missing, applies, fulfilled } = wire.statuses.at(-1) ?? {};
		deepEqual([waived, missing, applies, fulfilled], [1, 0, 3, 2]);
		const answer: string = await wire.connection.sendRequest('hegui/assist', { tool: 'checkDocument', uri });
		match(answer, /2 stated, .*0 missing, .*1 decided by a person/);
		match(answer, /## What is open\n\nNothing that .*\n\n## What a person decided\n\n- \*\*leaving/);
		await wire.close();
	});

	it('is stale when its clause changes: finding and entry say so; renewed it stands again', async () => {
		const opened = await open();
		const { wire } = opened;
		await write(opened, { ...ACCEPT, expires: '2027-01-01' });
		await wire.change([{ text: DRAFT.replace('带走', '收好') }]);
		const [finding] = await wire.diagnostics();
		match(messageOf(finding), /A decision no longer holds: accepted \(Jane, 2026-11-22\).*wording/);
		await wire.until(() => told(wire).length > 0);
		match(told(wire)[0] ?? '', /^1 2 A decision no longer holds/);
		ok(finding);
		const [renew] = await actionsOn(wire, finding);
		equal(renew?.command?.command, 'hegui.renewDecision');
		const text = await write(opened, { action: 'renew', by: 'Joe' });
		match(text, /by: Joe/);
		ok(!text.includes('expires'));
		deepEqual(await codes(wire), []);
		await wire.until(() => told(wire).length === 0);
		await wire.close();
	});

	it('under the law of one day is stale under that of another', async () => {
		const files = { 'file:///hegui.yaml': 'asOf: 2015-01-01\n' };
		const opened = await open(files);
		const { wire } = opened;
		await write(opened, ACCEPT);
		deepEqual(await codes(wire), []);
		const { refreshes } = wire;
		await wire.openDocument('asOf: 2026-11-22\n', 'yaml', 'file:///hegui.yaml');
		await wire.until(() => wire.refreshes > refreshes);
		const [finding] = await wire.diagnostics();
		match(messageOf(finding), /toy-2010, art\. 1 is no longer in force \(since 2020-06-01\)/);
		await wire.close();
	});

	it('that a clause satisfies shows in the hover there, and is withdrawn', async () => {
		const opened = await open();
		const { wire } = opened;
		const start = positionOf(DRAFT, '后会有期');
		await write(opened, { ...ACCEPT, decision: 'satisfied', clause: { start, end: start } });
		deepEqual(await codes(wire), []);
		const hover = await wire.hover(start);
		const { value } = (hover?.contents ?? { value: '' }) as { value: string };
		match(value, /Decided: stated in this document/);
		match(value, /\[Withdraw\]\(hegui:\/withdraw\/leaving\)/);
		await write(opened, { action: 'withdraw' });
		deepEqual(await codes(wire), ['leaving']);
		await wire.close();
	});

	it('counts unsaved, and is told where it is wrong or no longer needed', async () => {
		const { wire } = await open();
		const { refreshes } = wire;
		const entry = (id: string): string =>
			`  - { requirement: ${id}, document: draft.md, decision: accepted, reason: x, by: J, on: 2026-01-01 }\n`;
		await wire.openDocument(`waivers:\n${entry('leaving')}${entry('doorbell')}${entry('doorbells')}`, 'yaml', FILE);
		await wire.until(() => wire.refreshes > refreshes);
		deepEqual(await codes(wire), []);
		await wire.until(() => told(wire).length === 2);
		match(told(wire)[0] ?? '', /^2 1 There is no requirement doorbell\. Is doorbells meant\?/);
		match(told(wire)[1] ?? '', /^3 3 No longer needed/);
		await wire.close();
	});
});

describe('decisions as code actions', () => {
	it('are all four on a single finding, with the clause at the cursor', async () => {
		const { wire } = await open();
		const [finding] = await wire.diagnostics();
		ok(finding);
		const actions = await actionsOn(wire, finding);
		deepEqual(
			actions.map(({ command }) => command?.arguments?.[0].decision),
			['satisfied', 'elsewhere', 'not-applicable', 'accepted'],
		);
		equal(actions[0]?.command?.arguments?.[0].clause.start.line, 2);
		await wire.close();
	});

	it('are none for a client that cannot ask, and none are written outside of the workspace', async () => {
		const wire = await Wire.open({ host: { files: memory({}) } });
		await wire.openDocument(DRAFT);
		const [finding] = await wire.diagnostics();
		ok(finding);
		deepEqual(await actionsOn(wire, finding), []);
		const params = { uri, requirement: 'leaving', by: 'Jane', ...ACCEPT };
		equal(await wire.connection.sendRequest('hegui/waiverEntry', params), null);
		await wire.close();
	});

	it('renew and withdraw an entry in its file', async () => {
		const opened = await open();
		const { wire } = opened;
		const text = await write(opened, ACCEPT);
		await wire.openDocument(text, 'yaml', FILE);
		const at = (line: number): Promise<CodeAction[] | null> =>
			wire.connection.sendRequest('textDocument/codeAction', {
				textDocument: { uri: FILE },
				range: { start: { line, character: 0 }, end: { line, character: 0 } },
				context: { diagnostics: [] },
			});
		const actions = (await at(3)) ?? [];
		deepEqual(
			actions.map(({ command }) => [command?.command, command?.arguments]),
			[
				['hegui.renewDecision', [{ uri, requirement: 'leaving' }]],
				['hegui.withdrawDecision', [{ uri, requirement: 'leaving' }]],
			],
		);
		deepEqual(await at(0), []);
		await wire.close();
	});

	it('need a reason', async () => {
		const { wire } = await open();
		const params = { uri, requirement: 'leaving', by: 'Jane', ...ACCEPT, reason: ' ' };
		equal(await wire.connection.sendRequest('hegui/waiverEntry', params), null);
		await wire.close();
	});
});

describe('completion in hegui.waivers.yaml', () => {
	async function labels(text: string): Promise<string[]> {
		const { wire } = await open();
		await wire.openDocument(text, 'yaml', FILE);
		const lines = text.split('\n');
		const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
		const items: { label: string }[] = await wire.connection.sendRequest('textDocument/completion', {
			textDocument: { uri: FILE },
			position,
		});
		await wire.close();
		return items.map(({ label }) => label);
	}

	it('offers keys, kinds of decision and requirements', async () => {
		deepEqual((await labels('waivers:\n  - ')).slice(0, 3), ['requirement', 'document', 'decision']);
		deepEqual(await labels('waivers:\n  - decision: '), ['satisfied', 'elsewhere', 'not-applicable', 'accepted']);
		deepEqual(await labels('waivers:\n  - requirement: '), ['leaving', 'diaries', 'doorbells']);
	});
});
