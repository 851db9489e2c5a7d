// An error of ours costs one document: it says so once, the log names the place once, and all others are reviewed.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { Workspace } from '../support/coverage.ts';
import { FAULT, plantFault } from '../support/fault.ts';
import { toyLaw } from '../support/toy.ts';
import { messageOf, shown, uri, Wire, type WireOptions } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n';
const BAD = `${DRAFT}\n${FAULT}。\n`;
const FOUND = ['leaving @ 玩具协议', 'doorbells @ 玩具协议', 'diaries @ 日记保存三个月'];
const other = 'file:///other.md';

function failures(wire: Wire): string[] {
	return wire.lines.filter(({ type }) => type === 1).map(({ message }) => message);
}

describe('a document whose review fails', () => {
	let wire: Wire;
	let repair: () => void;
	const open = async (options?: WireOptions): Promise<void> => {
		wire = await Wire.open(options);
	};
	beforeEach(() => {
		repair = plantFault(toyLaw.pack);
	});
	afterEach(async () => {
		repair();
		await wire.close();
	});

	it('says so at its beginning, and leaves the others as they are', async () => {
		await open();
		await wire.openDocument(BAD);
		await wire.openDocument(DRAFT, 'markdown', other);
		const [said, ...more] = await wire.diagnostics();
		deepEqual(more, []);
		deepEqual([said?.code, said?.range.start.line], ['not-reviewed', 0]);
		match(messageOf(said), /could not review this document/);
		deepEqual(shown(await wire.diagnostics(other), DRAFT), FOUND);
		equal(wire.statuses.find((status) => status['uri'] === uri)?.['state'], 'failed');
	});

	it('says so in Chinese to who reads Chinese', async () => {
		await open({ locale: 'zh-cn' });
		await wire.openDocument(BAD);
		match(messageOf((await wire.diagnostics())[0]), /未能审查本文件/);
	});

	it('gives one line in the log without a word of it, whatever is asked of it and however it is edited', async () => {
		await open();
		await wire.openDocument(BAD);
		for (let version = 2; version < 5; version++) {
			await wire.diagnostics();
			equal(await wire.hover({ line: 2, character: 1 }), null);
			await wire.ask('documentSymbol');
			await wire.change([{ text: `${BAD}${version}` }], version);
		}
		const [line = '', ...more] = failures(wire);
		deepEqual(more, []);
		match(line, /^review of file:\/\/\/draft\.md failed: TypeError at .*fault\.ts/);
		for (const { message } of wire.lines)
			for (const word of ['玩具', FAULT, '日记']) ok(!message.includes(word), message);
	});

	it('is reviewed when it changes', async () => {
		await open();
		await wire.openDocument(BAD);
		equal((await wire.diagnostics()).length, 1);
		await wire.change([{ text: DRAFT }]);
		deepEqual(shown(await wire.diagnostics(), DRAFT), FOUND);
	});

	it('is told to clients that do not ask, once', async () => {
		await open({ capabilities: {} });
		await wire.openDocument(BAD);
		await wire.until(() => wire.published.length > 0);
		await wire.change([{ text: `${BAD}。` }]);
		await wire.openDocument(DRAFT, 'markdown', other);
		await wire.until(() => wire.published.some((one) => one.uri === other));
		const told = wire.published.map((one) => [one.uri, one.diagnostics.map(({ code }) => code).join()]);
		deepEqual(told, [
			[uri, 'not-reviewed'],
			[other, 'leaving,doorbells,diaries'],
		]);
	});

	it('is tried once more without what was read before, and told in the log alone where that helps', async () => {
		await open();
		await wire.openDocument(DRAFT);
		await wire.diagnostics();
		repair();
		repair = plantFault(toyLaw.pack, 1);
		await wire.change([{ text: BAD }]);
		deepEqual(shown(await wire.diagnostics(), BAD), FOUND);
		equal(failures(wire).length, 1);
	});

	it('is left out of the coverage and of references, where all others stand', async () => {
		await open();
		await wire.openDocument(BAD);
		await wire.openDocument('# 玩具协议\n\n您可以离开。\n', 'markdown', other);
		const { sets }: { sets: { documents: { uri: string }[] }[] } = await wire.connection.sendRequest('hegui/coverage');
		deepEqual(
			sets.flatMap(({ documents }) => documents.map((one) => one.uri)),
			[other],
		);
		const page = { uri: 'hegui:/requirements/leaving.md' };
		const places: { uri: string }[] = await wire.connection.sendRequest('hegui/references', page);
		deepEqual(
			places.map((place) => place.uri),
			[other],
		);
		equal(failures(wire).length, 1);
	});

	it('is told to assistants', async () => {
		await open();
		await wire.openDocument(BAD);
		match(await wire.connection.sendRequest('hegui/assist', { tool: 'checkDocument', uri }), /error in Hegui/);
	});
});

describe('a document of a set whose review fails', () => {
	const CONFIG = 'sets: [ { name: a, documents: ["*.md"] } ]\n';
	let workspace: Workspace;
	let repair: () => void;
	beforeEach(() => {
		repair = plantFault(toyLaw.pack);
	});
	afterEach(async () => {
		repair();
		await workspace.close();
	});

	const codes = async (path: string): Promise<string> => {
		const found = await workspace.wire.diagnostics(Workspace.uri(path));
		return found
			.map(({ code }) => code)
			.sort()
			.join();
	};

	it('tells of itself though it is not open, and leaves the others as they are', async () => {
		workspace = await Workspace.open({ 'hegui.yaml': CONFIG, 'a.md': BAD, 'b.md': '# 玩具协议\n\n您可以离开。\n' });
		await workspace.sets((shown) => shown === 'a: b.md');
		deepEqual([await codes('a.md'), await codes('b.md')], ['not-reviewed', 'diaries,doorbells']);
		const lines = failures(workspace.wire);
		equal(lines.length, 1, lines.join('\n'));
		match(lines[0] ?? '', /^workspace review of file:\S+\/a\.md failed: TypeError/);
	});

	it('is judged by what it said before, while it is open', async () => {
		const leaving = '# 玩具协议\n\n您可以离开。\n';
		workspace = await Workspace.open({ 'hegui.yaml': CONFIG, 'a.md': leaving, 'b.md': DRAFT });
		await workspace.sets((shown) => shown.startsWith('a'));
		await workspace.wire.openDocument(DRAFT, 'markdown', Workspace.uri('b.md'));
		await workspace.wire.openDocument(leaving, 'markdown', Workspace.uri('a.md'));
		const before = await codes('b.md');
		await workspace.wire.change([{ text: `${leaving}${FAULT}。\n` }], 2, Workspace.uri('a.md'));
		deepEqual([await codes('a.md'), await codes('b.md')], ['not-reviewed', before]);
	});
});
