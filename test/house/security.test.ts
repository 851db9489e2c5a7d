// The page on security names files and commands that are there, and nobody's address.
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from '../support/sources.ts';

const page = read('SECURITY.md');
const named = [...page.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);

describe('SECURITY.md', () => {
	it('names files that are there', () => {
		const paths = named.filter((words) => /^(?:client|server|test)\//.test(words));
		ok(paths.length > 10);
		deepEqual(
			paths.filter((path) => !existsSync(join(root, path))),
			[],
		);
	});

	it('names commands that are there', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
		const commands = named.flatMap((words) => /^npm run ([\w:]+)$/.exec(words)?.[1] ?? []);
		ok(commands.length > 3);
		deepEqual(
			commands.filter((name) => scripts[name] === undefined),
			[],
		);
	});

	it('is led to from the README, and invents no address', () => {
		ok(read('README.md').includes('](SECURITY.md)'));
		deepEqual(page.match(/[\w.]+@[\w.]+|https?:\/\/\S+/g), null);
	});
});
