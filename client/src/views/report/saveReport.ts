// Saves the report where the reader wants it, or hands it to a browser to be printed.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { noticeText } from '../../noticeText';
import { type ReportFile, report } from '../../protocol';
import { savedAs } from './pageMessage';

/** Asks for the report; says so where there is none. */
async function fetchReport(client: BaseLanguageClient, format: string): Promise<ReportFile | undefined> {
	try {
		const file = await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Hegui: writing the report…') },
			() => client.sendRequest(report, { format }),
		);
		if (file !== null) return file;
	} catch {
		// Told below, like an answer that is none.
	}
	void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be made. The output of Hegui says why.'));
	return undefined;
}

function bytesOf({ base64 }: ReportFile): Uint8Array {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function proposedUri(name: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	return folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder, name);
}

async function write(uri: vscode.Uri, file: ReportFile): Promise<boolean> {
	try {
		await vscode.workspace.fs.writeFile(uri, bytesOf(file));
		return true;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(noticeText(vscode.l10n.t('The report could not be saved: {0}', reason)));
		return false;
	}
}

/** Asks where to, and writes the report there. */
export async function saveReport(client: BaseLanguageClient, format: string): Promise<void> {
	const extension = savedAs[format];
	if (extension === undefined) return;
	const file = await fetchReport(client, format);
	if (file === undefined) return;
	const defaultUri = proposedUri(file.name);
	const uri = await vscode.window.showSaveDialog({ defaultUri, filters: { [extension.toUpperCase()]: [extension] } });
	if (uri === undefined || !(await write(uri, file))) return;
	const open = vscode.l10n.t('Open');
	const message = vscode.l10n.t('The report was saved as {0}.', uri.path.replace(/^.*\//, ''));
	const chosen = await vscode.window.showInformationMessage(noticeText(message), open);
	if (chosen === open) await openSaved(uri);
}

/** Text opens in the editor; Word and Excel files in their programs, where there are any. */
async function openSaved(uri: vscode.Uri): Promise<void> {
	const isHere = uri.scheme === 'file' && vscode.env.remoteName === undefined;
	if (isHere && !/\.(?:md|csv)$/.test(uri.path)) await vscode.env.openExternal(uri);
	else await vscode.commands.executeCommand('vscode.open', uri);
}

/** A panel cannot print: the report opens in the browser, or is saved for it. */
export async function printReport(client: BaseLanguageClient, storage: vscode.Uri): Promise<void> {
	const isHere = storage.scheme === 'file' && vscode.env.remoteName === undefined;
	if (!isHere) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Save the report as a web page and open it in a browser to print it.'),
		);
		await saveReport(client, 'html');
		return;
	}
	const file = await fetchReport(client, 'html');
	if (file === undefined) return;
	const uri = vscode.Uri.joinPath(storage, file.name);
	if (await write(uri, file)) await vscode.env.openExternal(uri);
}
