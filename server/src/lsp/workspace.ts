// hegui.yaml of each workspace folder, and the packs that it names, on top of the law that ships.
import type { Pack } from '../core/law.ts';
import type { PackFile, PackProblem } from '../lawpack/source.ts';
import { loadUserPacks, type UserPack, type UserPacks } from '../lawpack/userPacks.ts';
import { CONFIG_FILE, type Config, readConfig } from '../settings/config.ts';

/** Reads files of the workspace, wherever it is. */
export interface WorkspaceFiles {
	/** Text of a file; undefined where there is none or it cannot be read. */
	read(uri: string): Promise<string | undefined>;
	/** Paths of the YAML files in a folder and below it, relative to it, with forward slashes; undefined without a folder. */
	list(folder: string): Promise<readonly string[] | undefined>;
}

/** What one folder says. */
export interface FolderConfig {
	readonly folder: string;
	readonly config: Config;
}

/** The law of a workspace. */
export interface WorkspaceLaw extends UserPacks {
	readonly folders: readonly FolderConfig[];
	/** Addresses of the folders of packs. */
	readonly packFolders: readonly string[];
}

/** Address of a folder, ending in a slash. */
export function withSlash(folder: string): string {
	return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Address of a path in a folder. */
function within(folder: string, path: string): string {
	return `${withSlash(folder)}${path.split('/').map(encodeURIComponent).join('/')}`;
}

async function readPack(folder: string, files: WorkspaceFiles): Promise<UserPack | undefined> {
	const names = await files.list(folder);
	if (names === undefined) return undefined;
	const read = async (inside: string): Promise<(PackFile & { inside: string })[]> => {
		const path = within(folder, inside);
		const text = await files.read(path);
		return text === undefined ? [] : [{ path, inside, text }];
	};
	return { files: (await Promise.all([...names].sort().map(read))).flat() };
}

/**
 * Reads the configurations of workspace folders and loads the packs that they name.
 *
 * @param roots addresses of the workspace folders
 * @returns undefined where no folder has a hegui.yaml; paths of its problems are addresses
 */
export async function loadWorkspace(
	law: Pack,
	roots: readonly string[],
	files: WorkspaceFiles,
): Promise<WorkspaceLaw | undefined> {
	const folders: FolderConfig[] = [];
	const packs: UserPack[] = [];
	const packFolders: string[] = [];
	const problems: PackProblem[] = [];
	for (const folder of roots) {
		const path = within(folder, CONFIG_FILE);
		const text = await files.read(path);
		if (text === undefined) continue;
		const { config, problems: own } = readConfig({ path, text });
		folders.push({ folder, config });
		problems.push(...own);
		for (const [index, name] of config.packs.entries()) {
			const at = within(folder, name);
			const pack = await readPack(at, files);
			packFolders.push(at);
			if (pack !== undefined) packs.push(pack);
			else problems.push({ path, line: 1, column: 1, field: `packs.${index}`, message: `no such folder: ${name}` });
		}
	}
	if (folders.length === 0) return undefined;
	const loaded = loadUserPacks(law, packs);
	return { ...loaded, problems: [...problems, ...loaded.problems], folders, packFolders };
}
