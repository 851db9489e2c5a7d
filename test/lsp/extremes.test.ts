// Clients at their worst: a line of five megabytes, settings that never rest while somebody types, documents gone in between.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { Chance } from '../support/chance.ts';
import { type Change, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n\n我们设有门铃。\n';
const other = 'file:///other.md';

interface Found {
	readonly code: unknown;
	readonly range: unknown;
	readonly severity: unknown;
}

async function found(wire: Wire, at?: string): Promise<Found[]> {
	return (await wire.diagnostics(at)).map(({ code, range, severity }) => ({ code, range, severity }));
}

/** What a document has that is opened with this text. */
async function afresh(wire: Wire, text: string): Promise<Found[]> {
	await wire.openDocument(text, 'markdown', other);
	const all = await found(wire, other);
	await wire.closeDocument(other);
	return all;
}

describe('a line of five megabytes', () => {
	it('is reviewed, edited and closed as any other', async () => {
		const wire = await Wire.open();
		const clause = '您可以留下，我们设有门铃，并且把日记保存三个月；';
		const text = `# 玩具协议\n\n${clause.repeat(Math.ceil((5 * 2 ** 20) / Buffer.byteLength(clause)))}`;
		await wire.openDocument(text);
		ok((await found(wire)).length > 0);
		const at = { line: 2, character: 1_000_000 };
		const range = { start: at, end: { ...at, character: at.character + 1 } };
		await wire.change([{ range, text: '。您可以离开。' }]);
		const offset = text.indexOf(clause) + at.character;
		const edited = `${text.slice(0, offset)}。您可以离开。${text.slice(offset + 1)}`;
		deepEqual(await found(wire), await afresh(wire, edited));
		await wire.hover(at);
		const asked = wire.pull().catch(() => undefined);
		await wire.closeDocument();
		await asked;
		deepEqual(wire.logged, []);
		await wire.close();
	}).timeout(120_000);
});

describe('settings that change five hundred times while somebody types', () => {
	it('and in the end all is as if the document had been opened with the last ones', async () => {
		const chance = new Chance(7);
		let severity = 'error';
		const wire = await Wire.open({ settings: () => ({ severity: { leaving: severity } }) });
		await wire.openDocument(DRAFT);
		let text = DRAFT;
		const pulls: Promise<unknown>[] = [];
		for (let turn = 0; turn < 500; turn++) {
			severity = chance.of(['error', 'warning', 'information', 'off']);
			await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
			const lines = text.split('\n');
			const line = chance.below(lines.length);
			const character = chance.below((lines[line] ?? '').length + 1);
			const place = { line, character };
			const words = chance.of(['您可以离开。', '\n\n', '日记', '，']);
			const change: Change = { range: { start: place, end: place }, text: words };
			lines[line] = (lines[line] ?? '').slice(0, character) + words + (lines[line] ?? '').slice(character);
			text = lines.join('\n');
			await wire.change([change], turn + 2);
			if (chance.below(4) === 0) pulls.push(wire.pull().catch(() => undefined));
		}
		await Promise.all(pulls);
		severity = 'information';
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		deepEqual(await found(wire), await afresh(wire, text));
		deepEqual(wire.logged, []);
		await wire.close();
	}).timeout(60_000);
});

describe('documents that are closed while they are asked about', () => {
	it('two hundred of them, are all answered, and the next is reviewed', async () => {
		let time = 0;
		const wire = await Wire.open({ host: { now: () => (time += 100) } });
		const asked: Promise<unknown>[] = [];
		for (let number = 0; number < 200; number++) {
			const at = `file:///${number % 20}.md`;
			await wire.openDocument(DRAFT.repeat(10), 'markdown', at);
			asked.push(
				wire.pull(undefined, at).catch(() => undefined),
				wire.hover({ line: 2, character: 2 }, at).catch(() => undefined),
			);
			if (number % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
			await wire.closeDocument(at);
		}
		equal((await Promise.all(asked)).length, 400);
		ok((await afresh(wire, DRAFT)).length > 0);
		deepEqual(wire.logged, []);
		await wire.close();
	}).timeout(60_000);
});
