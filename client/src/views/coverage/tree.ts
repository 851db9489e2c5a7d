// The tree view of the coverage: shows the nodes of the model, follows the server, keeps the filters.
import * as vscode from 'vscode';
import type { Coverage } from '../../coverageRecords';
import type { CoverageSource } from '../../coverageSource';
import { coverageTree, type Filters, instrumentsIn, noFilters, openGaps } from './model';
import type { CoverageNode } from './nodes';
import { coverageWords } from './words';

export const coverageView = 'hegui.coverage';

const SHOWN_PAUSE = 250;
/** Only the badge is seen then. */
const HIDDEN_PAUSE = 2000;

/** Which filters are remembered: all but the file, which is the one that is being edited. */
interface Wishes extends Omit<Filters, 'file'> {
	readonly thisFileOnly: boolean;
}

const noWishes: Wishes = { ...noFilters, thisFileOnly: false };

export class CoverageTree implements vscode.TreeDataProvider<CoverageNode>, vscode.Disposable {
	readonly #source: CoverageSource;
	readonly #memory: vscode.Memento;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #view: vscode.TreeView<CoverageNode>;
	readonly #disposables: vscode.Disposable[];
	readonly #parents = new Map<string, CoverageNode>();
	#coverage: Coverage | undefined;
	#titles: ReadonlyMap<string, string> = new Map();
	#roots: readonly CoverageNode[] = [];
	#wishes: Wishes;
	#asked = 0;
	#answered = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChangeTreeData = this.#changed.event;

	constructor(source: CoverageSource, memory: vscode.Memento) {
		this.#source = source;
		this.#memory = memory;
		this.#wishes = { ...noWishes, ...memory.get<Partial<Wishes>>(coverageView) };
		this.#view = vscode.window.createTreeView(coverageView, { treeDataProvider: this, showCollapseAll: true });
		this.#disposables = [
			this.#changed,
			this.#view,
			source.onDidChange(() => this.#soon()),
			this.#view.onDidChangeVisibility(() => this.#soon()),
			vscode.window.onDidChangeActiveTextEditor(() => {
				if (this.#wishes.thisFileOnly) this.#show();
			}),
		];
		this.#show();
	}

	get wishes(): Wishes {
		return this.#wishes;
	}

	/** The rows as they are shown. */
	get roots(): readonly CoverageNode[] {
		return this.#roots;
	}

	/** The row that has the focus. */
	get selected(): CoverageNode | undefined {
		return this.#view.selection[0];
	}

	/** Instruments on which what is covered rests: id and title. */
	instruments(): { id: string; title: string }[] {
		return [...this.#titles].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title));
	}

	/** Shows what the reader wishes, and remembers it for this workspace. */
	async wish(wishes: Partial<Wishes>): Promise<void> {
		this.#wishes = { ...this.#wishes, ...wishes };
		await this.#memory.update(coverageView, this.#wishes);
		this.#show();
	}

	/** Shows everything again; the order stays. */
	async reset(): Promise<void> {
		await this.wish({ ...noWishes, instrument: undefined, grouping: this.#wishes.grouping });
	}

	/** Asks the server now. */
	async refresh(): Promise<void> {
		clearTimeout(this.#timer);
		const turn = ++this.#asked;
		const coverage = await this.#source.read();
		// An answer that was overtaken by a newer one is old.
		if (turn < this.#answered) return;
		this.#answered = turn;
		this.#coverage = coverage;
		this.#titles = this.#coverage === undefined ? new Map() : instrumentsIn(this.#coverage);
		this.#show();
	}

	getChildren(node?: CoverageNode): CoverageNode[] {
		return [...(node?.children ?? this.#roots)];
	}

	getParent(node: CoverageNode): CoverageNode | undefined {
		return this.#parents.get(node.id);
	}

	getTreeItem(node: CoverageNode): vscode.TreeItem {
		const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
		const isRoot = node.kind === 'set' || this.#roots.includes(node);
		const item = new vscode.TreeItem(node.label, node.children.length === 0 ? None : isRoot ? Expanded : Collapsed);
		const { name, color } = node.icon;
		item.id = node.id;
		item.description = node.description;
		item.iconPath = new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
		item.tooltip = new vscode.MarkdownString(node.tooltip);
		item.accessibilityInformation = { label: node.spoken };
		item.contextValue = [node.kind, ...node.can].join(' ');
		const opens = node.target !== undefined && !isRoot;
		if (opens) item.command = { command: 'hegui.coverage.goToText', title: node.label, arguments: [node] };
		return item;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#answered = Number.POSITIVE_INFINITY;
		for (const disposable of this.#disposables) disposable.dispose();
	}

	#soon(): void {
		clearTimeout(this.#timer);
		const pause = this.#view.visible ? SHOWN_PAUSE : HIDDEN_PAUSE;
		// A server that stops meanwhile tells so itself; the next change asks again.
		this.#timer = setTimeout(() => void this.refresh().catch(() => undefined), pause);
	}

	#show(): void {
		const { thisFileOnly, ...wanted } = this.#wishes;
		const active = vscode.window.activeTextEditor?.document.uri.toString();
		const file = thisFileOnly ? this.#addressOf(active) : undefined;
		const words = coverageWords();
		this.#roots = this.#coverage === undefined ? [] : coverageTree(this.#coverage, { ...wanted, file }, words);
		this.#parents.clear();
		for (const root of this.#roots) this.#remember(root);
		this.#tell();
		this.#changed.fire();
	}

	/** The active draft as the server addresses it; without one, the filter keeps what it cannot tell apart. */
	#addressOf(active: string | undefined): string | undefined {
		const documents = this.#coverage?.sets.flatMap((set) => set.documents) ?? [];
		return documents.find(({ uri }) => vscode.Uri.parse(uri).toString() === active)?.uri;
	}

	#remember(node: CoverageNode): void {
		for (const child of node.children) {
			this.#parents.set(child.id, node);
			this.#remember(child);
		}
	}

	#state(isCovered: boolean): string {
		if (this.#coverage === undefined) return this.#source.isStopped ? 'stopped' : 'starting';
		if (!isCovered) return 'empty';
		return this.#roots.length === 0 ? 'filtered' : 'shown';
	}

	/** What stands around the rows: badge, words on what is left out, and the keys that menus and welcome ask for. */
	#tell(): void {
		const gaps = this.#coverage === undefined ? 0 : openGaps(this.#coverage);
		const tooltip = gaps === 1 ? vscode.l10n.t('1 gap') : vscode.l10n.t('{0} gaps', gaps);
		this.#view.badge = gaps === 0 ? undefined : { value: gaps, tooltip };
		const { gapsOnly, thisFileOnly, instrument, grouping } = this.#wishes;
		const filters = [
			...(gapsOnly ? [vscode.l10n.t('gaps and what is unclear')] : []),
			...(thisFileOnly ? [vscode.l10n.t('the active document')] : []),
			...(instrument === undefined ? [] : [this.#titles.get(instrument) ?? instrument]),
		];
		const shows = vscode.l10n.t('Shown only: {0}.', filters.join(vscode.l10n.t(', ')));
		const isCovered = this.#coverage?.sets.some(({ documents }) => documents.length > 0) === true;
		this.#view.message = filters.length > 0 && isCovered ? shows : '';
		const keys = {
			state: this.#state(isCovered),
			gapsOnly,
			thisFileOnly,
			grouping,
			filtered: filters.length > 0,
		};
		for (const [key, value] of Object.entries(keys)) {
			void vscode.commands.executeCommand('setContext', `${coverageView}.${key}`, value);
		}
	}
}
