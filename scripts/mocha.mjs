// Runs mocha on TypeScript tests: `node scripts/mocha.mjs [FOLDER OR FILE …] [-- MOCHA OPTIONS]`.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const split = process.argv.indexOf('--');
const places = process.argv.slice(2, split < 0 ? undefined : split);
const options = split < 0 ? [] : process.argv.slice(split + 1);
const defaults = ['core', 'lawpack', 'requirements', 'golden', 'lsp', 'cli', 'report', 'house'].map(
	(name) => `test/${name}`,
);
const files = (places.length > 0 ? places : defaults).map((place) =>
	place.endsWith('.ts') ? place : `${place}/**/*.test.ts`,
);
const result = spawnSync(
	process.execPath,
	[
		'--import',
		'tsx',
		join(root, 'node_modules/mocha/bin/mocha.js'),
		'--no-config',
		'--require',
		'./test/support/seed.ts',
		'--timeout',
		'20000',
		...(options.includes('--reporter') ? [] : ['--reporter', 'test/support/reporter.cjs']),
		...options,
		...files,
	],
	{ cwd: root, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
