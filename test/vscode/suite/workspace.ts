// Document sets of hegui.yaml: drafts that are not open have findings; a folder is set up, a draft begun.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chinese, closeAll, configure, findings, inFolder, openSample, remove, until, write } from './support.ts';

const agreement = '# 微澜服务协议\n\n欢迎您使用微澜。\n';

function foundIn(path: string): vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(inFolder(path)).filter(({ source }) => source === 'hegui');
}

function severityOf(path: string, requirement: string): vscode.DiagnosticSeverity | undefined {
	return foundIn(path).find(({ code }) => typeof code === 'object' && code.value === requirement)?.severity;
}

async function cleanUp(): Promise<void> {
	await closeAll();
	for (const path of ['hegui.yaml', 'service']) await remove(path);
	await configure('severity', undefined);
	await until(
		'the findings to go',
		() => foundIn('service/terms.md').length + foundIn('service/rules.md').length === 0,
	);
}

describe('A document set', () => {
	before(api);
	afterEach(cleanUp);

	it('has findings in drafts that were never opened, until they are deleted or the set is', async () => {
		await write('service/terms.md', agreement);
		await write('service/rules.md', agreement);
		await write('hegui.yaml', 'sets:\n  - { name: 微澜, documents: ["service/*.md"] }\n');
		// Both lack the same, which is told once.
		await until('findings', () => foundIn('service/rules.md').length > 5);
		assert.deepEqual(foundIn('service/terms.md'), []);
		assert.ok(
			!vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('service/terms.md')),
			'nothing was opened',
		);
		await remove('service/rules.md');
		await until('the findings of the deleted one to go', () => foundIn('service/rules.md').length === 0);
		await until('the other to tell of them', () => foundIn('service/terms.md').length > 5);
		await remove('hegui.yaml');
		await until('all findings to go', () => foundIn('service/terms.md').length === 0);
	});

	it('keeps its findings when a tab is closed', async () => {
		await write('service/terms.md', agreement);
		await write('hegui.yaml', 'sets:\n  - { name: 微澜, documents: ["service/*.md"] }\n');
		const before = await until(
			'findings',
			() => foundIn('service/terms.md').length > 5 && foundIn('service/terms.md').length,
		);
		const document = await openSample('service/terms.md');
		await findings(document);
		const { reviewStatus } = await api();
		const status = await until('the status', () => reviewStatus(document.uri));
		assert.ok(status.state === 'checked' && status.set === '微澜' && status.law.length > 0);
		await closeAll();
		await new Promise((resume) => setTimeout(resume, 1000));
		assert.equal(foundIn('service/terms.md').length, before);
	});

	it('is all that stays: the findings of other drafts go with their tabs', async () => {
		const document = await openSample(chinese);
		await findings(document);
		await closeAll();
		await until('the findings to go', () => foundIn(chinese).length === 0);
	});

	it('weighs findings as hegui.yaml says, before the setting', async () => {
		await write('service/terms.md', agreement);
		await configure('severity', { 'complaint-channel': 'information', 'account-deletion': 'information' });
		const sets = 'sets:\n  - { name: 微澜, documents: ["service/*.md"] }\n';
		await write('hegui.yaml', `severity: { complaint-channel: error }\n${sets}`);
		const { DiagnosticSeverity } = vscode;
		await until('both', () => {
			const found = ['complaint-channel', 'account-deletion'].map((id) => severityOf('service/terms.md', id));
			return found[0] === DiagnosticSeverity.Error && found[1] === DiagnosticSeverity.Information;
		});
	});
});

describe('hegui.yaml as it is written for a person', () => {
	before(api);
	afterEach(cleanUp);

	it('is offered to be opened where there is one, and left as it is', async () => {
		await write('hegui.yaml', 'asOf: 2026-01-01\n');
		// The message waits for an answer; the file is what counts.
		void vscode.commands.executeCommand('hegui.createConfig');
		await new Promise((resume) => setTimeout(resume, 500));
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('hegui.yaml')));
		assert.equal(text, 'asOf: 2026-01-01\n');
	});

	it('comes of the answers to five questions', async () => {
		const done = vscode.commands.executeCommand('hegui.createConfig');
		const { executeCommand } = vscode.commands;
		const text = await until('hegui.yaml', async () => {
			// Each press takes what is offered.
			await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			await new Promise((resume) => setTimeout(resume, 300));
			return vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/hegui.yaml'))?.getText();
		});
		await done;
		assert.ok(text.includes(`sets:\n  - name: "${vscode.workspace.workspaceFolders?.[0]?.name}"`), text);
		assert.ok(text.includes(chinese), text);
		const { coverageTree } = await api();
		await until('a set that is judged as one', async () => (await coverageTree()).some(({ kind }) => kind === 'set'));
	});
});
