// Drafts are reviewed wherever and however they are kept, and what is no draft is left alone.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chinese, closeAll, findingOf, findings, findingsIn, openSample, requirementOf } from './support.ts';

const page = `<!DOCTYPE html>
<html lang="zh">
<head><title>微澜</title></head>
<body>
<h1>微澜公众账号服务协议</h1>
<p>第一条&nbsp;用户可以随时在<b>“设置”</b>中注销账号。</p>
<p>第二条&nbsp;网络日志<em>保存</em>三个月。</p>
</body>
</html>
`;

describe('A page of HTML', () => {
	before(api);
	afterEach(closeAll);

	it('is reviewed, with findings at the words between its marks', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'html', content: page });
		await vscode.window.showTextDocument(document);
		const missing = await findingOf(document, 'blacklist');
		assert.equal(document.getText(missing.range), '微澜公众账号服务协议');
		const wrong = await findingOf(document, 'log-retention');
		assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error);
		assert.equal(wrong.range.start.line, 6);
		assert.match(document.getText(wrong.range), /三个月/);
		assert.ok(!findingsIn(document).map(requirementOf).includes('account-deletion'), 'deregistration is stated');
	});
});

describe('A cell of a notebook', () => {
	before(api);
	afterEach(closeAll);

	it('is no draft', async () => {
		const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '# 服务协议\n\n欢迎。\n', 'markdown');
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
		const document = notebook.cellAt(0).document;
		assert.equal(document.languageId, 'markdown');
		// The other document's findings prove that there was time for wrong ones to appear.
		await findings(await openSample(chinese));
		assert.deepEqual(findingsIn(document), []);
	});
});
