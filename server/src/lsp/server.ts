// Wires the connection to the session and the features; every request that fails costs its own answer only.
import {
	type CancellationToken,
	type Connection,
	type Diagnostic,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	type InitializeParams,
	type InitializeResult,
	LSPErrorCodes,
	type ProtocolNotificationType,
	ResponseError,
	type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Pack } from '../core/law.ts';
import { capabilitiesFor } from './capabilities.ts';
import { codeActions } from './features/codeActions.ts';
import { completionsAt } from './features/completion.ts';
import { definitionAt } from './features/definition.ts';
import { diagnose } from './features/diagnostics.ts';
import { documentLinks } from './features/documentLinks.ts';
import { hoverAt } from './features/hover.ts';
import { listInstruments } from './features/instruments.ts';
import { selfTestDocument, selfTestedDraft } from './features/selfTest.ts';
import { statusOf } from './features/status.ts';
import { virtualDocument } from './features/virtualDocuments.ts';
import { PackFiles } from './packFiles.ts';
import { type Host, type Reviewed, Session, supportOf } from './session.ts';
import { SettingsReader } from './settingsReader.ts';
import { rootsOf, WATCHED, WorkspaceKeeper } from './workspaceKeeper.ts';

const PUSH_PAUSE = 150;

interface Sent {
	readonly id: string;
	readonly text: string;
}

class Server {
	private readonly connection: Connection;
	private readonly loadPack: () => Pack;
	private readonly host: Host;
	private session: Session | undefined;
	private packFiles: PackFiles | undefined;
	private readonly sent = new Map<string, Sent>();
	private readonly statuses = new Map<string, string>();
	private readonly pushes = new Map<string, number>();
	private readonly settings: SettingsReader;
	private results = 0;

	constructor(connection: Connection, loadPack: () => Pack, host: Host) {
		this.connection = connection;
		this.loadPack = loadPack;
		this.host = host;
		this.settings = new SettingsReader(connection, (error) => this.logFailure('configuration', error));
	}

	listen(): void {
		const { connection } = this;
		connection.onInitialize((params) => this.initialize(params));
		connection.onInitialized(() => this.initialized());
		connection.onDidOpenTextDocument((params) => {
			const { uri, languageId, version, text } = params.textDocument;
			if (this.packFiles?.open(params)) return;
			this.session?.open(uri, languageId, version, text);
			this.pushSoon(uri);
		});
		connection.onDidChangeTextDocument((params) => {
			const { uri, version } = params.textDocument;
			if (this.packFiles?.change(params)) return;
			this.session?.draft(uri)?.update(params.contentChanges, version);
			this.pushSoon(uri);
		});
		connection.onDidCloseTextDocument(({ textDocument: { uri } }) => this.closed(uri));
		connection.onDidChangeConfiguration(() => this.settingsChanged());
		connection.onDidChangeWatchedFiles(({ changes }) => this.packFiles?.watched(changes));
		connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
			this.pullDiagnostics(textDocument.uri, previousResultId, token),
		);
		connection.onHover((params, token) => this.answerAt('hover', params, token, hoverAt));
		connection.onDefinition((params, token) => this.answerAt('definition', params, token, definitionAt));
		connection.onCompletion(
			(params, token) =>
				this.packFiles?.completions(params) ?? this.answerAt('completion', params, token, completionsAt),
		);
		connection.onCodeAction(({ textDocument, context }, token) =>
			this.answer('codeAction', textDocument.uri, token, (reviewed, session) =>
				codeActions(reviewed, session, context.diagnostics, context.only),
			),
		);
		connection.onDocumentLinks(({ textDocument }, token) =>
			this.answer('documentLink', textDocument.uri, token, documentLinks),
		);
		connection.workspace.textDocumentContent.on(async ({ uri }) => {
			const text = await this.content(uri);
			return text === undefined ? null : { text };
		});
		connection.onRequest('hegui/instruments', () => (this.session === undefined ? [] : listInstruments(this.session)));
		connection.listen();
	}

	/** Text of a document that we write: a page of the law, or how the tool does on a draft. */
	private async content(uri: string): Promise<string | undefined> {
		const { session } = this;
		const tested = selfTestedDraft(uri);
		if (session === undefined || tested === undefined) {
			return session && virtualDocument(uri, session.view(session.settings));
		}
		const reviewed = await this.reviewed(tested);
		return reviewed && selfTestDocument(reviewed, session);
	}

	private initialize(params: InitializeParams): InitializeResult {
		const support = supportOf(params);
		const law = this.loadPack();
		const session = new Session(law, support, this.host);
		this.session = session;
		this.packFiles = new PackFiles({
			session,
			keeper: new WorkspaceKeeper(this.connection, law, rootsOf(params)),
			changed: () => this.reviewAnew(session),
			failed: (what, error) => this.logFailure(what, error),
		});
		return { serverInfo: { name: 'hegui', version: law.version }, capabilities: capabilitiesFor(support) };
	}

	private async initialized(): Promise<void> {
		const support = this.session?.support;
		if (support?.watchConfiguration) await this.watch(DidChangeConfigurationNotification.type, { section: 'hegui' });
		const watchers = WATCHED.map((globPattern) => ({ globPattern }));
		if (support?.watchFiles) await this.watch(DidChangeWatchedFilesNotification.type, { watchers });
		await this.settingsChanged();
		this.packFiles?.loadNow();
		this.notAwaited(
			'compile',
			// Ready before the first draft asks for it.
			this.host.pause(0).then(() => void this.session?.law),
		);
	}

	/** Asks the client to tell of changes. */
	private async watch<P, R extends object>(type: ProtocolNotificationType<P, R>, options: R): Promise<void> {
		const watched = this.connection.client.register(type, options);
		await watched.catch((error: unknown) => this.logFailure('registerCapability', error));
	}

	/** Has the client ask again for what it shows, or sends it. */
	private reviewAnew(session: Session): void {
		if (session.support.diagnosticRefresh && session.uris().length > 0)
			this.notAwaited('refresh', this.connection.languages.diagnostics.refresh());
		for (const uri of session.uris()) this.pushSoon(uri);
	}

	private closed(uri: string): void {
		if (this.packFiles?.close(uri)) return;
		this.session?.close(uri);
		this.sent.delete(uri);
		this.statuses.delete(uri);
		this.pushes.delete(uri);
		if (this.session?.support.pullDiagnostics === false)
			this.notAwaited('publishDiagnostics', this.connection.sendDiagnostics({ uri, diagnostics: [] }));
	}

	private async settingsChanged(): Promise<void> {
		const { session } = this;
		if (session === undefined) return;
		session.forgetSettings();
		this.settings.warnAgain();
		session.settings = await this.settings.read(session);
		this.reviewAnew(session);
	}

	private async reviewed(uri: string, token?: CancellationToken): Promise<Reviewed | undefined> {
		const { session } = this;
		if (session?.draft(uri) === undefined) return undefined;
		if (session.knownSettings(uri) === undefined) session.setSettings(uri, await this.settings.read(session, uri));
		const reviewed = await session.review(uri, token);
		if (reviewed !== undefined) this.tellStatus(reviewed, session);
		return reviewed;
	}

	private tellStatus(reviewed: Reviewed, session: Session): void {
		if (!session.support.status) return;
		const status = statusOf(reviewed);
		const text = JSON.stringify(status);
		if (this.statuses.get(status.uri) === text) return;
		this.statuses.set(status.uri, text);
		this.notAwaited('status', this.connection.sendNotification('hegui/status', status));
	}

	/** The answer to a request; null where there is none to give, or giving it failed. */
	private async answer<T>(
		what: string,
		uri: string,
		token: CancellationToken,
		give: (reviewed: Reviewed, session: Session) => T,
	): Promise<T | null> {
		try {
			const reviewed = await this.reviewed(uri, token);
			return reviewed === undefined || this.session === undefined ? null : (give(reviewed, this.session) ?? null);
		} catch (error) {
			this.logFailure(what, error);
			return null;
		}
	}

	/** The same for a place in a draft. */
	private answerAt<T>(
		what: string,
		{ textDocument, position }: TextDocumentPositionParams,
		token: CancellationToken,
		give: (reviewed: Reviewed, session: Session, offset: number) => T,
	): Promise<T | null> {
		return this.answer(what, textDocument.uri, token, (reviewed, session) =>
			give(reviewed, session, reviewed.draft.offsetAt(position)),
		);
	}

	/** What the client makes of a message is its own affair; its refusal must not end the server. */
	private notAwaited(what: string, sending: Promise<unknown>): void {
		sending.catch((error: unknown) => this.logFailure(what, error));
	}

	private logFailure(what: string, error: unknown): void {
		const place = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
		const line = `${what} failed: ${error instanceof Error ? error.name : 'unknown error'} ${place}`;
		try {
			this.connection.console.error(line);
		} catch {
			// The connection is closed: there is nobody left to tell.
		}
	}

	private async pullDiagnostics(
		uri: string,
		previous: string | undefined,
		token: CancellationToken,
	): Promise<DocumentDiagnosticReport> {
		const revision = this.session?.draft(uri)?.revision;
		const items = await this.answer('diagnostic', uri, token, diagnose);
		if (items === null) {
			const isOverdue = token.isCancellationRequested || this.session?.draft(uri)?.revision !== revision;
			if (!isOverdue) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
			throw new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', { retriggerRequest: true });
		}
		const sent = this.remember(uri, items);
		if (sent.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: sent.id };
		return { kind: DocumentDiagnosticReportKind.Full, resultId: sent.id, items };
	}

	/** Gives diagnostics that did not change the name that they had. */
	private remember(uri: string, items: readonly Diagnostic[]): Sent {
		const text = JSON.stringify(items);
		const before = this.sent.get(uri);
		if (before?.text === text) return before;
		const sent = { id: String(++this.results), text };
		this.sent.set(uri, sent);
		return sent;
	}

	/** For clients that do not ask: sends after a pause in typing. */
	private pushSoon(uri: string): void {
		if (this.session === undefined || this.session.support.pullDiagnostics) return;
		const turn = (this.pushes.get(uri) ?? 0) + 1;
		this.pushes.set(uri, turn);
		const isFirst = !this.sent.has(uri);
		void this.host
			.pause(isFirst ? 0 : PUSH_PAUSE)
			.then(() => (this.pushes.get(uri) === turn ? this.push(uri) : undefined));
	}

	private async push(uri: string): Promise<void> {
		try {
			const reviewed = await this.reviewed(uri);
			if (reviewed === undefined || this.session === undefined) return;
			const diagnostics = diagnose(reviewed, this.session);
			const before = this.sent.get(uri);
			if (this.remember(uri, diagnostics) === before) return;
			await this.connection.sendDiagnostics({ uri, version: reviewed.draft.version, diagnostics });
		} catch (error) {
			this.logFailure('publishDiagnostics', error);
		}
	}
}

/**
 * Serves a connection until it closes.
 *
 * @param connection the client's
 * @param loadPack gives the law
 * @param host what the machine gives
 */
export function startServer(connection: Connection, loadPack: () => Pack, host: Host): void {
	new Server(connection, loadPack, host).listen();
}
