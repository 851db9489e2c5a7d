// Words with a part to play: defined terms, tokens, model clauses offered as one types.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, draft, findings, positionOf, provided, until } from './support.ts';

const terms =
	'# 平台协议\n\n微澜公司（以下简称“微澜”）运营“微澜平台”。“微澜平台”是指网站。\n\n第一条 微澜应当维护微澜平台，您不得扰乱。\n';

describe('A defined term', () => {
	before(api);
	afterEach(closeAll);

	it('is renamed, and longer ones are left alone', async () => {
		const document = await draft(terms);
		const edit = await provided<vscode.WorkspaceEdit>(
			'the edit',
			({ size }) => size > 0,
			'executeDocumentRenameProvider',
			document.uri,
			positionOf(document, '微澜应当').translate(0, -1),
			'碧波',
		);
		assert.ok(await vscode.workspace.applyEdit(edit));
		assert.equal(document.getText(), terms.replace('“微澜”', '“碧波”').replace('微澜应当', '碧波应当'));
	});

	it('and words of duty and prohibition are tokens of their own', async () => {
		const document = await draft(terms);
		const legend = await provided<vscode.SemanticTokensLegend>(
			'the legend',
			() => true,
			'provideDocumentSemanticTokensLegend',
			document.uri,
		);
		const { data } = await provided<vscode.SemanticTokens>(
			'tokens',
			(tokens) => tokens.data.length > 0,
			'provideDocumentSemanticTokens',
			document.uri,
		);
		const types = Array.from({ length: data.length / 5 }, (_, at) => legend.tokenTypes[data[at * 5 + 3] ?? 0]);
		const term = 'policyTerm';
		assert.deepEqual(types, [term, term, term, term, 'policyModality', term, 'policyProhibition']);
	});
});

describe('A model clause', () => {
	before(api);
	afterEach(closeAll);

	async function offered(words: string): Promise<vscode.CompletionItem[]> {
		const document = await draft(words);
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			document.positionAt(words.length),
		);
		return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
	}

	it('is offered behind a clause number as that is typed', async () => {
		const words = '# 微澜平台服务协议\n\n第一条';
		const document = await draft(words);
		await findings(document);
		const editor = await vscode.window.showTextDocument(document);
		const end = document.positionAt(words.length);
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('type', { text: ' ' });
		await until('the clause to be inserted', async () => {
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
			return document.getText().length > words.length + 10;
		});
		assert.match(document.getText(), /第一条 \S{10}/);
	});

	it('is offered where a clause begins with its title, and not amid prose', async () => {
		const head = '# 微澜平台服务协议\n\n';
		const [first] = await until('a model clause', async () => {
			const items = await offered(`${head}第一条 账号注销`);
			return items.length > 0 && items;
		});
		assert.match(first?.detail ?? '', /art\. \d+/);
		assert.ok(first?.insertText instanceof vscode.SnippetString);
		assert.match(first.insertText.value, /注销/);
		assert.deepEqual(await offered(`${head}第一条 您的账号注销`), []);
	});
});
