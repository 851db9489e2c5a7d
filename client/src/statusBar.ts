// The status bar item: what was checked in the active editor and how many gaps there are.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isReviewable, isReviewed } from './documents';
import type { ReviewStatuses } from './reviewStatuses';
import { type StatusWords, wordsOfOther, wordsOfReview, wordsWhileStarting, wordsWhileStopped } from './statusWords';

export function showStatusBar(client: BaseLanguageClient, statuses: ReviewStatuses): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('hegui.status', vscode.StatusBarAlignment.Right, 100);
	item.name = vscode.l10n.t('Hegui: review of the document');
	const update = () => show(item, client.state, statuses);
	update();
	return vscode.Disposable.from(
		item,
		statuses.onDidChange(update),
		vscode.window.onDidChangeActiveTextEditor(update),
		// Another language mode closes and opens the document again.
		vscode.workspace.onDidOpenTextDocument(update),
	);
}

function show(item: vscode.StatusBarItem, state: State, statuses: ReviewStatuses): void {
	const document = vscode.window.activeTextEditor?.document;
	if (document === undefined || !isReviewed(document)) {
		// What reads like a draft but is not checked, one may wonder about; at code, Hegui stays out of the way.
		if (document === undefined || !isReviewable(document)) item.hide();
		else {
			fill(item, wordsOfOther(), false);
			item.show();
		}
		return;
	}
	const status = statuses.of(document.uri);
	const stopped = state === State.Stopped || state === State.StartFailed;
	const words = stopped ? wordsWhileStopped() : status === undefined ? wordsWhileStarting() : wordsOfReview(status);
	fill(item, words, stopped);
	item.show();
}

function fill(item: vscode.StatusBarItem, words: StatusWords, stopped: boolean): void {
	item.text = words.text;
	item.tooltip = new vscode.MarkdownString(words.tooltip.join('\n\n'));
	item.accessibilityInformation = { label: words.tooltip.join(' ').replace(/[*`]/g, '') };
	item.command = stopped ? 'hegui.restartServer' : 'hegui.showMenu';
	item.backgroundColor = stopped ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
}
