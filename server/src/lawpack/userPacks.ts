// Packs of a workspace: the same YAML as the law's own, in folders of the same names, loaded on top of it.
import type { Pack } from '../core/law.ts';
import type { CompiledPack } from '../core/match/compile.ts';
import { agreementOf, examplesOf, failedExamples, pairsOf } from './examples.ts';
import { loadPack, type PackFiles } from './pack.ts';
import type { PackFile, PackProblem, YamlSource } from './source.ts';

/** A pack's YAML files; `inside` is the path within the pack's folder. */
export interface UserPack {
	readonly files: readonly (PackFile & { readonly inside: string })[];
}

/** What the packs of a workspace come to. */
export interface UserPacks {
	/** The law with the packs on top. */
	readonly pack: Pack;
	readonly problems: readonly PackProblem[];
	/** The file of each requirement and comparison that a user pack adds. */
	readonly sources: ReadonlyMap<string, YamlSource>;
	/** Ids of the requirements that each pack adds, in the order of the packs. */
	readonly additions: readonly (readonly string[])[];
}

const FOLDERS = {
	instruments: 'instruments',
	requirements: 'requirements',
	lexicon: 'lexicon',
	documents: 'facts',
	consequences: 'consequences',
	enforcement: 'enforcement',
	consistency: 'consistency',
} as const;
/** Name of a folder of a pack. */
export type PackFolder = keyof typeof FOLDERS;

/** The folder of a pack in which a file stands: `inside` is its path within the pack. */
export function packFolderOf(inside: string): PackFolder | undefined {
	const name = inside.split('/')[0] ?? '';
	return Object.hasOwn(FOLDERS, name) ? (name as PackFolder) : undefined;
}

function sorted({ files }: UserPack, version: string): { files: PackFiles; strays: PackProblem[] } {
	const byFolder = new Map<PackFolder, PackFile[]>();
	const strays: PackProblem[] = [];
	for (const file of [...files].sort((a, b) => (a.inside < b.inside ? -1 : 1))) {
		const name = packFolderOf(file.inside);
		if (name !== undefined) byFolder.set(name, [...(byFolder.get(name) ?? []), file]);
		else {
			const folders = Object.keys(FOLDERS).join(', ');
			const message = `not read: a pack's files stand in its folders ${folders}`;
			const issue = { id: 'file.stray', values: { folders } } as const;
			strays.push({ path: file.path, line: 1, column: 1, field: '', message, issue });
		}
	}
	const of = (name: PackFolder): PackFile[] => byFolder.get(name) ?? [];
	return {
		files: {
			version,
			instruments: of('instruments'),
			requirements: of('requirements'),
			lexicon: of('lexicon'),
			facts: of('documents'),
			consequences: of('consequences'),
			enforcement: of('enforcement'),
			consistency: of('consistency'),
		},
		strays,
	};
}

/** Loads packs one after the other on top of the law; what is wrong in one is told and leaves the rest whole. */
export function loadUserPacks(law: Pack, packs: readonly UserPack[]): UserPacks {
	let pack = law;
	const problems: PackProblem[] = [];
	const sources = new Map<string, YamlSource>();
	const additions: (readonly string[])[] = [];
	for (const one of packs) {
		const { files, strays } = sorted(one, law.version);
		const loaded = loadPack(files, pack);
		({ pack } = loaded);
		problems.push(...strays, ...loaded.problems);
		for (const [id, source] of loaded.sources) sources.set(id, source);
		additions.push([...loaded.sources.keys()]);
	}
	return { pack, problems, sources, additions };
}

/** Runs the examples of the requirements and comparisons that packs add; `compiled` is their law made ready. */
export function testUserPacks(
	{ pack, sources }: Pick<UserPacks, 'pack' | 'sources'>,
	compiled: CompiledPack,
): { examples: number; problems: PackProblem[] } {
	const problems: PackProblem[] = [];
	let examples = 0;
	for (const [id, source] of sources) {
		const comparison = pack.comparisons.find((one) => one.id === id);
		for (const { texts, expected, field } of comparison === undefined ? [] : pairsOf(comparison)) {
			examples++;
			const found = comparison && agreementOf(texts, comparison, compiled);
			if (found === undefined || found === expected) continue;
			const issue = { id: 'pack.pair', values: { expected, found } } as const;
			problems.push(source.problem(field, `these are to ${expected}, but ${found}`, issue));
		}
		const requirement = pack.requirements.find((one) => one.id === id);
		if (requirement === undefined) continue;
		const failed = failedExamples(requirement, compiled);
		examples += examplesOf(requirement).length;
		for (const { field, expected, found } of failed) {
			const issue = { id: 'pack.example', values: { expected, found } } as const;
			problems.push(source.problem(field, `this example is to be ${expected}, but is ${found}`, issue));
		}
	}
	return { examples, problems };
}
