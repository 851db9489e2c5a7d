// How much room a run takes for what lives shortly: little for one document, more for many.
import { setEngineOption } from '../node/engineOptions.ts';

/** Keeps the space for new objects as small as it begins: to clear it more often costs hardly any time. */
export function keepSmall(): void {
	setEngineOption('semi-space-growth-factor', 1);
}

/** Lets that space grow as the engine has it by itself: over many documents it saves time. */
export function letGrow(): void {
	setEngineOption('semi-space-growth-factor', 2);
}
