// A client that sends garbage, goes away or says things out of turn: the built server lives, answers, and ends in time.
import { equal, ok } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { ensureBuild } from '../../scripts/build.mjs';
import { garbage } from '../support/garbage.ts';
import { eachServer, framed, ServerProcess } from '../support/serverProcess.ts';

const DRAFT = '# 公众账号服务协议\n\n您可以开设公众账号、订阅号，群发消息。\n';

describe('a client that sends garbage', function () {
	this.timeout(120_000);
	const server = eachServer();

	/** It answers as if nothing had been. */
	async function lives(): Promise<void> {
		const codes = await server().review(DRAFT);
		ok(codes.includes('account-deletion'), codes.join(' '));
		equal(server().errors, '');
		equal(server().isGone, false);
	}

	for (const seed of [1, 2]) {
		it(`gets a proper answer after 1,000 malformed messages (${seed})`, async () => {
			for (const bytes of garbage(1000, seed)) await server().write(bytes);
			await lives();
		});
	}

	for (const [what, bytes] of [
		['a length that is too short', `Content-Length: 5\r\n\r\n{"jsonrpc":"2.0","method":"initialized","params":{}}`],
		['a length that is too long', `Content-Length: 500\r\n\r\n{"jsonrpc":"2.0","method":"initialized","params":{}}`],
		['a length of 100 MB that never comes', 'Content-Length: 100000000\r\n\r\n{'],
		['a length below nothing', 'Content-Length: -1\r\n\r\n{}'],
		['a header without a length', 'Content-Type: x\r\n\r\n{}'],
		['a header without end', `Content-Length: 12\r\n${'x'.repeat(1e6)}`],
		['a header and nothing else', 'Content-Length: 12\r\n'],
		['broken JSON', framed('{"jsonrpc":')],
	] as const) {
		it(`is heard after ${what}`, async () => {
			await server().write(bytes);
			await lives();
		});
	}

	it('is heard in pieces of one byte', async () => {
		for (const byte of Buffer.from(`x${framed('{"jsonrpc":"2.0","method":"initialized","params":{}}')}`)) {
			await server().write(Uint8Array.of(byte));
		}
		await lives();
	});
});

describe('a client that goes away', function () {
	this.timeout(60_000);
	let other: ChildProcess | undefined;

	before(() => ensureBuild());
	afterEach(() => other?.kill('SIGKILL'));

	it('in the middle of a request ends the server', async () => {
		const server = await ServerProcess.greeted();
		const textDocument = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: DRAFT.repeat(3000) };
		await server.connection.sendNotification('textDocument/didOpen', { textDocument });
		server.connection.sendRequest('textDocument/diagnostic', { textDocument }).catch(() => undefined);
		server.child.stdin?.end();
		equal(await server.ended(), 1);
		server.connection.dispose();
	});

	it('and leaves its side of the input open ends the server', async () => {
		const server = await ServerProcess.greeted({ processId: null });
		server.child.stdout?.destroy();
		await server.say({ jsonrpc: '2.0', id: 1, method: 'hegui/instruments' });
		equal(await server.ended(), 1);
		equal(server.errors, '');
		server.connection.dispose();
	});

	it('in the middle of a message ends the server', async () => {
		const server = await ServerProcess.greeted();
		await server.write('Content-Length: 500\r\n\r\n{"jsonrpc"');
		server.child.stdin?.end();
		equal(await server.ended(), 1);
		server.connection.dispose();
	});

	it('as a process ends the server, though somebody else still holds its pipes', async () => {
		other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
		const server = await ServerProcess.greeted({ processId: other.pid });
		other.kill('SIGKILL');
		equal(await server.ended(), 1);
		server.connection.dispose();
	});
});
