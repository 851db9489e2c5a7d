// Files of the workspace on this machine, for clients that do not read them for us; none outside of its folders, wherever links lead.
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import tinyglobby = require('tinyglobby');

import { decode } from '../encoding/decode.ts';
import { type FoundDrafts, MOST_DRAFTS, type WorkspaceFiles } from '../lsp/workspaceFiles.ts';

/** Links to folders can lead round in circles, and ways through two of them are without number. */
const UNLINKED = { followSymbolicLinks: false, expandDirectories: false } as const;

async function real(path: string): Promise<string | undefined> {
	try {
		return await realpath(path);
	} catch {
		return undefined;
	}
}

/** Reads `file:` addresses; what cannot be read, or may not be, is not there. */
class NodeFiles implements WorkspaceFiles {
	/** Addresses of the folders outside of which nothing is read; undefined: it is read anywhere. */
	private readonly roots: readonly string[] | undefined;

	constructor(roots?: readonly string[]) {
		this.roots = roots;
	}

	within(roots: readonly string[]): WorkspaceFiles {
		return new NodeFiles(roots);
	}

	async read(uri: string): Promise<string | undefined> {
		try {
			const path = fileURLToPath(uri);
			return (await this.mayRead(path)) ? decode(await readFile(path)).text : undefined;
		} catch {
			return undefined;
		}
	}

	async list(folder: string): Promise<readonly string[] | undefined> {
		try {
			const path = fileURLToPath(folder);
			if (!(await this.mayRead(path))) return undefined;
			if (!(await stat(path)).isDirectory()) return undefined;
			const names = await tinyglobby.glob('**/*.{yaml,yml}', {
				...UNLINKED,
				cwd: path,
				caseSensitiveMatch: false,
				dot: true,
			});
			return await this.kept(names.sort(), (name) => join(path, name));
		} catch {
			return undefined;
		}
	}

	async find(folder: string, globs: readonly string[]): Promise<FoundDrafts | undefined> {
		try {
			const cwd = fileURLToPath(folder);
			if (!(await this.mayRead(cwd))) return { uris: [], more: false };
			const ignore = ['**/node_modules/**'];
			const found = await tinyglobby.glob([...globs], { ...UNLINKED, cwd, ignore, absolute: true });
			const paths = await this.kept(found, (path) => path);
			const uris = paths.sort().map((path) => pathToFileURL(path).href);
			return { uris: uris.slice(0, MOST_DRAFTS), more: uris.length > MOST_DRAFTS };
		} catch {
			return undefined;
		}
	}

	private async kept(names: readonly string[], pathOf: (name: string) => string): Promise<string[]> {
		const asked = await Promise.all(names.map(async (name) => ((await this.mayRead(pathOf(name))) ? [name] : [])));
		return asked.flat();
	}

	/** Whether a path, with all links followed, is in one of the folders; what is not there can do no harm. */
	private async mayRead(path: string): Promise<boolean> {
		if (this.roots === undefined) return true;
		const file = await real(path);
		if (file === undefined) return false;
		const folders = await Promise.all(
			this.roots.filter((root) => root.startsWith('file:')).map((root) => real(fileURLToPath(root))),
		);
		return folders.some((folder) => {
			if (folder === undefined) return false;
			return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
		});
	}
}

/** Files of the machine. */
export const nodeFiles: WorkspaceFiles = new NodeFiles();
