// Builds everything that ships into dist/: the law as one file, the CLI, server and client for Node and for the web.
// `--production` minifies; tests of the editor are bundled with `--tests`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { deflateSync } from 'fflate';
import { lawFiles } from './scripts/law-files.mjs';
import { groups, lazyEntry, lazyPlugin } from './scripts/lazy.mjs';
import { writeLibraryTypes } from './scripts/library-types.mjs';

const production = process.argv.includes('--production');
const withTests = process.argv.includes('--tests');

/** Makes the file of the law with the product's own checks; a build with faulty law fails and says where. */
async function lawFile() {
	const outfile = 'node_modules/.cache/hegui/makeLaw.cjs';
	await build({ entryPoints: ['scripts/law/makeLaw.ts'], outfile, bundle: true, format: 'cjs', platform: 'node' });
	const { file, problems } = createRequire(import.meta.url)(`./${outfile}`).makeLaw(lawFiles());
	for (const { path, line, column, field, message } of problems) {
		console.error(`${path}:${line}:${column} ${field}: ${message}`);
	}
	if (problems.length > 0) process.exit(1);
	return file;
}

const law = await lawFile();
/** `import readLaw from 'hegui:law'` gives what reads the file of the law: beside the bundle, or in it. */
const lawPlugin = (contents) => ({
	name: 'law',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^hegui:law$/ }, () => ({ path: 'law', namespace: 'hegui' }));
		onLoad({ filter: /^law$/, namespace: 'hegui' }, () => ({ contents, resolveDir: import.meta.dirname }));
	},
});
const lawBeside = (path) =>
	lawPlugin(`
		import { readFileSync } from 'node:fs';
		import { join } from 'node:path';
		export default () => readFileSync(join(__dirname, ${JSON.stringify(path)}));
	`);
const lawWithin = lawPlugin(`
	import { inflateSync } from 'fflate';
	const packed = ${JSON.stringify(Buffer.from(deflateSync(law, { level: 9 })).toString('base64'))};
	export default () => inflateSync(Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)));
`);

/** `import('hegui:formats')` loads a bundle when it runs; `path` leads from the importing bundle to it. */
const bundlePlugin = (name, path) => ({
	name,
	setup({ onResolve }) {
		onResolve({ filter: new RegExp(`^hegui:${name}$`) }, () => ({ path, external: true }));
	},
});

/** The formats take the words from who loads them: each has them all. */
const takesWords = {
	name: 'takes-words',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /\/messages\.ts$/ }, () => ({ path: 'words', namespace: 'hegui' }));
		onLoad({ filter: /^words$/, namespace: 'hegui' }, () => ({
			contents: 'export const say = (...given) => globalThis.heguiSay(...given);',
		}));
	},
};

const givesWords = {
	name: 'gives-words',
	setup({ onLoad }) {
		onLoad({ filter: /server.src.messages.messages\.ts$/ }, ({ path }) => ({
			contents: `${readFileSync(path, 'utf8')}\nObject.assign(globalThis, { heguiSay: say });`,
			loader: 'ts',
		}));
	},
};

/** Leaves out what only the parts of isomorphic-git that we do not call import. */
const slimPlugin = {
	name: 'slim',
	setup({ onResolve, resolve }) {
		onResolve({ filter: /^[^./]/ }, async ({ path, importer, pluginData, ...rest }) => {
			if (pluginData === 'slim' || !/isomorphic-git/.test(importer)) return undefined;
			return { ...(await resolve(path, { ...rest, importer, pluginData: 'slim' })), sideEffects: false };
		});
	},
};

/** Leaves out what of our own modules only the parts of others that are not called import: none of them does anything when it is loaded. */
const purePlugin = {
	name: 'pure',
	setup({ onResolve, resolve }) {
		onResolve({ filter: /^\.\.?\// }, async ({ path, importer, pluginData, ...rest }) => {
			if (pluginData === 'pure' || !/server.src/.test(importer)) return undefined;
			return { ...(await resolve(path, { ...rest, importer, pluginData: 'pure' })), sideEffects: false };
		});
	},
};

/** Node takes long to load its cryptography, which the server needs for reports alone: so it is loaded when it is called. */
const latePlugin = {
	name: 'late',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^(?:node:)?crypto$/ }, ({ namespace }) =>
			namespace === 'late' ? { path: 'node:crypto', external: true } : { path: 'crypto', namespace: 'late' },
		);
		onLoad({ filter: /^crypto$/, namespace: 'late' }, () => ({
			contents: ['createHash', 'randomBytes']
				.map((name) => `exports.${name} = (...given) => require('node:crypto').${name}(...given);`)
				.join('\n'),
		}));
	},
};

/**
 * PDF.js lets each state of text that a page saves inherit from the one before, though it copies all that is in it; thousands
 * of saved states take the engine hours. A copy that inherits from the class alone is the same.
 */
const flatPlugin = {
	name: 'flat',
	setup({ onLoad }) {
		onLoad({ filter: /unpdf.dist.pdfjs\.mjs$/ }, ({ path }) => {
			const [before, behind, ...more] = readFileSync(path, 'utf8').split('Object.assign(Object.create(this),this)');
			if (behind === undefined || more.length > 0) throw new Error(`${path}: copies of states are not where they were`);
			return { contents: `${before}Object.assign(Object.create(Object.getPrototypeOf(this)),this)${behind}` };
		});
	},
};

const common = {
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	minify: production,
	sourcemap: production ? false : 'linked',
	logLevel: 'warning',
	legalComments: 'none',
	metafile: true,
	// Plain letters are half as large in memory, and read sooner.
	charset: 'ascii',
	external: ['vscode'],
};
/** What libraries would use to start processes and to reach a network is not there. */
const absent = './scripts/absent.cjs';
const node = {
	...common,
	platform: 'node',
	target: 'node20',
	alias: { child_process: absent, 'node:child_process': absent, net: absent },
	// Code that was kept can require, but not import.
	supported: { 'dynamic-import': false },
};
const web = {
	...common,
	platform: 'browser',
	mainFields: ['browser', 'module', 'main'],
	define: { global: 'globalThis' },
};

/** The server takes the library of the protocol from its host: there is one for Node and one for workers. */
const protocolPlugin = {
	name: 'protocol',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^vscode-languageserver$/ }, () => ({ path: 'protocol', namespace: 'hegui' }));
		onLoad({ filter: /.*/, namespace: 'hegui' }, () => ({
			contents: 'module.exports = globalThis.heguiLanguageServer;',
		}));
	},
};

/** A bundle for Node and for workers alike: a module there, a global name here. */
function shared(globalName, entry, outfile) {
	const footer = { js: `if (typeof module === 'object') module.exports = ${globalName};` };
	return { ...web, format: 'iife', globalName, footer, entryPoints: [entry], outfile };
}

/** The library for one way of loading modules. */
function library(format, js) {
	const entryPoints = ['server/src/library/index.ts', 'server/src/library/word.ts'];
	return { ...web, format, entryPoints, outdir: 'dist/library', outExtension: { '.js': js }, plugins: [lawWithin] };
}

mkdirSync('dist/server', { recursive: true });
writeFileSync('dist/server/law.bin', law);
const types = writeLibraryTypes('dist/library');
const shipped = await Promise.all([
	build({
		...node,
		entryPoints: ['server/src/cli/loader.ts'],
		outfile: 'dist/cli.js',
		banner: { js: '#!/usr/bin/env node' },
	}),
	build({
		...node,
		entryPoints: ['server/src/cli/main.ts'],
		outfile: 'dist/cli/main.js',
		plugins: [
			lawBeside('../server/law.bin'),
			bundlePlugin('formats', '../server/formats.js'),
			bundlePlugin('pdf', '../pdf.js'),
			bundlePlugin('git', '../git.js'),
			givesWords,
			lazyPlugin(Object.keys(groups), (group) => `./${group}.js`),
		],
	}),
	...Object.keys(groups).map((group) => build({ ...node, stdin: lazyEntry(group), outfile: `dist/cli/${group}.js` })),
	build({
		...node,
		entryPoints: ['server/src/git/index.ts'],
		outfile: 'dist/git.js',
		// Of the package for Node nothing could be left out.
		alias: {
			'isomorphic-git': './node_modules/isomorphic-git/index.js',
			'sha.js/sha1.js': './server/src/git/sha1.ts',
			'clean-git-ref': './server/src/git/cleanRef.ts',
		},
		plugins: [slimPlugin],
	}),
	build({ ...node, entryPoints: ['server/src/node/loader.ts'], outfile: 'dist/server/server.js' }),
	build({
		...node,
		entryPoints: ['server/src/node/main.ts'],
		outfile: 'dist/server/protocol.js',
		plugins: [bundlePlugin('formats', './formats.js'), latePlugin],
	}),
	build({ ...web, format: 'iife', entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server/server.web.js' }),
	// Large, and for the command line alone: the extension leaves it out.
	build({
		...node,
		entryPoints: ['server/src/pdf/index.ts'],
		outfile: 'dist/pdf.js',
		logOverride: { 'empty-import-meta': 'silent' },
		plugins: [flatPlugin],
	}),
	build({
		...shared('heguiEngine', 'server/src/lsp/engine.ts', 'dist/server/engine.js'),
		plugins: [protocolPlugin, givesWords, lazyPlugin(Object.keys(groups))],
	}),
	build({
		...shared('heguiFormats', 'server/src/formats/index.ts', 'dist/server/formats.js'),
		plugins: [takesWords, purePlugin],
	}),
	// The library runs in Node, browsers and workers alike, and is imported or required.
	build(library('esm', '.mjs')),
	build(library('cjs', '.cjs')),
	build({
		...node,
		entryPoints: ['client/src/extension.ts'],
		outfile: 'dist/client/extension.js',
		// The client starts the server.
		alias: { net: absent },
	}),
	build({ ...web, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client/extension.web.js' }),
	// The page of the report panel: a browser of its own, without the editor's interfaces.
	build({
		...web,
		format: 'iife',
		entryPoints: ['client/src/views/report/page/report.ts', 'client/src/views/report/page/report.css'],
		outdir: 'dist/client',
	}),
]);

/** Patterns are left as they are written; escaped, they are the same, and one letter beyond ASCII makes all of a bundle twice as large in memory. */
function escapePatterns(path) {
	const code = readFileSync(path, 'utf8');
	const escaped = code.replace(/(?<=(\\*))[^\0-\x7f]/g, (unit, { length }) => {
		if (length % 2 === 1) throw new Error(`${path}: ${unit} behind a backslash cannot be escaped`);
		return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	if (escaped !== code) writeFileSync(path, escaped);
}
for (const { metafile } of shipped) {
	for (const path of Object.keys(metafile.outputs)) if (/js$/.test(path)) escapePatterns(path);
}

await types;

/** The packages of which something is in a bundle, as folders: THIRD-PARTY-NOTICES.md names them. */
const inputs = shipped.flatMap(({ metafile }) =>
	Object.values(metafile.outputs).flatMap((output) =>
		Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
	),
);
const packages = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
writeFileSync('dist/packages.json', JSON.stringify([...new Set(packages)].sort(), null, '\t'));

if (withTests) {
	await Promise.all([
		build({
			...node,
			external: ['vscode', 'mocha'],
			entryPoints: ['test/vscode/suite/index.ts'],
			outfile: 'dist/test/suite.js',
		}),
		build({
			...web,
			entryPoints: ['test/vscode/suite/index.web.ts'],
			// Mocha takes the module's exports for its own; ours come last.
			format: 'iife',
			globalName: 'suite',
			footer: { js: 'module.exports = suite;' },
			alias: { 'node:assert/strict': './test/vscode/suite/assert.web.ts' },
			outfile: 'dist/test/suite.web.js',
		}),
	]);
}
