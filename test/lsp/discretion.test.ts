// No word of a draft gets into the log or into an error, whatever the client says and whatever goes wrong.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { ResponseError } from 'vscode-languageserver-protocol/node';
import { ensureBuild } from '../../scripts/build.mjs';
import { notifications, requests } from '../support/garbage.ts';
import { ServerProcess } from '../support/serverProcess.ts';
import { Wire } from '../support/wire.ts';

const SECRET = '炸药';

describe('messages that are none', function () {
	this.timeout(60_000);
	let server: ServerProcess;

	before(() => ensureBuild());
	afterEach(() => server.kill());

	it('are told of without their words', async () => {
		server = await ServerProcess.greeted();
		const textDocument = { uri: 7, text: SECRET };
		for (const odd of [
			{ params: { textDocument } },
			{ jsonrpc: '2.0', params: { textDocument } },
			{ jsonrpc: '2.0', id: null, error: { code: 1, message: SECRET } },
			{ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } },
			{ jsonrpc: '2.0', method: 'textDocument/didOpen', params: [textDocument] },
			{ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument, contentChanges: SECRET } },
			{ jsonrpc: '2.0', id: 'x', method: 'textDocument/hover', params: SECRET },
			SECRET,
			[SECRET],
		])
			await server.say(odd);
		await server.write(`Content-Length: 9\r\n\r\n${SECRET}...`);
		await server.review('# 协议\n');
		ok(server.lines.length > 5, 'each is told of');
		for (const line of server.lines) ok(!line.includes(SECRET), line);
		equal(server.errors, '');
	});

	it('errors that nobody caught are told of in a line each, and the server goes on', async () => {
		server = ServerProcess.start('--require', join(import.meta.dirname, '../support/uncaught.cjs'));
		await server.greet();
		ok((await server.review('# 服务协议\n')).length > 0);
		const told = server.lines.filter((line) => line.includes(' failed: '));
		deepEqual(
			told.map((line) => line.split(' at ')[0]),
			['background work failed: RangeError', 'background work failed: TypeError'],
		);
		ok(!told.join().includes(SECRET));
		equal(server.errors, '');
	});
});

describe('requests that fail', () => {
	it('say that much, and no word of the draft', async () => {
		let isBroken = false;
		const today = (): string => {
			if (isBroken) throw new TypeError(`no day in ${SECRET}`);
			return '2026-11-22';
		};
		const wire = await Wire.open({ host: { today, sha256: () => Promise.reject(new Error(SECRET)) } });
		await wire.openDocument(`# 协议\n\n${SECRET}。\n`, 'markdown', 'file:///garbage.md');
		await wire.diagnostics('file:///garbage.md');
		isBroken = true;
		const refused: string[] = [];
		for (const [method, params] of Object.entries(requests)) {
			await wire.connection.sendRequest(method, params).catch((error) => {
				ok(error instanceof ResponseError, method);
				refused.push(`${method} ${error.message}`);
			});
		}
		for (const [method, params] of Object.entries(notifications))
			if (method !== '$/cancelRequest') await wire.connection.sendNotification(method, params);
		isBroken = false;
		await wire.close();
		ok(refused.length > 3, refused.join());
		match(refused.join(), /hegui\/instruments instruments failed/);
		for (const words of [...refused, ...wire.lines.map(({ message }) => message)]) ok(!words.includes(SECRET), words);
	});
});
