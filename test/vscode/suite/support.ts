// What the tests inside VS Code share: opening drafts, waiting for answers, reading findings.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HeguiApi } from '../../../client/src/start.ts';

export const chinese = 'service-agreement.zh.md';
export const english = 'service-agreement.en.md';
export const complete = 'service-agreement-complete.zh.md';

/** Asks until the answer is there: VS Code may drop an answer when the text changes meanwhile. */
export async function until<T>(
	what: string,
	ask: () => T | undefined | false | Promise<T | undefined | false>,
	milliseconds = 15_000,
): Promise<T> {
	const end = Date.now() + milliseconds;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
		await new Promise((resume) => setTimeout(resume, 50));
	}
}

export async function api(): Promise<HeguiApi> {
	const extension = vscode.extensions.getExtension<HeguiApi>('hegui.hegui');
	assert.ok(extension, 'the extension is there');
	return extension.activate();
}

/** An address in the folder of the tests. */
export function inFolder(path: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.ok(folder, 'a folder is open');
	return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(path: string, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(inFolder(path), new TextEncoder().encode(text));
}

export async function remove(path: string): Promise<void> {
	await vscode.workspace.fs.delete(inFolder(path), { recursive: true }).then(undefined, () => {});
}

export async function openSample(name: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(inFolder(name));
	await vscode.window.showTextDocument(document);
	return document;
}

/** An unsaved Markdown draft with this text. */
export async function draft(content: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await vscode.window.showTextDocument(document);
	return document;
}

/** Closes all editors and gives up what was changed in drafts; VS Code has its own business with its settings. */
export async function closeAll(): Promise<void> {
	const drafts = vscode.workspace.textDocuments.filter(({ languageId }) =>
		['markdown', 'plaintext', 'hegui-policy'].includes(languageId),
	);
	for (const draft of drafts.filter(({ isDirty }) => isDirty)) {
		await vscode.window.showTextDocument(draft);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function findingsIn(document: vscode.TextDocument): vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'hegui');
}

export function requirementOf({ code }: vscode.Diagnostic): string {
	return typeof code === 'object' ? String(code.value) : String(code);
}

export function requirementsIn(document: vscode.TextDocument): string[] {
	return findingsIn(document).map(requirementOf).sort();
}

/** Waits until findings are there; gives them. */
export function findings(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
	return until('findings', () => {
		const found = findingsIn(document);
		return found.length > 0 && found;
	});
}

export function findingOf(document: vscode.TextDocument, requirement: string): Promise<vscode.Diagnostic> {
	return until(`a finding of ${requirement}`, () =>
		findingsIn(document).find((finding) => requirementOf(finding) === requirement),
	);
}

export async function textAt(uri: vscode.Uri): Promise<string> {
	return (await vscode.workspace.openTextDocument(uri)).getText();
}

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	const contents = hovers.flatMap((hover) => hover.contents);
	return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
	const offset = document.getText().indexOf(words);
	assert.ok(offset >= 0, `${words} is in the text`);
	return document.positionAt(offset + Math.floor(words.length / 2));
}

/** The range of the paragraph, with its line end, that begins with these words. */
export function paragraph(document: vscode.TextDocument, words: string): vscode.Range {
	const { line } = positionOf(document, words);
	return document.lineAt(line).rangeIncludingLineBreak;
}

export async function change(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
	const editor = await vscode.window.showTextDocument(document);
	assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the text was changed');
}

export async function configure(name: string, value: unknown): Promise<void> {
	const target = vscode.ConfigurationTarget.Workspace;
	await vscode.workspace.getConfiguration('hegui').update(name, value, target);
}

async function actionsFor(document: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind) {
	const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		range,
		kind.value,
	);
	return actions.filter((action) => action.kind !== undefined && kind.contains(action.kind));
}

/** Applies the quick fix of a finding. VS Code keeps from us which finding an action belongs to; its title tells. */
export async function applyFix(document: vscode.TextDocument, requirement: string, title: RegExp): Promise<void> {
	const { range } = await findingOf(document, requirement);
	const fix = await until(`a quick fix of ${requirement}`, async () => {
		const actions = await actionsFor(document, range, vscode.CodeActionKind.QuickFix);
		return actions.find((action) => action.edit !== undefined && title.test(action.title));
	});
	assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)), 'the fix was applied');
}

/** The answer of a provider, as soon as there is one that fits: right after the start there may be none. */
export function provided<T>(
	what: string,
	fits: (answer: T) => boolean,
	command: string,
	...rest: unknown[]
): Promise<T> {
	return until(what, async () => {
		const answer = await vscode.commands.executeCommand<T | undefined>(`vscode.${command}`, ...rest);
		return answer !== undefined && answer !== null && fits(answer) && answer;
	});
}
