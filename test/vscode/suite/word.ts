// A Word document opens as Markdown that is reviewed, and stays as it is.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { agreementFile } from '../../support/word.ts';
import { api, closeAll, findingOf, hoverText, inFolder, positionOf, requirementsIn, until } from './support.ts';

/** Opens it as the menu of the explorer does; the command goes on until its message is answered. */
async function openCopy(source: vscode.Uri): Promise<vscode.TextDocument> {
	void vscode.commands.executeCommand('hegui.openWord', source);
	return until('the copy', () => {
		const document = vscode.window.activeTextEditor?.document;
		return document?.uri.scheme === 'hegui-word' && document;
	});
}

describe('A Word document', () => {
	const source = inFolder('agreement.docx');

	before(async () => {
		await api();
		await vscode.workspace.fs.writeFile(source, await agreementFile());
	});
	afterEach(closeAll);
	after(() => vscode.workspace.fs.delete(source));

	it('opens as Markdown with its numbers, named like itself', async () => {
		const copy = await openCopy(source);
		assert.equal(copy.languageId, 'markdown');
		assert.match(copy.uri.path, /\/agreement\.md$/);
		assert.match(copy.getText(), /^# 微澜公众账号服务协议\n\n第一条 用户可以随时在“设置”中注销账号。\n\n第二条 /);
	});

	it('is reviewed like any draft', async () => {
		const copy = await openCopy(source);
		const finding = await findingOf(copy, 'blacklist');
		assert.equal(copy.getText(finding.range), '微澜公众账号服务协议');
		assert.ok(!requirementsIn(copy).includes('account-deletion'), 'deregistration is stated');
		await until('a hover', async () => (await hoverText(copy, positionOf(copy, '注销账号'))).length > 0);
	});

	it('cannot be written through its copy', async () => {
		const copy = await openCopy(source);
		assert.equal(vscode.workspace.fs.isWritableFileSystem('hegui-word'), false);
		let wasWritten = true;
		await vscode.workspace.fs.writeFile(copy.uri, new Uint8Array()).then(undefined, () => {
			wasWritten = false;
		});
		assert.equal(wasWritten, false);
		assert.ok((await vscode.workspace.fs.readFile(source)).length > 1000, 'the Word document is as it was');
	});

	it('that is damaged is told of, and nothing opens', async () => {
		const damaged = inFolder('damaged.docx');
		await vscode.workspace.fs.writeFile(damaged, new TextEncoder().encode('no Word document'));
		await vscode.commands.executeCommand('hegui.openWord', damaged);
		assert.equal(vscode.window.activeTextEditor, undefined);
		await vscode.workspace.fs.delete(damaged);
	});
});
