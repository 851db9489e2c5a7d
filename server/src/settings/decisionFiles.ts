// The decisions of a folder, from the files in which they stand.
import type { Waiver } from '../core/judge/waiver.ts';
import type { PackFile, PackProblem } from '../lawpack/source.ts';
import { readWaivers } from './waivers.ts';

export const WAIVERS_FILE = 'hegui.waivers.yaml';

/** Where a decision stands; lines and columns count from 1. */
export interface WaiverPlace {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	/** Place in the list, from 0. */
	readonly index: number;
}

/** A decision in its file. */
export interface PlacedWaiver {
	readonly waiver: Waiver;
	readonly place: WaiverPlace;
}

/** What a file says, and what is wrong in it. */
export interface Waivers {
	readonly waivers: readonly PlacedWaiver[];
	readonly problems: readonly PackProblem[];
}

/**
 * The decisions of a folder.
 *
 * @param config hegui.yaml, if there is one; what is wrong in it is told elsewhere
 * @param own hegui.waivers.yaml, if there is one
 */
export function readDecisions(config: PackFile | undefined, own: PackFile | undefined): Waivers {
	const read = own === undefined ? { waivers: [], problems: [] } : readWaivers(own);
	const listed = config === undefined ? [] : readWaivers(config).waivers;
	return { waivers: [...read.waivers, ...listed], problems: read.problems };
}
