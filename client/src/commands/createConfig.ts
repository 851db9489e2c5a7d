// "Set Up This Folder…": asks what the service is, writes a commented hegui.yaml and opens it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConfigAnswers, newConfig, type Setup, setup } from '../protocol';
import { askDay, pickMany, pickOne } from './pick';

const fileName = 'hegui.yaml';

export async function createConfig(client: BaseLanguageClient): Promise<void> {
	const folder = await chosenFolder();
	if (folder === undefined) return;
	const file = vscode.Uri.joinPath(folder.uri, fileName);
	if (await isThere(file)) {
		await offerToOpen(file);
		return;
	}
	if (!client.isRunning()) await client.start();
	const shown = await whileReading(client.sendRequest(setup, folder.uri.toString()));
	const answers = shown && (await askAll(folder.name, shown));
	const text = answers && (await client.sendRequest(newConfig, answers));
	// What was made meanwhile is not overwritten.
	if (typeof text !== 'string' || (await isThere(file))) return;
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
	await vscode.window.showTextDocument(file);
}

async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
	if (folders.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
	return folders[0];
}

async function isThere(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch {
		return false;
	}
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
	const open = vscode.l10n.t('Open');
	const words = vscode.l10n.t('This folder already has a hegui.yaml.');
	if ((await vscode.window.showInformationMessage(words, open)) === open) await vscode.window.showTextDocument(file);
}

async function whileReading(answer: Promise<Setup | null>): Promise<Setup | undefined> {
	const title = vscode.l10n.t('Hegui reads the drafts of this folder');
	const options = { location: vscode.ProgressLocation.Notification, title };
	return (await vscode.window.withProgress(options, () => answer)) ?? undefined;
}

async function askAll(folder: string, shown: Setup): Promise<ConfigAnswers | undefined> {
	const name = await vscode.window.showInputBox({
		title: vscode.l10n.t('Set Up This Folder (1 of 5)'),
		prompt: vscode.l10n.t('Name of the service whose terms these drafts are'),
		value: folder,
		ignoreFocusOut: true,
	});
	if (name === undefined) return undefined;
	const serviceKinds = await pickMany(shown.serviceKinds, {
		title: vscode.l10n.t('Set Up This Folder (2 of 5)'),
		hint: vscode.l10n.t('What does the platform offer? What its drafts show is picked.'),
	});
	if (serviceKinds === undefined) return undefined;
	const features = await pickMany(shown.features, {
		title: vscode.l10n.t('Set Up This Folder (3 of 5)'),
		hint: vscode.l10n.t('What does the service do? This decides which requirements apply.'),
	});
	if (features === undefined) return undefined;
	const documents = await pickMany(shown.documents, {
		title: vscode.l10n.t('Set Up This Folder (4 of 5)'),
		hint: vscode.l10n.t('Which documents are its terms? They are checked whether or not they are open.'),
	});
	if (documents === undefined) return undefined;
	const day = await askWhen(shown.today);
	// The drafts of an empty folder are still to come.
	const chosen = shown.documents.length === 0 ? {} : { documents };
	return day && { name: name.trim() || folder, serviceKinds, features, ...chosen, ...day };
}

async function askWhen(today: string): Promise<{ readonly asOf?: string } | undefined> {
	const title = vscode.l10n.t('Set Up This Folder (5 of 5)');
	const choices = [
		{ label: vscode.l10n.t('The law of today, whenever that is'), value: false },
		{ label: vscode.l10n.t('The law of a fixed day…'), value: true },
	];
	const when = await pickOne(choices, { title, hint: vscode.l10n.t('Whose law applies?') });
	if (when?.value !== true) return when && {};
	const asOf = await askDay(title, today);
	return asOf === undefined ? undefined : { asOf };
}
