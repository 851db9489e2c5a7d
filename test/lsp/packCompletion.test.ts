// Completion in hegui.yaml and pack files on the wire: keys and values at the cursor, written as |.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { houseRule, memory } from '../support/packs.ts';
import { positionOf, Wire } from '../support/wire.ts';

const CONFIG = 'file:///hegui.yaml';
const RULE = 'file:///rules/requirements/contact.yaml';

/** What is offered at the | of a text, in the order in which it is shown. */
async function complete(wire: Wire, marked: string, at = RULE): Promise<CompletionItem[]> {
	const text = marked.replace('|', '');
	const position = positionOf(marked, '|');
	await wire.openDocument(text, 'yaml', at);
	const items: CompletionItem[] = await wire.connection.sendRequest('textDocument/completion', {
		textDocument: { uri: at },
		position,
	});
	return items.sort((a, b) => (String(a.sortText) < String(b.sortText) ? -1 : 1));
}

describe('completion in pack files', () => {
	let wire: Wire;
	before(async () => {
		const files = {
			[CONFIG]: 'packs: [rules]\n',
			[RULE]: houseRule(),
			'file:///rules/documents/facts.yaml':
				'features:\n  shop: { label: { zh: 商店, en: a shop }, title: { zh: [], en: [] }, text: { zh: [], en: [] }, least: 1 }\n',
			'file:///rules/consequences/own.yaml':
				'fine: { kind: civil, provisions: [ { instrument: toy-2020, article: 3 } ], title: { zh: 罚, en: Fine }, says: { zh: 罚, en: A fine. } }\n',
			'file:///rules/lexicon/own.yaml': 'gate: { zh: [大门], en: [gate] }\n',
		};
		const workspaceFolders = [{ uri: 'file:///', name: 'all' }];
		wire = await Wire.open({ workspaceFolders, host: { files: memory(files) } });
		await wire.openDocument('# 玩具协议\n');
		await wire.until(() => wire.refreshes > 0);
	});
	after(() => wire.close());

	const labels = async (marked: string, at = RULE): Promise<string[]> =>
		(await complete(wire, marked, at)).map(({ label }) => label);

	it('offers the keys that a map may still have, required ones first, with what they mean', async () => {
		const items = await complete(wire, 'id: contact\ntitle: { zh: 一, en: a }\n|\nwhy: { zh: 一, en: a }\n');
		deepEqual(
			items.map(({ label }) => label),
			[
				'modality',
				'provisions',
				'documents',
				'facets',
				'anchor',
				'modelClause',
				'examples',
				'theme',
				'weak',
				'needs',
				'contradicted',
				'cases',
			],
		);
		equal(items[0]?.detail, 'required');
		equal(items.find(({ label }) => label === 'needs')?.documentation, 'how many facets must be stated');
		const edits = items.map(({ textEdit }) => textEdit?.newText);
		ok(edits.includes('modality: ') && edits.includes('facets:'), edits.join());
		deepEqual((await complete(wire, 'mo|: obligation'))[0]?.textEdit?.newText, 'id');
	});

	it('offers keys in items, in brackets and in hegui.yaml', async () => {
		deepEqual(await labels('provisions:\n  - { instrument: toy-2020, | }\n'), [
			'article',
			'basis',
			'paragraph',
			'item',
			'services',
			'when',
			'consequences',
		]);
		deepEqual(await labels('facets:\n  - id: x\n    st|\n'), ['title', 'stated', 'partial', 'unclear']);
		deepEqual(await labels('facets:\n  - id: x\n    stated:\n      - |'), [
			'find',
			'by',
			'under',
			'within',
			'polarity',
		]);
		deepEqual(await labels('gate:\n  |', 'file:///rules/lexicon/more.yaml'), [
			'role',
			'masks',
			'takesDefinedNames',
			'zh',
			'en',
		]);
		const others = ['serviceKinds', 'features', 'severity', 'documentTypes', 'sets'];
		deepEqual(await labels('|', CONFIG), ['asOf', 'packs', ...others, 'waivers']);
		deepEqual(await labels('packs: [rules]\n|', CONFIG), ['asOf', ...others, 'waivers']);
	});

	it('offers the names that hegui.yaml may hold', async () => {
		const sets = 'packs: [rules]\nsets:\n  - name: a\n    documents: [a.md]\n';
		const keys = ['serviceKinds', 'features', 'asOf', 'packs', 'severity', 'translations'];
		deepEqual(await labels(`${sets}    |`, CONFIG), keys);
		deepEqual(await labels(`${sets}    features: [|]`, CONFIG), ['shop']);
		ok((await labels('packs: [rules]\nserviceKinds: [|]', CONFIG)).includes('group'));
		// Requirements of the pack may be on their way, for each text is loaded after a pause.
		const ofLaw = async (marked: string): Promise<string[]> =>
			(await labels(marked, CONFIG)).filter((id) => id !== 'contact');
		deepEqual(await ofLaw('packs: [rules]\nseverity:\n  |\n'), ['leaving', 'diaries', 'doorbells']);
		deepEqual(await ofLaw('packs: [rules]\nseverity:\n  diaries: off\n  l|\n'), ['leaving', 'doorbells']);
		const choices = ['error', 'warning', 'information', 'off'];
		deepEqual(await labels('packs: [rules]\nseverity:\n  leaving: |\n', CONFIG), choices);
		deepEqual(await ofLaw(`${sets}    severity:\n      l|\n`), ['leaving', 'diaries', 'doorbells']);
		deepEqual(await labels(`${sets}    severity: { leaving: | }`, CONFIG), choices);
	});

	it('offers the values of enumerations and yes and no', async () => {
		const modalities = ['obligation', 'prohibition', 'encouragement'];
		deepEqual(await labels('modality: |\n'), modalities);
		deepEqual(await labels('modality:\n  ob|'), modalities);
		const documents = ['service-agreement', 'platform-rules', 'privacy-policy', 'other-agreement'];
		deepEqual(await labels('documents: [platform-rules, serv|]'), documents);
		deepEqual(await labels('documents:\n  - |'), documents);
		deepEqual(await labels('gate: { takesDefinedNames: | }', 'file:///rules/lexicon/more.yaml'), ['true', 'false']);
		deepEqual(await labels('id: |'), ['contact']);
	});

	it('offers instruments, those in force first, and the articles and paragraphs of the one that is named', async () => {
		const items = await complete(wire, 'provisions:\n  - { instrument: to|\nid: x\n');
		deepEqual(
			items.map(({ label, tags }) => [label, tags]),
			[
				['toy-2020', undefined],
				['kite-2015', undefined],
				['toy-2010', [1]],
			],
		);
		deepEqual(items[0]?.textEdit, {
			range: { start: { line: 1, character: 18 }, end: { line: 1, character: 20 } },
			newText: 'toy-2020',
		});
		deepEqual(await labels('provisions:\n  - { instrument: toy-2020, article: |'), ['1', '3', '12']);
		deepEqual(await labels('provisions:\n  - article: |\n    instrument: kite-2015\n'), ['2']);
		deepEqual(await labels('provisions:\n  - { instrument: toy-2020, article: 3, paragraph: | }'), ['1', '2']);
		deepEqual(await labels('provisions:\n  - { instrument: nothing, article: |'), []);
	});

	it('offers features, consequences and agents, those of packs among them', async () => {
		deepEqual(await labels('provisions:\n  - { when: [|'), ['shop']);
		deepEqual(await labels('provisions:\n  - consequences:\n      - |'), ['toy-fine', 'toy-crime', 'fine']);
		deepEqual(await labels('facets:\n  - stated:\n      - { by: |'), ['user', 'platform', 'stranger', 'unstated']);
	});

	it('offers concepts within <…> in patterns only', async () => {
		for (const marked of [
			'facets:\n  - stated: [<may> … <le|',
			'facets:\n  - stated: ["<le|ave>", x]',
			'contradicted:\n  - { find: <|',
			'contradicted:\n  - 离开 …… <|',
		]) {
			const items = await complete(wire, marked);
			const leave = items.find(({ label }) => label === 'leave');
			equal(leave?.textEdit?.newText, 'leave>', marked);
			ok(items.some(({ label }) => label === 'gate'));
		}
		deepEqual(await labels('why: { zh: <|'), []);
		deepEqual(await labels('why:\n  zh: 因|为'), []);
	});
});
