// Inserts the model clause of one requirement: runs the server's quick fix for its finding, wherever the cursor is.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CodeActionRequest, CodeActionResolveRequest, type CodeAction as ServerAction } from 'vscode-languageclient';
import { diagnosticSoon, type FindingName } from '../findingNames';

export async function insertClause(client: BaseLanguageClient, finding: FindingName): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(finding.uri));
	await vscode.window.showTextDocument(document);
	const action = await quickFixOf(client, document, finding);
	const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action?.edit);
	if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There is no model clause to insert here.'));
	}
}

async function quickFixOf(
	client: BaseLanguageClient,
	document: vscode.TextDocument,
	finding: FindingName,
): Promise<ServerAction | undefined> {
	const diagnostic = await diagnosticSoon(document, finding.requirement);
	if (diagnostic === undefined) return undefined;
	const { code2ProtocolConverter: converter } = client;
	const actions = await client.sendRequest(CodeActionRequest.type, {
		textDocument: { uri: converter.asUri(document.uri) },
		range: converter.asRange(diagnostic.range),
		context: { diagnostics: [await converter.asDiagnostic(diagnostic)], only: [vscode.CodeActionKind.QuickFix.value] },
	});
	// Only what mends this finding names it; others lead somewhere, or insert all that is missing.
	const fixes = (actions ?? []).filter((action): action is ServerAction => 'diagnostics' in action);
	const fix = fixes.find(({ edit, data }) => edit !== undefined || data !== undefined);
	return fix === undefined || fix.edit !== undefined ? fix : client.sendRequest(CodeActionResolveRequest.type, fix);
}
