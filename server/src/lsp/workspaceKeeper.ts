// The workspace's own law on the wire: loads it when it changes, and tells what is wrong in its files at their places.
import { type Connection, type Diagnostic, DiagnosticSeverity, type InitializeParams } from 'vscode-languageserver';
import type { Pack } from '../core/law.ts';
import type { PackProblem } from '../lawpack/source.ts';
import { packFolderOf, testUserPacks } from '../lawpack/userPacks.ts';
import { inWords } from '../render/fileIssue.ts';
import { notedWaiver } from '../report/waiverNotes.ts';
import { CONFIG_FILE } from '../settings/configFile.ts';
import { checkWaivers } from '../settings/decide.ts';
import { WAIVERS_FILE } from '../settings/decisionFiles.ts';
import { ALL_DRAFTS, isDraftPath } from '../settings/documentSets.ts';
import type { FileKind } from '../settings/fileSchemas.ts';
import type { FolderPaths } from './features/configPaths.ts';
import { type FileAnswer, textOf } from './savedFile.ts';
import type { Reviewed, Session } from './session.ts';
import {
	configOf,
	loadWorkspace,
	nameOf,
	pathWithin,
	RememberedFiles,
	readWorkspace,
	type WorkspaceLaw,
	waiversOf,
	withOpenTexts,
	withSlash,
} from './workspace.ts';
import type { FoundDrafts } from './workspaceFiles.ts';

/** What the client is to watch. */
export const WATCHED = [`**/${CONFIG_FILE}`, '**/*.{yaml,yml}', ALL_DRAFTS];

/** Addresses of the workspace folders. */
export function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
	return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

const SEVERITIES = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
} as const;

/** Which of our files it is about. */
function codeOf(path: string): string {
	if (path.endsWith(`/${WAIVERS_FILE}`)) return 'decision';
	return path.endsWith(`/${CONFIG_FILE}`) ? 'configuration' : 'pack';
}

function diagnosticOf({ path, line, column, field, message, severity = 'error' }: PackProblem): Diagnostic {
	const start = { line: line - 1, character: column - 1 };
	return {
		range: { start, end: { line: line - 1, character: Number.MAX_SAFE_INTEGER } },
		severity: SEVERITIES[severity],
		source: 'hegui',
		code: codeOf(path),
		message: field === '' ? message : `${field}: ${message}`,
	};
}

/** What packs add to the law: where that is the same as before, nothing has to be made ready again. */
function additionsOf(pack: Pack, law: Pack): string {
	const known = new Set<unknown>(Object.values(law).flat());
	const isNew = (one: unknown): boolean => !known.has(one);
	const parts = Object.values(pack).filter(isNew);
	return JSON.stringify(parts.map((part: unknown) => (Array.isArray(part) ? part.filter(isNew) : part)));
}

/** Keeps the law of a workspace loaded. */
export class WorkspaceKeeper {
	private readonly connection: Connection;
	private readonly law: Pack;
	readonly roots: readonly string[];
	private files: RememberedFiles | undefined;
	private told: readonly string[] = [];
	/** What is wrong in the files as such, in document sets beside the files that there are, and what reviews say of decisions. */
	private problems: readonly PackProblem[] = [];
	private ofSets: readonly PackProblem[] = [];
	private readonly notes = new Map<string, readonly PackProblem[]>();
	private packFolders: readonly string[] = [];
	/** What was last read, and what came of it: nothing is done anew for the same. */
	private read: string | undefined;
	private folders = '';
	private additions: string | undefined;

	/** The law with all that packs add, also where no requirement of theirs is sound yet. */
	known: Pack;

	constructor(connection: Connection, law: Pack, roots: readonly string[]) {
		this.connection = connection;
		this.law = law;
		this.known = law;
		this.roots = roots;
	}

	/** Whether a changed file may change the law. */
	concerns(uri: string): boolean {
		return this.isConfig(uri) || this.inPack(uri) !== undefined;
	}

	/** What a file is to hold; undefined where it is none of ours. */
	kindOf(uri: string): FileKind | undefined {
		// Of any folder: the command line takes every one of them.
		if (nameOf(uri).endsWith(`/${CONFIG_FILE}`)) return 'config';
		if (nameOf(uri).endsWith(`/${WAIVERS_FILE}`)) return 'waivers';
		const inside = this.inPack(uri);
		return inside === undefined ? undefined : packFolderOf(inside);
	}

	/** To be called when files were changed where we do not see it. */
	forgetFiles(): void {
		this.files?.forget();
	}

	/**
	 * Loads hegui.yaml and packs.
	 *
	 * @param open texts of open documents by their names
	 * @returns whether the session has something new
	 */
	async load(session: Session, open: ReadonlyMap<string, string>): Promise<boolean> {
		const files = this.filesOf(session);
		const texts = files && (await readWorkspace(this.roots, withOpenTexts(files, open)));
		const read = JSON.stringify(texts);
		if (read === this.read) return false;
		this.packFolders = texts?.packFolders ?? [];
		const loaded = texts && loadWorkspace(this.law, texts, session.locale(session.settings));
		this.known = loaded?.pack ?? this.law;
		const isNew = this.takeOver(session, loaded);
		const failed = loaded === undefined ? [] : await this.failedExamples(session, loaded);
		const view = session.view(session.settings);
		const waivers = (loaded?.folders ?? []).flatMap((folder) => checkWaivers(folder.waivers, this.known));
		const noted = waivers.map((note) => notedWaiver(note, { ...view, pack: this.known }));
		const found = [...(loaded?.problems ?? []), ...failed].map((problem) => inWords(problem, view.locale));
		this.problems = [...found, ...noted];
		this.ofSets = this.ofSets.filter(({ path }) => loaded?.folders.some(({ file }) => file?.path === path));
		await this.tell();
		this.read = read;
		return isNew;
	}

	/** How many things are wrong in hegui.yaml and packs. */
	get problemCount(): number {
		return this.problems.filter(({ severity = 'error' }) => severity === 'error').length;
	}

	/** To be called with what is doubtful in document sets, whenever their files were looked for. */
	async tellSets(problems: readonly PackProblem[]): Promise<void> {
		if (JSON.stringify(problems) === JSON.stringify(this.ofSets)) return;
		this.ofSets = problems;
		await this.tell();
	}

	/** Files of the workspace; undefined where nobody gives them. */
	filesOf(session: Session): RememberedFiles | undefined {
		this.files ??= this.filesFor(session);
		return this.files;
	}

	private isConfig(uri: string): boolean {
		return this.roots.some((root) => [configOf(root), waiversOf(root)].map(nameOf).includes(nameOf(uri)));
	}

	/** Path of a file within its pack. */
	private inPack(uri: string): string | undefined {
		const name = nameOf(uri);
		const start = this.packFolders.map((folder) => nameOf(withSlash(folder))).find((folder) => name.startsWith(folder));
		return start === undefined ? undefined : name.slice(start.length);
	}

	/** Gives the session what is new to it. */
	private takeOver(session: Session, loaded: WorkspaceLaw | undefined): boolean {
		const pack = loaded !== undefined && loaded.sources.size > 0 ? loaded.pack : this.law;
		const additions = pack === this.law ? undefined : additionsOf(pack, this.law);
		const folders = JSON.stringify(loaded?.folders ?? []);
		const isSameLaw = additions === this.additions;
		if (isSameLaw && folders === this.folders) return false;
		this.additions = additions;
		this.folders = folders;
		// Drafts are reviewed anew, and say anew what they say of decisions.
		this.notes.clear();
		session.setWorkspace(isSameLaw ? session.pack : pack, loaded?.folders ?? []);
		return true;
	}

	/** Examples are many where a pack is large: drafts get their turns in between. */
	private async failedExamples(session: Session, loaded: WorkspaceLaw): Promise<PackProblem[]> {
		const problems: PackProblem[] = [];
		for (const source of loaded.sources) {
			await session.host.breathe();
			problems.push(...testUserPacks({ ...loaded, sources: new Map([source]) }, session.law).problems);
		}
		return problems;
	}

	/** The client's files, else those of the machine. */
	private filesFor({ support, host }: Session): RememberedFiles | undefined {
		const { connection } = this;
		const { files } = host;
		if (!support.files) return files && new RememberedFiles(files.within?.(this.roots) ?? files);
		return new RememberedFiles({
			read: async (uri) => textOf(await connection.sendRequest<FileAnswer>('hegui/readFile', uri)),
			list: async (folder) => (await connection.sendRequest<string[] | null>('hegui/listFiles', folder)) ?? undefined,
			find: async (folder, globs) =>
				(await connection.sendRequest<FoundDrafts | null>('hegui/findDrafts', { folder, globs })) ?? undefined,
		});
	}

	/** The folder of the workspace in which a draft stands. */
	rootOf(uri: string): string | undefined {
		const roots = this.roots.filter((root) => nameOf(uri).startsWith(nameOf(withSlash(root))));
		return roots.sort((a, b) => b.length - a.length)[0];
	}

	/** Drafts and YAML files of the folder in which a file stands, as paths in it. */
	async pathsBeside(uri: string, session: Session): Promise<FolderPaths> {
		const beside = uri.replace(/\/[^/]*$/, '');
		// The root of a file system of the web keeps its slash: without one it is no folder.
		const folder = /^[\w.+-]+:\/\/[^/]*$/.test(beside) ? `${beside}/` : beside;
		const files = this.filesOf(session);
		const found = (await files?.find(folder, [ALL_DRAFTS]))?.uris ?? [];
		const drafts = found.flatMap((one) => pathWithin(folder, one) ?? []).filter(isDraftPath);
		return { drafts, yaml: (await files?.list(folder)) ?? [] };
	}

	/** The text of a file, as saved. */
	async savedText(uri: string, session: Session): Promise<string | undefined> {
		return this.filesOf(session)?.read(uri);
	}

	/** Tells at decisions what the review of a draft says of them. */
	async noteDecisions({ draft, review, view }: Reviewed): Promise<void> {
		const notes = (review?.waiverNotes ?? []).map((note) => notedWaiver(note, view));
		if (JSON.stringify(notes) === JSON.stringify(this.notes.get(draft.uri) ?? [])) return;
		this.notes.set(draft.uri, notes);
		await this.tell();
	}

	private async tell(): Promise<void> {
		const problems = [...this.problems, ...this.ofSets, ...[...this.notes.values()].flat()];
		const byFile = new Map<string, Diagnostic[]>(this.told.map((uri) => [uri, []]));
		for (const problem of problems) {
			byFile.set(problem.path, [...(byFile.get(problem.path) ?? []), diagnosticOf(problem)]);
		}
		this.told = [...new Set(problems.map(({ path }) => path))];
		// All at once: of two tellings under way the later one is the last for every file.
		await Promise.all([...byFile].map(([uri, diagnostics]) => this.connection.sendDiagnostics({ uri, diagnostics })));
	}
}
