// "Find Clauses That Satisfy This Article": from a page of the law, or an article that is picked, to the drafts.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ownScheme } from '../documents';
import { references } from '../protocol';
import { pickArticle } from './openArticle';

export async function findClauses(client: BaseLanguageClient): Promise<void> {
	if (!client.isRunning()) await client.start();
	const uri = shownPage() ?? (await pickArticle(client, vscode.l10n.t('Find Clauses That Satisfy an Article')));
	if (uri === undefined) return;
	const found = await client.sendRequest(references, { uri: uri.toString(true) });
	const locations = found.map((location) => client.protocol2CodeConverter.asLocation(location));
	if (locations.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('No clause of the documents that Hegui reviews satisfies or cites this.'),
		);
		return;
	}
	const items = Promise.all(locations.map(itemOf)).then((all) => all.filter((item) => item !== undefined));
	const picked = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Clauses that satisfy or cite {0}', uri.path.replace(/^\/\w+\/|\.md$/g, '')),
		matchOnDescription: true,
	});
	if (picked === undefined) return;
	await vscode.window.showTextDocument(picked.location.uri, { selection: picked.location.range });
}

/** The page of an article, instrument or requirement in the active tab, rendered or not. */
function shownPage(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const hasUri = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
	const isPage = hasUri && input.uri.scheme === ownScheme && /^\/(?:law|requirements)\//.test(input.uri.path);
	return isPage ? input.uri : undefined;
}

interface ClauseItem extends vscode.QuickPickItem {
	readonly location: vscode.Location;
}

/** Undefined where the draft cannot be opened any more: the others are worth a look all the same. */
async function itemOf(location: vscode.Location): Promise<ClauseItem | undefined> {
	const document = await Promise.resolve(vscode.workspace.openTextDocument(location.uri)).catch(() => undefined);
	if (document === undefined) return undefined;
	const label = document.getText(location.range).replace(/\s+/g, ' ');
	const place = `${vscode.workspace.asRelativePath(location.uri)}:${location.range.start.line + 1}`;
	return { label, description: place, location };
}
