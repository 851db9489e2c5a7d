// The built server as a process of its own: it is greeted, reviews, stays alive, and ends as the protocol has it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
	createProtocolConnection,
	type DocumentDiagnosticReport,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ensureBuild } from '../../scripts/build.mjs';

const server = join(import.meta.dirname, '../../dist/server/server.js');

describe('the built server', function () {
	this.timeout(120_000);
	let child: ChildProcess;
	let connection: ProtocolConnection;
	let errors = '';

	before(() => ensureBuild());

	beforeEach(async () => {
		errors = '';
		child = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
		ok(child.stdout && child.stdin && child.stderr);
		child.stderr.on('data', (chunk) => (errors += chunk));
		connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
		connection.listen();
		const capabilities = { textDocument: { diagnostic: {} } };
		await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
		await connection.sendNotification('initialized', {});
	});
	afterEach(() => {
		connection.dispose();
		child.kill();
	});

	async function review(text: string): Promise<unknown[]> {
		const textDocument = { uri: 'file:///draft.md', languageId: 'markdown', version: 1, text };
		await connection.sendNotification('textDocument/didOpen', { textDocument });
		const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', { textDocument });
		ok(report.kind === 'full');
		return report.items.map(({ code }) => code);
	}

	it('reviews with the law that is built in', async () => {
		const codes = await review('# 公众账号服务协议\n\n您可以开设公众账号、订阅号，群发消息。\n');
		ok(codes.includes('account-deletion'), codes.join(' '));
	});

	it('lives through messages that make no sense', async () => {
		child.stdin?.write('Content-Length: 9\r\n\r\nnonsense!');
		await connection.sendNotification('textDocument/didChange', {});
		await connection.sendRequest('textDocument/hover', { textDocument: 5 }).catch(() => undefined);
		ok((await review('# 公众账号服务协议\n')).length > 0);
		equal(child.exitCode, null);
	});

	it('ends with 0 when it was told to shut down, and says nothing on standard error', async () => {
		await connection.sendRequest('shutdown');
		await connection.sendNotification('exit');
		const [code] = await once(child, 'exit');
		deepEqual([code, errors], [0, '']);
	});

	it('ends with 1 when the client is gone without a word', async () => {
		child.stdin?.end();
		const [code] = await once(child, 'exit');
		equal(code, 1);
	});
});
