// A language server under measurement: its start, a document in it, edits, and what it answers.
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { answerOf, capabilities } from './client.mjs';
import { memoryOf, processorTimeOf } from './memory.mjs';
import { Wire } from './wire.mjs';

const PATIENCE = 60_000;
/** A server that publishes without versions is heard out for so long before the next edit. */
const SILENCE = 150;
const CANCELLED = [-32802, -32801, -32800];

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export class Server {
	#wire;
	#program;
	#nextId = 1;
	#waiting = new Map();
	#waiter;
	#publishedAt = 0;
	#hasVersions = false;
	#pull;
	#resultId;
	/** The diagnostics that the server's client shows now. */
	kept = [];

	/**
	 * @param {object} program `args` and `cwd`, `languageId`, and where a server needs them `settings`,
	 * `initializationOptions`, `requests` that it sends to its client and `told`, what is done with what it tells; with
	 * `hasProbe` something in it answers its parent
	 */
	static async start(program) {
		const server = new Server();
		server.#program = { ...program, folder: { uri: pathToFileURL(program.cwd).href, name: 'bench' } };
		server.#wire = new Wire(program, (message, at) => server.#receive(message, at));
		server.#wire.exited.then(() => server.#fail('ended'));
		const { folder, initializationOptions, settings = {} } = server.#program;
		const { at, result } = await server.request('initialize', {
			processId: process.pid,
			rootUri: folder.uri,
			workspaceFolders: [folder],
			capabilities,
			initializationOptions,
		});
		server.initialized = at - server.#wire.started;
		server.#pull = result.capabilities.diagnosticProvider;
		server.capabilities = result.capabilities;
		server.fullText = [1, undefined].includes(
			result.capabilities.textDocumentSync?.change ?? result.capabilities.textDocumentSync,
		);
		server.notify('initialized', {});
		server.notify('workspace/didChangeConfiguration', { settings });
		return server;
	}

	/** Lets registrations and questions about settings arrive before the document does. */
	async settle() {
		await sleep(100);
	}

	#fail(why) {
		const error = new Error(`The server ${why}: ${this.#program.args.join(' ')}\n${this.#wire.errors}`);
		for (const { failed } of this.#waiting.values()) failed(error);
		this.#waiter?.failed(error);
	}

	#receive(message, at) {
		if (message.method === undefined) {
			this.#waiting.get(message.id)?.done({ at, result: message.result, error: message.error });
			this.#waiting.delete(message.id);
			return;
		}
		if (message.method === 'textDocument/publishDiagnostics') this.#hear(message.params, at);
		this.#program.told?.[message.method]?.(message.params);
		if (message.id === undefined) return;
		if (message.method === 'client/registerCapability') this.#register(message.params.registrations);
		const result = answerOf(message, this.#program);
		const error = { code: -32601, message: `no such method: ${message.method}` };
		this.#wire.send({ id: message.id, ...(result === undefined ? { error } : { result }) });
	}

	#register(registrations) {
		const found = registrations.find(({ method }) => method === 'textDocument/diagnostic');
		if (found) this.#pull = found.registerOptions ?? {};
	}

	#hear({ uri, version, diagnostics }, at) {
		if (uri !== this.uri) return;
		this.#publishedAt = at;
		this.kept = diagnostics;
		if (typeof version === 'number') this.#hasVersions = true;
		const waiter = this.#waiter;
		if (waiter === undefined || (typeof version === 'number' && version < waiter.version)) return;
		this.#waiter = undefined;
		waiter.done(at);
	}

	/** Sends a request; the answer has the times `sent` and `at`, and `result` or `error`. */
	request(method, params) {
		const id = this.#nextId++;
		let sent;
		const answer = new Promise((done, failed) => {
			const timer = setTimeout(() => failed(new Error(`No answer to ${method} in a minute.`)), PATIENCE);
			const end = (settle) => (value) => {
				clearTimeout(timer);
				settle(value);
			};
			this.#waiting.set(id, { done: end((one) => done({ sent, ...one })), failed: end(failed) });
			sent = this.#wire.send({ id, method, params });
		});
		return Object.assign(answer, { id });
	}

	notify(method, params) {
		return this.#wire.send({ method, params });
	}

	cancel(id) {
		return this.notify('$/cancelRequest', { id });
	}

	/** Asks for the diagnostics, as an editor with an older result does. */
	pull() {
		const textDocument = { uri: this.uri };
		const { identifier } = this.#pull;
		return this.request('textDocument/diagnostic', { textDocument, identifier, previousResultId: this.#resultId });
	}

	#take({ result, error }) {
		if (error) throw new Error(`Diagnostics failed: ${error.message}`);
		if (result.kind !== 'unchanged') this.kept = result.items;
		this.#resultId = result.resultId;
	}

	/** Waits for the diagnostics of a version that is sent by `send`; gives milliseconds from there. */
	async #diagnosed(version, send) {
		if (this.#pull === undefined) {
			let failed;
			const heard = new Promise((done, fail) => {
				failed = fail;
				this.#waiter = { version, done, failed };
			});
			const timer = setTimeout(() => failed(new Error('No diagnostics in a minute.')), PATIENCE);
			const sent = send();
			const at = await heard.finally(() => clearTimeout(timer));
			while (!this.#hasVersions && performance.now() - this.#publishedAt < SILENCE) await sleep(SILENCE / 3);
			return at - sent;
		}
		const sent = send();
		for (;;) {
			const answer = await this.pull();
			if (CANCELLED.includes(answer.error?.code)) continue;
			this.#take(answer);
			return answer.at - sent;
		}
	}

	/** Opens a document and waits for its diagnostics. */
	open(uri, document) {
		this.uri = uri;
		this.#resultId = undefined;
		const { version } = document;
		const textDocument = { uri, languageId: this.#program.languageId, version, text: document.text() };
		return this.#diagnosed(version, () => this.notify('textDocument/didOpen', { textDocument }));
	}

	/** Tells of a change that was made to the document, and gives the time when that began. */
	change(document, change) {
		const textDocument = { uri: this.uri, version: document.version };
		const contentChanges = [this.fullText ? { text: document.text() } : change];
		return this.notify('textDocument/didChange', { textDocument, contentChanges });
	}

	/** The same, and waits for the diagnostics after it. */
	edit(document, change) {
		return this.#diagnosed(document.version, () => this.change(document, change));
	}

	/** Changes that come every so many milliseconds; gives the time from the last one to its diagnostics. */
	async burst(document, changes, interval) {
		let asked;
		const supersede = () => {
			if (asked && this.#waiting.has(asked.id)) this.cancel(asked.id);
		};
		for (const make of changes.slice(0, -1)) {
			this.change(document, make());
			if (this.#pull) {
				supersede();
				asked = this.pull();
				// A later one supersedes it: an editor takes no notice of what comes.
				asked.catch(() => {});
			}
			await sleep(interval);
		}
		supersede();
		return this.edit(document, changes.at(-1)());
	}

	close() {
		this.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
	}

	/** Asks what in the server answers its parent. */
	async probe(question) {
		const { child } = this.#wire;
		child.send(question);
		const [answer] = await once(child, 'message');
		return answer;
	}

	memory() {
		return memoryOf(this.#wire.child.pid);
	}

	processorTime() {
		return processorTimeOf(this.#wire.child.pid);
	}

	/** Ends the server as an editor does, and without mercy where it does not end. */
	async stop() {
		const { child, exited } = this.#wire;
		await Promise.race([this.request('shutdown', null).catch(() => {}), sleep(2000)]);
		this.notify('exit');
		await Promise.race([exited, sleep(1000)]);
		child.kill('SIGKILL');
	}
}
