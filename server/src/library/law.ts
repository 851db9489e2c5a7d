// The law of a checker: what ships with the product, with the packs, the configuration and the decisions that a program gives.
import type { CompiledPack } from '../core/match/compile.ts';
import type { Day, Locale } from '../core/model.ts';
import { builtinLaw, compileLaw } from '../lawpack/builtin.ts';
import { type PackProblem, problemWords } from '../lawpack/source.ts';
import { loadUserPacks, type UserPack } from '../lawpack/userPacks.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { inWords } from '../render/fileIssue.ts';
import { lawText } from '../report/dossier.ts';
import { notedWaiver } from '../report/waiverNotes.ts';
import { readConfig } from '../settings/config.ts';
import { checkConfig, placedTroubles } from '../settings/configCheck.ts';
import { CONFIG_FILE, type Config, emptyConfig } from '../settings/configFile.ts';
import { checkWaivers } from '../settings/decide.ts';
import { type PlacedWaiver, readDecisions, WAIVERS_FILE } from '../settings/decisionFiles.ts';
import { absentPack, type NamedPack, namedPacks, type SetPacks, setPacksOf } from '../settings/namedPacks.ts';
import { HeguiError } from './options.ts';
import { sha256 } from './sha256.ts';
import type { CheckOptions, FileProblem, PackTexts } from './types.ts';

/** Everything that a review rests on but the documents. */
export interface Ground {
	readonly law: CompiledPack;
	readonly view: LawView;
	readonly config: Config;
	/** What the packs of single sets add. */
	readonly setPacks: SetPacks;
	readonly waivers: readonly PlacedWaiver[];
	/** SHA-256 of the law, in hexadecimal digits. */
	digest(): string;
	/** Tells a problem, or throws it. */
	tell(problems: readonly PackProblem[]): void;
}

function userPack(name: string, texts: PackTexts): UserPack {
	const files = Object.entries(texts).map(([inside, text]) => ({ path: `${name}/${inside}`, inside, text }));
	return { files };
}

/** The packs that are given: those that the configuration names as it orders them, then the others, which hold everywhere. */
function inOrder(given: Readonly<Record<string, PackTexts>>, named: readonly NamedPack[]): NamedPack[] {
	const known = named.filter(({ folder }) => Object.hasOwn(given, folder));
	const others = Object.keys(given).filter((name) => named.every(({ folder }) => folder !== name));
	return [...known, ...others.map((folder) => ({ folder, place: [], isForAll: true }))];
}

function withSeverity(problem: PackProblem): FileProblem {
	const { path, line, column, field, message, severity = 'error' } = problem;
	return { path, line, column, field, message, severity };
}

function teller({ onProblem }: CheckOptions): Ground['tell'] {
	return (problems) => {
		const told = problems.map(withSeverity);
		if (onProblem !== undefined) for (const problem of told) onProblem(problem);
		const errors = told.filter(({ severity }) => severity === 'error');
		if (onProblem === undefined && errors.length > 0) throw new HeguiError(errors.map(problemWords).join('\n'), told);
	};
}

/**
 * Makes law, configuration and decisions ready.
 *
 * @param today of the decisions, and the day whose law applies where nobody says another
 * @throws HeguiError where something in them is wrong and nobody is to be told
 */
export function groundOf(options: CheckOptions, today: Day, locale: Locale): Ground {
	const tell = teller(options);
	const file = options.config === undefined ? undefined : { path: CONFIG_FILE, text: options.config };
	const { config, problems } = file === undefined ? { config: emptyConfig, problems: [] } : readConfig(file);
	const given = options.packs ?? {};
	const named = namedPacks(config);
	const absent = named.flatMap((pack) => {
		if (file === undefined || Object.hasOwn(given, pack.folder)) return [];
		return [{ ...absentPack(pack, file), message: say('library.missingPack', locale, { name: pack.folder }) }];
	});
	const packs = inOrder(given, named);
	const loaded = loadUserPacks(
		builtinLaw.pack,
		packs.map(({ folder }) => userPack(folder, (Object.hasOwn(given, folder) ? given[folder] : undefined) ?? {})),
	);
	const law = compileLaw(loaded.pack);
	const doubtful = file === undefined ? [] : checkConfig(file, loaded.pack);
	const placed = file && placedTroubles(file, doubtful, (id, values) => say(id, locale, values));
	const own = options.decisions === undefined ? undefined : { path: WAIVERS_FILE, text: options.decisions };
	const decided = readDecisions(file, own);
	const asOf = options.asOf ?? config.asOf ?? today;
	const view: LawView = { pack: law.pack, locale, asOf, withEnglish: locale === 'en' };
	const noted = checkWaivers(decided.waivers, law.pack).map((note) => notedWaiver(note, view));
	const inOwnWords = (found: readonly PackProblem[]) => found.map((problem) => inWords(problem, locale));
	const ofPacks = inOwnWords([...loaded.problems, ...decided.problems]);
	tell([...inOwnWords(problems), ...(placed ?? []), ...absent, ...ofPacks, ...noted]);
	const setPacks = setPacksOf(packs, loaded.additions);
	let digest: string | undefined;
	return {
		law,
		view,
		config,
		setPacks,
		waivers: decided.waivers,
		tell,
		digest: () => {
			digest ??= law.pack.digest ?? sha256(new TextEncoder().encode(lawText(law.pack)));
			return digest;
		},
	};
}
