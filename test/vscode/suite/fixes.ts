// Quick fixes write the clause that is missing.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	applyFix,
	chinese,
	closeAll,
	english,
	findingOf,
	findings,
	openSample,
	requirementsIn,
	until,
} from './support.ts';

const blacklist = /blacklist|黑名单/i;

describe('A quick fix', () => {
	afterEach(closeAll);

	for (const sample of [chinese, english]) {
		it(`writes the blacklist clause into ${sample}, and the finding goes`, async () => {
			const document = await openSample(sample);
			const before = (await findings(document)) && requirementsIn(document);
			const text = document.getText();
			await applyFix(document, 'blacklist', blacklist);
			assert.ok(document.getText().length > text.length + 20, 'a clause was inserted');
			const after = await until('the finding to go', () => {
				const now = requirementsIn(document);
				return !now.includes('blacklist') && now;
			});
			// The clause may state more than the one element, but it raises no new finding.
			assert.deepEqual(
				after.filter((requirement) => !before.includes(requirement)),
				[],
			);
		});
	}

	it('can be undone in one step', async () => {
		const document = await openSample(chinese);
		const text = document.getText();
		await applyFix(document, 'blacklist', blacklist);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), text);
	});

	it('offers the page of the requirement, and a look at all clauses before', async () => {
		const document = await openSample(chinese);
		const { range } = await findingOf(document, 'blacklist');
		const titles = await until('quick fixes', async () => {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				range,
				vscode.CodeActionKind.QuickFix.value,
			);
			const found = actions.map(({ title }) => title);
			return found.some((title) => title.startsWith('Insert model clause')) && found;
		});
		assert.ok(
			titles.some((title) => /^Preview all \d+ missing model clauses…$/.test(title)),
			titles.join(),
		);
	});

	it('writes all missing clauses at once', async () => {
		const document = await openSample(chinese);
		const gaps = (): string[] => requirementsIn(document).filter((requirement) => requirement !== 'placeholder');
		const before = (await findings(document)).length;
		await vscode.commands.executeCommand('hegui.insertAllMissing');
		await until('most findings to go', () => gaps().length < before / 2);
		assert.ok(!requirementsIn(document).includes('blacklist'));
	});
});
