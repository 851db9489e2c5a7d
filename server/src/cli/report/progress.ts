// A line on standard error that tells how far a long run is, on a terminal only.
import type { Outlet } from '../host.ts';
import { printable } from '../trouble.ts';

export interface Progress {
	/** Shows which document is being read, the first being 1. */
	show(number: number, total: number, path: string): Promise<void>;
	/** Takes the line away, so that something else can be written. */
	clear(): Promise<void>;
}

const SILENT: Progress = { show: async () => {}, clear: async () => {} };
const CLEAR = '\r\x1b[K';
const BAR = 20;
/** A full-width character takes two columns. */
const COLUMNS_PER_CHARACTER = 2;

/** Progress on an outlet; nothing is shown where it is no terminal or not wanted. */
export function progressOn(outlet: Outlet, isWanted: boolean): Progress {
	if (!outlet.isTerminal || !isWanted) return SILENT;
	return {
		show: (number, total, path) => {
			const done = Math.round((BAR * (number - 1)) / total);
			const bar = `[${'#'.repeat(done)}${'.'.repeat(BAR - done)}] ${number}/${total} `;
			const room = Math.max(0, Math.floor((outlet.columns - bar.length - 1) / COLUMNS_PER_CHARACTER));
			return outlet.write(`${CLEAR}${bar}${room === 0 ? '' : printable(path).slice(-room)}`);
		},
		clear: () => outlet.write(CLEAR),
	};
}
