// Modules that a bundle loads when one of their functions is first called, instead of when it starts.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const source = resolve(import.meta.dirname, '../server/src');

/** What most drafts do without, by what it is needed for; each is entered by functions alone. */
export const groups = {
	/** YAML and the forms of what stands in it: for folders with a configuration, front matter, requests of our own. */
	files: [
		'lawpack/assurance',
		'lawpack/changes',
		'lawpack/pack',
		'lawpack/source',
		'lawpack/yamlCursor',
		'lawpack/yamlPlace',
		'settings/config',
		'settings/configCheck',
		'settings/editorFields',
		'settings/fields',
		'settings/fileSchemas',
		'settings/frontMatter',
		'settings/reportFile',
		'settings/waiverFile',
		'settings/waivers',
		'lsp/requestForms',
		'cli/files/baselineForms',
	],
	/** Patterns of file names: for folders, sets and configurations; and the marks of reports of our own in them. */
	globs: ['cli/files/globs', 'cli/files/ownReport', 'settings/globs'],
	/** Many documents at once. */
	threads: ['cli/review/threads'],
	/** Texts that are not UTF-8. */
	encodings: ['encoding/detect'],
	/** Pages, and what of them stands in Markdown. */
	pages: ['core/parse/html'],
};

const pathOf = (name) => resolve(source, `${name}.ts`);

/** Names of the functions that a module exports. */
function functionsOf(path) {
	const found = readFileSync(path, 'utf8').matchAll(/^export (?:async )?function\*? ?(\w+)/gm);
	return [...found].map(([, name]) => name);
}

/** A module in the place of another: the same functions, which load it when they are called. */
function stand(path, load) {
	const functions = functionsOf(path).map((name) => `export const ${name} = (...given) => loaded().${name}(...given);`);
	return `let module;\nconst loaded = () => (module ??= require(${JSON.stringify(load)}));\n${functions.join('\n')}`;
}

/**
 * Puts off the modules of some groups. What else such a module exports than functions can be imported within its
 * group only; elsewhere the build fails.
 *
 * @param names of the groups
 * @param apart path of the bundle that holds a group, from the importing bundle; without it, it is in the bundle itself
 */
export function lazyPlugin(names, apart = () => undefined) {
	const groupOf = new Map(names.flatMap((group) => groups[group].map((name) => [pathOf(name), group])));
	return {
		name: 'lazy',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, importer, namespace }) => {
				if (namespace !== 'file') return undefined;
				const target = resolve(dirname(importer), path);
				const group = groupOf.get(target);
				return group === undefined || groupOf.get(importer) === group ? undefined : { path: target, namespace: 'lazy' };
			});
			onResolve({ filter: /^/, namespace: 'lazy' }, ({ path }) => {
				return path.endsWith('.ts') ? { path } : { path, external: true };
			});
			onLoad({ filter: /^/, namespace: 'lazy' }, ({ path }) => ({
				contents: stand(path, apart(groupOf.get(path)) ?? path),
				resolveDir: dirname(path),
			}));
		},
	};
}

/** The entry of a bundle that holds a group. */
export function lazyEntry(group) {
	const contents = groups[group].map((name) => `export * from ${JSON.stringify(pathOf(name))};`).join('\n');
	return { contents, resolveDir: source };
}
