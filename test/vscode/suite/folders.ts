// A workspace of two folders: each folder's own hegui.yaml holds for its own drafts.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, until } from './support.ts';

async function dayOf(folder: vscode.WorkspaceFolder, name: string): Promise<string> {
	const uri = vscode.Uri.joinPath(folder.uri, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# 微澜服务协议\n\n欢迎。\n'));
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document);
	const { reviewStatus } = await api();
	const status = await until('a status', () => reviewStatus(uri));
	assert.ok(status.state === 'checked', status.state);
	return status.asOf;
}

describe('Two folders', () => {
	before(api);
	afterEach(closeAll);

	it('are reviewed as of the day that each names', async () => {
		const [first, second] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(first && second, 'two folders are open');
		const config = vscode.Uri.joinPath(second.uri, 'hegui.yaml');
		assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(config)), /asOf: 2020-01-01/);
		assert.equal(await dayOf(second, 'archive.md'), '2020-01-01');
		assert.notEqual(await dayOf(first, 'present.md'), '2020-01-01');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(first.uri, 'present.md'));
	});
});
