// Findings appear in the documents that a drafter opens, follow the text, and lead to the law.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	change,
	chinese,
	closeAll,
	complete,
	configure,
	draft,
	english,
	findingOf,
	findings,
	findingsIn,
	openSample,
	paragraph,
	requirementOf,
	requirementsIn,
	textAt,
	until,
} from './support.ts';

describe('Findings', () => {
	afterEach(closeAll);

	it('appear in the Chinese sample, each with the page of its requirement', async () => {
		for (const finding of await findings(await openSample(chinese))) {
			const { code } = finding;
			assert.ok(typeof code === 'object', 'the code has a target');
			assert.ok(code.target.toString().startsWith(`hegui:/requirements/${code.value}/`), code.target.toString());
			assert.ok((await textAt(code.target)).length > 100, `${code.target} has a text`);
		}
	});

	it('point to the articles, which open with their text', async () => {
		const finding = await findingOf(await openSample(chinese), 'blacklist');
		const law = (finding.relatedInformation ?? []).map(({ location }) => location.uri);
		const articles = law.filter(({ scheme, path }) => scheme === 'hegui' && path.startsWith('/law/'));
		assert.ok(articles.length > 0, 'related information names an article');
		const texts = await Promise.all(articles.map(textAt));
		assert.ok(
			texts.some((text) => text.includes('黑名单')),
			'an article speaks of blacklists',
		);
	});

	it('point to the passage that comes nearest', async () => {
		const document = await openSample(chinese);
		const { relatedInformation = [] } = await findingOf(document, 'blacklist');
		const passage = relatedInformation.find(({ location }) => location.uri.toString() === document.uri.toString());
		assert.ok(passage, 'related information names a passage of the draft');
		assert.match(document.getText(passage.location.range), /终止/);
	});

	it('name placeholders that were left, and the command goes from one to the next', async () => {
		const document = await draft('# 服务协议\n\n我们在【　】日内处理您的申请。\n\n联系电话：[●]。\n');
		await until(
			'two placeholders',
			() => findingsIn(document).filter(({ code }) => code === 'placeholder').length === 2,
		);
		const selected = (): string => document.getText(vscode.window.activeTextEditor?.selection);
		await vscode.commands.executeCommand('hegui.nextPlaceholder');
		assert.equal(selected(), '【　】');
		await vscode.commands.executeCommand('hegui.nextPlaceholder');
		assert.equal(selected(), '[●]');
		await vscode.commands.executeCommand('hegui.nextPlaceholder');
		assert.equal(selected(), '【　】');
	});

	it('in the clause being typed wait for the cursor to leave it, where that is wanted', async () => {
		await configure('quietWhileTyping', true);
		try {
			const document = await openSample(chinese);
			await findings(document);
			const end = document.positionAt(document.getText().trimEnd().length);
			const editor = await vscode.window.showTextDocument(document);
			await editor.edit((edit) => edit.insert(end, '\n\n网络日志保存三个月。'));
			editor.selection = new vscode.Selection(
				document.lineAt(end.line + 2).range.end,
				document.lineAt(end.line + 2).range.end,
			);
			const contradicted = () => requirementsIn(document).includes('log-retention');
			editor.selection = new vscode.Selection(0, 0, 0, 0);
			await until('the finding', contradicted);
		} finally {
			await configure('quietWhileTyping', undefined);
		}
	});

	it('appear in the English sample', async () => {
		const found = await findings(await openSample(english));
		assert.ok(found.map(requirementOf).includes('blacklist'), `found ${found.map(requirementOf)}`);
	});

	it('are absent from the complete sample', async () => {
		const document = await openSample(complete);
		await findings(await openSample(chinese));
		assert.deepEqual(requirementsIn(document), []);
	});

	it('appear in an untitled plain text', async () => {
		const sample = await openSample(chinese);
		const content = sample.getText().replace(/^#+ /gm, '').replaceAll('**', '');
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
		await vscode.window.showTextDocument(document);
		assert.ok((await findings(document)).map(requirementOf).includes('blacklist'));
	});

	it('follow the removal of the deregistration paragraph and its return', async () => {
		const document = await openSample(chinese);
		const before = (await findings(document)).map(requirementOf).sort();
		assert.ok(!before.includes('account-deletion'), 'the sample offers deregistration');

		await change(document, paragraph(document, '第十一条 用户可以在'), '');
		await findingOf(document, 'account-deletion');
		assert.deepEqual(requirementsIn(document), [...before, 'account-deletion'].sort());

		await vscode.commands.executeCommand('undo');
		await until('the old findings', () => requirementsIn(document).join() === before.join());
	});

	it('go with the document', async () => {
		const document = await openSample(chinese);
		await findings(document);
		await closeAll();
		await until('no findings', () => findingsIn(document).length === 0);
	});
});
