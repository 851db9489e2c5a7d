// hegui.yaml and decisions of each workspace folder, and the packs that it names, on top of the law that ships.
import type { Declared } from '../core/analyze.ts';
import type { Pack } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import type { PackFile, PackProblem } from '../lawpack/source.ts';
import { loadUserPacks, type UserPack, type UserPacks } from '../lawpack/userPacks.ts';
import { say } from '../messages/messages.ts';
import { readConfig } from '../settings/config.ts';
import { type ConfigTrouble, checkConfig, placedTroubles } from '../settings/configCheck.ts';
import { CONFIG_FILE, type Config, emptyConfig } from '../settings/configFile.ts';
import { type PlacedWaiver, WAIVERS_FILE } from '../settings/decisionFiles.ts';
import { declaredByConfig, setsOf } from '../settings/documentSets.ts';
import { absentPack, type NamedPack, namedPacks, type SetPacks, setPacksOf } from '../settings/namedPacks.ts';
import { textOf, textOfPath } from '../settings/versions.ts';
import { readWaivers } from '../settings/waivers.ts';
import type { FoundDrafts, WorkspaceFiles } from './workspaceFiles.ts';

/** What one folder says. */
export interface FolderConfig {
	readonly folder: string;
	readonly config: Config;
	/** The hegui.yaml, to place problems in it; undefined where there are decisions alone. */
	readonly file: PackFile | undefined;
	/** Those of hegui.waivers.yaml and those of hegui.yaml. */
	readonly waivers: readonly PlacedWaiver[];
	/** What the packs of single sets add. */
	readonly setPacks: SetPacks;
}

/** A pack with the folder whose hegui.yaml names it. */
interface FolderPack extends UserPack {
	readonly root: string;
	readonly named: NamedPack;
}

/** Configurations and packs of a workspace as they are written. */
export interface WorkspaceTexts {
	readonly folders: readonly FolderConfig[];
	readonly packs: readonly FolderPack[];
	/** Addresses of the folders of packs. */
	readonly packFolders: readonly string[];
	/** What is wrong in the configurations. */
	readonly problems: readonly PackProblem[];
}

/** The law of a workspace. */
export interface WorkspaceLaw extends UserPacks {
	readonly folders: readonly FolderConfig[];
}

/** Address of a folder, ending in a slash. */
export function withSlash(folder: string): string {
	return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Address of a path in a folder. */
export function within(folder: string, path: string): string {
	return `${withSlash(folder)}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Clients escape addresses in their own ways: one name for what is the same file. */
export function nameOf(uri: string): string {
	try {
		return decodeURIComponent(uri);
	} catch {
		return uri;
	}
}

/** Where a draft belongs: the Markdown copy of a Word document holds the address of that in its own. */
export function homeOf(uri: string): string {
	const query = /^hegui-word:[^?#]*\?([^#]*)/.exec(uri)?.[1];
	return query === undefined ? uri : nameOf(query);
}

/** The hegui.yaml of a workspace folder. */
export function configOf(root: string): string {
	return within(root, CONFIG_FILE);
}

/** The hegui.waivers.yaml of a workspace folder. */
export function waiversOf(root: string): string {
	return within(root, WAIVERS_FILE);
}

/** The decisions of a folder that name a draft. */
export function waiversOn(uri: string, { folder, waivers }: FolderConfig): PlacedWaiver[] {
	return waivers.filter(({ waiver }) => nameOf(within(folder, waiver.document)) === nameOf(homeOf(uri)));
}

/** A decision with the address of the draft that it is about. */
export interface DraftWaiver {
	readonly placed: PlacedWaiver;
	readonly draft: string;
}

/** Decisions that stand in a file. */
export function waiversIn(file: string, folders: readonly FolderConfig[]): DraftWaiver[] {
	return folders.flatMap(({ folder, waivers }) =>
		waivers
			.filter(({ place }) => nameOf(place.path) === nameOf(file))
			.map((placed) => ({ placed, draft: within(folder, placed.waiver.document) })),
	);
}

/** Files with the texts of open documents, by their names, in place of what is saved; a new one need not be saved. */
export function withOpenTexts(files: WorkspaceFiles, open: ReadonlyMap<string, string>): WorkspaceFiles {
	return {
		read: async (uri) => open.get(nameOf(uri)) ?? (await files.read(uri)),
		list: async (folder) => {
			const saved = await files.list(folder);
			const start = nameOf(withSlash(folder));
			const opened = [...open.keys()]
				.filter((name) => name.startsWith(start) && /\.ya?ml$/i.test(name))
				.map((name) => name.slice(start.length));
			return saved === undefined && opened.length === 0 ? undefined : [...new Set([...(saved ?? []), ...opened])];
		},
	};
}

/** Files that are asked for once, until something changes: else every pause in typing would read the whole pack. */
export class RememberedFiles implements WorkspaceFiles {
	private readonly files: WorkspaceFiles;
	private readonly texts = new Map<string, Promise<string | undefined>>();
	private readonly lists = new Map<string, Promise<readonly string[] | undefined>>();

	constructor(files: WorkspaceFiles) {
		this.files = files;
	}

	/** To be called when files may have changed. */
	forget(): void {
		this.texts.clear();
		this.lists.clear();
	}

	read(uri: string): Promise<string | undefined> {
		return remembered(this.texts, uri, () => this.files.read(uri));
	}

	list(folder: string): Promise<readonly string[] | undefined> {
		return remembered(this.lists, folder, () => this.files.list(folder));
	}

	/** Text of a draft as it is now: drafts are many, and their texts are not kept. */
	readNow(uri: string): Promise<string | undefined> {
		return this.files.read(uri);
	}

	async find(folder: string, globs: readonly string[]): Promise<FoundDrafts | undefined> {
		return this.files.find?.(folder, globs);
	}
}

function remembered<T>(answers: Map<string, Promise<T>>, about: string, ask: () => Promise<T>): Promise<T> {
	const known = answers.get(about);
	if (known !== undefined) return known;
	const answer = ask();
	answers.set(about, answer);
	// What failed is asked for again; whoever waits for it is told.
	answer.catch(() => answers.delete(about));
	return answer;
}

const nothing = { config: emptyConfig, problems: [] };

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
 * Reads the configurations of workspace folders and the packs that they name.
 *
 * @param roots addresses of the workspace folders
 * @returns undefined where no folder has a hegui.yaml or decisions; paths of its problems are addresses
 */
export async function readWorkspace(
	roots: readonly string[],
	files: WorkspaceFiles,
): Promise<WorkspaceTexts | undefined> {
	const folders: FolderConfig[] = [];
	const packs: FolderPack[] = [];
	const packFolders: string[] = [];
	const problems: PackProblem[] = [];
	for (const folder of roots) {
		const path = configOf(folder);
		const text = await files.read(path);
		const decided = await files.read(waiversOf(folder));
		if (text === undefined && decided === undefined) continue;
		const file = text === undefined ? undefined : { path, text };
		const { config, problems: own } = file === undefined ? nothing : readConfig(file);
		const beside = readWaivers({ path: waiversOf(folder), text: decided ?? '' });
		const listed = file === undefined ? [] : readWaivers(file).waivers;
		folders.push({ folder, config, file, waivers: [...beside.waivers, ...listed], setPacks: {} });
		problems.push(...own, ...beside.problems);
		for (const named of namedPacks(config)) {
			const at = within(folder, named.folder);
			const pack = await readPack(at, files);
			packFolders.push(at);
			if (pack !== undefined) packs.push({ ...pack, root: folder, named });
			else problems.push(absentPack(named, { path, text: text ?? '' }));
		}
	}
	return folders.length === 0 ? undefined : { folders, packs, packFolders, problems };
}

/** Loads what was read on top of the law; `locale` is that of what is said of the configurations. */
export function loadWorkspace(law: Pack, { folders, packs, problems }: WorkspaceTexts, locale: Locale): WorkspaceLaw {
	const loaded = loadUserPacks(law, packs);
	const doubtful = folders.flatMap(({ file }) => (file ? placed(file, checkConfig(file, loaded.pack), locale) : []));
	const withPacks = folders.map((one): FolderConfig => {
		const numbers = [...packs.keys()].filter((number) => packs[number]?.root === one.folder);
		const named = numbers.flatMap((number) => packs[number]?.named ?? []);
		return {
			...one,
			setPacks: setPacksOf(
				named,
				numbers.map((number) => loaded.additions[number] ?? []),
			),
		};
	});
	return { ...loaded, problems: [...problems, ...doubtful, ...loaded.problems], folders: withPacks };
}

/** Troubles of a configuration as problems at their places. */
export function placed(file: PackFile, troubles: readonly ConfigTrouble[], locale: Locale): PackProblem[] {
	return placedTroubles(file, troubles, (id, values) => say(id, locale, values));
}

/** The configuration of the innermost folder that holds a file. */
export function nearestFolder(folders: readonly FolderConfig[], uri: string): FolderConfig | undefined {
	const holding = folders.filter(({ folder }) => pathWithin(folder, uri) !== undefined);
	return holding.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** What the configurations say of a draft: that of its folder, and that packs of other folders' sets are none of its. */
export function configuredFor(folders: readonly FolderConfig[], uri: string): Partial<Declared> {
	const own = nearestFolder(folders, uri);
	const said = own && declaredByConfig(own.config, pathWithin(own.folder, uri) ?? '', own.setPacks);
	const others = folders.filter((one) => one !== own).flatMap(({ setPacks }) => Object.values(setPacks).flat());
	return others.length === 0 ? { ...said } : { ...said, without: [...(said?.without ?? []), ...others] };
}

/** The text of which a document is a version in another language. */
export function versionIn(folders: readonly FolderConfig[], uri: string): string {
	const own = nearestFolder(folders, uri);
	return own === undefined ? textOfPath(nameOf(uri)) : textOf(own.config, pathWithin(own.folder, uri) ?? '');
}

/** The set that a document belongs to, with the folder of its hegui.yaml. */
export function setIn(
	folders: readonly FolderConfig[],
	uri: string,
): { readonly folder: string; readonly name: string } | undefined {
	const own = nearestFolder(folders, uri);
	const [set] = own === undefined ? [] : setsOf(own.config, pathWithin(own.folder, uri) ?? '');
	return own && set && { folder: own.folder, name: set.name };
}

/** Path of a file in a folder, with forward slashes; undefined where it lies elsewhere. */
export function pathWithin(folder: string, uri: string): string | undefined {
	const start = nameOf(withSlash(folder));
	const name = nameOf(homeOf(uri));
	return name.startsWith(start) ? name.slice(start.length) : undefined;
}
