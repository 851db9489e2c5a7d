// Asks the server for the coverage of all documents, and tells when it may have changed; a notification has one listener.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Coverage } from './coverageRecords';
import { coverage, coverageChanged } from './protocol';
import type { ReviewStatuses } from './reviewStatuses';

export class CoverageSource implements vscode.Disposable {
	readonly #client: BaseLanguageClient;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[];

	readonly onDidChange = this.#changed.event;

	constructor(client: BaseLanguageClient, statuses: ReviewStatuses) {
		this.#client = client;
		this.#disposables = [
			this.#changed,
			client.onNotification(coverageChanged, () => this.#changed.fire()),
			statuses.onDidChange(() => this.#changed.fire()),
			client.onDidChangeState(({ newState }) => {
				if (newState !== State.Starting) this.#changed.fire();
			}),
			vscode.workspace.onDidCloseTextDocument(() => this.#changed.fire()),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (!event.affectsConfiguration('hegui')) return;
				this.#changed.fire();
			}),
		];
	}

	/** Whether no server runs, nor is about to. */
	get isStopped(): boolean {
		return this.#client.state === State.Stopped || this.#client.state === State.StartFailed;
	}

	/** Undefined while no server runs. */
	async read(): Promise<Coverage | undefined> {
		if (!this.#client.isRunning()) return undefined;
		return (await this.#client.sendRequest(coverage)) ?? undefined;
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
	}
}
