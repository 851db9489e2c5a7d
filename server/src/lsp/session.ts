// The only state of the server: open drafts, their reviews, the settings.
import type { CancellationToken } from 'vscode-languageserver';
import type { Declared } from '../core/analyze.ts';
import type { CitationFinder } from '../core/citation/find.ts';
import type { Pack } from '../core/law.ts';
import { type CompiledPack, compileOn, type Law } from '../core/match/compile.ts';
import type { Format, Locale } from '../core/model.ts';
import type { Formats } from '../formats/index.ts';
import type { LawView } from '../render/article.ts';
import type { PlacedWaiver } from '../settings/decisionFiles.ts';
import { declaredBy, defaultSettings, type EditorSettings, messageLocale } from '../settings/editor.ts';
import { citationChecker, formatOf as formatByName, type Review, reviewSteps } from '../settings/review.ts';
import type { ClientSupport } from './clientSupport.ts';
import { BYTES_PER_KILOBYTE, Draft } from './draft.ts';
import { drive, Failure } from './drive.ts';
import type { Host } from './host.ts';
import { formatOfDocument } from './languages.ts';
import type { Reviewed } from './reviewed.ts';
import { type Basis, type Previous, Reviews, type Steps } from './reviews.ts';
import { type SetName, setName } from './setsNames.ts';
import { configuredFor, type FolderConfig, nameOf, setIn, waiversOn } from './workspace.ts';

export type { Host, Reviewed };

function saysTheSame(one: EditorSettings, other: EditorSettings): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

export class Session {
	/** The law with the packs of the workspace. */
	pack: Pack;
	readonly support: ClientSupport;
	readonly host: Host;
	private readonly shipped: Law;
	private compiled: CompiledPack | undefined;
	private formats: Promise<Formats> | undefined;
	/** Configurations of the workspace. */
	folders: readonly FolderConfig[] = [];
	/** Goes up with every law or configuration taken: reviews begun before are of the law of then. */
	private workspace = 0;
	private readonly drafts = new Map<string, Draft>();
	private readonly reviews: Reviews;
	/** Told of drafts whose reviews are not kept any more: they are made anew when asked for. */
	dropped: (uri: string) => void = () => {};
	private readonly settingsOf = new Map<string, EditorSettings>();
	/** What the settings of open drafts last were, whether or not they still are: what did not change is the same object. */
	private readonly lastSettings = new Map<string, EditorSettings>();
	private isNewOfDraft = false;
	/** Goes up when settings have changed: what was asked for before is out of date. */
	settingsRevision = 0;
	/** Settings where no document is asked for. */
	settings: EditorSettings = defaultSettings;

	constructor(law: Law, support: ClientSupport, host: Host) {
		this.shipped = law;
		this.pack = law.pack;
		this.support = support;
		this.host = host;
		const steps = (draft: Draft, settings: EditorSettings, previous: Previous): Steps =>
			this.steps(draft, settings, formatOfDocument(draft.languageId, draft.uri), previous);
		this.reviews = new Reviews(host, steps, ({ uri }) => this.dropped(uri));
	}

	/** The pack made ready to match: when first needed, so that the client's greeting is answered at once. */
	get law(): CompiledPack {
		this.compiled ??= compileOn(this.shipped, this.pack);
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
		this.close(uri);
		const draft = new Draft(uri, languageId, version, text);
		this.drafts.set(uri, draft);
		this.reviews.open(draft);
	}

	close(uri: string): void {
		const draft = this.drafts.get(uri);
		if (draft !== undefined) this.reviews.close(draft);
		this.drafts.delete(uri);
		this.settingsOf.delete(uri);
		this.lastSettings.delete(uri);
	}

	draft(uri: string): Draft | undefined {
		return this.drafts.get(uri);
	}

	uris(): string[] {
		return [...this.drafts.keys()];
	}

	/** Whether a document of this name is open, however its address is escaped. */
	isOpen(name: string): boolean {
		return this.draftNamed(name) !== undefined;
	}

	draftNamed(name: string): Draft | undefined {
		return this.drafts.get(name) ?? [...this.drafts.values()].find(({ uri }) => nameOf(uri) === name);
	}

	/** Settings of a document, once fetched. */
	knownSettings(uri: string): EditorSettings | undefined {
		return this.settingsOf.get(uri);
	}

	setSettings(uri: string, settings: EditorSettings): void {
		if (!this.drafts.has(uri)) return;
		const last = this.lastSettings.get(uri);
		const isSame = last !== undefined && saysTheSame(last, settings);
		if (last !== undefined && !isSame) this.isNewOfDraft = true;
		this.settingsOf.set(uri, isSame ? last : settings);
		this.lastSettings.set(uri, isSame ? last : settings);
	}

	/** Takes the settings where no document is asked for; whether they are others than before. */
	takeSettings(settings: EditorSettings): boolean {
		if (saysTheSame(this.settings, settings)) return false;
		this.settings = settings;
		return true;
	}

	/** Whether settings of open drafts have become others since this was last asked. */
	hasNewSettings(): boolean {
		const isNew = this.isNewOfDraft;
		this.isNewOfDraft = false;
		return isNew;
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
		const draft = this.drafts.get(uri);
		if (draft === undefined) return undefined;
		const basis = this.basisOf(draft);
		const finished = await this.reviews.of(draft, basis, token);
		return finished && this.reviewed(draft, finished.review, basis.settings, finished.failure);
	}

	/** Whether an open draft was reviewed as it stands, be the review kept or not. */
	hasReviewed(uri: string): boolean {
		const draft = this.drafts.get(uri);
		return draft !== undefined && this.settingsOf.has(uri) && this.reviews.has(draft, this.basisOf(draft));
	}

	private basisOf({ uri, revision }: Draft): Basis {
		return { revision, settings: this.settingsOf.get(uri) ?? this.settings, workspace: this.workspace };
	}

	/** Whether an open draft is being reviewed. */
	get isBusy(): boolean {
		return this.reviews.isBusy;
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
	private steps(draft: Draft, settings: EditorSettings, format: Format, previous?: Previous): Steps {
		const text = draft.getText();
		if (text.length > settings.maxFileSize * BYTES_PER_KILOBYTE) return undefined;
		const decisions = { waivers: this.waiversOn(draft.uri), today: this.host.today() };
		return reviewSteps(text, format, this.law, this.declaredFor(draft.uri, settings), {}, previous, decisions);
	}
}
