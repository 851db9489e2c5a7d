// What stands in a folder, with links as what is behind them: each linked folder is entered once, and never one that holds the link.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What is odd about an entry of a folder; none of it keeps others from being found. */
export type Oddity = 'circle' | 'broken' | 'notAFile' | 'unreadable';

/** Told of an entry; `error` is the system's. */
export type OnOddity = (kind: Oddity, path: string, error?: unknown) => void;

/** A link as what is behind it. */
function seenAs(link: Dirent, kind: 'file' | 'folder'): Dirent {
	const seen: Dirent = Object.create(link);
	seen.isFile = () => kind === 'file';
	seen.isDirectory = () => kind === 'folder';
	seen.isSymbolicLink = () => false;
	return seen;
}

/** Whether a path is a folder or in it; both without links. */
export function isWithin(folder: string, path: string): boolean {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Lists folders for one search. */
export class FolderReader {
	private readonly tell: OnOddity;
	/** Real paths of folders that links have led to. */
	private readonly entered = new Set<string>();
	/** Links in circles, as they are met on every way round. */
	private readonly circles = new Set<string>();

	constructor(tell: OnOddity) {
		this.tell = tell;
	}

	/**
	 * The entries of a folder.
	 *
	 * @throws what the system does
	 */
	list(folder: string): Dirent[] {
		return this.dirents(folder).flatMap((found) => {
			const path = join(folder, found.name);
			if (found.isSymbolicLink()) return this.behind(found, path, folder);
			if (found.isFile() || found.isDirectory()) return [found];
			this.tell('notAFile', path);
			return [];
		});
	}

	private dirents(folder: string): Dirent[] {
		try {
			return readdirSync(folder, { withFileTypes: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.tell('unreadable', folder, error);
			throw error;
		}
	}

	/** What is behind a link. */
	private behind(link: Dirent, path: string, folder: string): Dirent[] {
		try {
			const real = realpathSync(path);
			const target = statSync(real);
			if (target.isFile()) return [seenAs(link, 'file')];
			if (!target.isDirectory()) {
				this.tell('notAFile', path);
				return [];
			}
			const home = realpathSync(folder);
			if (isWithin(real, home)) {
				const place = join(home, link.name);
				if (!this.circles.has(place)) this.tell('circle', path);
				this.circles.add(place);
				return [];
			}
			if (this.entered.has(real)) return [];
			this.entered.add(real);
			return [seenAs(link, 'folder')];
		} catch (error) {
			this.tell('broken', path, error);
			return [];
		}
	}
}
