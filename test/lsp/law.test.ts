// The law in the editor: links of citations, pages of our own scheme, the list of instruments, the as-of date.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { uri, Wire, wordsAt } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n依照《玩具规定》第三条、第九十九条和 Article 2 of the kite rules，制定本协议。\n';

describe('links', () => {
	let wire: Wire;
	afterEach(() => wire.close());

	async function links(text: string): Promise<string[]> {
		await wire.openDocument(text);
		return ((await wire.links()) ?? []).map(({ range, target }) => `${wordsAt(text, range)} → ${target}`);
	}

	it('lead from citations to articles; from articles that are not held to the instrument', async () => {
		wire = await Wire.open();
		deepEqual(await links(DRAFT), [
			'《玩具规定》第三条 → hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md',
			'第九十九条 → hegui:/law/toy-2020/toy-2020.md',
			'Article 2 of the kite rules → hegui:/law/kite-2015/2/kite-2015%2C%20Article%202.md',
		]);
	});

	it('lead to the version in force on the day, and that day may be told in the draft', async () => {
		wire = await Wire.open({ settings: { asOf: '2015-01-01' } });
		deepEqual(
			(await links('依照《玩具规定》第一条')).at(0),
			'《玩具规定》第一条 → hegui:/law/toy-2010/1/toy-2010%2C%20Article%201.md',
		);
		await wire.closeDocument();
		const text = '---\nhegui:\n  asOf: 2024-01-01\n---\n依照《玩具规定》第三条';
		deepEqual((await links(text)).at(0), '《玩具规定》第三条 → hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md');
	});

	it('are none for clients that cannot follow them', async () => {
		wire = await Wire.open({ initializationOptions: null });
		deepEqual(await links(DRAFT), []);
	});
});

describe('pages', () => {
	let wire: Wire;
	before(async () => {
		wire = await Wire.open();
	});
	after(() => wire.close());

	it('of an article hold both languages, status, source and how far it was verified', async () => {
		const page = await wire.page('hegui:/law/toy-2020/3.md');
		for (const part of [
			'# toy-2020 rules',
			'*玩具规定*',
			'in force since 2020-06-01',
			'用户可以离开。',
			'*Users may leave.*',
			'<https://example.com/toy-2020>',
			'last checked on 2026-01-01',
			'verified',
		]) {
			ok(page?.includes(part), `${part} is not in ${page}`);
		}
		ok(!page?.includes('门铃'), 'holds the asked-for article only');
	});

	it('of an instrument hold all its articles and items', async () => {
		const page = await wire.page('hegui:/law/toy-2020.md');
		for (const part of ['**第三条**', '**第十二条**', '（一）响', '(1) it rings']) ok(page?.includes(part), part);
	});

	it('of a replaced instrument say by what', async () => {
		ok((await wire.page('hegui:/law/toy-2010.md'))?.includes('replaced on 2020-06-01 by toy-2020'));
	});

	it('of a self-test tell how the tool did on a draft, and are none for drafts that are not open', async () => {
		const own = await Wire.open();
		await own.openDocument('# 玩具协议\n\n您可以离开。\n');
		const address = `hegui:/selftest/draft.md?${encodeURIComponent(`draft=${encodeURIComponent(uri)}&version=1`)}`;
		const page = await own.page(address);
		ok(page?.includes('# Self-test on draft.md') && /\| polarity \|.*\| 1 \| 1 \|/.test(page), page);
		deepEqual(
			await own.page(address.replace('draft.md%26', 'other.md%26').replace('%252Fdraft', '%252Fother')),
			undefined,
		);
		deepEqual(await own.page('hegui:/selftest/draft.md?draft=%E0%A4%A'), undefined);
		await own.close();
	});

	it('of a requirement hold why, law, model clause and examples', async () => {
		const page = await wire.page('hegui:/requirements/doorbells.md?x#y');
		for (const part of [
			'# doorbells',
			'Because.',
			'toy-2020, art. 12 item 1',
			'我们设有门铃，并及时应门。',
			'- 好。',
			'`<doorbell>`',
		]) {
			ok(page?.includes(part), `${part} is not in ${page}`);
		}
	});

	it('are found with one slash or three', async () => {
		for (const address of ['hegui:/law/toy-2020/3.md', 'hegui:///law/toy-2020/3.md', 'hegui:law/toy-2020/3.md']) {
			ok((await wire.page(address))?.includes('用户可以离开。'), address);
		}
	});

	it('may be called by a name for people, whatever it is', async () => {
		for (const address of ['hegui:/law/toy-2020/3/art.%203.md', 'hegui:/law/toy-2020/%E7%8E%A9%E5%85%B7.md']) {
			ok((await wire.page(address))?.includes('用户可以离开。'), address);
		}
		ok((await wire.page('hegui:/requirements/leaving/Leaving%20(1).md'))?.startsWith('# leaving'));
		ok((await wire.page('hegui:/enforcement/toy-court/Toy%20court.md'))?.startsWith('# Toy court'));
	});

	it('of a model clause hold it in both languages, placeholders in brackets', async () => {
		equal(
			await wire.page('hegui:/model/leaving/Leaving.md'),
			'# Leaving\n\nModel clause: [leaving](hegui:/requirements/leaving/leaving.md)\n\nYou may leave at any time through “\\[the gate\\]”.\n\n---\n\n您可以随时通过“【大门】”离开。\n',
		);
	});

	it('are listed for the client', async () => {
		const list: { id: string; inForce: boolean; articles: { label: string; uri: string }[] }[] =
			await wire.connection.sendRequest('hegui/instruments');
		deepEqual(
			list.map(({ id, inForce, articles }) => [id, inForce, articles.map(({ label }) => label)]),
			[
				['toy-2010', false, ['Article 1']],
				['toy-2020', true, ['Article 1', 'Article 3', 'Article 12']],
				['kite-2015', true, ['Article 2']],
			],
		);
	});
});
