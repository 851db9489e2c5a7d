// Edits 50 documents for a long time against the built server, and sees whether memory stays flat and findings right.
// `npm run soak -- [MINUTES]`; ends with 1 where memory grows by more than a tenth, or findings differ from a fresh open.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { TextDocument } from '../bench/tools/document.mjs';
import { randomFrom } from '../bench/tools/random.mjs';
import { Server } from '../bench/tools/server.mjs';

const root = resolve(import.meta.dirname, '..');
const minutes = Number(process.argv[2] ?? 30);
const SAMPLE = 10_000;
/** What is compared with the end: by then everything has been loaded and warmed. */
const settled = Math.min(5, minutes / 6) * 60_000;
const COUNT = 50;
/** So many edits of a document are taken back sooner or later: the documents stay what they are. */
const EDITS = 12;
const names = ['service-agreement.zh.md', 'service-agreement.en.md', 'community-rules.policy'];
const samples = names.map((name) => readFileSync(join(root, 'samples', name), 'utf8'));
const below = randomFrom(20_261_122);
const settings = { hegui: { severity: {} } };

function start() {
	const probe = join(root, 'scripts/soak-probe.cjs');
	const args = ['--expose-gc', '--require', probe, join(root, 'dist/server/server.js'), '--stdio'];
	const told = { 'window/logMessage': ({ type, message }) => type <= 2 && console.error(message) };
	return Server.start({ args, cwd: root, settings, told, hasProbe: true });
}

/** Documents of one to forty samples' length. */
const documents = Array.from({ length: COUNT }, (_, number) => {
	const times = number % 10 === 9 ? 40 : 1 + (number % 5);
	const draft = new TextDocument(samples[number % samples.length].repeat(times));
	return { uri: `file:///soak/${number}.md`, draft, undo: [] };
});

function open(server, { uri, draft }) {
	const textDocument = { uri, languageId: 'markdown', version: draft.version, text: draft.text() };
	server.notify('textDocument/didOpen', { textDocument });
}

function somewhere({ lines }) {
	const line = below(lines.length);
	return { line, character: below(lines[line].length + 1) };
}

const WORDS = ['您可以注销账号。', '我们', '\n\n## 规则\n\n', 'complaint', '，', '日志保存三个月。\n'];

/** Puts words in, or takes some out, or undoes the last that was not undone. */
function edit(server, { uri, draft, undo }) {
	const at = somewhere(draft);
	let change;
	if (below(EDITS) < undo.length) change = undo.pop()();
	else if (below(3) > 0) {
		const words = WORDS[below(WORDS.length)];
		change = draft.insert(at, words);
		undo.push(() => draft.remove(at, words));
	} else {
		const words = draft.lines[at.line].slice(at.character, at.character + 1 + below(20));
		change = draft.remove(at, words);
		undo.push(() => draft.insert(at, words));
	}
	server.notify('textDocument/didChange', {
		textDocument: { uri, version: draft.version },
		contentChanges: [change],
	});
}

async function ask(server, method, { uri }, params = {}) {
	const { result, error } = await server.request(`textDocument/${method}`, { textDocument: { uri }, ...params });
	if (error !== undefined) throw new Error(`${method} failed: ${error.message}`);
	return result;
}

async function act(server, document) {
	const position = somewhere(document.draft);
	const turn = below(200);
	if (turn === 0) {
		settings.hegui.severity = below(2) === 0 ? {} : { 'account-deletion': 'information' };
		server.notify('workspace/didChangeConfiguration', { settings: null });
	} else if (turn < 10) {
		server.notify('textDocument/didClose', { textDocument: { uri: document.uri } });
		open(server, document);
	} else if (turn < 30) await ask(server, 'hover', document, { position });
	else if (turn < 50) {
		const { items = [] } = await ask(server, 'diagnostic', document);
		const range = { start: position, end: position };
		await ask(server, 'codeAction', document, { range, context: { diagnostics: items.slice(0, 5) } });
	} else {
		edit(server, document);
		await ask(server, 'diagnostic', document);
	}
}

async function findings(server) {
	const all = [];
	for (const document of documents) all.push((await ask(server, 'diagnostic', document)).items);
	return all;
}

/** MiB in use when all documents have been reviewed. */
async function memory(server) {
	await findings(server);
	const { rss, heapUsed } = await server.probe('memory');
	return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}

const server = await start();
for (const document of documents) open(server, document);
const begin = Date.now();
const taken = [];
let next = 0;
let acts = 0;
console.log('  time   acts  rss MiB  heap MiB');
while (Date.now() - begin < minutes * 60_000) {
	await act(server, documents[below(COUNT)]);
	acts++;
	const time = Date.now() - begin;
	if (time < next) continue;
	next = time + SAMPLE;
	const { rss, heap } = await memory(server);
	taken.push({ time, rss, heap });
	const cells = [`${Math.round(time / 1000)} s`, acts, rss.toFixed(0), heap.toFixed(1)];
	console.log(cells.map((cell, column) => String(cell).padStart([6, 6, 8, 9][column])).join(' '));
}

/** Of the minute from a moment on: what the collector leaves to the next time is more or less. */
function mean(what, from) {
	const some = taken.filter(({ time }) => time >= from && time < from + 60_000).map((one) => one[what]);
	return some.reduce((sum, one) => sum + one, 0) / some.length;
}
const [heap, rss] = ['heap', 'rss'].map((what) => {
	const last = Math.max(settled, minutes * 60_000 - 60_000);
	return (mean(what, last) / mean(what, settled) - 1) * 100;
});
const kept = await findings(server);
const used = await memory(server);
await server.stop();
const fresh = await start();
for (const document of documents) open(fresh, document);
const anew = await findings(fresh);
const different = kept.filter((items, number) => !isDeepStrictEqual(items, anew[number])).length;
const first = await memory(fresh);
await fresh.stop();
console.log(`${acts} acts; heap ${heap.toFixed(1)} %, rss ${rss.toFixed(1)} % against ${settled / 60_000} min;`);
console.log(`heap ${used.heap.toFixed(1)} MiB, that of a fresh open ${first.heap.toFixed(1)} MiB;`);
console.log(`${different} of ${COUNT} documents with findings other than those of a fresh open`);
process.exit(heap > 10 || rss > 10 || different > 0 ? 1 : 0);
