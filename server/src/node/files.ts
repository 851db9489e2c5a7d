// Files of the workspace on this machine, for clients that do not read them for us.
import { readdir, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import tinyglobby = require('tinyglobby');

import { decode } from '../encoding/decode.ts';
import { MOST_DRAFTS, type WorkspaceFiles } from '../lsp/workspaceFiles.ts';

/** Reads `file:` addresses; what cannot be read is not there. */
export const nodeFiles: WorkspaceFiles = {
	read: async (uri) => {
		try {
			return decode(await readFile(fileURLToPath(uri))).text;
		} catch {
			return undefined;
		}
	},
	list: async (folder) => {
		try {
			const names = await readdir(fileURLToPath(folder), { recursive: true });
			return names.filter((name) => /\.ya?ml$/i.test(name)).map((name) => name.split(sep).join('/'));
		} catch {
			return undefined;
		}
	},
	find: async (folder, globs) => {
		try {
			const cwd = fileURLToPath(folder);
			const ignore = ['**/node_modules/**'];
			const options = { cwd, ignore, absolute: true, followSymbolicLinks: false, expandDirectories: false };
			const paths = await tinyglobby.glob([...globs], options);
			const uris = paths.sort().map((path) => pathToFileURL(path).href);
			return { uris: uris.slice(0, MOST_DRAFTS), more: uris.length > MOST_DRAFTS };
		} catch {
			return undefined;
		}
	},
};
