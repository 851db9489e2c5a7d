// Decisions beside the drafts: which documents they name, and which of them there are.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pack } from '../../core/law.ts';
import { checkWaivers, type WaiverNote } from '../../settings/decide.ts';
import type { PlacedWaiver } from '../../settings/decisionFiles.ts';
import type { Host } from '../host.ts';

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
