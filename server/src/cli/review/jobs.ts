// How many threads a run is worth: each takes a moment to get ready, and a few documents do not pay for that.
import { statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import type { Input } from '../files/find.ts';

/** The number of threads, or `auto`: as many as pay. */
export type Jobs = number | 'auto';

/** Text for which one more thread is worth its start: about as long as that takes. */
const BYTES_PER_WORKER = 500_000;
/** What a thread may need at once, law and a long document together. */
const MEMORY_PER_WORKER = 500_000_000;

/** What the machine has. */
export interface Machine {
	readonly cores: number;
	readonly memory: number;
}

/** The machine that runs us, as far as it lets us have it. */
export function thisMachine(): Machine {
	const limit = process.constrainedMemory?.() ?? 0;
	const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
	return { cores: availableParallelism(), memory };
}

function sizeOf({ file }: Input): number {
	return file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

/** Whether documents come to so many bytes; looks at no more of them than it takes. */
function areAtLeast(bytes: number, documents: readonly Input[]): boolean {
	let sum = 0;
	for (const input of documents) {
		sum += sizeOf(input);
		if (sum >= bytes) return true;
	}
	return false;
}

/**
 * How many threads review documents; 1 stands for the one that runs already.
 *
 * @param documents undefined where nobody knows how many there will be
 */
export function jobsFor(jobs: Jobs, documents: readonly Input[] | undefined, machine: Machine): number {
	const limit = documents?.length ?? Number.POSITIVE_INFINITY;
	if (jobs !== 'auto') return Math.max(1, Math.min(jobs, limit));
	const most = Math.min(machine.cores, Math.floor(machine.memory / MEMORY_PER_WORKER), limit);
	if (documents === undefined) return Math.max(1, most);
	let worth = 1;
	while (worth < most && areAtLeast(BYTES_PER_WORKER * (worth + 1), documents)) worth++;
	return worth;
}
