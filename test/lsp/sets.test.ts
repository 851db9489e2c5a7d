// Document sets in the editor: what one document states the others need not, and what that means when one is typed in.
import { deepEqual, equal, match } from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Workspace, watchingCapabilities } from '../support/coverage.ts';
import { uri as elsewhere } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您好。\n';
const LEAVING = '# 玩具协议\n\n您可以随时离开。\n';
const BELL = '# 玩具协议\n\n我们设有门铃。\n';
const CONFIG = 'sets: [ { name: 玩具, documents: [a.md, b.md] } ]\n';
const FILES = { 'hegui.yaml': CONFIG, 'a.md': DRAFT, 'b.md': LEAVING };

const at = (path: string): string => Workspace.uri(path);

function codes(diagnostics: readonly Diagnostic[]): string {
	return diagnostics
		.map(({ code }) => String(code))
		.sort()
		.join();
}

/** Waits until a draft has the findings that it should have: what comes of files comes after pauses. */
async function found(workspace: Workspace, path: string, wanted: string): Promise<Diagnostic[]> {
	for (;;) {
		const diagnostics = await workspace.wire.diagnostics(at(path));
		if (codes(diagnostics) === wanted) return diagnostics;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

async function opened(files: Record<string, string>, path = 'a.md', settings: unknown = {}): Promise<Workspace> {
	const workspace = await Workspace.open(files, { settings });
	await workspace.sets((shown) => shown.startsWith('玩具'));
	await workspace.wire.openDocument(files[path] ?? '', 'markdown', at(path));
	return workspace;
}

describe('a document set in the editor', () => {
	it('credits an open document with what a closed one states, and tells a gap of both once', async () => {
		const workspace = await opened(FILES);
		equal(codes(await workspace.wire.diagnostics(at('a.md'))), 'diaries,doorbells');
		await found(workspace, 'b.md', '');
		await workspace.close();
	});

	it('takes together what each of its documents states in part', async () => {
		const workspace = await opened({ ...FILES, 'b.md': BELL }, 'a.md');
		await found(workspace, 'b.md', 'doorbells');
		await workspace.wire.change([{ text: '# 玩具协议\n\n我们及时应门。\n' }], 2, at('a.md'));
		await found(workspace, 'a.md', 'diaries,leaving');
		await found(workspace, 'b.md', '');
		await workspace.close();
	});

	it('follows what is typed in another open document, and has the client ask again', async () => {
		const workspace = await opened(FILES);
		const { wire } = workspace;
		await wire.openDocument(LEAVING, 'markdown', at('b.md'));
		await found(workspace, 'a.md', 'diaries,doorbells');
		const { refreshes } = wire;
		await wire.change([{ text: DRAFT }], 2, at('b.md'));
		await found(workspace, 'b.md', '');
		await wire.until(() => wire.refreshes > refreshes);
		equal(codes(await wire.diagnostics(at('a.md'))), 'diaries,doorbells,leaving');
		await wire.change([{ text: LEAVING }], 3, at('b.md'));
		equal(codes(await wire.diagnostics(at('a.md'))), 'diaries,doorbells');
		await workspace.close();
	});

	it('does not ask the client again for an edit that changes nothing that is stated', async () => {
		const workspace = await opened(FILES);
		const { wire } = workspace;
		await wire.openDocument(LEAVING, 'markdown', at('b.md'));
		await found(workspace, 'a.md', 'diaries,doorbells');
		await found(workspace, 'b.md', '');
		const { refreshes } = wire;
		await wire.change([{ text: `${LEAVING}\n您好。\n` }], 2, at('b.md'));
		await wire.diagnostics(at('b.md'));
		await wire.diagnostics(at('a.md'));
		equal(wire.refreshes, refreshes);
		await workspace.close();
	});

	it('follows what is saved in documents that are not open', async () => {
		const workspace = await opened(FILES);
		await found(workspace, 'a.md', 'diaries,doorbells');
		await workspace.write('b.md', DRAFT);
		await found(workspace, 'a.md', 'diaries,doorbells,leaving');
		await workspace.write('b.md', LEAVING);
		await found(workspace, 'a.md', 'diaries,doorbells');
		await workspace.write('b.md', undefined);
		await found(workspace, 'a.md', 'diaries,doorbells,leaving');
		await workspace.close();
	});

	it('goes back to what is saved when a document is closed, and ends with its hegui.yaml', async () => {
		const workspace = await opened(FILES);
		const { wire } = workspace;
		await wire.openDocument(DRAFT, 'markdown', at('b.md'));
		await found(workspace, 'a.md', 'diaries,doorbells,leaving');
		await wire.closeDocument(at('b.md'));
		await found(workspace, 'a.md', 'diaries,doorbells');
		await workspace.write('hegui.yaml', undefined);
		await found(workspace, 'a.md', 'diaries,doorbells,leaving');
		await workspace.close();
	});

	it('leaves documents of other sets and of none alone', async () => {
		const workspace = await opened({ ...FILES, 'c.md': DRAFT }, 'a.md');
		await workspace.wire.openDocument(DRAFT, 'markdown', at('c.md'));
		await workspace.wire.openDocument(DRAFT, 'markdown', elsewhere);
		await found(workspace, 'a.md', 'diaries,doorbells');
		equal(codes(await workspace.wire.diagnostics(at('c.md'))), 'diaries,doorbells,leaving');
		equal(codes(await workspace.wire.diagnostics()), 'diaries,doorbells,leaving');
		await workspace.close();
	});

	it('is read also where nothing is told of documents that are not open: gaps are told where a person sees them', async () => {
		const settings = { workspaceDiagnostics: 'off' };
		const workspace = await Workspace.open({ ...FILES, 'a.md': LEAVING, 'b.md': DRAFT }, { settings });
		await workspace.wire.openDocument(DRAFT, 'markdown', at('b.md'));
		await found(workspace, 'b.md', 'diaries,doorbells');
		equal(codes(await workspace.wire.diagnostics(at('a.md'))), '');
		deepEqual(await workspace.sets((shown) => shown.includes('b.md')), '玩具: b.md*');
		await workspace.close();
	});

	it('is pushed to a client that does not ask', async () => {
		const { diagnostic, ...textDocument } = watchingCapabilities.textDocument ?? {};
		const workspace = await Workspace.open(FILES, { capabilities: { ...watchingCapabilities, textDocument } });
		const { wire } = workspace;
		const last = (path: string): string =>
			codes(wire.published.filter(({ uri }) => uri === at(path)).at(-1)?.diagnostics ?? []);
		await wire.until(() => last('a.md') === 'diaries,doorbells');
		await wire.openDocument(LEAVING, 'markdown', at('b.md'));
		await wire.change([{ text: DRAFT }], 2, at('b.md'));
		await wire.until(() => last('a.md') === 'diaries,doorbells,leaving');
		await wire.openDocument(DRAFT, 'markdown', at('a.md'));
		await wire.change([{ text: LEAVING }], 2, at('a.md'));
		await wire.until(() => last('a.md') === 'diaries,doorbells');
		equal(last('b.md'), '');
		await workspace.close();
	});
});

describe('the coverage of a document set', () => {
	it('has its verdicts, where each is stated and where a gap is told', async () => {
		const workspace = await opened({ ...FILES, 'b.md': `${LEAVING}\n我们设有门铃。\n` }, 'a.md');
		await found(workspace, 'a.md', 'diaries');
		const [set] = (await workspace.covered(({ sets }) => sets[0]?.documents[0]?.isOpen === true)).sets;
		deepEqual(
			set?.findings.map(({ requirement, verdict, toldAt, places }) => [
				requirement,
				verdict,
				toldAt,
				places.map(({ path, start }) => `${path}:${start.line}`).join(),
			]),
			[
				['leaving', 'fulfilled', null, 'b.md:2'],
				['diaries', 'missing', 'a.md', ''],
				['doorbells', 'partial', 'b.md', 'b.md:4'],
			],
		);
		deepEqual(set?.addresses, { 'a.md': at('a.md'), 'b.md': at('b.md') });
		const leaving = set?.documents[0]?.findings.find(({ requirement }) => requirement === 'leaving');
		deepEqual([leaving?.verdict, leaving?.severity, leaving?.set?.verdict], ['missing', 'none', 'fulfilled']);
		match(leaving?.message ?? '', /stated in b\.md/);
		await workspace.close();
	});
});

describe('what a draft shows of its set', () => {
	const OTHERS = `# 玩具协议\n\n您可以随时离开。\n\n我们设有门铃。\n`;

	async function hovered(workspace: Workspace, line: number, character = 4): Promise<string> {
		const hover = await workspace.wire.hover({ line, character }, at('a.md'));
		return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
	}

	it('leads from a heading to the lines of the other documents that state what is expected there', async () => {
		const workspace = await opened({ ...FILES, 'b.md': OTHERS });
		await found(workspace, 'a.md', 'diaries');
		const value = await hovered(workspace, 0);
		match(value, /Stated in other documents of the set “玩具”/);
		match(value, /leaving\]\([^)]*\)\*\* — \[b\.md, line 3\]\(file:\/\/\/w\/b\.md#L3\)/);
		match(value, /doorbells\]\([^)]*\)\*\* — told once, at \[b\.md\]\(file:\/\/\/w\/b\.md\)/);
		await workspace.close();
	});

	it('says at a gap which part of it other documents state', async () => {
		const workspace = await opened({ ...FILES, 'b.md': BELL, 'a.md': BELL });
		await found(workspace, 'a.md', 'diaries,doorbells,leaving');
		match(await hovered(workspace, 2), /Other documents of the set state a part\*\*[\s\S]*b\.md, line 3/);
		await workspace.close();
	});

	it('counts what is left to others in the lens of the title, and hints at clauses on which others lean', async () => {
		const answer = '# 玩具协议\n\n我们及时应门。\n';
		const workspace = await opened({ ...FILES, 'a.md': answer, 'b.md': OTHERS }, 'a.md', { inlayHints: true });
		await found(workspace, 'a.md', 'diaries');
		const lenses = await workspace.wire.ask<{ command: { title: string } }[]>('codeLens', {}, at('a.md'));
		equal(lenses[0]?.command.title, '0 of 3 requirements stated, 1 open, 2 left to other documents of its set');
		const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
		const hints = await workspace.wire.ask<{ tooltip: string }[]>('inlayHint', { range }, at('a.md'));
		deepEqual(
			hints.map(({ tooltip }) => tooltip),
			['doorbells ← toy-2020, art. 12 item 1'],
		);
		match(await hovered(workspace, 2), /doorbells/);
		await workspace.close();
	});

	it('is counted apart in the status, and told apart to assistants', async () => {
		const workspace = await opened(FILES);
		await found(workspace, 'a.md', 'diaries,doorbells');
		const status = workspace.wire.statuses.at(-1);
		deepEqual([status?.['set'], status?.['missing'], status?.['credited']], ['玩具', 2, 1]);
		const told: string = await workspace.wire.connection.sendRequest('hegui/assist', {
			tool: 'checkDocument',
			uri: at('a.md'),
		});
		match(told, /## Left to other documents of its set\n\n- \*\*leaving\*\*[^\n]*stated in b\.md/);
		await workspace.close();
	});
});
