// "Get Started": opens the walkthrough.
import * as vscode from 'vscode';

export async function openWalkthrough(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'hegui.hegui#hegui.start', false);
}
