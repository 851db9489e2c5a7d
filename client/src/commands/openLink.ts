// Opens one of our own documents; package.json has VS Code show them rendered.
import * as vscode from 'vscode';
import { ownScheme } from '../documents';

export async function openLink(address: unknown): Promise<void> {
	if (typeof address !== 'string') return;
	const uri = vscode.Uri.parse(address);
	if (uri.scheme === ownScheme) await openOwn(uri);
}

export async function openOwn(uri: vscode.Uri): Promise<void> {
	await vscode.commands.executeCommand('vscode.open', uri);
}
