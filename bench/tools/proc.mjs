// What the system tells of a process that runs (Linux); throws where it has ended, or the system does not tell.
import { readFileSync } from 'node:fs';

const read = (pid, name) => readFileSync(`/proc/${pid}/${name}`, 'latin1');

/** Its parent, and the processor time that it took, in milliseconds, to ten. */
export function statOf(pid) {
	const text = read(pid, 'stat');
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	// The fourteenth and fifteenth field of the whole line, in hundredths of a second.
	return { parent: Number(fields[1]), time: 10 * (Number(fields[11]) + Number(fields[12])) };
}

/** MiB that it holds now, and the most that it held; not a number of one that has ended but is not yet collected. */
export function memoryStatusOf(pid) {
	const status = read(pid, 'status');
	const mebibytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
	return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}
