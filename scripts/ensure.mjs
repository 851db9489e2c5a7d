// Installs the packages that a fresh clone lacks; does nothing where they are there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** Runs `npm ci` where `node_modules` is missing or older than the lock file. */
export function ensurePackages() {
	const marker = join(root, 'node_modules', '.package-lock.json');
	const lock = join(root, 'package-lock.json');
	if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
	console.error('Installing packages (once) …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
	const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env,
		shell: process.platform === 'win32',
	});
	if (result.status !== 0) {
		console.error('npm ci failed: see the lines above.');
		process.exit(result.status ?? 1);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensurePackages();
