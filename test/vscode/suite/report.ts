// The report panel inside VS Code: opens, shows the open drafts, follows them, and saves files.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chinese, closeAll, draft, openSample, until } from './support.ts';

async function shownVerdict(requirement: string): Promise<string | undefined> {
	const { shownReport } = await api();
	const findings = shownReport()?.sets.flatMap(({ documents }) => documents.flatMap((document) => document.findings));
	return findings?.find((finding) => finding.requirement === requirement)?.verdict;
}

describe('The report panel', () => {
	afterEach(closeAll);

	it('shows open drafts, and changes with them', async () => {
		const document = await draft('# 微澜服务协议\n\n欢迎使用。\n');
		await vscode.commands.executeCommand('hegui.showReport');
		await until('the report', async () => (await shownVerdict('account-deletion')) === 'missing');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(3, 0), '\n您可以随时在设置中注销账号。\n');
		await vscode.workspace.applyEdit(edit);
		await until('the change', async () => (await shownVerdict('account-deletion')) === 'fulfilled');
	});

	it('is one panel, however often it is asked for, and empty when closed', async () => {
		await openSample(chinese);
		await vscode.commands.executeCommand('hegui.showReport');
		await vscode.commands.executeCommand('hegui.showReport');
		await until('the report', async () => (await shownVerdict('account-deletion')) !== undefined);
		const panels = vscode.window.tabGroups.all
			.flatMap(({ tabs }) => tabs)
			.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('hegui.report'));
		assert.equal(panels.length, 1);
		await vscode.window.tabGroups.close(panels);
		const { shownReport } = await api();
		await until('the panel to close', () => shownReport() === undefined);
	});
});
