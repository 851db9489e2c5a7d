// The server's first answer: it needs nothing but the bundle that a client starts.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
	createProtocolConnection,
	type DocumentDiagnosticReport,
	type InitializeResult,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ensureBuild } from '../../scripts/build.mjs';
import { greeting } from '../../server/src/lsp/greeting.ts';

const bundles = join(resolve(import.meta.dirname, '../..'), 'dist/server');
const params = {
	processId: process.pid,
	rootUri: null,
	capabilities: { textDocument: { hover: {}, diagnostic: {} } },
};

describe('the first answer of the built server', function () {
	this.timeout(120_000);
	let folder = '';
	let child: ChildProcess;
	let connection: ProtocolConnection;
	let errors = '';

	before(() => ensureBuild());
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegui-greeting-'));
		errors = '';
	});
	afterEach(() => {
		connection.dispose();
		child.kill('SIGKILL');
		rmSync(folder, { recursive: true });
	});

	/** Starts a server that has these bundles beside it, and greets it. */
	function greeted(names: readonly string[]): Promise<InitializeResult> {
		for (const name of ['server.js', 'protocol.js', ...names]) copyFileSync(join(bundles, name), join(folder, name));
		const server = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], { stdio: 'pipe' });
		server.stderr.on('data', (chunk) => (errors += chunk));
		server.stdin.on('error', () => undefined);
		child = server;
		connection = createProtocolConnection(
			new StreamMessageReader(server.stdout),
			new StreamMessageWriter(server.stdin),
		);
		connection.listen();
		return connection.sendRequest('initialize', params);
	}

	it('is what it can do, also where neither engine nor law are there', async () => {
		deepEqual(await greeted([]), JSON.parse(JSON.stringify(greeting(params))));
		equal(child.exitCode, null);
	});

	it('is followed by the others, in the order of the messages', async () => {
		await greeted(['engine.js', 'law.bin']);
		const textDocument = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: '# 公众账号服务协议\n' };
		await connection.sendNotification('initialized', {});
		await connection.sendNotification('textDocument/didOpen', { textDocument });
		const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', { textDocument });
		ok(report.kind === 'full' && report.items.length > 0, errors);
		await connection.sendRequest('shutdown');
		await connection.sendNotification('exit');
		await once(child, 'exit');
		deepEqual([child.exitCode, errors], [0, '']);
	});

	it('says so where the law is damaged', async () => {
		await greeted(['engine.js']);
		writeFileSync(join(folder, 'law.bin'), 'no law');
		await connection.sendNotification('initialized', {});
		await once(child, 'exit');
		equal(child.exitCode, 1);
		match(errors, /^hegui: the file of the law is damaged: install Hegui again$/m);
	});
});
