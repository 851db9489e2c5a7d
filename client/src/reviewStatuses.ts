// Keeps what the server last said of each open document.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ReviewStatus, reviewStatus } from './protocol';

export class ReviewStatuses implements vscode.Disposable {
	readonly #byUri = new Map<string, ReviewStatus>();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[];

	readonly onDidChange = this.#changed.event;

	constructor(client: BaseLanguageClient) {
		this.#disposables = [
			this.#changed,
			client.onNotification(reviewStatus, (status) => {
				this.#byUri.set(keyOf(vscode.Uri.parse(status.uri)), status);
				this.#changed.fire();
			}),
			client.onDidChangeState(({ newState }) => {
				if (newState !== State.Running) this.#byUri.clear();
				this.#changed.fire();
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(keyOf(uri))),
		];
	}

	of(uri: vscode.Uri): ReviewStatus | undefined {
		return this.#byUri.get(keyOf(uri));
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
	}
}

/** Server and editor may escape an address differently; VS Code's own form is the common one. */
function keyOf(uri: vscode.Uri): string {
	return uri.toString();
}
