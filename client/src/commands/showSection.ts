// Behind a code lens: lists what the section states and what is open in it; leads to the words or to the law.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SectionEntry, section } from '../protocol';
import { openOwn } from './openLink';

interface Item extends vscode.QuickPickItem {
	readonly entry?: SectionEntry;
}

const page: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('book'),
	get tooltip() {
		return vscode.l10n.t('Show the requirement');
	},
};

export async function showSection(client: BaseLanguageClient, uri: unknown, line: unknown): Promise<void> {
	if (typeof uri !== 'string' || typeof line !== 'number') return;
	const details = await client.sendRequest(section, { uri, line });
	if (details === null) return;
	const picker = vscode.window.createQuickPick<Item>();
	picker.title = details.title;
	picker.placeholder = vscode.l10n.t('Choose a requirement to see its words, or the law where they are missing');
	picker.matchOnDescription = true;
	picker.items = [
		...group(vscode.l10n.t('Still open'), '$(warning)', details.open),
		...group(vscode.l10n.t('Stated'), '$(check)', details.stated),
	];
	picker.onDidAccept(() => {
		const entry = picker.activeItems[0]?.entry;
		picker.hide();
		if (entry !== undefined) void show(client, vscode.Uri.parse(uri), entry);
	});
	picker.onDidTriggerItemButton(({ item }) => {
		picker.hide();
		if (item.entry !== undefined) void openOwn(vscode.Uri.parse(item.entry.page));
	});
	picker.onDidHide(() => picker.dispose());
	picker.show();
}

function group(label: string, icon: string, entries: readonly SectionEntry[]): Item[] {
	if (entries.length === 0) return [];
	const items = entries.map((entry) => ({
		label: `${icon} ${entry.title}`,
		description: entry.provisions,
		buttons: [page],
		entry,
	}));
	return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

async function show(
	{ protocol2CodeConverter }: BaseLanguageClient,
	uri: vscode.Uri,
	entry: SectionEntry,
): Promise<void> {
	if (entry.range === undefined) await openOwn(vscode.Uri.parse(entry.page));
	else await vscode.window.showTextDocument(uri, { selection: protocol2CodeConverter.asRange(entry.range) });
}
