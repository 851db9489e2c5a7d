// Findings appear in the documents that a drafter opens, follow the text, and lead to the law.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	change,
	chinese,
	closeAll,
	complete,
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
			assert.equal(code.target.toString(), `hegui:/requirements/${code.value}.md`);
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
