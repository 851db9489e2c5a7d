// Brings diagnostics to the client: on request with result ids, or after a pause in typing where it does not ask.
import {
	type CancellationToken,
	type Connection,
	type Diagnostic,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	LSPErrorCodes,
	type Position,
	ResponseError,
} from 'vscode-languageserver';
import { digest } from '../core/text/digest.ts';
import type { ClosedResult } from './closedDrafts.ts';
import { diagnose, type KnownDiagnostics } from './features/diagnostics.ts';
import { notReviewed } from './features/notReviewed.ts';
import { Lasting } from './lasting.ts';
import { Quiet } from './quiet.ts';
import type { Answering } from './requests.ts';
import type { Reviewed, Session } from './session.ts';
import { sharedDiagnostics } from './setsDiagnostics.ts';
import type { SetsKeeper } from './setsKeeper.ts';

const PUSH_PAUSE = 150;

/** What a client was told of a document, and under which name. */
interface Sent {
	readonly id: string;
	/** What it was, or a digest of that where it is not kept. */
	readonly items: readonly Diagnostic[] | string;
}

function digestOf(items: readonly Diagnostic[]): string {
	return digest(JSON.stringify(items));
}

/** Whether the same was said before; most of what did not change is the same object. */
function isSame(items: readonly Diagnostic[], before: Sent['items'] | undefined): boolean {
	if (before === undefined) return false;
	if (typeof before === 'string') return digestOf(items) === before;
	const isAlike = (one: Diagnostic, other: Diagnostic | undefined): boolean =>
		one === other || JSON.stringify(one) === JSON.stringify(other);
	return items.length === before.length && items.every((one, index) => isAlike(one, before[index]));
}

function reportOf(sent: Sent, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
	if (sent.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: sent.id };
	return { kind: DocumentDiagnosticReportKind.Full, resultId: sent.id, items };
}

export class DiagnosticsSender {
	private readonly connection: Connection;
	private readonly server: Answering;
	private readonly session: Session;
	private readonly sent = new Map<string, Sent>();
	/** Diagnostics of open drafts whose reviews are kept. */
	private readonly known = new Map<string, KnownDiagnostics>();
	private readonly pushes = new Map<string, number>();
	/** Documents whose diagnostics somebody waits for. */
	private readonly asked: string[] = [];
	private results = 0;
	private readonly quiet: Quiet;
	/** Document sets, and the drafts in them that are not open. */
	sets: SetsKeeper | undefined;
	/** Results that did not change need not be compared again. */
	private readonly saidOf = new WeakMap<ClosedResult, Sent>();

	constructor(connection: Connection, server: Answering, session: Session) {
		this.connection = connection;
		this.server = server;
		this.session = session;
		this.quiet = new Quiet(session, (uri) => this.sendAnewFor(uri));
	}

	/** Has the client ask again for what it shows, or sends it. */
	sendAnew(): void {
		const { session } = this;
		if (session.uris().length > 0) this.refresh();
		for (const uri of session.uris()) this.pushSoon(uri);
	}

	/** To be called with every edit. */
	edited(uri: string): void {
		this.quiet.typed(uri);
		this.pushSoon(uri);
	}

	/** To be called when the cursor went somewhere. */
	async cursorMoved(uri: string, position: Position): Promise<void> {
		if (!this.quiet.isTyping(uri)) return;
		const reviewed = await this.server.reviewed(uri);
		if (reviewed !== undefined) this.quiet.moved(position, reviewed);
	}

	private sendAnewFor(uri: string): void {
		this.refresh();
		this.pushSoon(uri);
	}

	/** To be called with drafts whose findings are others because other drafts have changed. */
	changedElsewhere(uris: readonly string[]): void {
		this.refresh();
		for (const uri of uris) this.pushSoon(uri);
	}

	/** What the other documents of a draft's set state must be known: gaps that they close would flicker. */
	private async readSet(uri: string, token?: CancellationToken): Promise<void> {
		const { session, sets } = this;
		const key = session.setOf(uri)?.key;
		if (key === undefined || sets === undefined) return;
		await sets.hasRead(uri);
		for (const other of session.uris()) {
			if (token?.isCancellationRequested === true) return;
			const isDue = other !== uri && session.setOf(other)?.key === key && !session.hasReviewed(other);
			if (isDue) await this.server.reviewed(other, token);
		}
	}

	private refresh(): void {
		if (!this.session.support.diagnosticRefresh) return;
		this.server.notAwaited('refresh', this.connection.languages.diagnostics.refresh());
	}

	private diagnose(reviewed: Reviewed): Diagnostic[] {
		const { session } = this;
		const { draft, set, view } = reviewed;
		try {
			const known = this.known.get(draft.uri) ?? new Lasting<Diagnostic>();
			this.known.set(draft.uri, known);
			const alone = diagnose(reviewed, session, known);
			return this.quiet.leaveOut(
				set === undefined ? alone : sharedDiagnostics(alone, set, session, view.locale),
				reviewed,
			);
		} catch (error) {
			this.server.logFailure('diagnostics', error, reviewed.draft.uri);
			return [notReviewed(view.locale)];
		}
	}

	/** To be called when the review of an open draft is not kept any more: nor are its diagnostics. */
	settle(uri: string): void {
		const sent = this.sent.get(uri);
		if (sent !== undefined && typeof sent.items !== 'string')
			this.sent.set(uri, { id: sent.id, items: digestOf(sent.items) });
		this.known.delete(uri);
	}

	/** To be called when a document is closed. */
	forget(uri: string): void {
		this.sent.delete(uri);
		this.known.delete(uri);
		this.pushes.delete(uri);
		this.quiet.forget(uri);
		if (!this.session.support.pullDiagnostics)
			this.server.notAwaited('publishDiagnostics', this.connection.sendDiagnostics({ uri, diagnostics: [] }));
	}

	/** Whether somebody waits for the diagnostics of a document. */
	isAskedFor(uri: string): boolean {
		return this.asked.includes(uri);
	}

	/** The answer to a request for the diagnostics of a document. */
	async pull(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
		this.asked.push(uri);
		try {
			return await this.report(uri, previous, token);
		} finally {
			this.asked.splice(this.asked.indexOf(uri), 1);
		}
	}

	private async report(
		uri: string,
		previous: string | undefined,
		token: CancellationToken,
	): Promise<DocumentDiagnosticReport> {
		const draft = this.session.draft(uri);
		if (draft === undefined) return this.saved(uri, previous);
		const { revision } = draft;
		await this.readSet(uri, token);
		const items = await this.server.answerFirst('diagnostic', uri, token, (reviewed) => this.diagnose(reviewed));
		if (items === null) {
			const isOverdue = token.isCancellationRequested || this.session.draft(uri)?.revision !== revision;
			if (!isOverdue) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
			throw new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', { retriggerRequest: true });
		}
		return reportOf(this.remember(uri, items), items, previous);
	}

	/** What is known of a draft that is not open: nothing of most. */
	private saved(uri: string, previous: string | undefined): DocumentDiagnosticReport {
		const result = this.sets?.result(uri);
		if (result === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
		const items = [...result.diagnostics];
		const sent = this.saidOf.get(result) ?? this.remember(uri, items);
		this.saidOf.set(result, sent);
		return reportOf(sent, items, previous);
	}

	/** For clients that do not ask: sends after a pause in typing. */
	pushSoon(uri: string): void {
		const { session } = this;
		if (session.support.pullDiagnostics) return;
		const turn = (this.pushes.get(uri) ?? 0) + 1;
		this.pushes.set(uri, turn);
		const isFirst = !this.sent.has(uri);
		void session.host
			.pause(isFirst ? 0 : PUSH_PAUSE)
			.then(() => (this.pushes.get(uri) === turn ? this.push(uri) : undefined));
	}

	/** Gives diagnostics that did not change the name that they had. */
	private remember(uri: string, items: readonly Diagnostic[]): Sent {
		const before = this.sent.get(uri);
		if (before !== undefined && isSame(items, before.items)) return before;
		const sent = { id: String(++this.results), items };
		this.sent.set(uri, sent);
		return sent;
	}

	private async push(uri: string): Promise<void> {
		try {
			await this.readSet(uri);
			const reviewed = await this.server.reviewed(uri);
			if (reviewed === undefined) return;
			const diagnostics = this.diagnose(reviewed);
			const before = this.sent.get(uri);
			if (this.remember(uri, diagnostics) === before) return;
			await this.connection.sendDiagnostics({ uri, version: reviewed.draft.version, diagnostics });
		} catch (error) {
			this.server.logFailure('publishDiagnostics', error);
		}
	}
}
