// What ships reaches no network, starts no process and runs no text as code; where a library could, it is named here with why it does not.
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { ensureBuild } from '../../scripts/build.mjs';

/** Modules of Node by which a program reaches others, or runs code that is not its own. */
const MODULES = [
	'child_process',
	'cluster',
	'dgram',
	'dns',
	'dns/promises',
	'http',
	'http2',
	'https',
	'inspector',
	'inspector/promises',
	'net',
	'repl',
	'tls',
	'vm',
	'wasi',
	'worker_threads',
];

const MODULE = new RegExp(
	`(?:(?:\\b_*require\\d*|\\bimport|getBuiltinModule)(?:\\?\\.)?\\(|\\bfrom\\s*|\\bimport\\s*)["'\`](?:node:)?(${MODULES.join('|')})["'\`]`,
	'g',
);

/** Names by which a program does the same in a browser or anywhere. */
const NAMES: Readonly<Record<string, RegExp>> = {
	eval: /(?<![.\w$])eval\s*\(/,
	Function: /\bnew Function\s*\(|(?<![.\w$"'])Function\s*\(/,
	'import()': /(?<![.\w$])import\s*\((?!\s*["'])/,
	fetch: /(?<![.\w$#]|function |async |get )fetch\s*\((?![^()]*\)\s*\{)/,
	XMLHttpRequest: /\bXMLHttpRequest\b/,
	WebSocket: /\bWebSocket\b/,
	EventSource: /\bEventSource\b/,
	RTCPeerConnection: /\bRTCPeerConnection\b/,
	sendBeacon: /\bsendBeacon\b/,
	importScripts: /(?<!\.|\w)importScripts\s*\(|self\.importScripts\s*\(/,
	WebAssembly: /\bWebAssembly\b/,
};

const MAMMOTH = {
	Function: 'underscore and jszip have ways for templates and for timers given as text; mammoth uses neither',
	fetch: 'a function of domutils of that name, which reads feeds that are given to it',
};

const KEPT = {
	vm: 'runs bundles of ours, from beside it, as the engine kept them',
	worker_threads: 'asks whether it is one',
};

/** By bundle, what is in it and why it does no harm; in some builds a name may be gone. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'dist/cli.js': KEPT,
	'dist/server/server.js': KEPT,
	'dist/server/protocol.js': KEPT,
	'dist/cli/main.js': {
		worker_threads: 'many documents are reviewed in threads, which run this same file',
	},
	'dist/cli/globs.js': {
		worker_threads: 'a library of archives can unpack in threads; it is asked to do without',
	},
	'dist/cli/threads.js': {
		worker_threads: 'the same: workerpool starts them',
		Function: 'workerpool can run functions sent as text; its threads here are our own file and are sent data',
	},
	'dist/client/extension.js': {
		child_process: 'the client of the protocol starts our own language server, and nothing else',
	},
	'dist/pdf.js': {
		Function: 'PDF.js makes code of calculating functions of a file; it is told not to (isEvalSupported)',
		fetch: 'PDF.js loads by address what it is given no data for; it is given data, and fonts and tables of ours',
		XMLHttpRequest: 'the same',
		'import()': 'PDF.js loads its worker by address, where it has one; here it runs without',
		WebAssembly: 'PDF.js decodes some pictures so; pictures are not looked at',
	},
	'dist/server/formats.js': MAMMOTH,
	'dist/library/word.cjs': MAMMOTH,
	'dist/library/word.mjs': MAMMOTH,
	'dist/server/server.web.js': {
		importScripts: 'a worker loads the other bundles of the extension, from beside it',
	},
};

const bundles = (): string[] =>
	globSync('dist/**/*.{js,cjs,mjs}')
		.filter((path) => !path.startsWith('dist/test/'))
		.sort();

function foundIn(text: string): string[] {
	const modules = [...text.matchAll(MODULE)].map(([, module = '']) => module);
	const names = Object.entries(NAMES).filter(([, pattern]) => pattern.test(text));
	return [...new Set([...modules, ...names.map(([name]) => name)])].sort();
}

describe('what ships', () => {
	before(function build() {
		this.timeout(120_000);
		ensureBuild();
	});

	it('has no letter beyond ASCII: one makes all of a bundle twice as large in memory', () => {
		const isPlain = (path: string): boolean => /^[\0-\x7f]*$/.test(readFileSync(path, 'utf8'));
		deepEqual(
			bundles().filter((path) => !isPlain(path)),
			[],
		);
	});

	it('is looked at as a whole', () => {
		const all = bundles();
		for (const path of ['dist/cli.js', 'dist/server/server.js', 'dist/client/extension.web.js']) ok(all.includes(path));
		deepEqual(
			Object.keys(KNOWN).filter((path) => !all.includes(path)),
			[],
		);
	});

	it('reaches nobody and runs no text, but for what is named', () => {
		const unknown = bundles().flatMap((path) =>
			foundIn(readFileSync(path, 'utf8'))
				.filter((what) => KNOWN[path]?.[what] === undefined)
				.map((what) => `${path}: ${what}`),
		);
		deepEqual(unknown, []);
	});

	it('imports what it is said to import', () => {
		const gone = Object.entries(KNOWN).flatMap(([path, known]) => {
			const found = existsSync(path) ? foundIn(readFileSync(path, 'utf8')) : [];
			return Object.keys(known)
				.filter((what) => MODULES.includes(what) && !found.includes(what))
				.map((what) => `${path}: ${what}`);
		});
		deepEqual(gone, []);
	});
});

describe('the search in what ships', () => {
	for (const [text, what] of [
		['const a=require("node:net")', 'net'],
		["require('child_process')", 'child_process'],
		['import{x}from"https"', 'https'],
		['import "node:dns/promises"', 'dns/promises'],
		['await import("vm")', 'vm'],
		['process.getBuiltinModule("http")', 'http'],
		['process.getBuiltinModule?.("http")', 'http'],
		['__require2("node:tls")', 'tls'],
		['eval("1")', 'eval'],
		['new Function("a")', 'Function'],
		['x=Function("return this")()', 'Function'],
		['await fetch(url)', 'fetch'],
		['globalThis.XMLHttpRequest', 'XMLHttpRequest'],
		['new WebSocket(a)', 'WebSocket'],
		['import(name)', 'import()'],
		['navigator.sendBeacon(a)', 'sendBeacon'],
	] as const) {
		it(`finds ${text}`, () => deepEqual(foundIn(text), [what]));
	}

	it('passes over what only looks like it', () => {
		const text =
			'require("network"); a.fetch(b); retrieval(1); class A { async fetch(a) { } } typeof eval; import("./b.js")';
		deepEqual(foundIn(text), []);
	});
});
