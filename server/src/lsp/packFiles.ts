// Open hegui.yaml and pack files: their texts as they are typed make the law of open drafts, after a pause.
import type {
	CompletionItem,
	CompletionParams,
	DidChangeTextDocumentParams,
	DidOpenTextDocumentParams,
	Hover,
	HoverParams,
} from 'vscode-languageserver';
import type { LawView } from '../render/article.ts';
import { Draft } from './draft.ts';
import { configHover } from './features/configHover.ts';
import { pathCompletions } from './features/configPaths.ts';
import { packCompletions } from './features/packCompletion.ts';
import type { WaiverStore } from './features/waiverEntry.ts';
import { COMPLETION_TRIGGERS } from './offers.ts';
import type { Reviewed, Session } from './session.ts';
import { nameOf } from './workspace.ts';
import type { WorkspaceKeeper } from './workspaceKeeper.ts';

/** Longer than for drafts: the law is made ready anew. */
const LOAD_PAUSE = 400;

/** What packs need of the server. */
export interface PackFilesHost {
	readonly session: Session;
	readonly keeper: WorkspaceKeeper;
	/** Told when the law of drafts has changed. */
	changed(): void;
	failed(what: string, error: unknown): void;
}

/** Keeps YAML documents apart from drafts, and the law in step with them. */
export class PackFiles {
	private readonly host: PackFilesHost;
	private readonly documents = new Map<string, Draft>();
	/** Changed since the last turn. */
	private readonly touched = new Set<string>();
	private turn = 0;
	private isLoading = false;
	private isOverdue = false;

	constructor(host: PackFilesHost) {
		this.host = host;
	}

	/** Takes a document that is YAML; true where it did, for such a document is never a draft. */
	open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): boolean {
		if (languageId !== 'yaml' && !/\.ya?ml$/i.test(nameOf(uri))) return false;
		this.documents.set(uri, new Draft(uri, languageId, version, text));
		this.loadSoon(uri);
		return true;
	}

	/** Takes a change to a document that it holds. */
	change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): boolean {
		const document = this.documents.get(uri);
		document?.update(contentChanges, version);
		if (document !== undefined) this.loadSoon(uri);
		return document !== undefined;
	}

	/** Goes back to what is saved. */
	close(uri: string): boolean {
		if (!this.documents.delete(uri)) return false;
		// Not every client tells of what was saved meanwhile.
		this.host.keeper.forgetFiles();
		this.loadSoon(uri);
		return true;
	}

	/** To be called with files that were changed outside of open documents. */
	watched(changes: readonly { readonly uri: string }[]): void {
		if (!changes.some(({ uri }) => this.host.keeper.concerns(uri))) return;
		this.host.keeper.forgetFiles();
		this.loadNow();
	}

	/** Loads the packs; one load at a time, so that the last text wins. */
	loadNow(): void {
		this.load().catch((error: unknown) => this.host.failed('workspace', error));
	}

	/** To be called with each review: its decisions may not stand any more. */
	reviewed(reviewed: Reviewed): void {
		const { keeper, failed } = this.host;
		keeper.noteDecisions(reviewed).catch((error: unknown) => failed('decisions', error));
	}

	/** The files in which decisions stand: as they are typed, else as they are saved. */
	readonly store: WaiverStore = {
		rootOf: (uri) => this.host.keeper.rootOf(uri),
		textOf: async (uri) => {
			const open = [...this.documents].find(([at]) => nameOf(at) === nameOf(uri));
			return open?.[1].getText() ?? this.host.keeper.savedText(uri, this.host.session);
		},
	};

	/** Completions where they are ours to give: in YAML; undefined in drafts. */
	completions({
		textDocument: { uri },
		position,
		context,
	}: CompletionParams): CompletionItem[] | Promise<CompletionItem[]> | undefined {
		const document = this.documents.get(uri);
		if (document === undefined) {
			// Drafts are not to be reviewed at each blank, only because YAML is completed there.
			const trigger = context?.triggerCharacter;
			return trigger === undefined || COMPLETION_TRIGGERS.includes(trigger) ? undefined : [];
		}
		const kind = this.host.keeper.kindOf(uri);
		if (kind === undefined) return [];
		try {
			const offset = document.offsetAt(position);
			const named = packCompletions(document, kind, this.view(), offset);
			return kind === 'config' || kind === 'waivers' ? this.withPaths(document, offset, named) : named;
		} catch (error) {
			this.host.failed('completion', error);
			return [];
		}
	}

	/** What is said at a place of a hegui.yaml or of decisions; undefined where the document is not ours to speak of. */
	hover({ textDocument: { uri }, position }: HoverParams): Hover | null | undefined {
		const document = this.documents.get(uri);
		if (document === undefined) return undefined;
		const kind = this.host.keeper.kindOf(uri);
		if (kind !== 'config' && kind !== 'waivers') return null;
		return configHover(document, this.view(), document.offsetAt(position));
	}

	private view(): LawView {
		const { keeper, session } = this.host;
		return { ...session.view(session.settings), pack: keeper.known };
	}

	private async withPaths(document: Draft, offset: number, named: CompletionItem[]): Promise<CompletionItem[]> {
		const { keeper, session } = this.host;
		const paths = await keeper.pathsBeside(document.uri, session);
		return [...pathCompletions(document, offset, paths, this.view().locale), ...named];
	}

	private loadSoon(uri: string): void {
		this.touched.add(uri);
		const turn = ++this.turn;
		const { keeper, session } = this.host;
		void session.host.pause(LOAD_PAUSE).then(() => {
			if (turn !== this.turn) return;
			// Which files belong to packs may be known only when the load under way has ended.
			const isOurs = this.isLoading || [...this.touched].some((one) => keeper.concerns(one));
			this.touched.clear();
			if (isOurs) this.loadNow();
		});
	}

	private async load(): Promise<void> {
		const { keeper, session, changed } = this.host;
		this.isOverdue = true;
		if (this.isLoading) return;
		this.isLoading = true;
		try {
			while (this.isOverdue) {
				this.isOverdue = false;
				const open = new Map([...this.documents].map(([uri, document]) => [nameOf(uri), document.getText()]));
				if (await keeper.load(session, open)) changed();
			}
		} finally {
			this.isLoading = false;
		}
	}
}
