// How much room a run takes for what lives shortly: little for one document, more for many.
import { setFlagsFromString } from 'node:v8';

/** Node 20 to 24. Of an option that it does not know an engine complains where the user sees it, so no other is asked. */
const OLDEST_ENGINE = 11;
const NEWEST_ENGINE = 13;

function growBy(factor: number): void {
	const engine = Number.parseInt(process.versions.v8 ?? '', 10);
	if (engine >= OLDEST_ENGINE && engine <= NEWEST_ENGINE) setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

/** Keeps the space for new objects as small as it begins: to clear it more often costs hardly any time. */
export function keepSmall(): void {
	growBy(1);
}

/** Lets that space grow as the engine has it by itself: over many documents it saves time. */
export function letGrow(): void {
	growBy(2);
}
