// Which documents had a tab and have none any more. VS Code keeps a document for a while after its tab was closed.
import * as vscode from 'vscode';

export class ClosedTabs implements vscode.Disposable {
	readonly #closed = new Set<string>();
	readonly #reopened = new vscode.EventEmitter<vscode.Uri>();
	readonly #subscription: vscode.Disposable;

	/** A document has a tab again; it may have been asked about before the tab was there. */
	readonly onDidReopen = this.#reopened.event;

	constructor() {
		this.#subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
			for (const uri of closed.flatMap(({ input }) => addressesOf(input))) this.#closed.add(uri.toString());
			const again = opened
				.flatMap(({ input }) => addressesOf(input))
				.filter((uri) => this.#closed.delete(uri.toString()));
			for (const uri of again) this.#reopened.fire(uri);
		});
	}

	/** A document that is only just being opened has no tab yet, and is not among them. */
	has(uri: vscode.Uri): boolean {
		return this.#closed.has(uri.toString()) && !isShown(uri);
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#reopened.dispose();
	}
}

/** Whether a document has a tab, or stands in an editor without one. */
function isShown(uri: vscode.Uri): boolean {
	const key = uri.toString();
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	return (
		vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === key) ||
		tabs.some(({ input }) => addressesOf(input).some((shown) => shown.toString() === key))
	);
}

function addressesOf(input: unknown): readonly vscode.Uri[] {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
	return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
