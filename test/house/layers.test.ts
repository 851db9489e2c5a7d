// Imports go down only: this table is the law of the house. A new edge needs a line here, which a reviewer sees.
import { deepEqual } from 'node:assert/strict';
import { posix } from 'node:path';
import { codeWithoutTexts, importsOf, sourceFiles } from '../support/sources.ts';

interface Layer {
	/** Folders or files of server/src (client: of client/src) that it may import besides itself. */
	readonly layers: readonly string[];
	readonly packages?: readonly RegExp[];
}

const BASE = [
	'core/model.ts',
	'core/assurance.ts',
	'core/instrument.ts',
	'core/changeLaw.ts',
	'core/law.ts',
	'core/remembered.ts',
	'core/steps.ts',
];
const TEXT = [...BASE, 'core/text'];
const PARSE = [...TEXT, 'core/parse'];
const SEGMENT = [...PARSE, 'core/segment'];
const VOICE = [...SEGMENT, 'core/voice'];
const MATCH = [...VOICE, 'core/match'];
const JUDGE = [...MATCH, 'core/judge'];
const READ = [...JUDGE, 'core/analyze.ts'];
const WORDS = ['core', 'messages', 'render'];

/** The longest name that begins a file's path decides its layer. */
const layers: Readonly<Record<string, Layer>> = {
	'core/model.ts': { layers: [] },
	'core/assurance.ts': { layers: ['core/model.ts'] },
	'core/changeLaw.ts': { layers: ['core/model.ts', 'core/law.ts'] },
	'core/instrument.ts': { layers: ['core/model.ts'] },
	'core/law.ts': { layers: ['core/model.ts', 'core/assurance.ts', 'core/instrument.ts', 'core/changeLaw.ts'] },
	'core/remembered.ts': { layers: [] },
	'core/steps.ts': { layers: [] },
	'core/text': { layers: BASE, packages: [/^opencc-js\//] },
	'core/parse': { layers: TEXT, packages: [/^@lezer\//, /^htmlparser2$/] },
	'core/segment': { layers: PARSE },
	'core/voice': { layers: SEGMENT },
	'core/match': { layers: VOICE },
	'core/judge': { layers: MATCH },
	'core/analyze.ts': { layers: JUDGE },
	'core/citation': { layers: READ },
	'core/describe': { layers: READ },
	'core/outline': { layers: READ },
	'core/terms': { layers: [...READ, 'core/citation'] },
	'core/stress': { layers: READ },
	'core/placeholder': { layers: READ },
	'core/set': { layers: READ },
	'core/change': { layers: READ },
	lawpack: { layers: ['core'], packages: [/^zod(?:\/mini)?$/, /^yaml$/, /^fflate$/, /^hegui:law$/] },
	settings: { layers: ['core', 'lawpack'], packages: [/^zod(?:\/mini)?$/, /^yaml$/, /^picomatch\/posix$/] },
	messages: { layers: ['core'] },
	render: { layers: ['core', 'messages'] },
	report: { layers: ['settings', ...WORDS] },
	// The version that a report names is that of the package.
	'report/tool.ts': { layers: ['../../package.json'] },
	// Libraries of file formats are large: what loads them is bundled apart, and others know its types alone.
	formats: {
		layers: ['report', ...WORDS],
		packages: [/^docx$/, /^mammoth$/, /^write-excel-file\/universal$/, /^fflate$/, /^htmlparser2$/],
	},
	// What tells encodings apart without tables of its own; the package's front door asks for files.
	encoding: { layers: ['core/model.ts'], packages: [/^chardet\/lib\/encoding\/mbcs$/] },
	// A library that is larger than all else, for the command line alone.
	pdf: { layers: ['formats/escape.ts'], packages: [/^unpdf$/] },
	// For programs: everything of a review that is neither files nor an editor.
	library: {
		layers: ['lawpack', 'settings', 'report', ...WORDS],
		packages: [/^@noble\/hashes\//],
	},
	'library/word.ts': { layers: ['library', 'messages', 'formats/fromDocx.ts', 'formats/contract.ts'] },
	lsp: {
		layers: ['lawpack', 'settings', 'encoding', 'report', 'formats/index.ts', 'formats/contract.ts', ...WORDS],
		// What clients ask with is checked.
		packages: [/^vscode-languageserver(?:-textdocument|-types)?$/, /^zod\/mini$/],
	},
	node: {
		layers: ['lsp', 'encoding', 'formats/index.ts'],
		packages: [/^vscode-languageserver\/node$/, /^node:/, /^hegui:formats$/, /^tinyglobby$/],
	},
	browser: {
		layers: ['lsp', 'formats/index.ts'],
		packages: [/^vscode-languageserver\/browser$/],
	},
	// Versions of documents out of git repositories: large, and wanted by one command, so bundled apart.
	git: { layers: [], packages: [/^isomorphic-git$/, /^node:/] },
	cli: {
		layers: [
			'lawpack',
			'settings',
			'encoding',
			'report',
			'formats/contract.ts',
			'pdf/contract.ts',
			'git/contract.ts',
			'node/engineOptions.ts',
			'node/keptCode.ts',
			...WORDS,
		],
		// Types of SARIF alone; how wide a character is on a terminal; what an earlier report must hold.
		packages: [
			/^node:/,
			/^commander$/,
			/^fflate$/,
			/^workerpool$/,
			/^sarif$/,
			/^get-east-asian-width$/,
			/^zod$/,
			/^hegui:(?:formats|pdf|git)$/,
		],
	},
};

const clientPackages = [/^vscode$/, /^vscode-languageclient(?:\/(?:node|browser))?$/];

function layerOf(file: string): string | undefined {
	const names = Object.keys(layers).filter((name) => file === name || file.startsWith(`${name}/`));
	return names.sort((a, b) => b.length - a.length)[0];
}

function isWithin(file: string, allowed: readonly string[]): boolean {
	return allowed.some((name) => file === name || file.startsWith(`${name}/`));
}

/** Imports that the table does not permit, as `file imports what`. */
function forbiddenImports(path: string, base: string, own: string, layer: Layer): string[] {
	return importsOf(path).flatMap((name) => {
		const target = name.startsWith('.') ? posix.relative(base, posix.join(posix.dirname(path), name)) : name;
		const isAllowed = name.startsWith('.')
			? isWithin(target, [own, ...layer.layers])
			: (layer.packages ?? []).some((permitted) => permitted.test(name));
		return isAllowed ? [] : [`${path} imports ${target}`];
	});
}

describe('layers', () => {
	const server = sourceFiles('server/src');

	it('hold every file of the server', () => {
		deepEqual(
			server.filter((path) => layerOf(path.replace('server/src/', '')) === undefined),
			[],
		);
	});

	for (const [name, layer] of Object.entries(layers)) {
		it(`${name} imports ${[...layer.layers, ...(layer.packages ?? [])].join(', ') || 'nothing'}, and itself`, () => {
			const files = server.filter((path) => layerOf(path.replace('server/src/', '')) === name);
			deepEqual(
				files.flatMap((path) => forbiddenImports(path, 'server/src', name, layer)),
				[],
			);
		});
	}

	it('the client imports the editor and the protocol, and nothing of the server', () => {
		const outside = sourceFiles('client/src').flatMap((path) =>
			importsOf(path)
				.filter((name) =>
					name.startsWith('.')
						? !posix.join(posix.dirname(path), name).startsWith('client/src/')
						: !clientPackages.some((permitted) => permitted.test(name)),
				)
				.map((name) => `${path} imports ${name}`),
		);
		deepEqual(outside, []);
	});
});

describe('what a layer may not touch', () => {
	const banned: readonly (readonly [folder: string, what: string, pattern: RegExp])[] = [
		[
			'server/src/core',
			'the clock, chance, locales, timers, the console or anything asynchronous',
			/\bDate\b|Math\.random|\bIntl\b|\.(?:localeCompare|toLocale\w+)\(|\bset(?:Timeout|Interval|Immediate)\b|queueMicrotask|\bperformance\b|\bconsole\b|\basync\b|\bawait\b|\bPromise\b|\bprocess\b|\bglobalThis\b/,
		],
		['server/src/lawpack', 'files, the clock or the console', /\bDate\b|\bconsole\b|\bprocess\b|\basync\b/],
		['server/src/messages', 'anything but words', /\bDate\b|\bIntl\b|\bconsole\b|\bprocess\b|\basync\b/],
		['server/src/render', 'the clock or the console', /\bDate\b|\bIntl\b|\bconsole\b|\bprocess\b|\basync\b/],
		[
			'server/src/library',
			'globals of Node or the browser, the console or the network',
			/(?<![.\w])(?:process|Buffer|require|window|self|console|set(?:Timeout|Interval|Immediate)|performance|fetch)\b(?!:)/,
		],
		[
			'server/src/lsp',
			'globals of Node or the browser',
			/(?<![.\w])(?:process|Buffer|require|window|self|console|setTimeout|setInterval|setImmediate|performance|Date|fetch)\b(?!:)/,
		],
	];
	for (const [folder, what, pattern] of banned) {
		it(`${folder}: ${what}`, () => {
			const found = sourceFiles(folder)
				.filter((path) => !path.endsWith('.d.ts'))
				.flatMap((path) =>
					codeWithoutTexts(path)
						.split('\n')
						.filter((line) => pattern.test(line))
						.map((line) => `${path}: ${line.trim()}`),
				);
			deepEqual(found, []);
		});
	}

	it('server/src/cli: process.exit outside main.ts', () => {
		const files = sourceFiles('server/src/cli').filter((path) => path !== 'server/src/cli/main.ts');
		deepEqual(
			files.filter((path) => /process\.exit\(/.test(codeWithoutTexts(path))),
			[],
		);
	});
});
