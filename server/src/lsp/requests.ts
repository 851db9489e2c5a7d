// Which request is answered by which feature; every request that fails costs its own answer only.
import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import type { ConfigAnswers } from '../render/newConfig.ts';
import type { DraftAnswers } from '../render/newDraft.ts';
import { guarded } from './discretion.ts';
import { type AssistParams, assist } from './features/assist.ts';
import { type ChangesParams, changesPage } from './features/changes.ts';
import { codeActions } from './features/codeActions.ts';
import { coverageOf } from './features/coverage.ts';
import { decisionActions, entryActions } from './features/decisions.ts';
import { definitionAt } from './features/definition.ts';
import { documentLinks } from './features/documentLinks.ts';
import { draftCompletions } from './features/draftCompletion.ts';
import { type ExplainParams, explainFinding } from './features/explainFinding.ts';
import { hoverAt } from './features/hover.ts';
import { type ImportAnswer, type ImportParams, importDocx } from './features/importDocx.ts';
import { listInstruments } from './features/instruments.ts';
import { makeReport } from './features/report.ts';
import { selfTestDocument, selfTestedDraft } from './features/selfTest.ts';
import { newConfig, newDraft, setupOf } from './features/setup.ts';
import { virtualDocument } from './features/virtualDocuments.ts';
import { listClauses, type WaiverParams, waiverEntry } from './features/waiverEntry.ts';
import { answerNavigation } from './navigation.ts';
import type { PackFiles } from './packFiles.ts';
import type { Reviewed, Session } from './session.ts';
import { waiversIn } from './workspace.ts';
import type { WorkspaceReview } from './workspaceReview.ts';

/** Makes an answer from the review of a draft. */
export type Giving<T> = (reviewed: Reviewed, session: Session) => T | Promise<T>;

/** What answers need of the server. */
export interface Answering {
	readonly session: Session | undefined;
	readonly packFiles: PackFiles | undefined;
	readonly workspace: WorkspaceReview | undefined;
	/** The review of a draft as it stands; undefined where it is not known, was changed meanwhile, or nobody wants it any more. */
	reviewed(uri: string, token?: CancellationToken): Promise<Reviewed | undefined>;
	/**
	 * The answer to a request; null where there is none to give, or giving it failed. Findings come before it:
	 * an editor that opens a draft asks for everything at once, and they are what one waits for.
	 */
	answer<T>(what: string, uri: string, token: CancellationToken, give: Giving<T>): Promise<T | null>;
	/** The same, which waits for nothing but the review. */
	answerFirst<T>(what: string, uri: string, token: CancellationToken, give: Giving<T>): Promise<T | null>;
	/** What the client makes of a message is its own affair; its refusal must not end the server. */
	notAwaited(what: string, sending: Promise<unknown>): void;
	/** Tells of a failure once, without a word of a draft; `uri` names the draft that it is about. */
	logFailure(what: string, error: unknown, uri?: string): void;
}

/** Guards what answers requests of a server. */
export function guards(server: Pick<Answering, 'logFailure'>) {
	return <P extends unknown[], R>(what: string, give: (...params: P) => R | Promise<R>) =>
		guarded(what, (...about) => server.logFailure(...about), give);
}

/** An answer about a place in a draft. */
function answerAt<T>(
	server: Answering,
	what: string,
	{ textDocument, position }: TextDocumentPositionParams,
	token: CancellationToken,
	give: (reviewed: Reviewed, session: Session, offset: number) => T,
): Promise<T | null> {
	return server.answer(what, textDocument.uri, token, (reviewed, session) =>
		give(reviewed, session, reviewed.draft.offsetAt(position)),
	);
}

/** Text of a document that we write: a page of the law, or how the tool does on a draft. */
async function content(server: Answering, uri: string): Promise<string | undefined> {
	const { session } = server;
	const tested = selfTestedDraft(uri);
	if (session === undefined || tested === undefined) {
		return session && virtualDocument(uri, session.view(session.settings));
	}
	const reviewed = await server.reviewed(tested);
	return reviewed && selfTestDocument(reviewed, session);
}

/** Answers requests about drafts and the law. */
export function answerRequests(connection: Connection, server: Answering): void {
	const guard = guards(server);
	connection.onHover(
		guard(
			'hover',
			(params, token) => server.packFiles?.hover(params) ?? answerAt(server, 'hover', params, token, hoverAt),
		),
	);
	connection.onDefinition((params, token) => answerAt(server, 'definition', params, token, definitionAt));
	connection.onCompletion(
		guard(
			'completion',
			(params, token) =>
				server.packFiles?.completions(params) ??
				answerAt(server, 'completion', params, token, (reviewed, session, offset) =>
					draftCompletions(reviewed, session, offset, params.context),
				),
		),
	);
	connection.onCodeAction(
		guard('codeAction', ({ textDocument: { uri }, context, range }, token) => {
			const { session: own } = server;
			if (own !== undefined && own.draft(uri) === undefined && waiversIn(uri, own.folders).length > 0)
				return entryActions(own, uri, range.start.line);
			return server.answer('codeAction', uri, token, (reviewed, session) => [
				...codeActions(reviewed, session, context.diagnostics, context.only),
				...decisionActions(reviewed, session, range, context),
			]);
		}),
	);
	connection.onDocumentLinks(({ textDocument }, token) =>
		server.answer('documentLink', textDocument.uri, token, documentLinks),
	);
	connection.workspace.textDocumentContent.on(
		guard('textDocumentContent', async ({ uri }) => {
			const text = await content(server, uri);
			return text === undefined ? null : { text };
		}),
	);
	answerNavigation(connection, server);
	answerAboutDrafts(connection, server);
	answerOurClient(connection, server);
}

/** Answers requests of our own about one draft. */
function answerAboutDrafts(connection: Connection, server: Answering): void {
	const guard = guards(server);
	connection.onRequest('hegui/waiverEntry', async (params: WaiverParams, token: CancellationToken) => {
		const { packFiles } = server;
		return packFiles === undefined
			? null
			: server.answer('waiverEntry', params.uri, token, (reviewed, session) =>
					waiverEntry(reviewed, session, packFiles.store, params),
				);
	});
	connection.onRequest('hegui/clauses', ({ uri }: { readonly uri: string }, token: CancellationToken) =>
		server.answer('clauses', uri, token, listClauses),
	);
	const changes = async (params: ChangesParams, token: CancellationToken): Promise<string | null> => {
		const reviewed = await server.reviewed(params.uri, token);
		return reviewed && server.session ? changesPage(reviewed, server.session, params, token) : null;
	};
	connection.onRequest('hegui/changes', guard('changes', changes));
	connection.onRequest(
		'hegui/assist',
		guard('assist', (params: AssistParams) => assist(server, params)),
	);
	connection.onRequest('hegui/explainFinding', (params: ExplainParams, token) =>
		server.answer('explainFinding', params.uri, token, (reviewed, session) =>
			explainFinding(reviewed, session, params),
		),
	);
}

/** Answers requests of our own about the workspace, the law and files. */
function answerOurClient(connection: Connection, server: Answering): void {
	const guard = guards(server);
	/** Null where nobody has greeted us. */
	const withSession = <P extends unknown[], R>(
		what: string,
		give: (session: Session, ...params: P) => R | Promise<R>,
	) => guard(what, (...params: P): R | null | Promise<R> => (server.session ? give(server.session, ...params) : null));
	connection.onRequest('hegui/coverage', (token: CancellationToken) => coverageOf(server, token));
	connection.onRequest('hegui/report', (params: unknown, token: CancellationToken) =>
		makeReport(server, params, token),
	);
	connection.onRequest(
		'hegui/setup',
		withSession('setup', (session, folder: string, token: CancellationToken) =>
			setupOf(folder, session, server.workspace?.files, token),
		),
	);
	connection.onRequest(
		'hegui/newConfig',
		withSession('newConfig', (session, answers: ConfigAnswers) => newConfig(answers, session)),
	);
	connection.onRequest(
		'hegui/newDraft',
		withSession('newDraft', (session, answers: DraftAnswers) => newDraft(answers, session)),
	);
	connection.onRequest('hegui/instruments', withSession('instruments', listInstruments));
	connection.onRequest<ImportAnswer | null, void>(
		'hegui/importDocx',
		withSession('importDocx', (session, params: ImportParams) => importDocx(params, session)),
	);
}
