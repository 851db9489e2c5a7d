// `hegui lsp --stdio` is a language server, and `npm run hegui` is the command line.
import { equal, match, ok } from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, completeSample, plainEnvironment, root } from '../support/cli.ts';

function message(body: object): string {
	const json = JSON.stringify({ jsonrpc: '2.0', ...body });
	return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}

describe('lsp --stdio', () => {
	it('answers initialize and ends with exit', async function answers() {
		if (!existsSync(join(dirname(bundle), 'server', 'server.js'))) this.skip();
		const child = spawn(process.execPath, [bundle, 'lsp', '--stdio'], { env: plainEnvironment() });
		let out = '';
		let err = '';
		child.stderr.on('data', (chunk) => {
			err += chunk;
		});
		const ended = new Promise((done) => child.on('close', done));
		const answered = new Promise<void>((done) => {
			child.stdout.on('data', (chunk) => {
				out += chunk;
				if (out.includes('"capabilities"')) done();
			});
			child.on('close', () => done());
		});
		child.stdin.write(
			message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
		);
		await answered;
		ok(out.includes('"capabilities"'), err);
		child.stdin.write(message({ id: 2, method: 'shutdown' }));
		child.stdin.write(message({ method: 'exit' }));
		equal(await ended, 0);
		equal(err, '');
	});
});

describe('scripts/hegui.mjs', () => {
	const run = (args: readonly string[]) =>
		new Promise<{ code: unknown; out: string; err: string }>((done) => {
			const options = { cwd: root, env: plainEnvironment() };
			execFile(process.execPath, [join(root, 'scripts', 'hegui.mjs'), ...args], options, (error, out, err) => {
				done({ code: error?.code ?? 0, out, err });
			});
		});

	it('passes arguments, output and exit code on', async () => {
		const good = await run(['check', completeSample]);
		equal(good.code, 0);
		match(good.out, /No gaps found/);
		const bad = await run(['check', 'nowhere.md']);
		equal(bad.code, 2);
		equal(bad.err, 'hegui: nowhere.md: no such file or folder\n');
	});
});
