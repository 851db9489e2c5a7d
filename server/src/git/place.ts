// Where a repository lies: in `.git`, behind a file of that name, or in a folder of its own without working files.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folders of a repository. */
export interface GitPlace {
	/** Folder of the working files; undefined for a bare repository. */
	readonly root: string | undefined;
	/** Where `HEAD` is: that of a linked worktree is its own. */
	readonly own: string;
	/** Where branches, tags and objects are. */
	readonly common: string;
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isRepository(folder: string): boolean {
	return existsSync(join(folder, 'HEAD')) && isFolder(join(folder, 'objects')) && isFolder(join(folder, 'refs'));
}

/** The text of a small file, on one line; undefined where there is none. */
function lineOf(file: string): string | undefined {
	return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, 'utf8').trim() : undefined;
}

function placeIn(folder: string): GitPlace | undefined {
	const entry = join(folder, '.git');
	if (isRepository(entry)) return { root: folder, own: entry, common: entry };
	const [, elsewhere] = /^gitdir: (.+)$/.exec(lineOf(entry) ?? '') ?? [];
	if (elsewhere !== undefined) {
		const own = resolve(folder, elsewhere);
		return { root: folder, own, common: resolve(own, lineOf(join(own, 'commondir')) ?? '.') };
	}
	return isRepository(folder) ? { root: undefined, own: folder, common: folder } : undefined;
}

/** The repository that a folder lies in, looked for upwards. */
export function findPlace(folder: string): GitPlace | undefined {
	let at = existsSync(folder) ? realpathSync(folder) : folder;
	for (;;) {
		const place = placeIn(at);
		if (place !== undefined) return place;
		const above = dirname(at);
		if (above === at) return undefined;
		at = above;
	}
}
