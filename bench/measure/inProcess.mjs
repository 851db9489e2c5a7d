// Starts the measurement of a full check in a process of its own.
import { join } from 'node:path';
import { runWhole } from '../tools/processes.mjs';

/** @returns for each size the check, the scan and their ratio */
export async function measureFullCheck(context) {
	const sizes = context.sizes.filter((size) => size === '100k' || size === '1m');
	context.say('full check in process');
	let printed = '';
	const args = [join(import.meta.dirname, 'fullCheck.mjs'), context.inputs ?? '', ...sizes];
	const { code, errors } = await runWhole({ args, cwd: context.work.folder }, (data) => {
		printed += data;
	});
	if (code !== 0) throw new Error(`The full check failed: ${errors}`);
	context.loop.sample();
	return JSON.parse(printed);
}
