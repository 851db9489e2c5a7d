// Paths, folders and globs of the command line become the list of documents to review, sorted by path.
import { existsSync, type readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';

import type { Locale } from '../../core/model.ts';
import { byPath } from '../../core/text/order.ts';
import { type MessageId, say } from '../../messages/messages.ts';
import { DOCUMENT_EXTENSIONS, isDocumentPath } from '../../settings/documentSets.ts';
import { printable, reasonOf } from '../trouble.ts';
import { staysIn } from './confine.ts';
import { FolderReader, type Oddity } from './folders.ts';
import { globSync, isPattern } from './globs.ts';
import { isOwnReport } from './ownReport.ts';

/** Extensions of the documents that a folder is searched for. */
export const extensions = DOCUMENT_EXTENSIONS.map((extension) => `.${extension}`);

/** Standard input on the command line and in reports. */
export const STANDARD_INPUT = '-';

/** A document to review. */
export interface Input {
	/** Path as reports show it: as given, with forward slashes. */
	readonly path: string;
	/** Absolute path without links; undefined for standard input. */
	readonly file: string | undefined;
	/** Whether the command line names it, rather than its folder or a pattern. */
	readonly named: boolean;
	/** Whether it is read for the sake of its document set alone, and not reported on. */
	readonly isAside?: boolean;
	/** Whether links lead to it. */
	readonly linked?: boolean;
}

export interface FoundDocuments {
	readonly documents: readonly Input[];
	/** Paths that could not be used, each in words. */
	readonly troubles: readonly string[];
	/** What was passed over with good reason, each in words. */
	readonly notes: readonly string[];
}

const PATTERN = `**/*{${extensions.join(',')}}`;
/** Word keeps a file of such a name beside each that is open. */
const IGNORED = ['**/node_modules/**', '**/~$*'];

/** A path as reports show it: what separates folders on Windows is part of a name elsewhere. */
export function forwardSlashes(path: string): string {
	return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** The file behind a path and its links; the path itself where there is none, or behind it is a pipe without a name. */
export function realFile(path: string): string {
	try {
		const real = realpathSync(path);
		return existsSync(real) ? real : path;
	} catch {
		return path;
	}
}

function hasDocumentExtension(path: string): boolean {
	return extensions.some((extension) => path.toLowerCase().endsWith(extension));
}

/** Messages on what is odd in a folder; what costs a document is trouble, the rest is worth a note. */
const ODDITIES: Readonly<Record<Oddity, { readonly id: MessageId; readonly isTrouble: boolean }>> = {
	circle: { id: 'find.circle', isTrouble: false },
	notAFile: { id: 'find.notAFile', isTrouble: false },
	broken: { id: 'find.brokenLink', isTrouble: true },
	unreadable: { id: 'cli.unreadable', isTrouble: true },
};

class Search {
	readonly documents: Input[] = [];
	readonly troubles = new Set<string>();
	readonly notes = new Set<string>();
	private readonly folder: string;
	private readonly locale: Locale;

	constructor(folder: string, locale: Locale) {
		this.folder = folder;
		this.locale = locale;
	}

	add(path: string): void {
		if (path === STANDARD_INPUT) {
			this.documents.push({ path, file: undefined, named: true });
			return;
		}
		try {
			if (path === '') throw Object.assign(new Error(path), { code: 'ENOENT' });
			if (statSync(resolve(this.folder, path)).isDirectory()) this.walk(path);
			else this.addFile(path);
		} catch (error) {
			this.addAbsent(path, error as NodeJS.ErrnoException);
		}
	}

	/** The drafts that the globs of document sets name, in the folder of their configuration. */
	addGlobs(globs: readonly string[], folder: string): void {
		const prefix = forwardSlashes(relative(this.folder, folder));
		const found = globs.flatMap((glob) => this.glob(glob, { folder, shown: glob, anyCase: false }));
		for (const file of found.filter(isDocumentPath)) {
			const shown = prefix === '' ? file : `${prefix}/${file}`;
			if (staysIn(folder, file)) this.push(shown, false);
			else this.notes.add(this.words('find.outside', shown));
		}
	}

	private addAbsent(path: string, error: NodeJS.ErrnoException): void {
		const isAbsent = error.code === 'ENOENT' || error.code === 'ENOTDIR';
		if (isAbsent && path !== '' && isPattern(path)) this.match(path);
		else if (isAbsent) this.trouble('cli.missingFile', path === '' ? '""' : path);
		else this.trouble('cli.unreadable', path, { reason: reasonOf(error) });
	}

	/** A named file; one without an extension (a pipe, a file descriptor) is read as Markdown. */
	private addFile(path: string): void {
		if (!hasDocumentExtension(path) && /[^./\\]\.[^./\\]*$/.test(path)) this.trouble('cli.notADocument', path);
		else this.push(path, true);
	}

	private walk(path: string): void {
		const prefix = path === '.' ? '' : `${path.replace(/(?<![\\/])[\\/]+$/, '')}/`;
		const files = this.glob(PATTERN, { folder: resolve(this.folder, path), shown: path, anyCase: true });
		for (const file of files) this.push(prefix + file, false);
		if (files.length === 0) this.trouble('cli.emptyFolder', path);
	}

	private match(pattern: string): void {
		const found = this.glob(forwardSlashes(pattern), { folder: this.folder, shown: pattern, anyCase: false });
		const files = found.filter(hasDocumentExtension);
		for (const file of files) this.push(file, false);
		if (files.length === 0) this.trouble('cli.noMatch', pattern);
	}

	/** Files that match; what cannot be listed is told, for the library would pass over it in silence. */
	private glob(
		pattern: string,
		{ folder, shown, anyCase }: { folder: string; shown: string; anyCase: boolean },
	): string[] {
		const reader = new FolderReader((kind, path, error) => this.odd(kind, path, error));
		const list = ((path: string, _: { withFileTypes: true }) => reader.list(path)) as typeof readdirSync;
		try {
			const files = globSync(pattern, {
				cwd: folder,
				absolute: isAbsolute(pattern),
				caseSensitiveMatch: !anyCase,
				expandDirectories: false,
				followSymbolicLinks: false,
				ignore: IGNORED,
				fs: { readdirSync: list },
			});
			return files.sort();
		} catch (error) {
			this.trouble('cli.unreadable', shown, { reason: reasonOf(error) });
			return [];
		}
	}

	private push(path: string, named: boolean): void {
		const file = realFile(resolve(this.folder, path));
		if (!named && isOwnReport(file)) this.notes.add(this.words('find.ownReport', path));
		else this.documents.push({ path: forwardSlashes(path), file, named, linked: file !== resolve(this.folder, path) });
	}

	/** Of what is no folder, only what is called like a document matters. */
	private odd(kind: Oddity, path: string, error: unknown): void {
		const { id, isTrouble } = ODDITIES[kind];
		if ((kind === 'notAFile' || kind === 'broken') && !hasDocumentExtension(path)) return;
		const shown = forwardSlashes(relative(this.folder, path)) || path;
		const words = this.words(id, shown, error === undefined ? {} : { reason: reasonOf(error) });
		(isTrouble ? this.troubles : this.notes).add(words);
	}

	private trouble(id: MessageId, path: string, values: Readonly<Record<string, string>> = {}): void {
		this.troubles.add(this.words(id, path, values));
	}

	private words(id: MessageId, path: string, values: Readonly<Record<string, string>> = {}): string {
		return say(id, this.locale, { path: printable(path), extensions: extensions.join(' '), ...values });
	}

	get found(): FoundDocuments {
		return { documents: sortedOnce(this.documents), troubles: [...this.troubles], notes: [...this.notes] };
	}
}

/** Sorts by path; a file that was reached twice stands once, under the name that came first and no link. */
function sortedOnce(documents: readonly Input[]): Input[] {
	const seen = new Map<string, Input>();
	for (const input of documents) {
		const key = input.file ?? STANDARD_INPUT;
		const before = seen.get(key);
		if (before === undefined) seen.set(key, input);
		else if (input.named) seen.set(key, { ...before, named: true });
		else if (before.linked && !before.named && !input.linked) seen.set(key, input);
	}
	return [...seen.values()].sort(byPath);
}

/**
 * Finds the documents that the command line names.
 *
 * @param paths files, folders, globs, `-`; none stands for the current folder
 * @param folder what relative paths start from
 * @param locale language of the troubles
 */
export function findDocuments(paths: readonly string[], folder: string, locale: Locale): FoundDocuments {
	const search = new Search(folder, locale);
	for (const path of paths.length === 0 ? ['.'] : paths) search.add(path);
	return search.found;
}

/** Finds the documents of document sets; `folder` is that of the configuration. */
export function findSetDocuments(
	globs: readonly string[],
	folder: string,
	from: string,
	locale: Locale,
): FoundDocuments {
	const search = new Search(from, locale);
	search.addGlobs(globs, folder);
	return search.found;
}
