// The law as a folder's hegui.yaml wants it: its as-of date, its own packs on top of the law that ships.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import type { Declared } from '../../core/analyze.ts';
import type { Locale } from '../../core/model.ts';
import { decode } from '../../encoding/decode.ts';
import { builtinLaw } from '../../lawpack/builtin.ts';
import { type PackFile, type PackProblem, problemWords } from '../../lawpack/source.ts';
import { loadUserPacks, type UserPack, type UserPacks } from '../../lawpack/userPacks.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { inWords } from '../../render/fileIssue.ts';
import { readConfig } from '../../settings/config.ts';
import { type ConfigTrouble, checkConfig, checkSets, placedTroubles } from '../../settings/configCheck.ts';
import { CONFIG_FILE, type Config, emptyConfig } from '../../settings/configFile.ts';
import type { WaiverNote } from '../../settings/decide.ts';
import { type PlacedWaiver, readDecisions, WAIVERS_FILE } from '../../settings/decisionFiles.ts';
import { declaredByConfig, setsOf } from '../../settings/documentSets.ts';
import { absentPack, namedPacks, outsidePack, type SetPacks, setPacksOf } from '../../settings/namedPacks.ts';
import { textOf } from '../../settings/versions.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import { staysIn } from './confine.ts';
import { notesOn } from './decisions.ts';
import { type Input, realFile } from './find.ts';
import { globSync } from './globs.ts';

/** What hegui.yaml says, and the packs that it names. */
export interface Settings {
	readonly config: Config;
	readonly packs: readonly UserPack[];
	/** What the packs of single sets add. */
	readonly setPacks: SetPacks;
	/** Folder of the configuration, where packs are looked for. */
	readonly folder: string;
	/** The configuration as text; undefined where there is none. */
	readonly file: PackFile | undefined;
	/** The decisions beside it as text; undefined where there are none. */
	readonly waiversFile: PackFile | undefined;
	readonly waivers: readonly PlacedWaiver[];
}

/** The same with the law that it comes to. */
export interface Workspace extends Settings, UserPacks {
	/** What is wrong in the decisions, as far as can be told without reviewing. */
	readonly waiverNotes: readonly WaiverNote[];
}

/** A problem of a configuration or pack file as one line that a terminal bears. */
export function problemLine(problem: PackProblem): string {
	return printable(problemWords(problem));
}

function readText(file: string, shown: string, locale: Locale): string {
	try {
		return decode(readFileSync(file)).text;
	} catch (error) {
		throw new Trouble(say('cli.unreadable', locale, { path: printable(shown), reason: reasonOf(error) }));
	}
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The YAML files of a pack's folder; links out of it are not followed.
 *
 * @throws Trouble where there is no such folder
 */
export function readPack(folder: string, shown: string, locale: Locale): UserPack {
	if (!isFolder(folder)) throw new Trouble(say('cli.missingPack', locale, { path: printable(shown) }));
	const listed = globSync('**/*.{yaml,yml}', { cwd: folder, followSymbolicLinks: false });
	const names = listed.filter((name) => staysIn(folder, name)).sort();
	return {
		files: names.map((inside) => {
			const path = `${shown}/${inside}`;
			return { path, inside, text: readText(join(folder, inside), path, locale) };
		}),
	};
}

/**
 * Opens the configuration of a folder.
 *
 * @param path of the configuration; by default hegui.yaml in the current folder, if there is one
 * @throws Trouble where a named file cannot be read
 */
export function openWorkspace(path: string | undefined, host: Host, locale: Locale): Workspace {
	const file = resolve(host.folder, path ?? CONFIG_FILE);
	const folder = dirname(file);
	const shown = path ?? CONFIG_FILE;
	const isThere = path !== undefined || existsSync(file);
	const source = isThere ? { path: shown, text: readText(file, shown, locale) } : undefined;
	const { config, problems } = source === undefined ? { config: emptyConfig, problems: [] } : readConfig(source);
	const named = namedPacks(config);
	const found = named.filter((pack) => isFolder(join(folder, pack.folder)) && staysIn(folder, pack.folder));
	const absent = named.flatMap((pack): PackProblem[] => {
		if (found.includes(pack) || source === undefined) return [];
		return [staysIn(folder, pack.folder) ? absentPack(pack, source) : outsidePack(pack, source)];
	});
	const packs = found.map((pack) => readPack(join(folder, pack.folder), pack.folder, locale));
	const loaded = loadUserPacks(builtinLaw.pack, packs);
	const doubtful = source === undefined ? [] : placed(source, checkConfig(source, loaded.pack), locale);
	const ownDecisions = waiversFile(folder, shown, locale);
	const decided = readDecisions(source, ownDecisions);
	const wrong = [...problems, ...doubtful, ...absent, ...loaded.problems, ...decided.problems];
	return {
		...loaded,
		packs,
		setPacks: setPacksOf(found, loaded.additions),
		problems: wrong.map((problem) => inWords(problem, locale)),
		config,
		folder,
		file: source,
		waiversFile: ownDecisions,
		waivers: decided.waivers,
		waiverNotes: notesOn(decided.waivers, folder, loaded.pack),
	};
}

function placed(file: PackFile, troubles: readonly ConfigTrouble[], locale: Locale): PackProblem[] {
	return placedTroubles(file, troubles, (id, values) => say(id, locale, values));
}

/** Path of a document as the configuration names it: relative to its folder, with forward slashes. */
export function pathIn({ folder }: Settings, { file }: Input): string {
	return file === undefined ? '' : relative(realFile(folder), file).replaceAll('\\', '/');
}

/** What the configuration says of a document. */
export function declaredFor(input: Input, workspace: Settings): Partial<Declared> {
	return declaredByConfig(workspace.config, pathIn(workspace, input), workspace.setPacks);
}

/** The text of which a document is a version. */
export function textFor(input: Input, workspace: Settings): string {
	return textOf(workspace.config, pathIn(workspace, input));
}

/** Name of the set that a document belongs to; undefined for one that belongs to none. */
export function setNameOf(input: Input, workspace: Settings): string | undefined {
	return setsOf(workspace.config, pathIn(workspace, input))[0]?.name;
}

/** What is doubtful in the sets, beside all the documents that they name. */
export function setProblems(workspace: Workspace, documents: readonly Input[], locale: Locale): PackProblem[] {
	const { file, config } = workspace;
	const paths = documents.map((input) => pathIn(workspace, input));
	return file === undefined ? [] : placed(file, checkSets(config, paths), locale);
}

/** The decisions beside a configuration, shown as that is. */
function waiversFile(folder: string, config: string, locale: Locale): PackFile | undefined {
	const file = join(folder, WAIVERS_FILE);
	if (!existsSync(file)) return undefined;
	const path = config.replace(/(?<![^/\\])[^/\\]*$/, WAIVERS_FILE);
	return { path, text: readText(file, path, locale) };
}

/** The law with the packs of the folder, on the day of the command line, else of the configuration, else today. */
export function lawViewOf(
	{ pack, config }: Workspace,
	{ asOf, locale }: Pick<PageOptions, 'asOf' | 'locale'>,
	host: Pick<Host, 'today'>,
): LawView {
	return { pack, locale, asOf: asOf ?? config.asOf ?? host.today, withEnglish: locale === 'en' };
}
