// How much memory the JavaScript engine takes before it clears up, where the engine is one that is known to let itself be told.
import { setFlagsFromString } from 'node:v8';

/** Those of Node 20 to 24. Of an option that it does not know an engine complains where the user sees it. */
const OLDEST = 11;
const NEWEST = 13;

function set(option: string): void {
	const engine = Number.parseInt(process.versions.v8 ?? '', 10);
	if (engine >= OLDEST && engine <= NEWEST) setFlagsFromString(option);
}

/** Keeps the space for new objects as small as it begins: for one document, to clear it more often costs hardly any time. */
export function keepSmall(): void {
	set('--semi-space-growth-factor=1');
}

/** Lets that space grow as the engine has it by itself: over many documents it saves time. */
export function letGrow(): void {
	set('--semi-space-growth-factor=2');
}

/** Clears away what edits leave behind when half as much again has gathered: left to itself, the engine waits for more. */
export function clearSooner(): void {
	set('--heap-growing-percent=50');
}
