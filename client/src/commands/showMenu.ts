// The menu of the status bar item: what one may want next.
import * as vscode from 'vscode';
import { askDay } from './pick';

interface Entry {
	readonly label: string;
	readonly run: () => unknown;
}

export async function showMenu(): Promise<void> {
	const picked = await vscode.window.showQuickPick(entriesNow(), { title: vscode.l10n.t('Hegui') });
	await picked?.run();
}

function entriesNow(): Entry[] {
	const { executeCommand } = vscode.commands;
	const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
	const folder = {
		label: `$(settings-gear) ${vscode.l10n.t('Set up this folder…')}`,
		run: () => executeCommand('hegui.createConfig'),
	};
	return [
		{ label: `$(warning) ${vscode.l10n.t('Show the problems')}`, run: () => executeCommand('hegui.showProblems') },
		{
			label: `$(checklist) ${vscode.l10n.t('Show the coverage')}`,
			run: () => executeCommand('hegui.coverage.focus'),
		},
		{ label: `$(table) ${vscode.l10n.t('Show the report')}`, run: () => executeCommand('hegui.showReport') },
		...(hasFolder ? [folder] : []),
		{ label: `$(new-file) ${vscode.l10n.t('New draft from template…')}`, run: () => executeCommand('hegui.newDraft') },
		{ label: `$(calendar) ${vscode.l10n.t('Change the day whose law applies…')}`, run: changeDay },
		{
			label: `$(gear) ${vscode.l10n.t('Open the settings')}`,
			run: () => executeCommand('workbench.action.openSettings', '@ext:hegui.hegui'),
		},
		{ label: `$(output) ${vscode.l10n.t('Show the output')}`, run: () => executeCommand('hegui.showOutput') },
	];
}

/** Writes the setting; what hegui.yaml or the draft says goes before it, and is said so. */
async function changeDay(): Promise<void> {
	const settings = vscode.workspace.getConfiguration('hegui');
	const today = vscode.l10n.t('Today, whenever that is');
	const fixed = vscode.l10n.t('A fixed day…');
	const title = vscode.l10n.t('The law of which day?');
	const picked = await vscode.window.showQuickPick([today, fixed], {
		title,
		placeHolder: vscode.l10n.t('A day in hegui.yaml or in the draft goes before this setting.'),
	});
	if (picked === undefined) return;
	const day = picked === today ? '' : await askDay(title, settings.get<string>('asOf') ?? '');
	if (day === undefined) return;
	const { Global, Workspace } = vscode.ConfigurationTarget;
	const target = vscode.workspace.workspaceFolders === undefined ? Global : Workspace;
	await settings.update('asOf', day === '' ? undefined : day, target);
}
