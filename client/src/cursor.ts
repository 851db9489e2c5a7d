// Tells the server where the cursor goes, where findings wait for the clause being typed to be left.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isReviewed } from './documents';
import { cursorMoved } from './protocol';

export function tellCursor(client: BaseLanguageClient): vscode.Disposable {
	return vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
		if (selection === undefined || !client.isRunning() || !isReviewed(document)) return;
		if (vscode.workspace.getConfiguration('hegui', document).get('quietWhileTyping') !== true) return;
		const { line, character } = selection.active;
		void client.sendNotification(cursorMoved, { uri: document.uri.toString(), position: { line, character } });
	});
}
