// Quick fixes write the clause that is missing.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chinese, closeAll, english, findingOf, findings, openSample, requirementsIn, until } from './support.ts';

async function actionsFor(document: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind) {
	const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		range,
		kind.value,
	);
	return actions.filter((action) => action.kind !== undefined && kind.contains(action.kind));
}

/** VS Code keeps from us which finding an action belongs to; its title tells. */
async function applyFix(document: vscode.TextDocument, requirement: string, title: RegExp): Promise<void> {
	const { range } = await findingOf(document, requirement);
	const fix = await until(`a quick fix of ${requirement}`, async () => {
		const actions = await actionsFor(document, range, vscode.CodeActionKind.QuickFix);
		return actions.find((action) => action.edit !== undefined && title.test(action.title));
	});
	assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)), 'the fix was applied');
}

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

	it('writes all missing clauses at once', async () => {
		const document = await openSample(chinese);
		const before = (await findings(document)).length;
		await vscode.commands.executeCommand('hegui.insertAllMissing');
		await until('most findings to go', () => requirementsIn(document).length < before / 2);
		assert.ok(!requirementsIn(document).includes('blacklist'));
	});
});
