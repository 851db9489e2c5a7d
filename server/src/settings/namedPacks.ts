// The packs that a hegui.yaml names: for all of its documents, or for those of single sets.
import { type PackFile, type PackProblem, problemIn } from '../lawpack/source.ts';
import type { Config } from './configFile.ts';

/** A pack that is named; the first place that names it. */
export interface NamedPack {
	/** Its folder, relative to the file. */
	readonly folder: string;
	readonly place: readonly PropertyKey[];
	/** Whether its requirements are judged for every document. */
	readonly isForAll: boolean;
}

/** Ids of the requirements of packs that are for single sets, by the folders of the packs. */
export type SetPacks = Readonly<Record<string, readonly string[]>>;

/** Every pack once, those for all documents first. */
export function namedPacks({ packs, sets }: Config): NamedPack[] {
	const all = packs.map((folder, index) => ({ folder, place: ['packs', index], isForAll: true }));
	const own = sets.flatMap((set, number) =>
		(set.packs ?? []).map((folder, index) => ({ folder, place: ['sets', number, 'packs', index], isForAll: false })),
	);
	const seen = new Set<string>();
	return [...all, ...own].filter(({ folder }) => !seen.has(folder) && seen.add(folder) !== undefined);
}

/**
 * What the packs of single sets add.
 *
 * @param named packs in the order in which they were loaded
 * @param additions what each of them adds
 */
export function setPacksOf(named: readonly NamedPack[], additions: readonly (readonly string[])[]): SetPacks {
	const own = named.flatMap(({ folder, isForAll }, index) =>
		isForAll ? [] : [[folder, additions[index] ?? []] as const],
	);
	return Object.fromEntries(own);
}

/** A pack that a link leads to from elsewhere, told where it is named. */
export function outsidePack({ folder, place }: NamedPack, file: PackFile): PackProblem {
	const message = `leads out of the folder of this file: ${folder}`;
	return problemIn(file, place, message, { id: 'file.outsideFolder', values: { folder } });
}

/** A pack that is named and not there, told where it is named. */
export function absentPack({ folder, place }: NamedPack, file: PackFile): PackProblem {
	return problemIn(file, place, `no such folder: ${folder}`, { id: 'file.noFolder', values: { folder } });
}
