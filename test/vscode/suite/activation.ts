// The extension comes up with VS Code's first Markdown document and says so in its status.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chinese, closeAll, findings, findingsIn, openSample, until } from './support.ts';

describe('The extension', () => {
	afterEach(closeAll);

	it('is activated by a Markdown document', async () => {
		await openSample(chinese);
		const extension = vscode.extensions.getExtension('hegui.hegui');
		await until('activation', () => extension?.isActive === true);
	});

	it('says what it checked', async () => {
		const document = await openSample(chinese);
		const { reviewStatus } = await api();
		const status = await until('a status', () => reviewStatus(document.uri));
		assert.ok(status.state === 'checked', status.state);
		assert.equal(status.documentType, 'service-agreement');
		assert.match(status.asOf, /^\d{4}-\d{2}-\d{2}$/);
		const { fulfilled, partial, missing, contradicted, unclear } = status;
		assert.equal(fulfilled + partial + missing + contradicted + unclear, status.applies);
		assert.equal((await findings(document)).length, partial + missing + contradicted + unclear);
	});

	it('offers all its commands', async () => {
		await api();
		const offered = await vscode.commands.getCommands(true);
		const { contributes } = vscode.extensions.getExtension('hegui.hegui')?.packageJSON ?? {};
		for (const { command } of contributes.commands) assert.ok(offered.includes(command), command);
	});

	it('finds the same after a restart of the server', async () => {
		const document = await openSample(chinese);
		const before = (await findings(document)).length;
		await vscode.commands.executeCommand('hegui.restartServer');
		await until('the same findings', () => findingsIn(document).length === before);
	});

	it('does not review its own documents', async () => {
		await api();
		const uri = vscode.Uri.parse('hegui:/law/cac-group-2017/13.md');
		const article = await until('the article', async () => {
			const document = await vscode.workspace.openTextDocument(uri);
			return document.getText().length > 0 && document;
		});
		await vscode.window.showTextDocument(article);
		// The other document's findings prove that there was time for wrong ones to appear.
		await findings(await openSample(chinese));
		assert.deepEqual(findingsIn(article), []);
	});
});
