// Diagnostics of drafts that need not be open: given to clients that ask for those of the whole workspace, else sent.
import {
	type CancellationToken,
	type Connection,
	DocumentDiagnosticReportKind,
	type PreviousResultId,
	type ResultProgressReporter,
	type WorkspaceDiagnosticReport,
	type WorkspaceDiagnosticReportPartialResult,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClosedDrafts } from './closedDrafts.ts';
import type { DiagnosticsSender } from './diagnosticsSender.ts';
import type { Session } from './session.ts';
import type { SetsKeeper } from './setsKeeper.ts';
import { nameOf } from './workspace.ts';

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/** What workspace diagnostics need of the server. */
export interface WorkspaceDiagnosticsHost {
	readonly connection: Connection;
	readonly session: Session;
	readonly sender: DiagnosticsSender;
	readonly closedDrafts: ClosedDrafts;
	readonly sets: SetsKeeper;
	notAwaited(what: string, sending: Promise<unknown>): void;
}

/** What a client holds while its request is held. */
interface Held {
	/** What it has of each draft, by name. */
	readonly known: Map<string, { readonly uri: string; readonly value: string }>;
	/** What it was told anew, and since when that was due; undefined: that there is nothing any more. */
	readonly anew: Map<string, number | undefined>;
}

export class WorkspaceDiagnostics {
	private readonly host: WorkspaceDiagnosticsHost;
	private waiting: (() => void)[] = [];
	private revision = 0;
	/** Whether the client asks; one that never does is sent what it cannot ask for. */
	private isAsked = false;
	private readonly pushed = new Set<string>();
	/** Names of drafts that were open: what the client holds of them it may have from their own requests. */
	private readonly stale = new Map<string, number>();
	/** Names and addresses of the drafts that the client was told of when it asked for the workspace. */
	private readonly reported = new Map<string, string>();

	constructor(host: WorkspaceDiagnosticsHost) {
		this.host = host;
	}

	/** To be called when the diagnostics of a draft of the workspace may be others than before. */
	changed(uri: string): void {
		this.wake();
		if (!this.isAsked && !this.host.session.isOpen(nameOf(uri))) this.push(uri);
	}

	/** To be called when what the client holds of drafts may come from elsewhere: it is told of them anew. */
	tellAgain(uris: Iterable<string>): void {
		for (const uri of uris) this.stale.set(nameOf(uri), this.revision);
		this.wake();
	}

	/** To be called when there may be something to tell. */
	wake(): void {
		this.revision++;
		for (const wake of this.waiting.splice(0)) wake();
	}

	/** To be called when a draft is opened: from now on it is told of as an open one. */
	opened(uri: string): void {
		const { support } = this.host.session;
		// Other clients get the diagnostics of the open text in place of those that were sent.
		if (this.pushed.delete(uri) && support.pullDiagnostics) this.send(uri, []);
	}

	/**
	 * Answers when there is something new, in parts where the client takes parts.
	 *
	 * @param previous what the client holds
	 */
	async pull(
		previous: readonly PreviousResultId[],
		token: CancellationToken,
		progress: Progress,
	): Promise<WorkspaceDiagnosticReport> {
		this.isAsked = true;
		for (const uri of this.pushed) this.send(uri, []);
		this.pushed.clear();
		const held: Held = {
			known: new Map(previous.map(({ uri, value }) => [nameOf(uri), { uri, value }])),
			anew: new Map(),
		};
		let hasReported = false;
		for (;;) {
			const { revision } = this;
			const items = await this.news(held, token);
			// A client that has turned away does not hear this: it is told again when it asks again.
			if (token.isCancellationRequested) return { items: [] };
			if (items.length > 0) progress?.report({ items });
			hasReported ||= items.length > 0;
			if (hasReported && (progress === undefined || !this.host.closedDrafts.isAtWork)) {
				this.heard(held);
				return { items: progress === undefined ? items : [] };
			}
			await this.changeSince(revision, token);
		}
	}

	/** The client has heard what it was told. */
	private heard({ anew }: Held): void {
		for (const [name, since] of anew) {
			if (this.stale.get(name) === since) this.stale.delete(name);
			if (since === undefined) this.reported.delete(name);
		}
	}

	/** What the client does not hold yet, or holds in vain; from now on it does. */
	private async news(held: Held, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
		const { closedDrafts } = this.host;
		const { known, anew } = held;
		const items: WorkspaceDocumentDiagnosticReport[] = [];
		for (const uri of closedDrafts.uris()) {
			if (token.isCancellationRequested) return items;
			const name = nameOf(uri);
			const since = this.stale.get(name);
			const isStale = since !== undefined && anew.get(name) !== since;
			const report = await this.report(uri, isStale ? undefined : known.get(name)?.value, token);
			if (report?.kind !== DocumentDiagnosticReportKind.Full) continue;
			items.push(report);
			this.reported.set(name, uri);
			if (since === undefined) anew.delete(name);
			else anew.set(name, since);
			if (report.resultId !== undefined) known.set(name, { uri, value: report.resultId });
		}
		return [...items, ...this.gone(held)];
	}

	/** Empty reports of drafts that are reviewed no more. */
	private gone({ known, anew }: Held): WorkspaceDocumentDiagnosticReport[] {
		const { closedDrafts, session } = this.host;
		const told = new Map([...this.reported, ...[...known].map(([name, { uri }]) => [name, uri] as const)]);
		return [...told].flatMap(([name, uri]): WorkspaceDocumentDiagnosticReport[] => {
			if (anew.has(name) && anew.get(name) === undefined) return [];
			const isThere = session.isOpen(name) || this.host.sets.result(uri) !== undefined || closedDrafts.isAtWork;
			if (closedDrafts.wants(uri) && isThere) return [];
			// What is open and was never told of here belongs to the requests about single documents.
			if (!this.reported.has(name) && session.isOpen(name)) return [];
			known.delete(name);
			anew.set(name, undefined);
			return [{ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }];
		});
	}

	private async report(
		uri: string,
		previous: string | undefined,
		token: CancellationToken,
	): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
		const { sender, session } = this.host;
		const draft = session.draftNamed(nameOf(uri));
		try {
			const report = await sender.pull(draft?.uri ?? uri, previous, token);
			// What has not been reviewed yet has no name, and is not told of.
			if (report.resultId === undefined) return undefined;
			return { ...report, uri, version: draft?.version ?? null } as WorkspaceDocumentDiagnosticReport;
		} catch {
			// Changed meanwhile: told of the next time.
			return undefined;
		}
	}

	private async changeSince(revision: number, token: CancellationToken): Promise<void> {
		if (this.revision !== revision || token.isCancellationRequested) return;
		await new Promise<void>((resolve) => {
			this.waiting.push(resolve);
			token.onCancellationRequested(() => resolve());
		});
	}

	private push(uri: string): void {
		const result = this.host.sets.result(uri);
		if (result === undefined && !this.pushed.has(uri)) return;
		if (result === undefined) this.pushed.delete(uri);
		else this.pushed.add(uri);
		this.send(uri, result?.diagnostics ?? []);
	}

	private send(uri: string, diagnostics: NonNullable<ReturnType<SetsKeeper['result']>>['diagnostics']): void {
		const { connection, notAwaited } = this.host;
		notAwaited('publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }));
	}
}
