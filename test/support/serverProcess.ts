// The built server as a process of its own, with a client that may say anything.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import {
	createProtocolConnection,
	type DocumentDiagnosticReport,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ensureBuild } from '../../scripts/build.mjs';

const probe = join(import.meta.dirname, '../../scripts/soak-probe.cjs');
const bundle = join(import.meta.dirname, '../../dist/server/server.js');

/** Something that stands under this name. */
export const aside = 'file:///aside.md';

export class ServerProcess {
	readonly child: ChildProcess;
	readonly connection: ProtocolConnection;
	/** Lines that it logged. */
	readonly lines: string[] = [];
	/** What it wrote to standard error. */
	errors = '';
	private readonly input: Writable;

	private constructor(child: ChildProcess, input: Writable, output: Readable) {
		this.child = child;
		this.input = input;
		this.connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
		child.stderr?.on('data', (chunk) => (this.errors += chunk));
		input.on('error', () => undefined);
		this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
			this.lines.push(message);
		});
		this.connection.listen();
	}

	/** Starts a server that nobody has greeted. */
	static start(...options: readonly string[]): ServerProcess {
		return ServerProcess.startIn({}, ...options);
	}

	/** The same with more in its environment. */
	static startIn(environment: Readonly<Record<string, string>>, ...options: readonly string[]): ServerProcess {
		const child = spawn(process.execPath, [...options, bundle, '--stdio'], {
			stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
			env: { ...process.env, ...environment },
		});
		const { stdin, stdout } = child;
		if (stdin === null || stdout === null) throw new Error('a process without pipes');
		return new ServerProcess(child, stdin, stdout);
	}

	/** Starts a server that tells what keeps it awake. */
	static probed(): ServerProcess {
		return ServerProcess.start('--require', probe);
	}

	/** What keeps the process awake, by kind. */
	async awake(): Promise<string[]> {
		this.child.send('awake');
		const [kinds] = await once(this.child, 'message');
		return kinds;
	}

	/** Starts a server and greets it. */
	static async greeted(params: Record<string, unknown> = {}): Promise<ServerProcess> {
		const server = ServerProcess.start();
		await server.greet(params);
		return server;
	}

	async greet(params: Record<string, unknown> = {}): Promise<void> {
		const capabilities = { textDocument: { diagnostic: {} } };
		await this.connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, ...params });
		await this.connection.sendNotification('initialized', {});
	}

	/** Writes bytes as they are, and waits until they are on their way. */
	async write(bytes: string | Uint8Array): Promise<void> {
		if (this.input.destroyed) return;
		if (!this.input.write(bytes)) await once(this.input, 'drain');
	}

	/** Writes something as a message of the protocol, whatever it is. */
	async say(message: unknown): Promise<void> {
		await this.write(framed(JSON.stringify(message)));
	}

	/** Codes of the findings of a draft that is opened for this. */
	async review(text: string, uri = aside): Promise<unknown[]> {
		const textDocument = { uri, languageId: 'markdown', version: 1, text };
		await this.connection.sendNotification('textDocument/didOpen', { textDocument });
		const report: DocumentDiagnosticReport = await this.connection.sendRequest('textDocument/diagnostic', {
			textDocument: { uri },
		});
		await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
		if (report.kind !== 'full') throw new Error(`a ${report.kind} report`);
		return report.items.map(({ code }) => code);
	}

	/** Whether the process has ended. */
	get isGone(): boolean {
		return this.child.exitCode !== null || this.child.signalCode !== null;
	}

	/** The exit code, when it ends. */
	async ended(): Promise<number | null> {
		if (!this.isGone) await once(this.child, 'exit');
		return this.child.exitCode;
	}

	async kill(): Promise<void> {
		this.connection.dispose();
		this.child.kill('SIGKILL');
		await this.ended();
	}
}

/**
 * A server for each test of a suite, built before the first.
 *
 * @param begin starts it; a greeted one where left out
 * @returns gives that of the test that runs
 */
export function eachServer(begin: () => Promise<ServerProcess> | ServerProcess = () => ServerProcess.greeted()) {
	let server: ServerProcess;
	before(() => ensureBuild());
	beforeEach(async () => {
		server = await begin();
	});
	afterEach(() => server.kill());
	return (): ServerProcess => server;
}

/** A body with the header that belongs to it. */
export function framed(body: string): string {
	return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
