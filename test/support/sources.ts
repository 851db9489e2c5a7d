// The repository's own source files, for tests about them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

export const root = resolve(import.meta.dirname, '../..');

export function read(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

/** Source files below some folders, in order, as paths from the root. */
export function sourceFiles(...folders: readonly string[]): string[] {
	return folders
		.filter((folder) => existsSync(join(root, folder)))
		.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
		)
		.filter((path) => /\.[cm]?[jt]s$/.test(path))
		.sort();
}

/** What a file imports, statically or when it runs, for its types or for good. */
export function importsOf(path: string): string[] {
	const source = read(path);
	const found = [
		...source.matchAll(/(?:^|[\s;])(?:import|export)\b[^'"`;()]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g),
	];
	return found.map(([, from, called]) => from ?? called ?? '');
}

/** The code of a file without comments and types; texts in it stay as they are. */
export function codeOf(path: string): string {
	return transformSync(read(path), { loader: 'ts', charset: 'utf8', target: 'es2022', legalComments: 'none' }).code;
}

/** The same without the words of its string literals. */
export function codeWithoutTexts(path: string): string {
	return codeOf(path).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}
