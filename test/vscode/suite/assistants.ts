// Tools for assistants: offered where the editor has tools, answering with places, quotes and provisions.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chinese, closeAll, draft, english, findingOf, findings, openSample, requirementOf } from './support.ts';

describe('The tools for assistants', () => {
	afterEach(closeAll);

	it('review the active draft, or one of the workspace', async () => {
		await findings(await openSample(chinese));
		const { askTool } = await api();
		const active = await askTool('hegui_checkDocument', {});
		assert.ok(active.includes(chinese) && active.includes('`blacklist`'), active.slice(0, 400));
		const named = await askTool('hegui_checkDocument', { path: english });
		assert.ok(named.includes(english) && named.includes('`blacklist`'), named.slice(0, 400));
	});

	it('quote where the draft states a requirement', async () => {
		const document = await openSample(chinese);
		await findings(document);
		const answer = await (await api()).askTool('hegui_findEvidence', { requirement: 'account-deletion' });
		const quotes = answer.split('\n').flatMap((line) => /^ {2}> (.+)$/.exec(line)?.[1] ?? []);
		assert.ok(quotes.length > 0, answer);
		for (const quote of quotes) assert.ok(document.getText().includes(quote), quote);
	});

	it('read nothing outside the workspace', async () => {
		const { askTool } = await api();
		await openSample(chinese);
		for (const path of ['/etc/hosts', 'file:///etc/hosts', '../outside.md', 'nothing.md']) {
			const answer = await askTool('hegui_checkDocument', { path });
			assert.ok(!answer.startsWith('#'), `${path}: ${answer.slice(0, 80)}`);
		}
	});

	it('explain requirements and articles, and say what is verified', async () => {
		const { askTool } = await api();
		const requirement = await askTool('hegui_explainRequirement', { requirement: 'account-deletion' });
		assert.ok(requirement.startsWith('# '), requirement.slice(0, 80));
		const article = await askTool('hegui_articleText', { instrument: 'cac-group-2017', article: 13 });
		assert.match(article, /第十三条/);
	});
});

describe('A second opinion', () => {
	const configuration = () => vscode.workspace.getConfiguration('hegui.secondOpinion');
	const enable = (value: boolean | undefined) =>
		configuration().update('enabled', value, vscode.ConfigurationTarget.Global);
	const ask = (requirement: string, uri: vscode.Uri) =>
		vscode.commands.executeCommand('hegui.secondOpinion', { uri: uri.toString(), requirement });

	afterEach(async () => {
		await enable(undefined);
		await closeAll();
	});

	it('is off unless a person switches it on', async () => {
		const { uri } = await openSample(chinese);
		assert.equal(configuration().get('enabled'), false);
		assert.equal(await ask('blacklist', uri), 'off');
	});

	it('is for unclear findings only, and needs a model, which this editor has not', async () => {
		const { uri } = await openSample(chinese);
		await enable(true);
		assert.equal(await ask('blacklist', uri), 'not-unclear');
		const doubtful = await draft(
			'---\nhegui: { documentType: other-agreement }\n---\n\n# 合作协议\n\n第一条 本协议由您与微澜公司订立。本公司运营的网站为本公司的官网，网址为 www.example.com。\n',
		);
		const unclear = await findingOf(doubtful, 'icp-number');
		assert.equal(await ask(requirementOf(unclear), doubtful.uri), 'no-model');
	});
});
