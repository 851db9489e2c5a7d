// Which drafts of the workspace are reviewed without being open: those of document sets, or all, as the settings say.
import type { PackProblem } from '../lawpack/source.ts';
import { checkSets } from '../settings/configCheck.ts';
import { ALL_DRAFTS, isDocumentPath, isDraftPath } from '../settings/documentSets.ts';
import type { Session } from './session.ts';
import { setName } from './setsNames.ts';
import { nameOf, pathWithin, placed, type RememberedFiles } from './workspace.ts';
import { MOST_DRAFTS } from './workspaceFiles.ts';

/** A draft, and where it belongs. */
export interface DraftFolder {
	readonly uri: string;
	/** The workspace folder that it lies in. */
	readonly root: string;
	/** Its document set, as the session names it; undefined where it belongs to none. */
	readonly set: string | undefined;
	/** It is read for the sake of the open documents of its set, and not told of itself. */
	readonly isAside: boolean;
}

/** The drafts that were found. */
export interface Listing {
	readonly drafts: readonly DraftFolder[];
	/** What is doubtful in the document sets beside these files. */
	readonly problems: readonly PackProblem[];
	/** There are more. */
	readonly more: boolean;
}

/** Where there is no draft yet, none is missed. */
async function hasDrafts(folder: string, files: RememberedFiles): Promise<boolean> {
	const { uris = [] } = (await files.find(folder, [ALL_DRAFTS])) ?? {};
	return uris.length > 0;
}

/** Looks for drafts. */
export async function findDrafts(session: Session, roots: readonly string[], files: RememberedFiles): Promise<Listing> {
	const scope = session.settings.workspaceDiagnostics;
	const found = new Map<string, DraftFolder>();
	const problems: PackProblem[] = [];
	let isMore = false;
	/** Paths of the documents that globs name; those that are text are drafts. */
	const look = async (folder: string, globs: readonly string[]): Promise<string[]> => {
		if (globs.length === 0) return [];
		const { uris, more } = (await files.find(folder, globs)) ?? { uris: [], more: false };
		const paths = uris.map((uri) => pathWithin(folder, uri) ?? '');
		for (const uri of uris.filter((_, index) => isDraftPath(paths[index] ?? ''))) {
			const draft = { uri, root: folder, set: session.setOf(uri)?.key, isAside: scope === 'off' };
			if (!found.has(nameOf(uri))) found.set(nameOf(uri), draft);
		}
		if (more) isMore = true;
		return paths.filter(isDocumentPath);
	};
	const opened = scope === 'off' ? new Set(session.uris().map((uri) => session.setOf(uri)?.key)) : undefined;
	for (const { folder, config, file } of session.folders) {
		const sets = config.sets.filter(({ name }) => opened?.has(setName(folder, name).key) ?? true);
		const globs = sets.flatMap(({ documents }) => documents);
		const paths = await look(folder, globs);
		if (file === undefined || opened !== undefined) continue;
		const isBegun = paths.length > 0 || (await hasDrafts(folder, files));
		if (isBegun) problems.push(...placed(file, checkSets(config, paths), session.locale(session.settings)));
	}
	for (const root of scope === 'all' ? roots : []) await look(root, [ALL_DRAFTS]);
	const drafts = [...found.values()];
	return { drafts: drafts.slice(0, MOST_DRAFTS), problems, more: isMore || drafts.length > MOST_DRAFTS };
}
