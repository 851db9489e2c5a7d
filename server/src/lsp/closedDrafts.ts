// Drafts of the workspace that are not open: found, reviewed one at a time while nothing else is to do, kept as results.
import type { Diagnostic } from 'vscode-languageserver';
import { digest } from '../core/text/digest.ts';
import { type Member, memberOf } from '../report/member.ts';
import type { DocumentRecord } from '../report/record.ts';
import { isDraftPath } from '../settings/documentSets.ts';
import type { EditorSettings } from '../settings/editor.ts';
import { Draft } from './draft.ts';
import { type DraftFolder, findDrafts, type Listing } from './draftListing.ts';
import { diagnose } from './features/diagnostics.ts';
import { notReviewed } from './features/notReviewed.ts';
import { pathOf, recordOf } from './records.ts';
import type { Reviewed } from './reviewed.ts';
import type { Session } from './session.ts';
import { nameOf, pathWithin, versionIn } from './workspace.ts';
import type { WorkspaceKeeper } from './workspaceKeeper.ts';

/** Changes on disk come in flocks: all of a checkout, or of a save with its backup. */
const CHANGE_PAUSE = 300;
/** Of a change, as the protocol counts. */
const DELETED = 3;
/** How long to wait while an open draft is reviewed. */
const WAIT = 20;

/** What came of a draft; the reading itself is not kept. */
export interface ClosedResult {
	readonly uri: string;
	readonly digest: string;
	/** The law, configuration and settings that it was reviewed under. */
	readonly state: number;
	readonly diagnostics: readonly Diagnostic[];
	/** Both undefined where the draft is larger than the limit, or could not be reviewed. */
	readonly record: DocumentRecord | undefined;
	readonly member: Member | undefined;
}

/** What closed drafts need of the server. */
export interface ClosedDraftsHost {
	readonly session: Session;
	readonly keeper: WorkspaceKeeper;
	/** Settings of a workspace folder. */
	settingsOf(folder: string): Promise<EditorSettings>;
	/** Told of a draft whose result is new, or gone. */
	changed(uri: string): void;
	/** Told where there are more drafts than are reviewed. */
	tooMany(count: number): void;
	/** Told when there is nothing more to do. */
	idle(): void;
	failed(what: string, error: unknown, uri?: string): void;
}

/** Reviews what is not open, and remembers what came of it by the names of the drafts. */
export class ClosedDrafts {
	private readonly host: ClosedDraftsHost;
	private wanted = new Map<string, DraftFolder>();
	private readonly results = new Map<string, ClosedResult>();
	private readonly queue = new Set<string>();
	private readonly waiting: (() => void)[] = [];
	private state = 0;
	private turn = 0;
	private isRunning = false;
	private isListOverdue = false;
	private isListing = false;
	/** The draft under review. */
	private current = '';
	/** Wait for the documents of a set. */
	private readonly readers: (() => void)[] = [];

	constructor(host: ClosedDraftsHost) {
		this.host = host;
	}

	/** To be called when law, configuration or settings have changed. */
	reviewAll(): void {
		this.state++;
		this.isListOverdue = true;
		this.start();
	}

	/** To be called when other drafts may be wanted. */
	listAnew(): void {
		this.isListOverdue = true;
		this.start();
	}

	/** To be called with files that were changed outside of open documents. */
	watched(changes: readonly { readonly uri: string; readonly type: number }[]): void {
		const { roots } = this.host.keeper;
		const drafts = changes.filter(({ uri }) => roots.some((root) => isDraftPath(pathWithin(root, uri) ?? '')));
		if (drafts.length === 0) return;
		for (const { uri, type } of drafts) {
			if (type === DELETED || !this.wanted.has(nameOf(uri))) this.isListOverdue = true;
			else this.queue.add(nameOf(uri));
		}
		const turn = ++this.turn;
		void this.host.session.host.pause(CHANGE_PAUSE).then(() => {
			if (turn === this.turn) this.start();
		});
	}

	/** To be called when a draft was closed: what is saved may be other than what was last seen. */
	closed(uri: string): void {
		if (!this.wanted.has(nameOf(uri))) return;
		this.host.changed(uri);
		this.queue.add(nameOf(uri));
		this.start();
	}

	/** Whether there is more to come. */
	get isAtWork(): boolean {
		return this.isRunning;
	}

	/** Whether a draft is told of also when it is not open. */
	wants(uri: string): boolean {
		return this.wanted.get(nameOf(uri))?.isAside === false;
	}

	/** Addresses of the drafts that are told of also when they are not open. */
	uris(): string[] {
		return [...this.wanted.values()].filter(({ isAside }) => !isAside).map(({ uri }) => uri);
	}

	/** The drafts of a document set, open or not. */
	inSet(set: string): DraftFolder[] {
		return [...this.wanted.values()].filter((draft) => draft.set === set);
	}

	/** Whether documents of a set are still to be read. */
	isReading(set: string): boolean {
		if (!this.isRunning) return false;
		const isDue = (name: string): boolean => this.wanted.get(name)?.set === set && !this.host.session.isOpen(name);
		return this.isListing || this.isListOverdue || isDue(this.current) || [...this.queue].some(isDue);
	}

	/** Resolves when the documents of a set have been read. */
	async hasRead(set: string): Promise<void> {
		while (this.isReading(set)) await new Promise<void>((resolve) => this.readers.push(resolve));
	}

	result(uri: string): ClosedResult | undefined {
		return this.results.get(nameOf(uri));
	}

	/** Resolves when all has been reviewed. */
	async settled(): Promise<void> {
		if (this.isRunning) await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	private start(): void {
		if (this.isRunning) return;
		this.isRunning = true;
		this.run()
			.catch((error: unknown) => this.host.failed('workspace review', error))
			.finally(() => {
				this.isRunning = false;
				for (const wake of [...this.readers.splice(0), ...this.waiting.splice(0)]) wake();
				this.host.idle();
			});
	}

	private async run(): Promise<void> {
		for (;;) {
			if (this.isListOverdue) {
				this.isListOverdue = false;
				this.isListing = true;
				await this.list().finally(() => {
					this.isListing = false;
				});
			}
			const [name] = this.queue;
			if (name === undefined && !this.isListOverdue) return;
			if (name === undefined) continue;
			this.queue.delete(name);
			this.current = name;
			try {
				const changed = await this.review(name);
				this.current = '';
				if (changed !== undefined) this.host.changed(changed);
			} catch (error) {
				this.host.failed('workspace review', error);
			} finally {
				this.current = '';
			}
			for (const wake of this.readers.splice(0)) wake();
		}
	}

	private async list(): Promise<void> {
		const { session, keeper } = this.host;
		const files = keeper.filesOf(session);
		const empty: Listing = { drafts: [], problems: [], more: false };
		const { drafts, problems, more } = files === undefined ? empty : await findDrafts(session, keeper.roots, files);
		this.wanted = new Map(drafts.map((draft) => [nameOf(draft.uri), draft]));
		for (const [name, { uri }] of this.results) if (!this.wanted.has(name)) this.forget(name, uri);
		for (const [name] of this.wanted) if (this.results.get(name)?.state !== this.state) this.queue.add(name);
		await keeper.tellSets(problems);
		if (more) this.host.tooMany(drafts.length);
	}

	private forget(name: string, uri: string): void {
		if (this.results.delete(name)) this.host.changed(uri);
	}

	/** @returns the address of a draft whose result is new */
	private async review(name: string): Promise<string | undefined> {
		const { session, keeper } = this.host;
		const place = this.wanted.get(name);
		// What is open is reviewed as it is typed; its saved text waits until it is closed.
		if (place === undefined || session.isOpen(name)) return undefined;
		const { uri, root, isAside } = place;
		const { state } = this;
		const text = await keeper.filesOf(session)?.readNow(uri);
		if (text === undefined) {
			return this.results.delete(name) ? uri : undefined;
		}
		const before = this.results.get(name);
		const sum = digest(text);
		if (before?.digest === sum && before.state === state) return undefined;
		const settings = await this.host.settingsOf(root);
		const isStopped = (): boolean => this.state !== state || !this.wanted.has(name) || session.isOpen(name);
		const draft = new Draft(uri, 'markdown', 0, text);
		const reviewed = await session.reviewClosed(draft, settings, () => this.rest(), isStopped);
		if (reviewed === undefined || isStopped()) {
			if (this.wanted.has(name) && !session.isOpen(name)) this.queue.add(name);
			return undefined;
		}
		this.results.set(name, { uri, digest: sum, state, ...this.resultOf(reviewed, isAside) });
		await keeper.noteDecisions(reviewed);
		await this.rest();
		return uri;
	}

	/** What comes of a review, also where there is none. */
	private resultOf(reviewed: Reviewed, isAside: boolean): Pick<ClosedResult, 'diagnostics' | 'record' | 'member'> {
		const { session, keeper, failed } = this.host;
		const { draft, own, failure, view } = reviewed;
		const { uri } = draft;
		try {
			if (failure !== undefined) throw failure.error;
			const diagnostics = diagnose(reviewed, session);
			if (own === undefined) return { diagnostics, record: undefined, member: undefined };
			const record = recordOf(reviewed, own, session, keeper.roots);
			const member = memberOf(own, pathOf(uri, keeper.roots), versionIn(session.folders, uri));
			return { diagnostics, record, member: { ...member, isAside } };
		} catch (error) {
			failed('workspace review', error, uri);
			return { diagnostics: [notReviewed(view.locale)], record: undefined, member: undefined };
		}
	}

	/** Open drafts go first. */
	private async rest(): Promise<void> {
		const { host, isBusy } = this.host.session;
		await (isBusy ? host.pause(WAIT) : host.breathe());
		while (this.host.session.isBusy) await host.pause(WAIT);
	}
}
