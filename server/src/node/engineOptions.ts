// Options of the JavaScript engine that are set while a program runs, where the engine is one that is known to have them.
import { setFlagsFromString } from 'node:v8';

/** Those of Node 20 to 24. Of an option that it does not know an engine complains where the user sees it. */
const OLDEST = 11;
const NEWEST = 13;

/** Sets an option; another engine is left as it is. */
export function setEngineOption(name: 'semi-space-growth-factor' | 'heap-growing-percent', value: number): void {
	const engine = Number.parseInt(process.versions.v8 ?? '', 10);
	if (engine >= OLDEST && engine <= NEWEST) setFlagsFromString(`--${name}=${value}`);
}
