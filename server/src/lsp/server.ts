// Wires the connection to the session and the features.
import {
	type CancellationToken,
	type Connection,
	DidChangeConfigurationNotification,
	type DidChangeTextDocumentParams,
	DidChangeWatchedFilesNotification,
	type DidChangeWatchedFilesParams,
	type DidOpenTextDocumentParams,
	type InitializeParams,
	LSPErrorCodes,
	type Position,
	type ProtocolNotificationType,
	ResponseError,
} from 'vscode-languageserver';
import type { Law } from '../core/match/compile.ts';
import { supportOf } from './clientSupport.ts';
import { answerDiagnostics } from './diagnosticRequests.ts';
import { DiagnosticsSender } from './diagnosticsSender.ts';
import { keepDiscreet } from './discretion.ts';
import { FailureLog } from './failureLog.ts';
import { greeting } from './greeting.ts';
import { Log } from './log.ts';
import { refreshNavigation } from './navigation.ts';
import { refuseDisorder } from './order.ts';
import { PackFiles } from './packFiles.ts';
import { rehearse } from './rehearsal.ts';
import { checkedRequests } from './requestParams.ts';
import { type Answering, answerRequests, type Giving, guards } from './requests.ts';
import { type Host, type Reviewed, Session } from './session.ts';
import { SettingsReader } from './settingsReader.ts';
import { StatusTeller } from './statusTeller.ts';
import { changedDocument, closedDocument, openedDocument } from './textSync.ts';
import { rootsOf, WATCHED, WorkspaceKeeper } from './workspaceKeeper.ts';
import { WorkspaceReview } from './workspaceReview.ts';

function cancelled(): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

class Server implements Answering {
	private readonly connection: Connection;
	private readonly law: Law;
	private readonly host: Host;
	session: Session | undefined;
	packFiles: PackFiles | undefined;
	workspace: WorkspaceReview | undefined;
	sender: DiagnosticsSender | undefined;
	private log: Log | undefined;
	private readonly failures: FailureLog;
	private readonly statuses: StatusTeller;
	private readonly settings: SettingsReader;

	constructor(connection: Connection, law: Law, host: Host) {
		this.connection = connection;
		this.law = law;
		this.host = host;
		this.failures = new FailureLog(connection);
		this.statuses = new StatusTeller(connection, this);
		this.settings = new SettingsReader(connection, (error) => this.logFailure('configuration', error));
	}

	/** @param greeted what the client said, where its greeting is answered already */
	listen(greeted: InitializeParams | undefined): void {
		const { connection } = this;
		if (greeted === undefined) {
			keepDiscreet(connection);
			refuseDisorder(connection);
			connection.onInitialize(
				guards(this)('initialize', (params: InitializeParams) => {
					this.initialize(params);
					return greeting(params);
				}),
			);
		}
		this.hear();
		answerDiagnostics(connection, this);
		answerRequests(checkedRequests(connection), this);
		if (greeted === undefined) connection.listen();
		else this.initialize(greeted);
	}

	/** Takes what the client tells. */
	private hear(): void {
		const { connection } = this;
		const guard = guards(this);
		const told = <P>(what: string, take: (params: P) => void | Promise<void>): ((params: P) => Promise<void>) => {
			const taken = guard(what, take);
			// There is no answer in which to refuse what is odd.
			return (params) => taken(params).catch(({ message }: Error) => connection.console.warn(`${what}: ${message}`));
		};
		connection.onInitialized(told('initialized', () => this.initialized()));
		connection.onDidOpenTextDocument(told('didOpen', (params) => this.opened(openedDocument(params))));
		connection.onDidChangeTextDocument(told('didChange', (params) => this.changed(changedDocument(params))));
		connection.onDidCloseTextDocument(
			told('didClose', (params) => this.closed(closedDocument(params).textDocument.uri)),
		);
		connection.onNotification(
			'hegui/cursor',
			told('cursor', async ({ uri, position }: { uri: string; position: Position }) => {
				await this.sender?.cursorMoved(uri, position);
			}),
		);
		connection.onDidChangeConfiguration(told('didChangeConfiguration', () => this.settingsChanged()));
		connection.onDidChangeWatchedFiles(
			told('didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
				this.packFiles?.watched(changes);
				this.workspace?.closedDrafts.watched(changes);
			}),
		);
	}

	async reviewed(uri: string, token?: CancellationToken): Promise<Reviewed | undefined> {
		const { session } = this;
		if (session?.draft(uri) === undefined) return undefined;
		while (session.draft(uri) !== undefined && session.knownSettings(uri) === undefined) {
			await this.settings.know(session, uri);
		}
		const start = this.host.now();
		const own = await session.review(uri, token);
		if (own === undefined) return undefined;
		if (own.failure !== undefined) this.logFailure('review', own.failure.error, uri);
		const reviewed = this.workspace?.sets.take(own) ?? own;
		this.log?.reviewed(reviewed, this.host.now() - start);
		this.statuses.tell(reviewed);
		this.packFiles?.reviewed(reviewed);
		return reviewed;
	}

	answer<T>(what: string, uri: string, token: CancellationToken, give: Giving<T>): Promise<T | null> {
		return this.answerFirst(what, uri, token, async (reviewed, session) => {
			if (this.sender?.isAskedFor(uri)) await this.host.breathe();
			if (token.isCancellationRequested) throw cancelled();
			return give(reviewed, session);
		});
	}

	async answerFirst<T>(what: string, uri: string, token: CancellationToken, give: Giving<T>): Promise<T | null> {
		try {
			const reviewed = await this.reviewed(uri, token);
			if (token.isCancellationRequested) throw cancelled();
			if (reviewed === undefined || this.session === undefined) return null;
			return (await give(reviewed, this.session)) ?? null;
		} catch (error) {
			if (error instanceof ResponseError) throw error;
			this.logFailure(what, error, uri);
			return null;
		}
	}

	notAwaited(what: string, sending: Promise<unknown>): void {
		sending.catch((error: unknown) => this.logFailure(what, error));
	}

	logFailure(what: string, error: unknown, uri?: string): void {
		this.failures.tell(what, error, uri);
	}

	private initialize(params: InitializeParams): void {
		const support = supportOf(params);
		const session = new Session(this.law, support, this.host);
		this.session = session;
		this.log = new Log(this.connection, session);
		const sender = new DiagnosticsSender(this.connection, this, session);
		this.sender = sender;
		const keeper = new WorkspaceKeeper(this.connection, this.law.pack, rootsOf(params));
		const failed = (...about: Parameters<Server['logFailure']>): void => this.logFailure(...about);
		const workspace = new WorkspaceReview({
			connection: this.connection,
			session,
			sender,
			keeper,
			readSettings: (folder) => this.settings.read(session, folder),
			refreshViews: () => refreshNavigation(this.connection, this),
			notAwaited: (what, sending) => this.notAwaited(what, sending),
			failed,
		});
		this.workspace = workspace;
		session.dropped = (uri) => {
			workspace.sets.settle(uri);
			sender.settle(uri);
		};
		const changed = (): void => {
			this.log?.law();
			this.sendAnew();
		};
		this.packFiles = new PackFiles({ session, keeper, changed, failed });
		this.notAwaited(
			'rehearse',
			this.host.pause(0).then(() => rehearse(session)),
		);
	}

	private async initialized(): Promise<void> {
		const { session } = this;
		if (session === undefined) return;
		const { support } = session;
		if (support.watchConfiguration) this.watch(DidChangeConfigurationNotification.type, { section: 'hegui' });
		const isKnown = this.settings.begin(session);
		const watchers = WATCHED.map((globPattern) => ({ globPattern }));
		if (support.watchFiles) this.watch(DidChangeWatchedFilesNotification.type, { watchers });
		this.log?.law();
		await isKnown;
		this.workspace?.reviewAll();
		this.packFiles?.loadNow();
	}

	/** Asks the client to tell of changes. */
	private watch<P, R extends object>(type: ProtocolNotificationType<P, R>, options: R): void {
		this.notAwaited('registerCapability', this.connection.client.register(type, options));
	}

	private opened(params: DidOpenTextDocumentParams): void {
		const { uri, languageId, version, text } = params.textDocument;
		// Opened once more it may be of another kind.
		if (this.session?.draft(uri) !== undefined) this.closed(uri);
		if (this.packFiles?.open(params)) return;
		this.session?.open(uri, languageId, version, text);
		if (this.session !== undefined) this.notAwaited('configuration', this.settings.know(this.session, uri));
		this.workspace?.opened(uri);
		this.sender?.pushSoon(uri);
	}

	private changed(params: DidChangeTextDocumentParams): void {
		const { uri, version } = params.textDocument;
		if (this.packFiles?.change(params)) return;
		const draft = this.session?.draft(uri);
		// Nothing is kept of what was never opened.
		if (draft === undefined) {
			this.connection.console.warn('A document was changed that is not open.');
			return;
		}
		draft.update(params.contentChanges, version);
		this.workspace?.edited(uri);
		this.sender?.edited(uri);
	}

	private closed(uri: string): void {
		if (this.packFiles?.close(uri)) return;
		if (this.session?.draft(uri) === undefined) return;
		this.session?.close(uri);
		this.statuses.forget(uri);
		this.failures.forget(uri);
		this.sender?.forget(uri);
		this.workspace?.closed(uri);
	}

	private async settingsChanged(): Promise<void> {
		const { session } = this;
		// Clients tell of a change when they are asked to tell, and of changes that are none of ours.
		if (session !== undefined && (await this.settings.readAgain(session))) this.sendAnew();
	}

	/** Settings or law have changed: what the client shows of drafts is out of date. */
	private sendAnew(): void {
		this.sender?.sendAnew();
		refreshNavigation(this.connection, this);
		this.workspace?.reviewAll();
	}
}

/**
 * Serves a connection until it closes.
 *
 * @param connection the client's
 * @param law opened when it is asked for
 * @param host what the machine gives
 * @param greeted what the client said, where the host listens and has answered its greeting
 */
export function startServer(connection: Connection, law: Law, host: Host, greeted?: InitializeParams): void {
	new Server(connection, law, host).listen(greeted);
}
