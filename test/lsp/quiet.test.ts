// While a clause is typed its findings can wait: until the cursor has left it, or typing has paused.
import { deepEqual, equal } from 'node:assert/strict';
import { positionOf, replacing, shown, uri, Wire, type WireOptions } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以离开。\n\n日记保存一年。\n\n有门铃，应门。\n';
const TYPED = DRAFT.replace('一年', '三个月');

/** A server whose long pauses end when the test says so. */
async function typing(options: WireOptions = {}): Promise<{ wire: Wire; wait: () => void }> {
	const waiting: (() => void)[] = [];
	const wire = await Wire.open({
		settings: { quietWhileTyping: true },
		...options,
		host: {
			pause: (milliseconds) =>
				new Promise((resolve) => {
					if (milliseconds >= 1000) waiting.push(resolve);
					else setImmediate(resolve);
				}),
		},
	});
	await wire.openDocument(DRAFT);
	if (wire.initializeResult.capabilities.diagnosticProvider === undefined)
		await wire.until(() => wire.published.length > 0);
	else deepEqual(shown(await wire.diagnostics(), DRAFT), []);
	await wire.change([replacing(DRAFT, '一年', '三个月')]);
	return { wire, wait: () => waiting.splice(0).forEach((resume) => void resume()) };
}

async function goTo(wire: Wire, words: string): Promise<void> {
	await wire.connection.sendNotification('hegui/cursor', { uri, position: positionOf(TYPED, words, 1) });
}

describe('quiet while typing', () => {
	it('leaves out findings in the clause that was edited last, and has them asked for after a pause', async () => {
		const { wire, wait } = await typing();
		deepEqual(shown(await wire.diagnostics(), TYPED), []);
		const before = wire.refreshes;
		wait();
		await wire.until(() => wire.refreshes > before);
		deepEqual(shown(await wire.diagnostics(), TYPED), ['diaries @ 日记保存三个月']);
		await wire.close();
	});

	it('ends when the cursor leaves the clause, not while it moves within', async () => {
		const { wire } = await typing();
		await goTo(wire, '日记');
		deepEqual(shown(await wire.diagnostics(), TYPED), []);
		const before = wire.refreshes;
		await goTo(wire, '门铃');
		await wire.until(() => wire.refreshes > before);
		deepEqual(shown(await wire.diagnostics(), TYPED), ['diaries @ 日记保存三个月']);
		await wire.close();
	});

	it('keeps findings elsewhere', async () => {
		const { wire } = await typing();
		await wire.change([replacing(TYPED, '应门', '没人')], 3);
		const text = TYPED.replace('应门', '没人');
		deepEqual(shown(await wire.diagnostics(), text), ['diaries @ 日记保存三个月']);
		await wire.close();
	});

	it('sends what waited to clients that do not ask', async () => {
		const { wire, wait } = await typing({ capabilities: { workspace: { configuration: true } } });
		await wire.hover({ line: 0, character: 0 });
		equal(wire.published.length, 1);
		wait();
		await wire.until(() => (wire.published.at(-1)?.diagnostics.length ?? 0) > 0);
		deepEqual(shown(wire.published.at(-1)?.diagnostics ?? [], TYPED), ['diaries @ 日记保存三个月']);
		await wire.close();
	});

	it('is off where nobody asked for it, or the client could not be told', async () => {
		for (const options of [
			{ settings: {} },
			{ capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } } },
		]) {
			const { wire } = await typing(options);
			equal((await wire.diagnostics()).length, 1);
			await wire.close();
		}
	});
});
