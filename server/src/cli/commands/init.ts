// `hegui init`: looks at the drafts of a folder and writes the hegui.yaml that they suggest, with comments.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { finish } from '../../core/analyze.ts';
import type { Pack } from '../../core/law.ts';
import type { CompiledPack } from '../../core/match/compile.ts';
import { type Locale, serviceKinds } from '../../core/model.ts';
import { builtinLaw, compileLaw } from '../../lawpack/builtin.ts';
import { say } from '../../messages/messages.ts';
import { type NewSet, newConfigText } from '../../render/newConfig.ts';
import { CONFIG_FILE } from '../../settings/configFile.ts';
import { isDraftPath } from '../../settings/documentSets.ts';
import { originalOf, type ProposedSet, proposeSets, type SeenDraft } from '../../settings/proposeSets.ts';
import { reviewSteps } from '../../settings/review.ts';
import { readDraft } from '../files/draft.ts';
import { findDocuments, type Input } from '../files/find.ts';
import type { Host } from '../host.ts';
import { oneLine, printable, reasonOf, Trouble } from '../trouble.ts';

export interface InitOptions {
	readonly locale: Locale;
	readonly yes: boolean;
	readonly force: boolean;
}

/** Drafts that speak of what the law asks for, and the paths of the others. */
interface Seen {
	readonly drafts: readonly SeenDraft[];
	readonly others: readonly string[];
}

/** More names than this tell little more. */
const MOST_NAMED = 20;

async function look(input: Input, law: CompiledPack, host: Host, locale: Locale): Promise<SeenDraft | undefined> {
	const { text, format } = await readDraft(input, host, locale);
	const { profile, findings } = finish(reviewSteps(text, format, law, { asOf: host.today })).coverage;
	return findings.some(({ evidence }) => evidence.length > 0) ? { path: input.path, profile } : undefined;
}

async function seenIn(folder: string, pack: Pack, host: Host, locale: Locale): Promise<Seen> {
	const found = findDocuments([], folder, locale).documents.filter(({ path }) => isDraftPath(path));
	const law = compileLaw(pack);
	const drafts: SeenDraft[] = [];
	const others: string[] = [];
	for (const input of found) {
		try {
			const seen = await look(input, law, host, locale);
			if (seen === undefined) others.push(input.path);
			else drafts.push(seen);
		} catch (error) {
			await host.errors.write(`hegui: ${oneLine(error)}\n`);
		}
	}
	return { drafts, others };
}

function remarkOn(draft: SeenDraft, drafts: readonly SeenDraft[], locale: Locale): string {
	const { documentType, language } = draft.profile;
	const original = originalOf(draft, drafts);
	return say(original === undefined ? 'init.remark' : 'init.translation', locale, {
		type: say(`documentType.${documentType}`, locale),
		language: say(`init.language.${language}`, locale),
		path: original?.path ?? '',
	});
}

function newSet({ folder, drafts }: ProposedSet, root: string, pack: Pack, locale: Locale): NewSet {
	const kinds = new Set(drafts.flatMap(({ profile }) => profile.serviceKinds));
	const does = new Set(drafts.flatMap(({ profile }) => profile.features));
	return {
		name: folder === '' ? basename(root) || 'hegui' : folder,
		serviceKinds: serviceKinds.filter((kind) => kinds.has(kind) && kind !== 'other'),
		features: Object.keys(pack.features).filter((id) => does.has(id)),
		documents: drafts.map((draft) => ({ path: draft.path, remark: remarkOn(draft, drafts, locale) })),
	};
}

function leftOut(paths: readonly string[], locale: Locale): string[] {
	if (paths.length === 0) return [];
	const shown = paths.slice(0, MOST_NAMED).map(printable).join(say('separator.list', locale));
	const count = paths.length - MOST_NAMED;
	return [
		say('init.leftOut', locale, { paths: count > 0 ? say('init.more', locale, { paths: shown, count }) : shown }),
	];
}

/** The hegui.yaml of what was seen; what holds for the only set stands for the whole file. */
function configOf({ drafts, others }: Seen, folder: string, pack: Pack, locale: Locale) {
	const sets = proposeSets(drafts).map((set) => newSet(set, folder, pack, locale));
	const [only, ...more] = sets;
	const remarks = [...(only === undefined ? [] : [say('init.detected', locale)]), ...leftOut(others, locale)];
	const nothing = { name: basename(folder) || 'hegui', serviceKinds: [], features: [], remarks };
	if (only === undefined) return { sets, text: newConfigText({ ...nothing, documents: [] }, pack, locale) };
	if (more.length > 0) return { sets, text: newConfigText({ ...nothing, sets }, pack, locale) };
	const shared = { serviceKinds: only.serviceKinds, features: only.features };
	const bare = { ...only, serviceKinds: [], features: [] };
	return { sets, text: newConfigText({ ...nothing, ...shared, sets: [bare] }, pack, locale) };
}

/** A person at a terminal is shown the file and asked; a script is not. */
async function mayWrite(text: string, shown: string, { locale, yes }: InitOptions, host: Host): Promise<boolean> {
	if (yes || host.ask === undefined) return true;
	await host.output.write(`${text}\n`);
	const answer = (await host.ask(say('init.ask', locale, { path: printable(shown) }))).trim().toLowerCase();
	return ['', 'y', 'yes', '是', '好'].includes(answer);
}

/**
 * Writes the hegui.yaml of a folder.
 *
 * @returns 0 where it was written, 1 where the person did not want it
 * @throws Trouble where there is one already, or it cannot be written
 */
export async function init(path: string, options: InitOptions, host: Host): Promise<0 | 1> {
	const { locale, force } = options;
	const folder = resolve(host.folder, path);
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
		throw new Trouble(say('init.noFolder', locale, { path: printable(path) }));
	}
	const file = join(folder, CONFIG_FILE);
	const shown = path === '.' ? CONFIG_FILE : `${path.replace(/(?<![\\/])[\\/]+$/, '')}/${CONFIG_FILE}`;
	if (existsSync(file) && !force) throw new Trouble(say('init.exists', locale, { path: printable(shown) }));
	const pack = builtinLaw.pack;
	const { sets, text } = configOf(await seenIn(folder, pack, host, locale), folder, pack, locale);
	if (!(await mayWrite(text, shown, options, host))) {
		await host.output.write(`${say('init.notWritten', locale)}\n`);
		return 1;
	}
	try {
		// Another process may have written one meanwhile.
		writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
	} catch (error) {
		throw new Trouble(say('init.unwritable', locale, { path: printable(shown), reason: reasonOf(error) }));
	}
	const documents = sets.reduce((sum, set) => sum + set.documents.length, 0);
	const values = { path: printable(shown), sets: sets.length, documents };
	await host.output.write(`${say(documents === 0 ? 'init.wroteEmpty' : 'init.wrote', locale, values)}\n`);
	return 0;
}
