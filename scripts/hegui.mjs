// Runs the command line from the repository, built when dist/ is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './ensure.mjs';

const root = resolve(import.meta.dirname, '..');

ensurePackages();
try {
	ensureBuild();
} catch (error) {
	console.error(error.message);
	process.exit(2);
}
// npm runs scripts in the repository; paths on the command line are meant from where the user stands.
const cwd = process.env.npm_lifecycle_event === 'hegui' ? process.env.INIT_CWD : undefined;
const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...process.argv.slice(2)], {
	cwd: cwd ?? process.cwd(),
	stdio: 'inherit',
});
process.exit(status ?? 2);
