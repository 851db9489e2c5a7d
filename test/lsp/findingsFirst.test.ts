// An editor that opens a draft asks for everything at once: the findings are answered first.
import { deepEqual } from 'node:assert/strict';
import { Wire } from '../support/wire.ts';

describe('an editor that asks for everything at once', () => {
	const DRAFT = '# 玩具协议\n\n您可以离开。\n\n日记保存一年。\n\n有门铃，应门。\n';

	async function answered(others: readonly string[]): Promise<string[]> {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const order: string[] = [];
		await Promise.all([
			...others.map((what) => wire.ask(what).then(() => order.push(what))),
			wire.diagnostics().then(() => order.push('diagnostic')),
		]);
		await wire.close();
		return order;
	}

	it('gets the findings first, then the others in their order', async () => {
		const others = ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens'];
		deepEqual(await answered(others), ['diagnostic', ...others]);
	});

	it('gets the others as well where it asks for no findings', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		deepEqual(Array.isArray(await wire.ask('documentSymbol')), true);
		await wire.close();
	});
});
