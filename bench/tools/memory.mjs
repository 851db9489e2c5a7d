// Memory and processor time of a process that runs, where the system tells them (Linux).
import { readdirSync, readFileSync } from 'node:fs';

function statOf(pid) {
	const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
	return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process and those that it started. */
function familyOf(pid) {
	const parents = new Map();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			parents.set(Number(name), Number(statOf(name)[1]));
		} catch {
			// It ended meanwhile.
		}
	}
	const family = [pid];
	for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
	return family;
}

/** MiB that the process and those it started hold now, and the most that they held; `undefined` elsewhere. */
export function memoryOf(pid) {
	let now = 0;
	let peak = 0;
	try {
		for (const member of familyOf(pid)) {
			const status = readFileSync(`/proc/${member}/status`, 'latin1');
			now += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
			peak += Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
		}
	} catch {
		return undefined;
	}
	return { now, peak };
}

/** Milliseconds of processor time so far, to ten; `undefined` elsewhere. */
export function processorTimeOf(pid) {
	try {
		// The fourteenth and fifteenth field, in hundredths of a second.
		return familyOf(pid).reduce(
			(sum, member) => sum + 10 * (Number(statOf(member)[11]) + Number(statOf(member)[12])),
			0,
		);
	} catch {
		return undefined;
	}
}
