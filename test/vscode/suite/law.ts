// The law is at hand: articles and whole instruments open as documents.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, textAt, until } from './support.ts';

/** Right after the start nobody writes our documents yet. */
function lawText(path: string): Promise<string> {
	const uri = vscode.Uri.from({ scheme: 'hegui', path });
	return until(`a text at ${uri}`, () => textAt(uri).catch(() => undefined));
}

describe('The law', () => {
	before(api);
	afterEach(closeAll);

	it('opens one article', async () => {
		const text = await lawText('/law/cac-group-2017/13.md');
		assert.match(text, /互联网群组信息服务提供者应当配合有关主管部门依法进行的监督检查/);
	});

	it('opens an article that was put between two others', async () => {
		const text = await lawText('/law/criminal-law/286-1.md');
		assert.match(text, /\*\*第二百八十六条之一\*\* 网络服务提供者不履行/);
	});

	it('opens a whole instrument', async () => {
		const text = await lawText('/law/cac-public-account-2021.md');
		assert.match(text, /第一条|Article 1/);
		assert.match(text, /黑名单/);
	});

	it('tells which versions there are', async () => {
		const text = await lawText('/law/cac-public-account-2017.md');
		assert.match(text, /2021/);
	});

	it('has links between its pages that a rendered page follows', async () => {
		const at = vscode.Uri.parse('hegui:/enforcement/cac-procedure.md');
		const text = await lawText(at.path);
		assert.doesNotMatch(text, /\]\(<?hegui:/);
		const [, link = ''] = /\]\((\.\.[^)]*)\)/.exec(text) ?? [];
		assert.match(await lawText(vscode.Uri.joinPath(at, '..', link).path), /\*\*第[一二三四五六七八九十百]+条\*\*/);
	});

	it('tells how far the tool is to be trusted on the document in the editor', async () => {
		const draft = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '# 用户协议\n\n您可以随时在设置中注销账号。\n',
		});
		await vscode.window.showTextDocument(draft);
		await vscode.commands.executeCommand('hegui.selfTest');
		const page = await until('the page of the self-test', () =>
			vscode.workspace.textDocuments.find(({ uri }) => uri.path.startsWith('/selftest/')),
		);
		assert.match(page.getText(), /\| (?:clause taken away|删去条款) \|/);
	});

	it('does not open what it does not know', async () => {
		await lawText('/law/cac-group-2017/13.md');
		const unknown = vscode.Uri.from({ scheme: 'hegui', path: '/law/no-such-law.md' });
		const text = await textAt(unknown).catch(() => '');
		assert.ok(!text.includes('undefined'), text);
	});
});
