// "Report a Wrong Finding": offered on a finding, written without text of the draft unless a person adds a clause.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chinese, closeAll, findingOf, openSample, until } from './support.ts';

/** Runs the command and takes the first choice: without text. */
async function reported(...args: unknown[]): Promise<vscode.TextDocument> {
	const done = vscode.commands.executeCommand('hegui.reportWrongFinding', ...args);
	const report = await until('the report', async () => {
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		const document = vscode.window.activeTextEditor?.document;
		return document?.isUntitled === true && document.getText().includes('Hegui') && document;
	});
	await done;
	return report;
}

describe('Reporting a wrong finding', () => {
	afterEach(closeAll);

	it('is offered where a finding is', async () => {
		const document = await openSample(chinese);
		const { range } = await findingOf(document, 'blacklist');
		const action = await until('the action', async () => {
			const { executeCommand } = vscode.commands;
			const actions = await executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				range,
			);
			return actions.find(({ command }) => command?.command === 'hegui.reportWrongFinding');
		});
		assert.equal(action.edit, undefined);
	});

	it('puts the facts into the clipboard and a new document, without text of the draft', async () => {
		const document = await openSample(chinese);
		await findingOf(document, 'blacklist');
		const text = document.getText();
		const report = await reported({ uri: document.uri.toString(), requirement: 'blacklist' });
		assert.match(report.getText(), /`blacklist`/);
		assert.match(report.getText(), /`missing`/);
		const covered = (await (await api()).coverageTree()).map(({ uri }) => uri);
		assert.ok(!covered.includes(report.uri.toString()), 'the report is no draft');
		assert.equal(await vscode.env.clipboard.readText(), report.getText());
		const lines = text.split('\n').filter((line) => line.trim().length > 8);
		assert.deepEqual(
			lines.filter((line) => report.getText().includes(line.trim())),
			[],
		);
	});
});
