// Finding one's way on the wire: outline, folds, selections, lenses, hints.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type {
	CodeLens,
	DocumentSymbol,
	FoldingRange,
	InlayHint,
	Range,
	SelectionRange,
} from 'vscode-languageserver-protocol/node';
import { positionOf, uri, Wire, wordsAt } from '../support/wire.ts';

const DRAFT = `# 玩具协议

## 第一章 离开

第一条 您可以随时离开。

## 第二章 日记

第二条 日记的保管：

- 日记保存三个月；
- 日记不外借。
`;

describe('the outline of a draft', () => {
	let wire: Wire;
	afterEach(() => wire.close());

	it('is a tree whose ranges lie in one another', async () => {
		wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const symbols = await wire.ask<DocumentSymbol[]>('documentSymbol');
		const lines = (nodes: readonly DocumentSymbol[]): string[] =>
			nodes.flatMap(({ name, range, children = [] }) => [
				`${range.start.line}–${range.end.line} ${name}`,
				...lines(children).map((line) => `  ${line}`),
			]);
		deepEqual(lines(symbols), [
			'0–11 玩具协议',
			'  2–4 第一章 离开',
			'    4–4 第一条 您可以随时离开。',
			'  6–11 第二章 日记',
			'    8–11 第二条 日记的保管：',
		]);
		const at = ({ line, character }: Range['start']): number => line * 1000 + character;
		const holds = (outer: Range, inner: Range): boolean =>
			at(outer.start) <= at(inner.start) && at(inner.end) <= at(outer.end);
		const check = (node: DocumentSymbol): void => {
			ok(holds(node.range, node.selectionRange));
			for (const child of node.children ?? []) {
				ok(holds(node.range, child.range));
				check(child);
			}
		};
		symbols.forEach(check);
	});

	it('is none of a draft that is too large, or not known', async () => {
		wire = await Wire.open({ settings: { maxFileSize: 0.01 } });
		await wire.openDocument(DRAFT);
		deepEqual(await wire.ask('documentSymbol'), []);
		equal(await wire.ask('documentSymbol', {}, 'file:///other.md'), null);
		equal(await wire.ask('foldingRange'), null);
		deepEqual(await wire.ask('codeLens'), []);
	});

	it('folds sections and lists, in plain text, too', async () => {
		wire = await Wire.open();
		const folds = async (at?: string): Promise<string[]> =>
			(await wire.ask<FoldingRange[]>('foldingRange', {}, at)).map(
				({ startLine, endLine }) => `${startLine}–${endLine}`,
			);
		await wire.openDocument(DRAFT);
		deepEqual(await folds(), ['0–11', '2–4', '6–11', '8–11']);
		await wire.openDocument(
			'第一条 您不得：\n（一）吵闹；\n（二）打闹。\n第二条 好。\n',
			'plaintext',
			'file:///draft.txt',
		);
		deepEqual(await folds('file:///draft.txt'), ['0–2']);
	});

	it('lets selections grow', async () => {
		wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const positions = [positionOf(DRAFT, '随时'), positionOf(DRAFT, '外借')];
		const chains = await wire.ask<SelectionRange[]>('selectionRange', { positions });
		const words = (chain: SelectionRange | undefined): string[] =>
			chain === undefined ? [] : [wordsAt(DRAFT, chain.range).split('\n')[0] ?? '', ...words(chain.parent)];
		deepEqual(words(chains[0]), [
			'您可以随时离开',
			'第一条 您可以随时离开。',
			'## 第一章 离开',
			'# 玩具协议',
			'# 玩具协议',
		]);
		deepEqual(words(chains[1]).slice(0, 4), ['日记不外借', '日记不外借。', '- 日记不外借。', '第二条 日记的保管：']);
	});
});

describe('code lenses', () => {
	let wire: Wire;
	afterEach(() => wire.close());

	async function lenses(): Promise<string[]> {
		const found = await wire.ask<CodeLens[]>('codeLens');
		return found.map(({ range, command }) => `${range.start.line} ${command?.title}`);
	}

	it('tell what a section states and lacks, the title of the whole', async () => {
		wire = await Wire.open({ settings: { documentType: 'service-agreement' } });
		await wire.openDocument(DRAFT);
		deepEqual(await lenses(), [
			'0 1 of 3 requirements stated, 2 open',
			'2 第一章: 1 requirement stated',
			'6 第二章: 1 gap',
		]);
	});

	it('speak Chinese, and of numbers in English', async () => {
		wire = await Wire.open({ locale: 'zh-cn', settings: { documentType: 'service-agreement' } });
		await wire.openDocument(DRAFT);
		deepEqual(await lenses(), ['0 3 项要求中已写明 1 项，2 项待处理', '2 第一章：写明 1 项要求', '6 第二章：1 处缺漏']);
		await wire.close();
		wire = await Wire.open({ settings: { documentType: 'service-agreement' } });
		await wire.openDocument('# Toys\n\n## 1. Leaving\n\nYou may leave at any time.\n');
		deepEqual((await lenses())[1], '2 § 1: 1 requirement stated');
	});

	it('lead our own client to the list behind them, and others nowhere', async () => {
		wire = await Wire.open({ settings: { documentType: 'service-agreement' } });
		await wire.openDocument(DRAFT);
		const [whole, first] = await wire.ask<CodeLens[]>('codeLens');
		deepEqual([first?.command?.command, first?.command?.arguments], ['_hegui.showSection', [uri, 2]]);
		const section: Record<string, { title: string; page: string; range?: Range }[]> = await wire.connection.sendRequest(
			'hegui/section',
			{ uri, line: whole?.range.start.line },
		);
		deepEqual(
			section['stated']?.map(({ title, page, range }) => [title, page, range && wordsAt(DRAFT, range)]),
			[['leaving', 'hegui:/requirements/leaving.md', '可以随时离开']],
		);
		deepEqual(
			section['open']?.map(({ title, range }) => [title, range && wordsAt(DRAFT, range)]),
			[
				['doorbells', undefined],
				['diaries', '日记保存三个月'],
			],
		);
		equal(await wire.connection.sendRequest('hegui/section', { uri, line: 4 }), null);
		await wire.close();
		wire = await Wire.open({ initializationOptions: null });
		await wire.openDocument(DRAFT);
		const [lens] = await wire.ask<CodeLens[]>('codeLens');
		equal(lens?.command?.command, '');
	});

	it('are gone where the setting says so, as soon as it changes', async () => {
		let settings = { codeLens: true };
		wire = await Wire.open({ settings: () => settings });
		await wire.openDocument(DRAFT);
		ok((await lenses()).length > 0);
		settings = { codeLens: false };
		const before = wire.lensRefreshes;
		await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await wire.until(() => wire.lensRefreshes > before);
		deepEqual(await lenses(), []);
	});
});

describe('inlay hints', () => {
	const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

	async function hints(settings: unknown, within = range): Promise<string[]> {
		const wire = await Wire.open({ settings });
		await wire.openDocument(DRAFT);
		const found = await wire.ask<InlayHint[]>('inlayHint', { range: within });
		await wire.close();
		return found.map(({ position, label, tooltip }) => {
			const parts = typeof label === 'string' ? [{ value: label }] : label;
			const target = parts.map((part) => ('location' in part ? part.location?.uri : undefined)).find(Boolean);
			return `${position.line}: ${parts.map(({ value }) => value).join('')} → ${target} (${tooltip})`;
		});
	}

	it('name the provision that a clause satisfies, where they are asked for', async () => {
		deepEqual(await hints({ inlayHints: true }), [
			'4: ← toy-2020, art. 3(1) → hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md (leaving ← toy-2020, art. 3(1))',
		]);
		deepEqual(await hints({ inlayHints: true }, { ...range, start: { line: 5, character: 0 } }), []);
		deepEqual(await hints({}), []);
	});
});
