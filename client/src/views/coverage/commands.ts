// Commands of the coverage view: filters in its title bar, and what can be done with a row.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertClause } from '../../commands/insertClause';
import { ownScheme } from '../../documents';
import type { CoverageNode } from './nodes';
import type { CoverageTree } from './tree';

export function registerCoverageCommands(client: BaseLanguageClient, tree: CoverageTree): vscode.Disposable {
	const { registerCommand } = vscode.commands;
	/** A menu names the row; from the palette or by key it is the one that is selected. */
	const withRow = (run: (node: CoverageNode) => Promise<void>) => (given: unknown) => {
		const node = isNode(given) ? given : tree.selected;
		return node === undefined ? noRow() : run(node);
	};
	return vscode.Disposable.from(
		registerCommand('hegui.coverage.groupByLaw', () => tree.wish({ grouping: 'law' })),
		registerCommand('hegui.coverage.groupByTheme', () => tree.wish({ grouping: 'theme' })),
		registerCommand('hegui.coverage.showGapsOnly', () => tree.wish({ gapsOnly: true })),
		registerCommand('hegui.coverage.showAll', () => tree.wish({ gapsOnly: false })),
		registerCommand('hegui.coverage.thisFileOnly', () => tree.wish({ thisFileOnly: true })),
		registerCommand('hegui.coverage.allFiles', () => tree.wish({ thisFileOnly: false })),
		registerCommand('hegui.coverage.filterByLaw', () => filterByLaw(tree)),
		registerCommand('hegui.coverage.resetFilters', () => tree.reset()),
		registerCommand('hegui.coverage.refresh', () => tree.refresh()),
		registerCommand('hegui.coverage.goToText', withRow(goToText)),
		registerCommand('hegui.coverage.openRequirement', withRow(openRequirement)),
		registerCommand(
			'hegui.coverage.insertClause',
			withRow(async (node) => {
				if (node.uri !== undefined && node.requirement !== undefined) {
					await insertClause(client, { uri: node.uri, requirement: node.requirement });
				}
			}),
		),
	);
}

function isNode(value: unknown): value is CoverageNode {
	return typeof value === 'object' && value !== null && 'kind' in value && 'children' in value;
}

async function noRow(): Promise<void> {
	await vscode.commands.executeCommand('hegui.coverage.focus');
	void vscode.window.showInformationMessage(vscode.l10n.t('Select a requirement in the coverage view first.'));
}

async function filterByLaw(tree: CoverageTree): Promise<void> {
	const all = { label: vscode.l10n.t('All laws'), id: undefined };
	const laws = tree.instruments().map(({ id, title }) => ({ label: title, id }));
	const placeHolder = vscode.l10n.t('Show only what rests on this law');
	const picked = await vscode.window.showQuickPick([all, ...laws], { placeHolder });
	if (picked !== undefined) await tree.wish({ instrument: picked.id });
}

async function goToText({ target }: CoverageNode): Promise<void> {
	if (target === undefined) return;
	const uri = vscode.Uri.parse(target.uri);
	if (uri.scheme === ownScheme || target.range === undefined) {
		await vscode.commands.executeCommand('vscode.open', uri);
		return;
	}
	const { start, end } = target.range;
	const selection = new vscode.Range(start.line, start.character, end.line, end.character);
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { selection });
}

async function openRequirement({ requirement }: CoverageNode): Promise<void> {
	if (requirement === undefined) return;
	const uri = vscode.Uri.from({ scheme: ownScheme, path: `/requirements/${requirement}.md` });
	await vscode.commands.executeCommand('vscode.open', uri);
}
