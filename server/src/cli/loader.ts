// Loads the command line. What the engine makes of its code is kept for the next start, where Node can keep it.
import { existsSync, mkdirSync } from 'node:fs';
import * as modules from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** From Node 22.1 on. Where nothing can be kept it says so in what it returns, and all goes on without. */
type Keep = (folder: string) => unknown;

/** The folder in which programs of this user keep what they can make again. */
function cacheFolder(): string {
	const { env, platform } = process;
	if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
	if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
	return env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}

function keepCode(): void {
	const { enableCompileCache: keep } = modules as { readonly enableCompileCache?: Keep };
	if (keep === undefined || process.env['NODE_COMPILE_CACHE'] !== undefined) return;
	try {
		const folder = join(cacheFolder(), 'hegui');
		// Only this one is made: where none is above it, Node 22 tries for ever.
		if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
		keep(folder);
	} catch {
		// Who may not write there starts as fast as ever.
	}
}

keepCode();
require('hegui:command-line');
