// Builds dist/ where it is missing, older than its sources, or not the kind that is wanted.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = [
	'client/src',
	'server/src',
	'law',
	'test/vscode/suite',
	'esbuild.mjs',
	'scripts/law',
	'scripts/law-files.mjs',
	'scripts/lazy.mjs',
	'scripts/library-types.mjs',
	'package-lock.json',
];
const outputs = [
	'packages.json',
	'cli.js',
	'cli/main.js',
	'cli/files.js',
	'server/server.js',
	'server/protocol.js',
	'server/server.web.js',
	'server/engine.js',
	'server/law.bin',
	'server/formats.js',
	'library/index.mjs',
	'library/index.cjs',
	'library/index.d.mts',
	'library/index.d.cts',
	'library/word.mjs',
	'library/word.cjs',
	'library/word.d.mts',
	'library/word.d.cts',
	'client/extension.js',
	'client/extension.web.js',
	'client/report.js',
	'client/report.css',
];

/** `tests`: with the suite that runs inside VS Code. `production`: minified, as it is packaged. */
export function ensureBuild({ tests = false, production = false } = {}) {
	const wanted = [...outputs, ...(tests ? ['test/suite.js', 'test/suite.web.js'] : [])].map((name) =>
		join(root, 'dist', name),
	);
	if (wanted.every(existsSync) && isProduction() === production && isFresh(wanted)) return;
	const options = [...(production ? ['--production'] : []), ...(tests ? ['--tests'] : [])];
	const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...options], { cwd: root, stdio: 'inherit' });
	if (status !== 0) throw new Error('The build failed: see the lines above.');
}

/** Only a build for development names source maps. */
function isProduction() {
	return !readFileSync(join(root, 'dist/client/extension.js'), 'utf8').includes('\n//# sourceMappingURL=');
}

function isFresh(built) {
	const since = Math.min(...built.map((path) => statSync(path).mtimeMs));
	return sources.every((source) => newest(join(root, source)) <= since);
}

function newest(path) {
	const status = statSync(path);
	if (!status.isDirectory()) return status.mtimeMs;
	return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
