// Versions of documents out of a git repository, and the working files beside them.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { decode } from '../../encoding/decode.ts';
import { type GitRepository, gitTroubleIn } from '../../git/contract.ts';
import { say } from '../../messages/messages.ts';
import { readConfig } from '../../settings/config.ts';
import { isDocumentPath, matchesGlob } from '../../settings/documentSets.ts';
import { findDocuments, findSetDocuments, type Input, realFile } from '../files/find.ts';
import type { Workspace } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import { sourceOf } from './files.ts';
import type { Operands } from './operands.ts';
import { pairSources, type Source, type SourcePairs } from './pairs.ts';

type Revisions = Extract<Operands, { readonly kind: 'revisions' }>;

const forwardSlashes = (path: string): string => path.replaceAll('\\', '/');

/** What kept git's objects from being read, in words. */
function told(error: unknown, locale: Locale): Error {
	const trouble = gitTroubleIn(error);
	if (trouble !== undefined)
		return new Trouble(say(`diff.git.${trouble.reason}`, locale, { detail: printable(trouble.detail) }));
	if (error instanceof Trouble) return error;
	return new Trouble(say('diff.git.unsupported', locale, { detail: reasonOf(error) }));
}

class RevisionSearch {
	private readonly repository: GitRepository;
	private readonly workspace: Workspace;
	private readonly host: Host;
	private readonly locale: Locale;
	/** Folder that paths are relative to; that of a bare repository is its top. */
	private readonly folder: string;
	private readonly top: string;
	/** Documents of sets, of those of either version: a document may have had another name. */
	private globs: readonly string[];

	constructor(repository: GitRepository, workspace: Workspace, host: Host, locale: Locale) {
		this.repository = repository;
		this.workspace = workspace;
		this.host = host;
		this.locale = locale;
		this.folder = realFile(host.folder);
		this.top = repository.root ?? this.folder;
		this.globs = workspace.config.sets.flatMap((set) => set.documents);
	}

	async pairs({ before, after, fromBase, paths }: Revisions): Promise<SourcePairs> {
		const { repository } = this;
		if (after === undefined && repository.root === undefined) throw new Trouble(say('diff.git.bare', this.locale));
		const old = await repository.commitOf(before);
		const fresh = after === undefined ? undefined : await repository.commitOf(after);
		const base = fromBase && fresh !== undefined ? await repository.baseOf(old, fresh) : old;
		if (base === undefined) {
			throw new Trouble(
				say('diff.git.noBase', this.locale, { before: printable(before), after: printable(after ?? '') }),
			);
		}
		await this.addGlobs(fresh === undefined ? [base] : [base, fresh]);
		const one = await this.committed(base, paths);
		const other = fresh === undefined ? this.working(paths) : await this.committed(fresh, paths);
		if (one.size + other.size === 0) throw new Trouble(this.nothing(paths));
		const name = fromBase ? `${before}...` : before;
		return {
			before: name,
			after: after ?? say('diff.workingFiles', this.locale),
			pairs: await pairSources(one, other),
			troubles: paths
				.filter((path) => !this.isIn(path, one) && !this.isIn(path, other))
				.map((path) => this.nothing([path])),
		};
	}

	/** Adds the documents of sets as the configuration named them in commits. */
	private async addGlobs(commits: readonly string[]): Promise<void> {
		const { file } = this.workspace;
		if (file === undefined || this.globs.length === 0) return;
		const path = forwardSlashes(relative(this.top, realFile(resolve(this.host.folder, file.path))));
		if (path.startsWith('../')) return;
		for (const commit of commits) {
			for (const one of await this.repository.filesOf(commit, path)) {
				const text = decode(await this.repository.bytesOf(one)).text;
				const { config } = readConfig({ path: file.path, text });
				this.globs = [...new Set([...this.globs, ...config.sets.flatMap((set) => set.documents)])];
			}
		}
	}

	private nothing(paths: readonly string[]): string {
		const [path] = paths;
		if (path !== undefined) return say('diff.git.noSuchPath', this.locale, { path: printable(path) });
		return say('diff.git.noDocuments', this.locale);
	}

	private isIn(path: string, sources: ReadonlyMap<string, Source>): boolean {
		const file = resolve(this.folder, path);
		return [...sources.keys()].some((key) => key === file || key.startsWith(`${file === '/' ? '' : file}/`));
	}

	/** Documents of a commit, by their absolute paths. */
	private async committed(commit: string, paths: readonly string[]): Promise<Map<string, Source>> {
		const found = new Map<string, Source>();
		const isWanted = this.filter(paths);
		for (const path of this.folders(paths)) {
			const inside = forwardSlashes(relative(this.top, resolve(this.folder, path)));
			if (inside === '..' || inside.startsWith('../')) continue;
			for (const file of await this.repository.filesOf(commit, inside)) {
				const absolute = join(this.top, file.path);
				if (!isWanted(absolute)) continue;
				const shown = forwardSlashes(relative(this.folder, absolute));
				found.set(absolute, { path: shown, file: absolute, read: () => this.repository.bytesOf(file) });
			}
		}
		return found;
	}

	/** Documents as they stand in the folder, by their absolute paths. */
	private working(paths: readonly string[]): Map<string, Source> {
		const { host, locale, workspace, globs } = this;
		const isThere = paths.filter((path) => existsSync(resolve(host.folder, path)));
		let documents: readonly Input[] = [];
		if (paths.length > 0) documents = isThere.length === 0 ? [] : findDocuments(isThere, host.folder, locale).documents;
		else if (globs.length > 0) {
			documents = findSetDocuments(globs, workspace.folder, host.folder, locale).documents;
		} else documents = findDocuments([], host.folder, locale).documents;
		return new Map(documents.map((input) => [input.file ?? '', sourceOf(input, host)]));
	}

	/** Where documents of a commit are looked for. */
	private folders(paths: readonly string[]): readonly string[] {
		if (paths.length > 0) return paths;
		return this.globs.length > 0 ? [realFile(this.workspace.folder)] : ['.'];
	}

	/** As folders are searched: named files, drafts of sets, else every draft. */
	private filter(paths: readonly string[]): (absolute: string) => boolean {
		const { globs } = this;
		const { folder } = this.workspace;
		const named = new Set(paths.map((path) => resolve(this.folder, path)));
		const real = realFile(folder);
		if (paths.length > 0 || globs.length === 0) {
			return (absolute) => named.has(absolute) || isDocumentPath(forwardSlashes(relative(this.top, absolute)));
		}
		return (absolute) => globs.some((glob) => matchesGlob(glob, forwardSlashes(relative(real, absolute))));
	}
}

/**
 * Pairs the documents of two revisions, or of one and the working files.
 *
 * @throws Trouble where there is no repository, revision or document
 */
export async function revisionPairs(
	revisions: Revisions,
	workspace: Workspace,
	host: Host,
	locale: Locale,
): Promise<SourcePairs> {
	try {
		const { git } = await import('hegui:git');
		const repository = await git.open(host.folder);
		if (repository === undefined) {
			const words = { before: printable(revisions.before), folder: printable(host.folder) };
			throw new Trouble(say('diff.git.noRepository', locale, words));
		}
		return await new RevisionSearch(repository, workspace, host, locale).pairs(revisions);
	} catch (error) {
		throw told(error, locale);
	}
}
