// Pages that show what a draft gained and lost against an earlier version; they follow the draft as it is edited.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { changes } from '../protocol';
import { escapeMarkdown } from '../views/coverage/nodes';
import { nameOf, type WordDocuments } from '../wordDocuments';
import { type GitApi, gitApi } from './git';

const changesScheme = 'hegui-changes';

const PAUSE = 500;

/** An earlier version, or why there is none; in words. */
type Earlier = { readonly text: string; readonly name: string } | { readonly trouble: string };

/** What a page compares: a draft with its last commit, or with another file. */
interface Compared {
	readonly draft: vscode.Uri;
	readonly file: vscode.Uri | undefined;
}

function comparedBy(page: vscode.Uri): Compared {
	const query = new URLSearchParams(page.query);
	const file = query.get('file');
	return {
		draft: vscode.Uri.parse(query.get('draft') ?? '', true),
		file: file === null ? undefined : vscode.Uri.parse(file, true),
	};
}

/** Address of a page. */
export function changesUri(draft: vscode.Uri, file?: vscode.Uri): vscode.Uri {
	const name = nameOf(draft).replace(/\.[^.]*$/, '');
	const query = new URLSearchParams({ draft: draft.toString() });
	if (file !== undefined) query.set('file', file.toString());
	return vscode.Uri.from({ scheme: changesScheme, path: `/changes/${name}.md`, query: query.toString() });
}

/** What leads from a rendered page to a draft: it follows paths that begin at the first folder of the workspace. */
function linkTo(draft: vscode.Uri): string | undefined {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const start = folder === undefined ? undefined : `${folder.uri.toString().replace(/\/$/, '')}/`;
	const address = draft.toString();
	return start !== undefined && address.startsWith(start) ? `/${address.slice(start.length)}` : undefined;
}

export class ChangesPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
	/** Gives git's versions; tests put another in its place. */
	git: () => Promise<GitApi | undefined> = gitApi;
	readonly #client: BaseLanguageClient;
	readonly #words: WordDocuments;
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #subscriptions: vscode.Disposable;
	readonly onDidChange = this.#changed.event;

	constructor(client: BaseLanguageClient, words: WordDocuments) {
		this.#client = client;
		this.#words = words;
		this.#subscriptions = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(changesScheme, this),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
		);
	}

	async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
		const { draft, file } = comparedBy(page);
		const earlier = await this.earlier(draft, file);
		if ('trouble' in earlier) return `${escapeMarkdown(earlier.trouble)}\n`;
		const document = await vscode.workspace.openTextDocument(draft);
		if (!this.#client.isRunning()) await this.#client.start();
		const link = linkTo(draft);
		const text = await this.#client.sendRequest(changes, {
			uri: this.#client.code2ProtocolConverter.asUri(document.uri),
			before: earlier.text,
			beforeName: earlier.name,
			name: nameOf(draft),
			...(link === undefined ? {} : { link }),
		});
		return text ?? `${vscode.l10n.t('The changes of {0} could not be reviewed.', nameOf(draft))}\n`;
	}

	/** The earlier version of a draft: the file that is named, else that of the last commit. */
	async earlier(draft: vscode.Uri, file?: vscode.Uri): Promise<Earlier> {
		if (file !== undefined) return this.#fileText(file);
		const repository = (await this.git())?.getRepository(draft);
		if (repository === undefined || repository === null) {
			return { trouble: vscode.l10n.t('{0} is in no git repository that VS Code has opened.', nameOf(draft)) };
		}
		try {
			return { text: await repository.show('HEAD', draft.fsPath), name: vscode.l10n.t('the last commit') };
		} catch {
			return { trouble: vscode.l10n.t('The last commit does not hold {0}.', nameOf(draft)) };
		}
	}

	dispose(): void {
		for (const timer of this.#waiting.values()) clearTimeout(timer);
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	async #fileText(file: vscode.Uri): Promise<Earlier> {
		const name = nameOf(file);
		try {
			if (/\.docx$/i.test(file.path)) {
				const answer = await this.#words.convert(file);
				return 'trouble' in answer ? answer : { text: answer.markdown, name };
			}
			return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), name };
		} catch {
			return { trouble: vscode.l10n.t('{0} cannot be read.', name) };
		}
	}

	/** Pages of a draft are written anew when its author pauses. */
	#follow({ uri }: vscode.TextDocument): void {
		const draft = uri.toString();
		const pages = vscode.workspace.textDocuments.filter(
			(page) => page.uri.scheme === changesScheme && comparedBy(page.uri).draft.toString() === draft,
		);
		if (pages.length === 0) return;
		clearTimeout(this.#waiting.get(draft));
		const tell = (): void => {
			this.#waiting.delete(draft);
			for (const page of pages) this.#changed.fire(page.uri);
		};
		this.#waiting.set(draft, setTimeout(tell, PAUSE));
	}
}
