// Policy documents in plain text have a language of their own and are drafts like any other.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	applyFix,
	closeAll,
	findingOf,
	findings,
	hoverText,
	openSample,
	positionOf,
	requirementOf,
	requirementsIn,
	until,
} from './support.ts';

const rules = 'community-rules.policy';

describe('A policy document', () => {
	afterEach(closeAll);

	it('is known by its extension', async () => {
		assert.equal((await openSample(rules)).languageId, 'hegui-policy');
		const folder = vscode.workspace.workspaceFolders?.[0];
		assert.ok(folder);
		const terms = vscode.Uri.joinPath(folder.uri, 'terms.tos');
		await vscode.workspace.fs.writeFile(terms, new TextEncoder().encode('微澜服务协议\n'));
		try {
			assert.equal((await vscode.workspace.openTextDocument(terms)).languageId, 'hegui-policy');
		} finally {
			await vscode.workspace.fs.delete(terms);
		}
	});

	it('is shown like prose: long lines wrap', async () => {
		const document = await openSample(rules);
		assert.equal(vscode.workspace.getConfiguration('editor', document).get('wordWrap'), 'on');
	});

	it('has findings, at the headings that should hold what is missing', async () => {
		const document = await openSample(rules);
		const { range } = await findingOf(document, 'blacklist');
		assert.equal(document.getText(range), '【违规处理】');
	});

	it('has findings before it is saved', async () => {
		const content = '微澜社区管理规则\n\n第一条 本规则适用于社区的帖子和评论。\n';
		const document = await vscode.workspace.openTextDocument({ language: 'hegui-policy', content });
		await vscode.window.showTextDocument(document);
		assert.ok((await findings(document)).map(requirementOf).includes('complaint-channel'));
	});

	it('shows the cited article on hover, with a link that VS Code lets through', async () => {
		const document = await openSample(rules);
		const citation = positionOf(document, '《刑法》第二百八十六条之一');
		const text = await until('the article', async () => {
			const hover = await hoverText(document, citation);
			return hover.includes('网络服务提供者') && hover;
		});
		assert.match(text, /\]\(command:_hegui\.openLink/);
	});

	it('takes a clause that is missing, as a quick fix', async () => {
		const document = await openSample(rules);
		await applyFix(document, 'complaint-channel', /./);
		await until('the finding to go', () => !requirementsIn(document).includes('complaint-channel'));
	});

	it('has commands as Markdown has', async () => {
		const document = await openSample(rules);
		const before = (await findings(document)).length;
		await vscode.commands.executeCommand('hegui.insertAllMissing');
		// What only a person can know is left in brackets, which are findings, too.
		const gaps = () => requirementsIn(document).filter((code) => code !== 'placeholder');
		await until('fewer findings', () => gaps().length < before / 2);
	});
});
