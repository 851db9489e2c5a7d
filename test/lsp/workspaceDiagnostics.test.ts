// Diagnostics of drafts that are not open, on the wire: pulled, held until something changes, or pushed.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { WorkspaceDiagnosticReportPartialResult } from 'vscode-languageserver-protocol';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol';
import { Workspace, watchingCapabilities } from '../support/coverage.ts';

const DRAFT = '# 玩具协议\n\n您好。\n';
const STATED = '# 玩具协议\n\n您可以随时离开。\n';
const CONFIG = 'sets: [ { name: a, documents: [a.md] }, { name: b, documents: [b.md] } ]\n';
const FILES = { 'hegui.yaml': CONFIG, 'a.md': DRAFT, 'b.md': STATED, 'c.md': DRAFT };

type Reports = Awaited<ReturnType<Workspace['pull']>>;

function shown(reports: Reports): string[] {
	return reports.map((report) => {
		const codes = report.kind === 'full' ? report.items.map(({ code }) => code).sort() : [];
		return `${report.uri.replace(/.*\//, '')} ${report.version} ${codes.join()}`;
	});
}

/** What the client holds when it has heard of all drafts of the sets. */
async function pulledAll(workspace: Workspace): Promise<{ uri: string; value: string }[]> {
	const held = new Map<string, string>();
	while (held.size < 2) {
		const previous = [...held].map(([uri, value]) => ({ uri, value }));
		for (const { uri, resultId } of await workspace.pull(previous)) held.set(uri, resultId ?? '');
	}
	return [...held].map(([uri, value]) => ({ uri, value }));
}

describe('workspace diagnostics', () => {
	it('are those of the drafts of the sets', async () => {
		const workspace = await Workspace.open(FILES);
		await workspace.sets((sets) => sets === 'a: a.md; b: b.md');
		deepEqual(shown(await workspace.pull()), ['a.md null diaries,doorbells,leaving', 'b.md null diaries,doorbells']);
		await workspace.close();
	});

	it('are held until one of them changes, and told of that one alone', async () => {
		const workspace = await Workspace.open(FILES);
		const held = await pulledAll(workspace);
		const asked = workspace.pull(held);
		await workspace.write('b.md', DRAFT);
		deepEqual(shown(await asked), ['b.md null diaries,doorbells,leaving']);
		await workspace.close();
	});

	it('go when the file goes, and when its set does', async () => {
		const workspace = await Workspace.open(FILES);
		const held = await pulledAll(workspace);
		const asked = workspace.pull(held);
		await workspace.write('b.md', undefined);
		deepEqual(shown(await asked), ['b.md null ']);
		const again = workspace.pull(held.filter(({ uri }) => uri.endsWith('a.md')));
		await workspace.write('hegui.yaml', undefined);
		deepEqual(shown(await again), ['a.md null ']);
		await workspace.close();
	});

	it('of an open draft are those of its unsaved text, with its version', async () => {
		const workspace = await Workspace.open(FILES);
		const held = await pulledAll(workspace);
		const at = Workspace.uri('a.md');
		await workspace.wire.openDocument(DRAFT, 'markdown', at);
		const asked = workspace.pull(held);
		await workspace.wire.change([{ text: STATED }], 2, at);
		deepEqual(shown(await asked), ['a.md 2 diaries,doorbells']);
		await workspace.close();
	});

	it('end when nobody wants them any more', async () => {
		const workspace = await Workspace.open(FILES);
		const held = await pulledAll(workspace);
		const source = new CancellationTokenSource();
		const asked = workspace.pull(held, source.token);
		source.cancel();
		deepEqual(await asked, []);
		await workspace.close();
	});

	it('come in parts where the client takes parts', async () => {
		const workspace = await Workspace.open(FILES);
		const parts: string[] = [];
		const progress = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
		workspace.wire.connection.onProgress(progress, 'parts', ({ items }) => {
			parts.push(...shown(items));
		});
		const { items } = (await workspace.wire.connection.sendRequest('workspace/diagnostic', {
			previousResultIds: [],
			partialResultToken: 'parts',
		})) as { items: unknown[] };
		deepEqual(items, []);
		deepEqual(parts.sort(), ['a.md null diaries,doorbells,leaving', 'b.md null diaries,doorbells']);
		await workspace.close();
	});

	it('are also the answer about a single draft that is not open', async () => {
		const workspace = await Workspace.open(FILES);
		await pulledAll(workspace);
		equal((await workspace.wire.diagnostics(Workspace.uri('a.md'))).length, 3);
		equal((await workspace.wire.diagnostics(Workspace.uri('c.md'))).length, 0);
		await workspace.close();
	});

	it('are sent to a client that asks for none, and taken back', async () => {
		const { diagnostic, ...textDocument } = watchingCapabilities.textDocument ?? {};
		const workspace = await Workspace.open(FILES, { capabilities: { ...watchingCapabilities, textDocument } });
		const { wire } = workspace;
		const last = (path: string): number | undefined =>
			wire.published.filter(({ uri }) => uri === Workspace.uri(path)).at(-1)?.diagnostics.length;
		await wire.until(() => last('a.md') === 3 && last('b.md') === 2);
		await wire.openDocument(STATED, 'markdown', Workspace.uri('a.md'));
		await wire.until(() => last('a.md') === 2);
		await wire.closeDocument(Workspace.uri('a.md'));
		await wire.until(() => last('a.md') === 3);
		await workspace.write('b.md', undefined);
		await wire.until(() => last('b.md') === 0);
		equal(last('c.md'), undefined);
		await workspace.close();
	});

	it('tell what is doubtful in the sets, in hegui.yaml', async () => {
		const config = 'sets:\n  - { name: a, documents: [a.md, nowhere.md] }\n  - { name: b, documents: ["?.md"] }\n';
		const workspace = await Workspace.open({ ...FILES, 'hegui.yaml': config });
		const { wire } = workspace;
		const told = (): string[] =>
			(wire.published.filter(({ uri }) => uri.endsWith('hegui.yaml')).at(-1)?.diagnostics ?? []).map(
				({ range, severity, message }) => `${range.start.line} ${severity} ${message}`,
			);
		await wire.until(() => told().length === 2);
		deepEqual(told(), [
			'1 2 no document is found for “nowhere.md”',
			'2 2 a.md belongs to two sets, “a” and “b”; it is reviewed with the first',
		]);
		await workspace.write('nowhere.md', DRAFT);
		await wire.until(() => told().length === 1);
		// In a folder without drafts, as it is when a person begins, none is missed.
		for (const path of ['a.md', 'b.md', 'c.md', 'nowhere.md']) await workspace.write(path, undefined);
		await wire.until(() => told().length === 0);
		await workspace.close();
	});
});

describe('while many drafts are reviewed in the background', () => {
	it('an edit of an open draft is answered before them', async () => {
		const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`many/${index}.md`, DRAFT.repeat(20)]));
		let clock = 0;
		// Each look at the clock is a slice later: the review pauses wherever it may.
		const workspace = await Workspace.open(
			{ ...many, 'hegui.yaml': 'sets: [ { name: many, documents: ["many/*"] } ]\n' },
			{ host: { now: () => (clock += 10) } },
		);
		const { wire } = workspace;
		let isDone = false;
		const all = workspace
			.sets((sets) => sets.includes('many/199.md'))
			.then(() => {
				isDone = true;
			});
		await wire.openDocument(DRAFT);
		for (let version = 2; version < 12; version++) {
			await wire.change([{ text: version % 2 === 0 ? STATED : DRAFT }], version);
			equal((await wire.diagnostics()).length, version % 2 === 0 ? 2 : 3);
			ok(!isDone, `the background was done before edit ${version} was answered`);
		}
		await all;
		await workspace.close();
	});
});
