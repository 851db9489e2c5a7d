// "Insert All Missing Clauses", with or without a look before: runs the server's source action on the active editor.
import * as vscode from 'vscode';
import { isReviewed } from '../documents';

const inserting = vscode.CodeActionKind.SourceFixAll.append('hegui').value;
const previewing = vscode.CodeActionKind.Source.append('preview.hegui').value;

export async function insertAllMissing(): Promise<void> {
	await run(inserting);
}

/** VS Code shows each clause with a box to tick before it writes any. */
export async function previewAllMissing(): Promise<void> {
	await run(previewing);
}

async function run(kind: string): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isReviewed(editor.document)) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
		return;
	}
	await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
}
