// `hegui/explainFinding` gives facts of a finding, and text of the draft only to who asks for it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { positionOf, uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n';

interface Facts {
	readonly verdict: string;
	readonly provisions: string[];
	readonly facets: { id: string; isMissing: boolean; found: { strength: string }[] }[];
	readonly anchor: string | null;
	readonly texts: string[];
}

describe('hegui/explainFinding', () => {
	let wire: Wire;
	beforeEach(async () => {
		wire = await Wire.open();
		await wire.openDocument(DRAFT);
	});
	afterEach(() => wire.close());
	const ask = (params: object): Promise<Facts | null> =>
		wire.connection.sendRequest('hegui/explainFinding', { uri, ...params });

	it('tells how a contradiction came about, without a word of the draft', async () => {
		const facts = await ask({ requirement: 'diaries' });
		equal(facts?.verdict, 'contradicted');
		ok(facts.provisions.every((provision) => /^toy-2020\/\d+$/.test(provision)));
		ok(facts.facets.some(({ found }) => found.length > 0) || facts.anchor === null);
		const said = JSON.stringify(facts);
		for (const words of ['日记保存', '三个月', '留下']) ok(!said.includes(words), words);
	});

	it('gives the sentence where it is asked for', async () => {
		deepEqual((await ask({ requirement: 'diaries', withTexts: true }))?.texts, ['日记保存三个月。']);
	});

	it('gives the clause at the cursor where there are no words, and only where it is asked for', async () => {
		const position = positionOf(DRAFT, '留下');
		const facts = await ask({ requirement: 'leaving', withTexts: true, position });
		equal(facts?.verdict, 'missing');
		deepEqual(facts.texts, ['您可以留下。']);
		deepEqual((await ask({ requirement: 'leaving', position }))?.texts, []);
		deepEqual((await ask({ requirement: 'leaving', withTexts: true }))?.texts, []);
	});

	it('has no answer for what there is not', async () => {
		equal(await ask({ requirement: 'nothing' }), null);
		equal(await ask({ requirement: 'leaving', uri: 'file:///nothing.md' }), null);
	});
});
