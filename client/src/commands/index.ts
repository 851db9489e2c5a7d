// All commands: one file each where there is more to say than a line.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { secondOpinion } from '../assistants/secondOpinion';
import type { ChangesPages } from '../changes/pages';
import { openLinkCommand, withdrawalOf, withdrawLinkCommand } from '../hoverLinks';
import { linkKey } from '../links';
import type { WordDocuments } from '../wordDocuments';
import { reportWrongFinding } from '../wrongFinding/command';
import { createConfig } from './createConfig';
import { decide, renewDecision, withdrawDecision } from './decide';
import { findClauses } from './findClauses';
import { insertAllMissing, previewAllMissing } from './insertAllMissing';
import { newDraft } from './newDraft';
import { nextPlaceholder } from './nextPlaceholder';
import { openArticle } from './openArticle';
import { openLink } from './openLink';
import { openWalkthrough } from './openWalkthrough';
import { openWord, saveWord } from './openWord';
import { restartServer } from './restartServer';
import { compareWithFile, reviewChanges } from './reviewChanges';
import { selfTest } from './selfTest';
import { showMenu } from './showMenu';
import { showSection } from './showSection';

export function registerCommands(
	client: BaseLanguageClient,
	output: vscode.LogOutputChannel,
	words: WordDocuments,
	pages: ChangesPages,
	memory: vscode.Memento,
): vscode.Disposable {
	const { registerCommand } = vscode.commands;
	return vscode.Disposable.from(
		registerCommand('hegui.openArticle', () => openArticle(client)),
		registerCommand('hegui.findClauses', () => findClauses(client)),
		registerCommand('_hegui.showSection', (uri: unknown, line: unknown) => showSection(client, uri, line)),
		registerCommand('hegui.insertAllMissing', () => insertAllMissing()),
		registerCommand('hegui.previewAllMissing', () => previewAllMissing()),
		registerCommand('hegui.nextPlaceholder', () => nextPlaceholder()),
		registerCommand('hegui.selfTest', () => selfTest()),
		registerCommand('hegui.openWalkthrough', () => openWalkthrough()),
		registerCommand('hegui.reportWrongFinding', (finding: unknown) => reportWrongFinding(client, finding)),
		registerCommand('hegui.secondOpinion', (finding: unknown) => secondOpinion(client, finding)),
		registerCommand('hegui.openWord', (uri: unknown) => openWord(words, uri)),
		registerCommand('hegui.saveWord', (uri: unknown) => saveWord(uri)),
		registerCommand('hegui.reviewChanges', (uri: unknown) => reviewChanges(pages, uri)),
		registerCommand('hegui.compareWithFile', (uri: unknown, file: unknown) => compareWithFile(pages, uri, file)),
		registerCommand('hegui.createConfig', () => createConfig(client)),
		registerCommand('hegui.newDraft', () => newDraft(client)),
		registerCommand('hegui.showMenu', () => showMenu()),
		registerCommand('hegui.restartServer', () => restartServer(client)),
		registerCommand('hegui.showOutput', () => output.show()),
		registerCommand('hegui.showProblems', () => vscode.commands.executeCommand('workbench.actions.view.problems')),
		registerCommand('hegui.decide', (given: unknown) => decide(client, memory, given)),
		registerCommand('hegui.renewDecision', (given: unknown) => renewDecision(client, memory, given)),
		registerCommand('hegui.withdrawDecision', (given: unknown) => withdrawDecision(client, given)),
		registerCommand(withdrawLinkCommand, (given: unknown) => {
			const named = withdrawalOf(given, linkKey);
			return named === undefined ? false : withdrawDecision(client, named);
		}),
		registerCommand(openLinkCommand, (uri: unknown) => openLink(uri)),
	);
}
