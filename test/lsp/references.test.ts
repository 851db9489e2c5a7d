// From the law to the drafts: clauses that satisfy an article or a requirement, citations; and the law by its words.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Location, SymbolInformation } from 'vscode-languageserver-protocol/node';
import { Workspace } from '../support/coverage.ts';
import { positionOf, Wire, wordsAt } from '../support/wire.ts';

const ONE = '# 玩具协议\n\n第一条 您可以随时离开。\n\n第二条 依照《玩具规定》第三条，我们设有门铃。\n';
const TWO = '# 风筝规则\n\n您有权离开。日记保存六个月。\n';
const texts: Readonly<Record<string, string>> = { 'file:///one.md': ONE, 'file:///two.md': TWO };

describe('references', () => {
	let wire: Wire;
	before(async () => {
		wire = await Wire.open();
		for (const [at, text] of Object.entries(texts)) await wire.openDocument(text, 'markdown', at);
	});
	after(() => wire.close());

	function shown(found: readonly Location[] | null): string[] {
		return (found ?? []).map(({ uri, range }) => `${uri.slice(8)} ${wordsAt(texts[uri] ?? '', range)}`);
	}

	async function ofPage(page: string): Promise<string[]> {
		const params = { position: { line: 0, character: 0 }, context: { includeDeclaration: true } };
		const found = await wire.ask<Location[]>('references', params, page);
		deepEqual(await wire.connection.sendRequest('hegui/references', { uri: page }), found);
		return shown(found);
	}

	const article = [
		'one.md 第一条 您可以随时离开。',
		'one.md 《玩具规定》第三条',
		'two.md 您有权离开。日记保存六个月。',
	];

	it('of an article are the clauses that satisfy it, in all drafts, and its citations', async () => {
		deepEqual(await ofPage('hegui:/law/toy-2020/3.md'), article);
		deepEqual(await ofPage('hegui:/law/toy-2020/12.md'), ['one.md 第二条 依照《玩具规定》第三条，我们设有门铃。']);
		deepEqual(await ofPage('hegui:/law/toy-2020/1.md'), []);
	});

	it('of an instrument are those of all its articles', async () => {
		deepEqual(await ofPage('hegui:/law/toy-2020.md'), [
			'one.md 第一条 您可以随时离开。',
			'one.md 第二条 依照《玩具规定》第三条，我们设有门铃。',
			'one.md 《玩具规定》第三条',
			'two.md 您有权离开。日记保存六个月。',
		]);
	});

	it('of a requirement are the clauses that state it', async () => {
		deepEqual(await ofPage('hegui:/requirements/leaving.md'), [
			'one.md 第一条 您可以随时离开。',
			'two.md 您有权离开。日记保存六个月。',
		]);
	});

	it('of pages and words that are about nothing are none', async () => {
		for (const page of [
			'hegui:/law/no-such/3.md',
			'hegui:/requirements/no-such.md',
			'hegui:/enforcement/toy-court.md',
		]) {
			deepEqual(shown(await wire.connection.sendRequest('hegui/references', { uri: page })), []);
		}
		const position = positionOf(ONE, '门铃');
		equal(await wire.ask('references', { position, context: { includeDeclaration: true } }, 'file:///one.md'), null);
	});

	it('of a citation in a draft are those of the article', async () => {
		const params = { position: positionOf(ONE, '第三条'), context: { includeDeclaration: true } };
		deepEqual(shown(await wire.ask<Location[]>('references', params, 'file:///one.md')), article);
	});
});

describe('references in a document set', () => {
	it('include the sentences of drafts that are not open', async () => {
		const config = 'sets:\n  - name: 玩具\n    documents: [a.md, b.md]\n';
		const workspace = await Workspace.open({ 'hegui.yaml': config, 'a.md': ONE, 'b.md': TWO });
		const { wire } = workspace;
		await wire.openDocument(ONE, 'markdown', Workspace.uri('a.md'));
		await workspace.sets((shown) => shown === '玩具: a.md* b.md');
		const page = { uri: 'hegui:/law/toy-2020/3.md' };
		const found: Location[] = await wire.connection.sendRequest('hegui/references', page);
		await wire.close();
		const shown = found.map(({ uri, range }) => {
			const name = uri.slice(-4);
			return `${name} ${wordsAt(name === 'a.md' ? ONE : TWO, range)}`;
		});
		deepEqual(shown, [
			'a.md 第一条 您可以随时离开。',
			'a.md 《玩具规定》第三条',
			'b.md 您有权离开。',
			'b.md 日记保存六个月。',
		]);
	});
});

describe('the law by its words', () => {
	let wire: Wire;
	afterEach(() => wire.close());

	async function symbols(query: string): Promise<string[]> {
		const found: SymbolInformation[] = await wire.connection.sendRequest('workspace/symbol', { query });
		// The last part of the address of an article is but its name for people.
		return found.map(({ location }) => location.uri.replace('hegui:/', '').replace(/(\/\d+)\/[^/]+\.md$/, '$1.md'));
	}

	it('finds articles by instrument and number, in either language', async () => {
		wire = await Wire.open();
		deepEqual(await symbols('玩具规定 第三条'), ['law/toy-2020/3.md']);
		deepEqual(await symbols('《玩具规定》第十二条'), ['law/toy-2020/12.md']);
		deepEqual(await symbols('Toy Rules art. 12'), ['law/toy-2020/12.md']);
		deepEqual(await symbols('article 1'), ['law/toy-2010/1.md', 'law/toy-2020/1.md']);
		deepEqual(await symbols('kite-2015'), ['law/kite-2015/2.md']);
	});

	it('finds requirements by title and id, articles by their words', async () => {
		wire = await Wire.open();
		deepEqual(await symbols('门铃'), ['requirements/doorbells.md', 'law/toy-2020/12.md']);
		deepEqual(await symbols('Doorbells'), ['requirements/doorbells.md']);
		deepEqual(await symbols('leaving'), ['requirements/leaving.md']);
		deepEqual(await symbols(''), ['requirements/leaving.md', 'requirements/diaries.md', 'requirements/doorbells.md']);
		deepEqual(await symbols('无此字'), []);
	});

	it('names them so that editors, which look at the name once more, keep them', async () => {
		wire = await Wire.open({ locale: 'zh-cn' });
		const found: SymbolInformation[] = await wire.connection.sendRequest('workspace/symbol', { query: '第三条' });
		equal(found[0]?.name, '玩具（2020） 第三条 · art. 3 用户可以离开。');
		equal(found[0]?.containerName, '玩具规定');
		ok((await symbols('离开')).includes('requirements/leaving.md'));
	});
});
