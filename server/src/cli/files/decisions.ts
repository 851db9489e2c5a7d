// Decisions beside the drafts: hegui.waivers.yaml and the list in hegui.yaml, for each document those that name it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pack } from '../../core/law.ts';
import type { PackFile, PackProblem } from '../../lawpack/source.ts';
import { checkWaivers, type WaiverNote } from '../../settings/decide.ts';
import { type PlacedWaiver, readWaivers } from '../../settings/waivers.ts';
import type { Host } from '../host.ts';

/** The decisions of a folder. */
export interface FolderDecisions {
	readonly waivers: readonly PlacedWaiver[];
	readonly notes: readonly WaiverNote[];
	readonly problems: readonly PackProblem[];
}

/**
 * Reads the decisions of a folder.
 *
 * @param config hegui.yaml, if there is one; what is wrong in it is told elsewhere
 * @param own hegui.waivers.yaml, if there is one
 */
export function readDecisions(config: PackFile | undefined, own: PackFile | undefined): Omit<FolderDecisions, 'notes'> {
	const read = own === undefined ? { waivers: [], problems: [] } : readWaivers(own);
	const listed = config === undefined ? [] : readWaivers(config).waivers;
	return { waivers: [...read.waivers, ...listed], problems: read.problems };
}

/** What is wrong in decisions, as far as the folder and the law tell. */
export function notesOn(waivers: readonly PlacedWaiver[], folder: string, pack: Pack): WaiverNote[] {
	const absent = waivers
		.filter(({ waiver }) => !existsSync(resolve(folder, waiver.document)))
		.map(({ waiver, place }): WaiverNote => ({ kind: 'no-document', place, document: waiver.document }));
	return [...checkWaivers(waivers, pack), ...absent];
}

/** The decisions that name a document. */
export function decisionsOn(
	document: string | undefined,
	{ waivers, folder }: { readonly waivers: readonly PlacedWaiver[]; readonly folder: string },
	host: Pick<Host, 'folder'>,
): PlacedWaiver[] {
	if (document === undefined) return [];
	const path = resolve(host.folder, document);
	return waivers.filter(({ waiver }) => resolve(folder, waiver.document) === path);
}
