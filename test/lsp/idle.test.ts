// A server that has nothing to do sleeps: no timer is set and nothing is under way, however many documents are open.
import { deepEqual, ok } from 'node:assert/strict';
import { eachServer, ServerProcess } from '../support/serverProcess.ts';
import { read } from '../support/sources.ts';

/** Kinds of what makes a process work without being told to. */
const RESTLESS = ['Timeout', 'Immediate', 'TickObject', 'FSReqCallback', 'FSReqPromise', 'WORKER'];

describe('an idle server', function () {
	this.timeout(120_000);
	const server = eachServer(() => ServerProcess.probed());

	async function restless(): Promise<string[]> {
		return (await server().awake()).filter((kind) => RESTLESS.includes(kind));
	}

	/** Waits some seconds for no more and no less to be under way than this. */
	async function rests(kinds: readonly string[]): Promise<void> {
		let seen = await restless();
		for (let looks = 1; looks < 200 && `${seen}` !== `${kinds}`; looks++) {
			await new Promise((resolve) => setTimeout(resolve, 50));
			seen = await restless();
		}
		deepEqual(seen, kinds);
	}

	async function openFifty(): Promise<void> {
		const text = read('samples/service-agreement.zh.md');
		for (let number = 0; number < 50; number++) {
			const uri = `file:///${number}.md`;
			const textDocument = { uri, languageId: 'markdown', version: 1, text };
			await server().connection.sendNotification('textDocument/didOpen', { textDocument });
			const start = { line: 2, character: 0 };
			await server().connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges: [{ range: { start, end: start }, text: '您' }],
			});
		}
	}

	it('with fifty documents sets no timer', async () => {
		await server().greet({ processId: null });
		await openFifty();
		for (let number = 0; number < 50; number++) {
			const textDocument = { uri: `file:///${number}.md` };
			await server().connection.sendRequest('textDocument/diagnostic', { textDocument });
		}
		ok((await server().awake()).length > 0, 'it listens');
		await rests([]);
	});

	it('that tells diagnostics by itself sets none when it has told them', async () => {
		await server().greet({ processId: null, capabilities: {} });
		const told = new Set<string>();
		server().connection.onNotification(
			'textDocument/publishDiagnostics',
			({ uri }: { uri: string }) => void told.add(uri),
		);
		await openFifty();
		while (told.size < 50) await new Promise((resolve) => setTimeout(resolve, 50));
		await rests([]);
	});

	it('sets one where it looks after the process of its client', async () => {
		await server().greet();
		await openFifty();
		await rests(['Timeout']);
	});
});
