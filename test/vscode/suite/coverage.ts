// The coverage view in the activity bar: rows for what is open, filters, a click that leads into the text.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../client/src/views/coverage/nodes.ts';
import { api, chinese, closeAll, complete, english, findings, openSample, until } from './support.ts';

async function tree(): Promise<readonly CoverageNode[]> {
	return (await api()).coverageTree();
}

function all(nodes: readonly CoverageNode[]): CoverageNode[] {
	return nodes.flatMap((node) => [node, ...all(node.children)]);
}

/** Rows of requirements in a document; VS Code keeps documents of other tests open for a while. */
async function rows(name = chinese): Promise<CoverageNode[]> {
	const root = (await tree()).find(({ label }) => label === name);
	return all(root?.children ?? []).filter(({ kind }) => kind === 'requirement');
}

function row(requirement: string): Promise<CoverageNode> {
	return until(`the row of ${requirement}`, async () => (await rows()).find((one) => one.requirement === requirement));
}

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

function selectedWords(): string {
	const editor = vscode.window.activeTextEditor;
	return editor?.document.getText(editor.selection) ?? '';
}

describe('The coverage view', () => {
	afterEach(async () => {
		await run('hegui.coverage.resetFilters');
		await run('hegui.coverage.groupByTheme');
		await closeAll();
	});

	it('shows each open draft with what applies to it', async () => {
		const document = await openSample(chinese);
		await findings(document);
		await run('hegui.coverage.focus');
		await until('its rows', async () => (await rows()).length > 0);
		const status = (await api()).reviewStatus(document.uri);
		assert.ok(status?.state === 'checked');
		assert.equal(new Set((await rows()).map(({ requirement }) => requirement)).size, status.applies);
	});

	it('leads to the heading under which a clause is missing, and to the words that state one', async () => {
		await findings(await openSample(chinese));
		const missing = await row('blacklist');
		await run('hegui.coverage.goToText', missing);
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.selection.start.line, missing.target?.range?.start.line);
		assert.ok(selectedWords().length > 0, 'the heading is selected');
		await run('hegui.coverage.goToText', await row('account-deletion'));
		assert.match(selectedWords(), /注销/);
	});

	it('leads to the requirement and to the article', async () => {
		await findings(await openSample(chinese));
		const missing = await row('blacklist');
		const article = missing.children.find(({ kind }) => kind === 'provision')?.target?.uri ?? '';
		const text = (await vscode.workspace.openTextDocument(vscode.Uri.parse(article))).getText();
		assert.match(text, /第.+条/);
		await run('hegui.coverage.openRequirement', missing);
		await until('the page', () =>
			vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label.includes('blacklist')),
		);
	});

	it('shows only gaps, only one file, or by law, as the commands say', async () => {
		await findings(await openSample(english));
		await findings(await openSample(chinese));
		await until('both drafts', async () => (await rows(english)).length > 0 && (await rows()).length > 0);
		const everything = await rows();

		await run('hegui.coverage.showGapsOnly');
		const gaps = await rows();
		assert.ok(gaps.length > 0 && gaps.length < everything.length, `${gaps.length} of ${everything.length}`);
		assert.ok(gaps.every(({ icon }) => icon.name !== 'pass'));

		await run('hegui.coverage.thisFileOnly');
		assert.deepEqual(
			(await tree()).map(({ label }) => label),
			[chinese],
		);
		await run('hegui.coverage.resetFilters');
		assert.equal((await rows()).length, everything.length);

		const groups = async () => (await tree()).find(({ label }) => label === chinese)?.children ?? [];
		const themes = await groups();
		await run('hegui.coverage.groupByLaw');
		const laws = await groups();
		assert.ok(laws.length > themes.length, 'the requirements rest on several laws');
		assert.ok(laws.every(({ icon }) => icon.name === 'law'));
	});

	it('inserts the model clause of a row; the row is stated then', async () => {
		const document = await openSample(chinese);
		await findings(document);
		const before = document.getText().length;
		await run('hegui.coverage.insertClause', await row('blacklist'));
		assert.ok(document.getText().length > before + 20, 'a clause was inserted');
		await until('the row to be stated', async () => (await row('blacklist')).icon.name === 'pass');
	});

	it('has no gap for the complete sample', async () => {
		const document = await openSample(complete);
		await run('hegui.coverage.thisFileOnly');
		await until('its row', async () => (await tree()).some(({ label }) => label === complete));
		const status = (await api()).reviewStatus(document.uri);
		assert.ok(status?.state === 'checked' && status.applies > 0);
		await run('hegui.coverage.showGapsOnly');
		assert.deepEqual(await rows(complete), []);
	});
});
