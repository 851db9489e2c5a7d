// Edits 50 documents for a long time against the built server, and sees whether memory stays flat and findings right.
// `npm run soak -- [MINUTES]`; ends with 1 where memory grows by more than a tenth, or findings differ from a fresh open.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
	createProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = resolve(import.meta.dirname, '..');
const minutes = Number(process.argv[2] ?? 30);
const SAMPLE = 10_000;
/** What is compared with the end: by then everything has been loaded and warmed. */
const settled = Math.min(5, minutes / 6) * 60_000;
const COUNT = 50;
const names = ['service-agreement.zh.md', 'service-agreement.en.md', 'community-rules.policy'];
const samples = names.map((name) => readFileSync(join(root, 'samples', name), 'utf8'));

let state = 20_261_122;
/** The same numbers in every run. */
function below(limit) {
	state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
	return Math.floor((state / 2 ** 32) * limit);
}

function start() {
	const probe = join(root, 'scripts/soak-probe.cjs');
	const bundle = join(root, 'dist/server/server.js');
	const stdio = ['pipe', 'pipe', 'inherit', 'ipc'];
	const child = spawn(process.execPath, ['--expose-gc', '--require', probe, bundle, '--stdio'], { stdio });
	const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	return { child, client };
}

const settings = { severity: {} };

async function greet({ client }) {
	client.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
	client.onRequest('workspace/diagnostic/refresh', () => null);
	client.onNotification('window/logMessage', ({ type, message }) => type <= 2 && console.error(message));
	client.listen();
	const workspace = { configuration: true, diagnostics: { refreshSupport: true } };
	const capabilities = { workspace, textDocument: { diagnostic: {} } };
	await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
	await client.sendNotification('initialized', {});
}

async function memory({ child }) {
	child.send('memory');
	const [{ rss, heapUsed }] = await once(child, 'message');
	return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}

/** Documents of one to forty samples' length. */
const documents = Array.from({ length: COUNT }, (_, number) => {
	const text = samples[number % samples.length].repeat(number % 10 === 9 ? 40 : 1 + (number % 5));
	return { uri: `file:///soak/${number}.md`, text, size: text.length, version: 1 };
});

async function open({ client }, { uri, text, version }) {
	await client.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'markdown', version, text },
	});
}

function placeAt(text, offset) {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length - 1, character: before.at(-1).length };
}

const WORDS = ['您可以注销账号。', '我们', '\n\n## 规则\n\n', 'complaint', '，', '日志保存三个月。\n'];

/** Puts words in, or takes as much out as was put in: documents keep their sizes. */
async function edit({ client }, document) {
	const { text } = document;
	const at = below(text.length);
	const words = text.length > document.size ? '' : WORDS[below(WORDS.length)];
	const end = words === '' ? Math.min(text.length, at + 1 + below(text.length - document.size + 1)) : at;
	const range = { start: placeAt(text, at), end: placeAt(text, end) };
	document.text = text.slice(0, at) + words + text.slice(end);
	document.version++;
	const { uri, version } = document;
	await client.sendNotification('textDocument/didChange', {
		textDocument: { uri, version },
		contentChanges: [{ range, text: words }],
	});
}

function ask({ client }, method, document, params = {}) {
	return client.sendRequest(`textDocument/${method}`, { textDocument: { uri: document.uri }, ...params });
}

async function act(server, document) {
	const position = placeAt(document.text, below(document.text.length));
	const turn = below(200);
	if (turn === 0) {
		settings.severity = below(2) === 0 ? {} : { 'account-deletion': 'information' };
		await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
	} else if (turn < 10) {
		await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
		await open(server, document);
	} else if (turn < 30) await ask(server, 'hover', document, { position });
	else if (turn < 50) {
		const { items = [] } = await ask(server, 'diagnostic', document);
		const range = { start: position, end: position };
		await ask(server, 'codeAction', document, { range, context: { diagnostics: items.slice(0, 5) } });
	} else {
		await edit(server, document);
		await ask(server, 'diagnostic', document);
	}
}

async function findings(server) {
	const all = [];
	for (const document of documents) all.push((await ask(server, 'diagnostic', document)).items);
	return all;
}

const server = start();
await greet(server);
for (const document of documents) await open(server, document);
const begin = Date.now();
let next = 0;
let acts = 0;
let before;
let last;
console.log('  time   acts  rss MiB  heap MiB');
while (Date.now() - begin < minutes * 60_000) {
	await act(server, documents[below(COUNT)]);
	acts++;
	const time = Date.now() - begin;
	if (time < next) continue;
	next = time + SAMPLE;
	last = await memory(server);
	if (before === undefined && time >= settled) before = last;
	const cells = [`${Math.round(time / 1000)} s`, acts, last.rss.toFixed(0), last.heap.toFixed(1)];
	console.log(cells.map((cell, column) => String(cell).padStart([6, 6, 8, 9][column])).join(' '));
}
last = await memory(server);
const kept = await findings(server);
const fresh = start();
await greet(fresh);
for (const document of documents) await open(fresh, document);
const anew = await findings(fresh);
const different = kept.filter((items, number) => !isDeepStrictEqual(items, anew[number])).length;
for (const { child } of [server, fresh]) child.kill();
const growth = (last.heap / (before ?? last).heap - 1) * 100;
const grown = (last.rss / (before ?? last).rss - 1) * 100;
console.log(`${acts} acts; heap ${growth.toFixed(1)} %, rss ${grown.toFixed(1)} % against ${settled / 60_000} min;`);
console.log(`${different} of ${COUNT} documents with findings other than those of a fresh open`);
process.exit(growth > 10 || grown > 10 || different > 0 ? 1 : 0);
