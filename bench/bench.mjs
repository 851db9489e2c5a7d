// Measures the built product: `npm run bench`. CLI for whole files, server from start to diagnostics after an edit.
// Figures are medians; compare them with those of the same run, machines differ.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { agreement } from './inputs.mjs';

const root = resolve(import.meta.dirname, '..');
const server = join(root, 'dist/server/server.js');
const cli = join(root, 'dist/cli.js');
const SIZES = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000, '5 MB': 5_000_000 };
const EDITS = 60;

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const ms = (value) => `${value.toFixed(1)} ms`;

/** A server with a client that pulls diagnostics, as an editor does. */
async function start() {
	const begin = performance.now();
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createMessageConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: { textDocument: { diagnostic: {} } },
	});
	const initialized = performance.now() - begin;
	await connection.sendNotification('initialized', {});
	return { child, connection, initialized };
}

const pull = (connection, uri) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });

async function measureEdits(connection, uri, text) {
	const lines = text.split('\n');
	const times = [];
	for (let edit = 0; edit < EDITS; edit++) {
		const line = (edit * 7919) % lines.length;
		const position = { line, character: Math.floor((lines[line] ?? '').length / 2) };
		const begin = performance.now();
		await connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: edit + 2 },
			contentChanges: [{ range: { start: position, end: position }, text: '字' }],
		});
		await pull(connection, uri);
		times.push(performance.now() - begin);
	}
	return times;
}

async function measureServer() {
	const starts = [];
	for (let run = 0; run < 5; run++) {
		const { child, connection, initialized } = await start();
		starts.push(initialized);
		connection.dispose();
		child.kill();
	}
	console.log(`server start to initialize reply: ${ms(quantile(starts, 0.5))} (${sorted(starts).map(ms).join(', ')})`);
	for (const [name, bytes] of Object.entries(SIZES)) {
		const { child, connection } = await start();
		const uri = 'file:///bench/agreement.md';
		const text = agreement(bytes);
		const begin = performance.now();
		await connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId: 'markdown', version: 1, text },
		});
		await pull(connection, uri);
		const opened = performance.now() - begin;
		const times = await measureEdits(connection, uri, text);
		const edits = [0.5, 0.95, 0.99].map((share) => ms(quantile(times, share))).join(' / ');
		console.log(`${name.padEnd(7)} open to diagnostics ${ms(opened)}; edit to diagnostics p50/p95/p99 ${edits}`);
		connection.dispose();
		child.kill();
	}
}

function measureCli() {
	const folder = mkdtempSync(join(tmpdir(), 'hegui-bench-'));
	for (const [name, bytes] of Object.entries(SIZES)) {
		const file = join(folder, 'agreement.md');
		writeFileSync(file, agreement(bytes));
		const times = Array.from({ length: 3 }, () => {
			const begin = performance.now();
			spawnSync(process.execPath, [cli, 'check', '--format', 'json', file], { maxBuffer: 1 << 28 });
			return performance.now() - begin;
		});
		console.log(`${name.padEnd(7)} CLI, whole process ${ms(quantile(times, 0.5))}`);
	}
	rmSync(folder, { recursive: true });
}

for (const file of ['client/extension.js', 'server/server.js', 'server/server.web.js', 'server/engine.js', 'cli.js']) {
	console.log(`dist/${file}: ${(statSync(join(root, 'dist', file)).size / 1024).toFixed(0)} KiB`);
}
await measureServer();
measureCli();
