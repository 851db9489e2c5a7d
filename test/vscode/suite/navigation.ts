// Finding one's way: outline, folds, selections, lenses, hints, references, symbols.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	api,
	change,
	chinese,
	closeAll,
	configure,
	draft,
	findings,
	openSample,
	positionOf,
	provided,
	until,
} from './support.ts';

const some = <T>(answer: readonly T[]): boolean => answer.length > 0;

function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
	return provided<vscode.CodeLens[]>('lenses', some, 'executeCodeLensProvider', uri, 100);
}

function linesOf(document: vscode.TextDocument, line: number): string {
	return document.lineAt(line).text;
}

describe('The outline', () => {
	before(api);
	afterEach(closeAll);

	it('holds chapters and articles', async () => {
		const document = await openSample(chinese);
		const isOurs = ({ name }: vscode.DocumentSymbol): boolean => name === '微澜平台服务协议';
		const found = await provided<vscode.DocumentSymbol[]>(
			'the outline',
			(symbols) =>
				symbols.some((symbol) => isOurs(symbol) && symbol.children.some(({ name }) => name === '第一章 总则')),
			'executeDocumentSymbolProvider',
			document.uri,
		);
		const title = found.find((symbol) => isOurs(symbol) && symbol.kind === vscode.SymbolKind.File);
		const chapter = title?.children.find(({ name }) => name.startsWith('第三章'));
		assert.deepEqual(
			chapter?.children.map(({ name }) => name.split(' ')[0]),
			['第十二条', '第十三条', '第十四条', '第十五条'],
		);
		assert.ok(chapter.range.contains(chapter.selectionRange));
	});

	it('folds a list with its head in plain text, too', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'plaintext',
			content: '微澜协议\n\n第一条 用户不得：\n（一）造谣；\n（二）诽谤。\n第二条 好。\n',
		});
		await vscode.window.showTextDocument(document);
		const folds = await provided<vscode.FoldingRange[]>('folds', some, 'executeFoldingRangeProvider', document.uri);
		assert.deepEqual(
			folds.map(({ start, end }) => [start, end]),
			[[2, 4]],
		);
	});

	it('lets a selection grow from the phrase to the clause', async () => {
		const document = await draft('# 微澜协议\n\n第一条 您可以随时注销账号，微澜在十五日内完成。此外不收费用。\n');
		const position = positionOf(document, '随时');
		const clause = linesOf(document, 2);
		const isReady = ([first]: vscode.SelectionRange[]): boolean => selections(first).includes(clause);
		const selections = (range: vscode.SelectionRange | undefined): string[] =>
			range === undefined ? [] : [document.getText(range.range), ...selections(range.parent)];
		const [first] = await provided<vscode.SelectionRange[]>(
			'selections',
			isReady,
			'executeSelectionRangeProvider',
			document.uri,
			[position],
		);
		const ours = ['您可以随时注销账号', '第一条 您可以随时注销账号，微澜在十五日内完成。', clause];
		assert.deepEqual(
			selections(first).filter((words) => ours.includes(words)),
			ours,
		);
	});
});

describe('Code lenses', () => {
	before(api);
	afterEach(async () => {
		await closeAll();
		await configure('codeLens', undefined);
	});

	it('tell what sections state and lack, and follow the text', async () => {
		const document = await openSample(chinese);
		const open = (await findings(document)).length;
		const [whole, ...sections] = await lensesOf(document);
		assert.match(whole?.command?.title ?? '', new RegExp(`^\\d+ of \\d+ requirements stated, ${open} open$`));
		const chapter = sections.find(({ range }) => linesOf(document, range.start.line).startsWith('## 第二章'));
		assert.match(chapter?.command?.title ?? '', /^第二章: \d+ requirements stated(?:, \d+ gaps?)?$/);
		const { line } = positionOf(document, '第十一条 用户可以在');
		await change(document, document.lineAt(line).rangeIncludingLineBreak, '');
		await until('one more to be open', async () => {
			const [now] = await lensesOf(document);
			return now?.command?.title.endsWith(`, ${open + 1} open`) === true;
		});
	});

	it('are not there where the setting says so', async () => {
		const document = await openSample(chinese);
		await lensesOf(document);
		await configure('codeLens', false);
		await until('the lenses to go', async () => {
			const left = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', document.uri);
			return left.length === 0;
		});
	});

	it('list what is behind them', async () => {
		const document = await openSample(chinese);
		const [whole] = await lensesOf(document);
		const { command = '', arguments: given = [] } = whole?.command ?? {};
		await vscode.commands.executeCommand(command, ...given);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await until('the first entry to open', () => {
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			const isPage = input instanceof vscode.TabInputCustom && input.uri.path.startsWith('/requirements/');
			return isPage || vscode.window.activeTextEditor?.selection.isEmpty === false;
		});
	});
});

describe('Inlay hints', () => {
	before(api);
	afterEach(async () => {
		await closeAll();
		await configure('inlayHints', undefined);
	});

	it('name the provision that a clause satisfies', async () => {
		await configure('inlayHints', true);
		const document = await openSample(chinese);
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const hints = await provided<vscode.InlayHint[]>('hints', some, 'executeInlayHintProvider', document.uri, whole);
		const words = hints.map(({ position, label }) => {
			const parts = typeof label === 'string' ? [label] : label.map(({ value }) => value);
			return `${linesOf(document, position.line).slice(0, 4)} ${parts.join('')}`;
		});
		assert.ok(
			words.some((hint) => /^第十一条 ← .*art\. \d+/.test(hint)),
			words.join('\n'),
		);
	});
});

describe('The law', () => {
	before(api);
	afterEach(closeAll);

	it('has references in drafts: clauses that satisfy an article, and citations of it', async () => {
		const document = await openSample(chinese);
		await findings(document);
		const page = vscode.Uri.parse('hegui:/law/cac-group-2017/13.md');
		await until('the page', () => vscode.workspace.openTextDocument(page).then(undefined, () => undefined));
		const found = await provided<vscode.Location[]>(
			'references',
			some,
			'executeReferenceProvider',
			page,
			new vscode.Position(0, 0),
		);
		const cited = found.find(({ range }) =>
			document.getText(range).startsWith('《互联网群组信息服务管理规定》第十三条'),
		);
		assert.equal(cited?.uri.toString(), document.uri.toString());
	});

	it('leads from a page as it is shown to the clauses of the drafts', async () => {
		await findings(await openSample(chinese));
		await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('hegui:/law/cac-group-2017/13.md'));
		await until('the page', () => {
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return input instanceof vscode.TabInputCustom && input.uri.scheme === 'hegui';
		});
		await until('a clause to be shown', async () => {
			// Accepted before its items are there, the list closes with nothing picked: then it is asked for again.
			const picking = vscode.commands.executeCommand('hegui.findClauses');
			await new Promise((resume) => setTimeout(resume, 500));
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			await picking;
			const editor = vscode.window.activeTextEditor;
			return editor !== undefined && !editor.selection.isEmpty;
		});
	});

	it('is found among the symbols of the workspace by number, name and title', async () => {
		await openSample(chinese);
		const paths = async (query: string): Promise<string[]> => {
			const found = await provided<vscode.SymbolInformation[]>(
				'symbols',
				some,
				'executeWorkspaceSymbolProvider',
				query,
			);
			return found.map(({ location }) => location.uri.path);
		};
		assert.ok((await paths('群组信息服务 第十三条')).some((path) => path.startsWith('/law/cac-group-2017/13/')));
		assert.ok((await paths('Account deletion')).includes('/requirements/account-deletion.md'));
	});
});
