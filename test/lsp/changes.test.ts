// hegui/changes on the wire: an earlier text goes in, a page on what the draft gained and lost comes out.
import { equal, match } from 'node:assert/strict';
import { Wire } from '../support/wire.ts';

const HEAD = '# 玩具服务协议\n\n';

describe('hegui/changes', () => {
	let wire: Wire;

	afterEach(() => wire.close());

	async function page(
		after: string,
		before: string,
		more: Record<string, string> = {},
		locale = 'en',
	): Promise<unknown> {
		wire = await Wire.open({ locale });
		const uri = 'file:///w/terms.md';
		await wire.openDocument(after, 'markdown', uri);
		const names = { beforeName: 'the last commit', name: 'terms.md' };
		return wire.connection.sendRequest('hegui/changes', { uri, before, ...names, ...more });
	}

	it('names what is lost, with the words that went', async () => {
		const text = String(await page(HEAD, `${HEAD}您可以随时离开。\n`));
		match(text, /^# Changes from the last commit to terms/);
		match(text, /\| ❌ lost \(warning\) \| leaving \| line 3: 您可以随时离开。 \| — \|/);
	});

	it('links to the clauses of the draft where the editor can follow', async () => {
		const text = String(await page(`${HEAD}您可以随时离开。\n`, HEAD, { link: '/docs/terms.md' }));
		match(text, /✅ gained \| leaving \| — \| \[line 3\]\(<\/docs\/terms\.md#L3>\): 您可以随时离开。/);
	});

	it('speaks the language of the editor', async () => {
		match(String(await page(HEAD, `${HEAD}您可以随时离开。\n`, {}, 'zh-cn')), /❌ 缺失（/);
	});

	it('says that nothing changed', async () => {
		match(String(await page(HEAD, HEAD)), /Nothing changed\./);
	});

	it('has no page for a draft that is not open', async () => {
		wire = await Wire.open();
		const params = { uri: 'file:///w/none.md', before: '', beforeName: '', name: '' };
		equal(await wire.connection.sendRequest('hegui/changes', params), null);
	});
});
