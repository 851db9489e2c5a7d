// Memory and processor time of a process that runs and of those that it started, where the system tells them (Linux).
import { readdirSync } from 'node:fs';
import { memoryStatusOf, statOf } from './proc.mjs';

/** A process and those that it started. */
function familyOf(pid) {
	const parents = new Map();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			parents.set(Number(name), statOf(name).parent);
		} catch {
			// It ended meanwhile.
		}
	}
	const family = [pid];
	for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
	return family;
}

const sum = (numbers) => numbers.reduce((all, one) => all + (one || 0), 0);

/** MiB that the process and those it started hold now, and the most that they held; `undefined` elsewhere. */
export function memoryOf(pid) {
	try {
		const all = familyOf(pid).map(memoryStatusOf);
		return { now: sum(all.map(({ now }) => now)), peak: sum(all.map(({ peak }) => peak)) };
	} catch {
		return undefined;
	}
}

/** Milliseconds of processor time so far, to ten; `undefined` elsewhere. */
export function processorTimeOf(pid) {
	try {
		return sum(familyOf(pid).map((member) => statOf(member).time));
	} catch {
		return undefined;
	}
}
