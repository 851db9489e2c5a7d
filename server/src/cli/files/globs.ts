// Patterns of file names: which words are such, and the files that they name.

import tinyglobby = require('tinyglobby');

/** Files that a pattern names. */
export function globSync(pattern: string, options: tinyglobby.GlobOptions): string[] {
	return tinyglobby.globSync(pattern, options);
}

/** Whether a path is a pattern. */
export function isPattern(path: string): boolean {
	return tinyglobby.isDynamicPattern(path);
}
