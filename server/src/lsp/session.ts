// The only state of the server: open drafts, their reviews, the settings.
import type { CancellationToken } from 'vscode-languageserver';
import type { Declared } from '../core/analyze.ts';
import type { CitationFinder } from '../core/citation/find.ts';
import type { Pack } from '../core/law.ts';
import { type CompiledPack, compilePack } from '../core/match/compile.ts';
import type { Format, Locale } from '../core/model.ts';
import type { Formats } from '../formats/index.ts';
import type { LawView } from '../render/article.ts';
import { declaredBy, defaultSettings, type EditorSettings, messageLocale } from '../settings/editor.ts';
import { citationChecker, formatOf as formatByName, type Review, reviewSteps } from '../settings/review.ts';
import type { PlacedWaiver } from '../settings/waivers.ts';
import type { ClientSupport } from './clientSupport.ts';
import { BYTES_PER_KILOBYTE, Draft } from './draft.ts';
import { drive, Failure } from './drive.ts';
import type { Host } from './host.ts';
import { formatOfDocument } from './languages.ts';
import type { Reviewed } from './reviewed.ts';
import { type SetName, setName } from './setsNames.ts';
import { configuredFor, type FolderConfig, nameOf, setIn, waiversOn } from './workspace.ts';

export type { Host, Reviewed };

/** What a review is made of: the same again gives the same. */
interface Basis {
	readonly revision: number;
	readonly settings: EditorSettings;
	readonly workspace: number;
}

interface Entry {
	readonly draft: Draft;
	/** The review last finished. */
	last?: Basis & { readonly review: Review | undefined; readonly failure: Failure | undefined };
	/** The review under way, with those who wait for it: editors ask for many things at once. */
	running?: Basis & { readonly tokens: (CancellationToken | undefined)[]; readonly isDone: Promise<boolean> };
}

type Steps = Generator<void, Review, void> | undefined;

function isSame(one: Basis | undefined, { revision, settings, workspace }: Basis): boolean {
	return one?.revision === revision && one.settings === settings && one.workspace === workspace;
}

export class Session {
	/** The law with the packs of the workspace. */
	pack: Pack;
	readonly support: ClientSupport;
	readonly host: Host;
	private compiled: CompiledPack | undefined;
	private formats: Promise<Formats> | undefined;
	/** Configurations of the workspace. */
	folders: readonly FolderConfig[] = [];
	/** Goes up with every law or configuration taken: reviews begun before are of the law of then. */
	private workspace = 0;
	/** How many open drafts are being reviewed: others wait. */
	private running = 0;
	private readonly entries = new Map<string, Entry>();
	private readonly settingsOf = new Map<string, EditorSettings>();
	/** Goes up when settings have changed: what was asked for before is out of date. */
	settingsRevision = 0;
	/** Settings where no document is asked for. */
	settings: EditorSettings = defaultSettings;

	constructor(pack: Pack, support: ClientSupport, host: Host) {
		this.pack = pack;
		this.support = support;
		this.host = host;
	}

	/** The pack made ready to match: when first needed, so that the client's greeting is answered at once. */
	get law(): CompiledPack {
		this.compiled ??= compilePack(this.pack);
		return this.compiled;
	}

	/** What reads and writes Word and Excel files, loaded when first wanted; a failed attempt may be repeated. */
	loadFormats(): Promise<Formats> {
		const load = async (): Promise<Formats> => {
			const { host, support } = this;
			if (host.loadFormats === undefined) throw new Error('this host has no file formats');
			return host.loadFormats(support.bundles);
		};
		this.formats ??= load().catch((error: unknown) => {
			this.formats = undefined;
			throw error;
		});
		return this.formats;
	}

	/** Takes the law and the configurations of the workspace; what was reviewed before is reviewed anew. */
	setWorkspace(pack: Pack, folders: readonly FolderConfig[]): void {
		this.folders = folders;
		if (pack !== this.pack) {
			this.pack = pack;
			this.compiled = undefined;
		}
		this.workspace++;
	}

	get citations(): CitationFinder {
		return citationChecker(this.pack).finder;
	}

	open(uri: string, languageId: string, version: number, text: string): void {
		this.entries.set(uri, { draft: new Draft(uri, languageId, version, text) });
	}

	close(uri: string): void {
		this.entries.delete(uri);
		this.settingsOf.delete(uri);
	}

	draft(uri: string): Draft | undefined {
		return this.entries.get(uri)?.draft;
	}

	uris(): string[] {
		return [...this.entries.keys()];
	}

	/** Whether a document of this name is open, however its address is escaped. */
	isOpen(name: string): boolean {
		return this.draftNamed(name) !== undefined;
	}

	draftNamed(name: string): Draft | undefined {
		const known = this.entries.get(name)?.draft;
		return known ?? [...this.entries.values()].find(({ draft }) => nameOf(draft.uri) === name)?.draft;
	}

	/** Settings of a document, once fetched. */
	knownSettings(uri: string): EditorSettings | undefined {
		return this.settingsOf.get(uri);
	}

	setSettings(uri: string, settings: EditorSettings): void {
		if (this.entries.has(uri)) this.settingsOf.set(uri, settings);
	}

	forgetSettings(): void {
		this.settingsRevision++;
		this.settingsOf.clear();
	}

	locale(settings: EditorSettings): Locale {
		return messageLocale(settings, this.support.language);
	}

	/** How law is shown under these settings. */
	view(settings: EditorSettings, isEnglishDraft = false): LawView {
		const locale = this.locale(settings);
		const { asOf } = declaredBy(settings, this.host.today());
		return { pack: this.pack, locale, asOf, withEnglish: locale === 'en' || isEnglishDraft };
	}

	/**
	 * The review of a draft as it stands, in slices of 8 ms.
	 *
	 * @returns undefined where the draft is not open, was changed meanwhile, or the request was cancelled
	 */
	async review(uri: string, token?: CancellationToken): Promise<Reviewed | undefined> {
		const entry = this.entries.get(uri);
		if (entry === undefined) return undefined;
		const settings = this.settingsOf.get(uri) ?? this.settings;
		const { draft } = entry;
		const basis = { revision: draft.revision, settings, workspace: this.workspace };
		if (!isSame(entry.last, basis) && !(await this.shared(entry, basis, token))) return undefined;
		return this.reviewed(draft, entry.last?.review, settings, entry.last?.failure);
	}

	/** Whether an open draft is being reviewed. */
	get isBusy(): boolean {
		return this.running > 0;
	}

	/** The set that a document belongs to. */
	setOf(uri: string): SetName | undefined {
		const set = setIn(this.folders, uri);
		return set && setName(set.folder, set.name);
	}

	/**
	 * The review of a draft that is not open.
	 *
	 * @param breathe lets other work run, and comes back when it is done
	 * @returns undefined where it was stopped
	 */
	async reviewClosed(
		draft: Draft,
		settings: EditorSettings,
		breathe: () => Promise<void>,
		isStopped: () => boolean,
	): Promise<Reviewed | undefined> {
		const begin = (): Steps => this.steps(draft, settings, formatByName(draft.uri));
		const review = await drive(begin, this.host, breathe, isStopped);
		if (review === 'stopped') return undefined;
		return review instanceof Failure
			? this.reviewed(draft, undefined, settings, review)
			: this.reviewed(draft, review, settings);
	}

	private reviewed(draft: Draft, review: Review | undefined, settings: EditorSettings, failure?: Failure): Reviewed {
		const profile = review?.coverage.profile;
		const view = this.view(settings, profile?.language === 'en');
		return {
			draft,
			review,
			own: review,
			settings,
			view: profile === undefined ? view : { ...view, asOf: profile.asOf },
			...(failure === undefined ? {} : { failure }),
		};
	}

	private declaredFor(uri: string, settings: EditorSettings): Declared {
		const configured = configuredFor(this.folders, uri);
		const declared = declaredBy(settings, this.host.today());
		return { ...declared, ...configured, severity: { ...declared.severity, ...configured.severity } };
	}

	/** Decisions on a draft, of whatever folder around it. */
	waiversOn(uri: string): PlacedWaiver[] {
		return this.folders.flatMap((folder) => waiversOn(uri, folder));
	}

	/** Undefined for a draft that is larger than the limit. */
	private steps(
		draft: Draft,
		settings: EditorSettings,
		format: Format,
		previous?: Parameters<typeof reviewSteps>[5],
	): Steps {
		const text = draft.getText();
		if (text.length > settings.maxFileSize * BYTES_PER_KILOBYTE) return undefined;
		const decisions = { waivers: this.waiversOn(draft.uri), today: this.host.today() };
		return reviewSteps(text, format, this.law, this.declaredFor(draft.uri, settings), {}, previous, decisions);
	}

	/** Waits for the review that is under way, or begins it. */
	private shared(entry: Entry, basis: Basis, token: CancellationToken | undefined): Promise<boolean> {
		const { running } = entry;
		if (running !== undefined && isSame(running, basis)) {
			running.tokens.push(token);
			return running.isDone;
		}
		const tokens = [token];
		const isDone = this.run(entry, basis, tokens);
		entry.running = { ...basis, tokens, isDone };
		// What failed is tried again for the next who asks; those who wait are told.
		isDone.catch(() => {
			if (entry.running?.isDone === isDone) delete entry.running;
		});
		return isDone;
	}

	/** @returns false where it was stopped: the draft was changed or closed, or nobody wants the review any more */
	private async run(entry: Entry, basis: Basis, tokens: readonly (CancellationToken | undefined)[]): Promise<boolean> {
		const { draft } = entry;
		const { revision, settings } = basis;
		const { length } = draft.getText();
		const reading = entry.last?.review?.reading;
		const none = { start: length, oldEnd: length, newEnd: length };
		const previous = reading && { reading, edit: draft.pendingEdit ?? none };
		const isStopped = (): boolean => {
			const isUnwanted = tokens.every((token) => token?.isCancellationRequested === true);
			return isUnwanted || draft.revision !== revision || this.entries.get(draft.uri) !== entry;
		};
		const format = formatOfDocument(draft.languageId, draft.uri);
		const drivenFrom = (before: typeof previous): ReturnType<typeof drive> => {
			const begin = (): Steps => this.steps(draft, settings, format, before);
			return drive(begin, this.host, () => this.host.breathe(), isStopped);
		};
		this.running++;
		try {
			let review = await drivenFrom(previous);
			const failure = review instanceof Failure ? review : undefined;
			// What comes to grief over the reading before the edit may do without.
			if (failure !== undefined && previous !== undefined) review = await drivenFrom(undefined);
			if (review !== 'stopped') {
				entry.last = { ...basis, review: review instanceof Failure ? undefined : review, failure };
				draft.markRead();
				return true;
			}
			// Who asks from now on waits for a review of its own.
			if (entry.running?.tokens === tokens) delete entry.running;
			return false;
		} finally {
			this.running--;
		}
	}
}
