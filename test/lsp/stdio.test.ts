// The built server as a process of its own: it is greeted, reviews, stays alive, and ends as the protocol has it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { eachServer } from '../support/serverProcess.ts';

describe('the built server', function () {
	this.timeout(120_000);
	const server = eachServer();

	it('reviews with the law that is built in', async () => {
		const codes = await server().review('# 公众账号服务协议\n\n您可以开设公众账号、订阅号，群发消息。\n');
		ok(codes.includes('account-deletion'), codes.join(' '));
	});

	it('lives through messages that make no sense', async () => {
		await server().write('Content-Length: 9\r\n\r\nnonsense!');
		await server().connection.sendNotification('textDocument/didChange', {});
		await server()
			.connection.sendRequest('textDocument/hover', { textDocument: 5 })
			.catch(() => undefined);
		ok((await server().review('# 公众账号服务协议\n')).length > 0);
		equal(server().isGone, false);
	});

	it('ends with 0 when it was told to shut down, and says nothing on standard error', async () => {
		await server().connection.sendRequest('shutdown');
		await server().connection.sendNotification('exit');
		deepEqual([await server().ended(), server().errors], [0, '']);
	});

	it('ends with 1 when the client is gone without a word', async () => {
		server().child.stdin?.end();
		equal(await server().ended(), 1);
	});
});
