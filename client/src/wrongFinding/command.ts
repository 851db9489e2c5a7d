// "Report a Wrong Finding": facts to the clipboard and into a new document; nothing is sent, no text without consent.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindingName, isFindingName, requirementOf } from '../findingNames';
import { explainFinding } from '../protocol';
import { type ReportWords, wrongFindingReport } from './report';

/** Prose that is no draft: as Markdown the report would be reviewed itself. */
const reportLanguage = 'restructuredtext';

export async function reportWrongFinding(client: BaseLanguageClient, given: unknown): Promise<void> {
	const name = isFindingName(given) ? given : await pickFinding();
	if (name === undefined) return;
	// A draft of a set may not be open yet.
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(name.uri));
	const uri = client.code2ProtocolConverter.asUri(document.uri);
	const { requirement } = name;
	const facts = await client.sendRequest(explainFinding, { uri, requirement });
	if (facts === null) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There is no such finding in this document any more.'));
		return;
	}
	const texts = await textsOf(client, { uri, requirement }, document);
	const choice = await chooseText(texts);
	if (choice === undefined) return;
	const { version } = vscode.extensions.getExtension('hegui.hegui')?.packageJSON ?? {};
	const versions = { extension: String(version), editor: vscode.version, host: vscode.env.appHost };
	const content = wrongFindingReport(facts, versions, reportWords(), choice.text);
	await vscode.env.clipboard.writeText(content);
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: reportLanguage, content }));
	void vscode.window.showInformationMessage(
		vscode.l10n.t('The report is in the clipboard and in a new document. Nothing was sent anywhere.'),
	);
}

/** The finding at the cursor, or one of the active document. */
export async function pickFinding(verdict?: string): Promise<FindingName | undefined> {
	const editor = vscode.window.activeTextEditor;
	const diagnostics = editor === undefined ? [] : vscode.languages.getDiagnostics(editor.document.uri);
	const items = diagnostics.flatMap((diagnostic) => {
		const requirement = requirementOf(diagnostic);
		const isOfVerdict = verdict === undefined || verdictOf(diagnostic) === verdict;
		const isAtCursor = editor !== undefined && diagnostic.range.contains(editor.selection.active);
		if (requirement === undefined || verdictOf(diagnostic) === undefined || !isOfVerdict) return [];
		return [{ label: requirement, detail: diagnostic.message, requirement, isAtCursor }];
	});
	if (editor === undefined || items.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('There is no finding of this kind in the active document.'),
		);
		return undefined;
	}
	items.sort((a, b) => Number(b.isAtCursor) - Number(a.isAtCursor));
	const placeHolder = vscode.l10n.t('Which finding?');
	const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
	return picked && { uri: editor.document.uri.toString(), requirement: picked.requirement };
}

/** The verdict that the server sent with a diagnostic; undefined where it is on no requirement. */
export function verdictOf(diagnostic: vscode.Diagnostic): string | undefined {
	const { data } = diagnostic as vscode.Diagnostic & { readonly data?: { readonly verdict?: unknown } };
	return typeof data?.verdict === 'string' ? data.verdict : undefined;
}

async function textsOf(
	client: BaseLanguageClient,
	name: FindingName,
	document: vscode.TextDocument,
): Promise<readonly string[]> {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	const position = editor && { position: client.code2ProtocolConverter.asPosition(editor.selection.active) };
	const facts = await client.sendRequest(explainFinding, { ...name, withTexts: true, ...position });
	return facts?.texts ?? [];
}

interface Choice {
	readonly text: string | undefined;
}

/** Without text unless a person chooses a clause and has seen all of it. */
async function chooseText(texts: readonly string[]): Promise<Choice | undefined> {
	const none = { label: vscode.l10n.t('Without any text of the document'), text: undefined };
	const clauses = texts.map((text) => ({ label: vscode.l10n.t('With this clause'), detail: text, text }));
	const picked = await vscode.window.showQuickPick([none, ...clauses], {
		title: vscode.l10n.t('Report a Wrong Finding'),
		placeHolder: vscode.l10n.t('The report goes to the clipboard; you decide what becomes of it.'),
	});
	if (picked?.text === undefined) return picked;
	const copy = vscode.l10n.t('Copy with This Text');
	const question = vscode.l10n.t('The report will hold this text of your document:');
	const answer = await vscode.window.showInformationMessage(question, { modal: true, detail: picked.text }, copy);
	return answer === copy ? picked : undefined;
}

function reportWords(): ReportWords {
	return {
		title: (requirement) => vscode.l10n.t('Wrong finding: {0}', requirement),
		whatIsWrong: vscode.l10n.t('What is wrong'),
		whatIsWrongHint: vscode.l10n.t('Write here what the finding should say, and why.'),
		finding: vscode.l10n.t('Finding'),
		document: vscode.l10n.t('Document'),
		recognised: vscode.l10n.t('What was recognised'),
		versions: vscode.l10n.t('Versions'),
		text: vscode.l10n.t('Text'),
		noText: vscode.l10n.t('This report holds no text of the document.'),
		sentNowhere: vscode.l10n.t('Made on this machine and sent nowhere.'),
		nothing: vscode.l10n.t('nothing'),
		missing: vscode.l10n.t('not stated'),
	};
}
