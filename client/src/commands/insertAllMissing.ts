// "Insert All Missing Clauses": runs the server's source action on the active editor.
import * as vscode from 'vscode';
import { isReviewed } from '../documents';

const kind = vscode.CodeActionKind.SourceFixAll.append('hegui').value;

export async function insertAllMissing(): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isReviewed(editor.document)) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown, plain text or HTML document first.'));
		return;
	}
	await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
}
