// The review of the whole workspace on the wire: closed drafts, their diagnostics, coverage, and who is told of changes.
import type { Connection } from 'vscode-languageserver';
import { say } from '../messages/messages.ts';
import type { EditorSettings } from '../settings/editor.ts';
import { ClosedDrafts } from './closedDrafts.ts';
import type { DiagnosticsSender } from './diagnosticsSender.ts';
import type { Session } from './session.ts';
import { SetsKeeper } from './setsKeeper.ts';
import { nameOf, type RememberedFiles } from './workspace.ts';
import { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';
import type { WorkspaceKeeper } from './workspaceKeeper.ts';

/** Views need not be drawn anew at each key. */
const TELL_PAUSE = 400;
const INFORMATION = 3;

/** What the review of the workspace needs of the server. */
export interface WorkspaceReviewHost {
	readonly connection: Connection;
	readonly session: Session;
	readonly sender: DiagnosticsSender;
	readonly keeper: WorkspaceKeeper;
	readSettings(folder: string): Promise<EditorSettings>;
	/** Has the client ask again for what it shows in drafts beside diagnostics. */
	refreshViews(): void;
	notAwaited(what: string, sending: Promise<unknown>): void;
	failed(what: string, error: unknown, uri?: string): void;
}

export class WorkspaceReview {
	readonly closedDrafts: ClosedDrafts;
	readonly sets: SetsKeeper;
	readonly diagnostics: WorkspaceDiagnostics;
	private readonly host: WorkspaceReviewHost;
	private readonly settings = new Map<string, Promise<EditorSettings>>();
	/** Open drafts that changed since the last turn. */
	private readonly touched = new Set<string>();
	private turn = 0;
	private told = 0;

	constructor(host: WorkspaceReviewHost) {
		this.host = host;
		const { connection, session, sender, keeper } = host;
		this.closedDrafts = new ClosedDrafts({
			session,
			keeper,
			settingsOf: (folder) => this.settingsOf(folder),
			changed: (uri) => {
				this.sets.closedChanged(uri);
				this.diagnostics.changed(uri);
				this.tellSoon();
			},
			idle: () => {
				this.sets.judgeAll();
				this.diagnostics.wake();
			},
			tooMany: (count) => this.tellTooMany(count),
			failed: host.failed,
		});
		const { closedDrafts } = this;
		const { roots } = keeper;
		this.sets = new SetsKeeper({
			session,
			closedDrafts,
			roots,
			changed: (uris) => this.changedElsewhere(uris),
			failed: host.failed,
		});
		this.diagnostics = new WorkspaceDiagnostics({
			connection,
			session,
			sender,
			closedDrafts,
			sets: this.sets,
			notAwaited: host.notAwaited,
		});
		sender.sets = this.sets;
	}

	/** Files of the workspace; undefined where nobody gives them. */
	get files(): RememberedFiles | undefined {
		return this.host.keeper.filesOf(this.host.session);
	}

	/** How many things are wrong in hegui.yaml and packs. */
	get packProblems(): number {
		return this.host.keeper.problemCount;
	}

	get roots(): readonly string[] {
		return this.host.keeper.roots;
	}

	/** To be called when law, configuration or settings have changed. */
	reviewAll(): void {
		this.settings.clear();
		this.closedDrafts.reviewAll();
		this.tellSoon();
	}

	opened(uri: string): void {
		this.listForSets();
		this.diagnostics.opened(uri);
		this.edited(uri);
	}

	/** To be called when the text of an open draft has changed. */
	edited(uri: string): void {
		this.touched.add(uri);
		this.tellSoon();
	}

	closed(uri: string): void {
		this.listForSets();
		this.closedDrafts.closed(uri);
		this.sets.forget(uri);
		this.edited(uri);
	}

	/** Drafts of the sets of open ones are read also where nothing is told of what is not open. */
	private listForSets(): void {
		if (this.host.session.settings.workspaceDiagnostics === 'off') this.closedDrafts.listAnew();
	}

	/** Findings of these drafts are others because other drafts have changed. */
	private changedElsewhere(uris: readonly string[]): void {
		const { session, sender, refreshViews } = this.host;
		const open = uris.filter((uri) => session.isOpen(nameOf(uri)));
		for (const uri of uris) if (!open.includes(uri)) this.diagnostics.changed(uri);
		if (open.length > 0) sender.changedElsewhere(open);
		if (open.length > 0) refreshViews();
		this.tellSoon();
	}

	private settingsOf(folder: string): Promise<EditorSettings> {
		const known = this.settings.get(folder);
		if (known !== undefined) return known;
		const asked = this.host.readSettings(folder);
		this.settings.set(folder, asked);
		return asked;
	}

	/** Tells clients that want to know, after a pause, that the coverage may have changed. */
	private tellSoon(): void {
		const { session, connection, notAwaited } = this.host;
		const turn = ++this.turn;
		void session.host.pause(TELL_PAUSE).then(() => {
			if (turn !== this.turn) return;
			const wanted = [...this.touched].filter((uri) => this.closedDrafts.wants(uri));
			this.touched.clear();
			if (wanted.length > 0) this.diagnostics.tellAgain(wanted);
			if (session.support.status) notAwaited('coverageChanged', connection.sendNotification('hegui/coverageChanged'));
		});
	}

	private tellTooMany(count: number): void {
		const { session, connection, notAwaited } = this.host;
		if (this.told === count) return;
		this.told = count;
		const message = say('workspace.tooMany', session.locale(session.settings), { count });
		notAwaited('showMessage', connection.sendNotification('window/showMessage', { type: INFORMATION, message }));
	}
}
