// Messages out of turn are refused with the errors of the protocol, and neither they nor the end leave anything behind.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { requests } from '../support/garbage.ts';
import { eachServer, ServerProcess } from '../support/serverProcess.ts';
import { fullCapabilities } from '../support/wire.ts';

const DRAFT = '# 公众账号服务协议\n\n您可以开设公众账号、订阅号，群发消息。\n';
const uri = 'file:///draft.md';
const opening = { textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT } };
const greeting = { processId: null, rootUri: null, capabilities: {} };

describe('messages out of turn', function () {
	this.timeout(60_000);
	const server = eachServer(() => ServerProcess.start());

	async function isRefused(code: number, method: string, params?: object): Promise<void> {
		const { connection } = server();
		const asked = params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params);
		const isExpected = (error: unknown): boolean => error instanceof ResponseError && error.code === code;
		await rejects(asked, isExpected, method);
	}

	async function pulled(): Promise<unknown[]> {
		const textDocument = { uri };
		const report: { items: unknown[] } = await server().connection.sendRequest('textDocument/diagnostic', {
			textDocument,
		});
		return report.items;
	}

	it('are refused before the greeting, whatever they ask', async () => {
		for (const [method, params] of Object.entries({ ...requests, 'no/such': {} }))
			await isRefused(ErrorCodes.ServerNotInitialized, method, params);
		await isRefused(ErrorCodes.ServerNotInitialized, 'shutdown');
		await server().greet();
		ok((await server().review(DRAFT)).length > 0);
	});

	it('are not heard before the greeting where they need no answer', async () => {
		await server().connection.sendNotification('initialized', {});
		await server().connection.sendNotification('textDocument/didOpen', opening);
		await server().greet();
		deepEqual(await pulled(), []);
		ok((await server().review(DRAFT)).length > 0);
	});

	it('are refused where they greet once more, and the drafts stay open', async () => {
		await server().greet();
		await server().connection.sendNotification('textDocument/didOpen', opening);
		await isRefused(ErrorCodes.InvalidRequest, 'initialize', { ...greeting, capabilities: fullCapabilities });
		ok((await pulled()).length > 0);
	});

	it('are refused after the farewell, whatever they ask', async () => {
		await server().greet();
		await server().connection.sendRequest('shutdown');
		for (const [method, params] of Object.entries(requests)) await isRefused(ErrorCodes.InvalidRequest, method, params);
		await isRefused(ErrorCodes.InvalidRequest, 'initialize', greeting);
		await isRefused(ErrorCodes.InvalidRequest, 'shutdown');
		await server().connection.sendNotification('textDocument/didOpen', opening);
		await server().connection.sendNotification('exit');
		deepEqual([await server().ended(), server().errors], [0, '']);
	});

	for (const [when, greet] of [
		['before the greeting', async () => undefined],
		['without a farewell', () => server().greet()],
		[
			'in the middle of a review',
			() =>
				server()
					.greet()
					.then(() => void server().review(DRAFT.repeat(3000))),
		],
	] as const) {
		it(`end the server with 1 where they end it ${when}`, async () => {
			await greet();
			await server().connection.sendNotification('exit');
			equal(await server().ended(), 1);
			server().connection.dispose();
		});
	}
});
