// Decisions on findings: recorded by the command, kept in hegui.waivers.yaml, stale when draft or law change, renewed, withdrawn.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../client/src/views/coverage/nodes.ts';
import {
	api,
	change,
	chinese,
	closeAll,
	findingOf,
	findings,
	findingsIn,
	hoverText,
	inFolder,
	openSample,
	paragraph,
	positionOf,
	requirementsIn,
	textAt,
	until,
} from './support.ts';

const answers = { reason: 'Nobody is ever listed.', by: 'Jane', expires: '' };

function all(nodes: readonly CoverageNode[]): CoverageNode[] {
	return nodes.flatMap((node) => [node, ...all(node.children)]);
}

function waivers(): vscode.Uri {
	return inFolder('hegui.waivers.yaml');
}

/** As the explorer does: a document that is still open without an editor goes with its file. */
async function discard(path: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.deleteFile(inFolder(path), { ignoreIfNotExists: true });
	await vscode.workspace.applyEdit(edit);
}

function run(
	command: string,
	document: vscode.TextDocument,
	requirement: string,
	more: object = {},
): Thenable<boolean> {
	return vscode.commands.executeCommand<boolean>(command, {
		uri: document.uri.toString(),
		requirement,
		...answers,
		...more,
	});
}

function isGone(document: vscode.TextDocument, requirement: string): Promise<true> {
	return until(`${requirement} to go`, () => {
		const found = requirementsIn(document);
		return found.length > 0 && !found.includes(requirement) ? true : undefined;
	});
}

function toldAtEntries(): string[] {
	return vscode.languages.getDiagnostics(waivers()).map(({ message }) => message);
}

describe('A decision', () => {
	before(api);
	afterEach(async () => {
		await closeAll();
		await discard('hegui.waivers.yaml');
		await discard('hegui.yaml');
	});

	it('is recorded in hegui.waivers.yaml and settles the finding; withdrawn, the finding comes back', async () => {
		const document = await openSample(chinese);
		const { range } = await findingOf(document, 'blacklist');
		assert.ok(await run('hegui.decide', document, 'blacklist', { decision: 'accepted' }));
		const text = await textAt(waivers());
		assert.match(text, /requirement: blacklist\n {4}document: service-agreement\.zh\.md\n {4}decision: accepted/);
		assert.match(text, /reason: Nobody is ever listed\.\n {4}by: Jane/);
		await isGone(document, 'blacklist');
		assert.match(await hoverText(document, range.start), /Decided: accepted/);
		assert.ok(await run('hegui.withdrawDecision', document, 'blacklist'));
		await findingOf(document, 'blacklist');
	});

	it('is withdrawn from the hover that tells of it, by the link there and by nothing that looks like it', async () => {
		const document = await openSample(chinese);
		const { range } = await findingOf(document, 'blacklist');
		assert.ok(await run('hegui.decide', document, 'blacklist', { decision: 'accepted' }));
		await isGone(document, 'blacklist');
		const link = /\]\(command:(_hegui\.withdrawFromHover)\?([^)]*)\)/.exec(await hoverText(document, range.start));
		assert.ok(link !== null);
		const [, command = '', argument = ''] = link;
		const [given]: [{ readonly key: string }] = JSON.parse(decodeURIComponent(argument));
		assert.equal(await vscode.commands.executeCommand(command, { ...given, key: 'another' }), false);
		assert.ok(!requirementsIn(document).includes('blacklist'));
		assert.equal(await vscode.commands.executeCommand(command, given), true);
		await findingOf(document, 'blacklist');
	});

	it('is withdrawn from its row in the coverage view, or from the palette, which asks which one', async () => {
		const document = await openSample(chinese);
		await findingOf(document, 'blacklist');
		assert.ok(await run('hegui.decide', document, 'blacklist', { decision: 'accepted' }));
		await isGone(document, 'blacklist');
		const row = await until('the row to be decided', async () =>
			all(await (await api()).coverageTree()).find(({ can, requirement, uri }) => {
				return can.includes('withdraw') && requirement === 'blacklist' && uri === document.uri.toString();
			}),
		);
		assert.ok(await vscode.commands.executeCommand('hegui.withdrawDecision', row));
		await findingOf(document, 'blacklist');

		assert.ok(await run('hegui.decide', document, 'blacklist', { decision: 'accepted' }));
		await isGone(document, 'blacklist');
		await vscode.window.showTextDocument(document);
		let answer: unknown;
		void vscode.commands.executeCommand('hegui.withdrawDecision').then((done) => {
			answer = done;
		});
		await until('the choice to be made', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return answer;
		});
		await findingOf(document, 'blacklist');
	});

	it('on a clause is stale when the clause changes, and says so at the clause and at the entry', async () => {
		const document = await openSample(chinese);
		await findings(document);
		// Plain, as the server gives them: a worker takes no objects of VS Code.
		const { line, character } = positionOf(document, '第十五条 运营者发布商业广告的');
		const clause = { start: { line, character }, end: { line, character } };
		assert.ok(await run('hegui.decide', document, 'blacklist', { decision: 'satisfied', clause }));
		await isGone(document, 'blacklist');
		await vscode.window.showTextDocument(document);
		await change(document, paragraph(document, '第十五条 运营者发布商业广告的'), '第十五条 运营者不发布广告。\n');
		const finding = await findingOf(document, 'blacklist');
		assert.match(finding.message, /A decision no longer holds: stated in this document \(Jane, .*wording/);
		await until('the entry to say so', () => toldAtEntries().some((message) => /wording/.test(message)));
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			finding.range,
		);
		assert.ok(
			actions.some(({ command }) => command?.command === 'hegui.renewDecision'),
			actions.map(({ title }) => title).join('\n'),
		);
		assert.ok(await run('hegui.renewDecision', document, 'blacklist'));
		await isGone(document, 'blacklist');
	});

	it('under the law of today is stale under the law of another day', async () => {
		const document = await openSample(chinese);
		await findingOf(document, 'blacklist');
		assert.ok(await run('hegui.decide', document, 'blacklist', { decision: 'accepted' }));
		await isGone(document, 'blacklist');
		await vscode.workspace.fs.writeFile(inFolder('hegui.yaml'), new TextEncoder().encode('asOf: 2019-06-01\n'));
		await until('the decision to be stale', () =>
			findingsIn(document).some(({ message }) => /A decision no longer holds.*in force/.test(message)),
		);
	});
});
