// Many open drafts: the reviews of those last used are kept, up to a bound; what is shown stays, and others are made anew.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { Readings } from '../../server/src/lsp/readings.ts';
import { Turns } from '../../server/src/lsp/turns.ts';
import { Workspace } from '../support/coverage.ts';
import { shown, uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n';
const FOUND = ['leaving @ 玩具协议', 'doorbells @ 玩具协议', 'diaries @ 日记保存三个月'];
const LONG = `${DRAFT}\n${'好。'.repeat(450_000)}`;
const settings = { maxFileSize: 5000 };
const other = (number: number): string => `file:///${number}.md`;

describe('reviews that are kept', () => {
	it('are those last used, up to two million characters, and always the last', () => {
		const dropped: string[] = [];
		const readings = new Readings<string>((draft) => dropped.push(draft));
		readings.used('a', 900_000);
		readings.used('b', 900_000);
		readings.used('a', 900_000);
		deepEqual(dropped, []);
		readings.used('c', 900_000);
		deepEqual(dropped, ['b']);
		readings.forget('a');
		readings.used('b', 900_000);
		deepEqual(dropped, ['b']);
		readings.used('d', 9_000_000);
		deepEqual(dropped, ['b', 'c', 'b']);
	});

	it('are bounded in their number, too', () => {
		let dropped = 0;
		const readings = new Readings<number>(() => dropped++);
		for (let draft = 0; draft < 5000; draft++) readings.used(draft, 0);
		ok(dropped > 2000, `${dropped}`);
	});

	/** How many reviews of a draft were made. */
	const made = (wire: Wire, at: string): number =>
		wire.lines.filter(({ message }) => message.includes(`${at} (`)).length;

	it('make way for others, and a draft that is used again is reviewed again, with the same result', async () => {
		// The log tells of every review: all are slow.
		let clock = 0;
		const now = (): number => {
			clock += 1000;
			return clock;
		};
		const wire = await Wire.open({ settings, host: { now } });
		await wire.openDocument(DRAFT);
		const before = await wire.diagnostics();
		deepEqual(shown(before, DRAFT), FOUND);
		await wire.diagnostics();
		equal(made(wire, uri), 1);
		for (let number = 0; number < 3; number++) {
			await wire.openDocument(LONG, 'markdown', other(number));
			await wire.diagnostics(other(number));
		}
		deepEqual(await wire.diagnostics(), before);
		equal(made(wire, uri), 2);
		await wire.change([{ text: `${DRAFT}\n您可以离开。\n` }]);
		equal((await wire.diagnostics()).length, 2);
		await wire.close();
	}).timeout(60_000);

	it('keep their name, so that what the client shows stays', async () => {
		const wire = await Wire.open({ settings });
		await wire.openDocument(DRAFT);
		const { resultId } = (await wire.pull()) as { resultId: string };
		for (let number = 0; number < 3; number++) {
			await wire.openDocument(LONG, 'markdown', other(number));
			await wire.diagnostics(other(number));
		}
		equal((await wire.pull(resultId)).kind, 'unchanged');
		await wire.close();
	}).timeout(60_000);

	it('of the documents of a set go, too, and the set knows what they say', async () => {
		const config = 'sets: [ { name: a, documents: ["*.md"] } ]\n';
		const workspace = await Workspace.open({ 'hegui.yaml': config, 'a.md': DRAFT, 'b.md': DRAFT }, { settings });
		await workspace.sets((sets) => sets === 'a: a.md b.md');
		const { wire } = workspace;
		const [a, b] = [Workspace.uri('a.md'), Workspace.uri('b.md')];
		await wire.openDocument('# 玩具协议\n\n您可以离开。\n', 'markdown', a);
		await wire.openDocument(DRAFT, 'markdown', b);
		const codes = async (at: string): Promise<string> => (await wire.diagnostics(at)).map(({ code }) => code).join();
		ok(!(await codes(b)).includes('leaving'));
		for (let number = 0; number < 3; number++) {
			await wire.openDocument(LONG, 'markdown', other(number));
			await wire.diagnostics(other(number));
		}
		const before = made(wire, a);
		await wire.change([{ text: `${DRAFT}。` }], 2, b);
		ok(!(await codes(b)).includes('leaving'));
		equal(made(wire, a), before, 'the other document need not be read for that');
		const { sets } = await workspace.covered(() => true);
		deepEqual(
			sets.find(({ name }) => name === 'a')?.documents.map(({ uri: at }) => at),
			[a, b],
		);
		await workspace.close();
	}).timeout(60_000);
});

describe('turns', () => {
	it('let so many work at once, then the last who asked', async () => {
		const turns = new Turns(2);
		const begun: number[] = [];
		const ends: (() => void)[] = [];
		const work = (number: number) => () => {
			begun.push(number);
			return new Promise<void>((resolve) => ends.push(resolve));
		};
		const all = [1, 2, 3, 4].map((number) => turns.take(work(number)));
		deepEqual(begun, [1, 2]);
		ends.shift()?.();
		await all[0];
		await new Promise((resolve) => setImmediate(resolve));
		deepEqual(begun, [1, 2, 4]);
		for (let number = 0; number < 3; number++) {
			for (const end of ends.splice(0)) end();
			await new Promise((resolve) => setImmediate(resolve));
		}
		await Promise.all(all);
		deepEqual(begun, [1, 2, 4, 3]);
	});

	it('pass on where work fails', async () => {
		const turns = new Turns(1);
		const failed = turns.take(() => Promise.reject(new Error('no'))).catch(() => 'failed');
		deepEqual(await Promise.all([failed, turns.take(async () => 'done')]), ['failed', 'done']);
	});
});
