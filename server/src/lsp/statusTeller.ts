// Tells the client what was checked in each draft, for its status bar: each news once.
import type { Connection } from 'vscode-languageserver';
import { statusOf } from './features/status.ts';
import type { Answering } from './requests.ts';
import type { Reviewed } from './session.ts';

export class StatusTeller {
	private readonly connection: Connection;
	private readonly server: Answering;
	private readonly told = new Map<string, string>();

	constructor(connection: Connection, server: Answering) {
		this.connection = connection;
		this.server = server;
	}

	tell(reviewed: Reviewed): void {
		const { session, workspace } = this.server;
		if (session?.support.status !== true) return;
		const stays = workspace?.closedDrafts.wants(reviewed.draft.uri);
		const status = statusOf(reviewed, session, { packProblems: workspace?.packProblems, stays });
		const text = JSON.stringify(status);
		if (this.told.get(status.uri) === text) return;
		this.told.set(status.uri, text);
		this.server.notAwaited('status', this.connection.sendNotification('hegui/status', status));
	}

	/** To be called when a document is closed. */
	forget(uri: string): void {
		this.told.delete(uri);
	}
}
