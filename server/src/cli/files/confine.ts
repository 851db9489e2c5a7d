// What a hegui.yaml names is taken from its own folder alone, wherever links lead.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from './folders.ts';

/** Whether a path in a folder, with all links followed, is still in it; what is not there leads nowhere. */
export function staysIn(folder: string, path: string): boolean {
	try {
		return isWithin(realpathSync(folder), realpathSync(join(folder, path)));
	} catch {
		return true;
	}
}
