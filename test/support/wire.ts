// A language server and a client in one process, over two streams: what an editor sees of the server, and no more.
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
	type ClientCapabilities,
	type CodeAction,
	createProtocolConnection,
	type Diagnostic,
	type DocumentDiagnosticReport,
	type DocumentLink,
	type Hover,
	type InitializeResult,
	type ProtocolConnection,
	type PublishDiagnosticsParams,
	type Range,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Pack } from '../../server/src/core/law.ts';
import { orderly } from '../../server/src/lsp/order.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { Host } from '../../server/src/lsp/session.ts';
import { asLaw, toyLaw } from './toy.ts';

export const uri = 'file:///draft.md';

/** What VS Code can do; tests take away what they want to be without. */
export const fullCapabilities: ClientCapabilities = {
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
		workspaceEdit: { documentChanges: true, snippetEditSupport: true },
		codeLens: { refreshSupport: true },
		symbol: {},
	},
	textDocument: {
		diagnostic: {},
		codeLens: {},
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		foldingRange: {},
		selectionRange: {},
		references: {},
		rename: {},
		inlayHint: {},
		semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
		completion: { completionItem: { snippetSupport: true } },
	},
};

export interface WireOptions {
	readonly capabilities?: ClientCapabilities;
	readonly pack?: Pack;
	/** The `hegui` section of the settings; a function is asked each time. */
	readonly settings?: unknown;
	readonly initializationOptions?: unknown;
	readonly host?: Partial<Host>;
	readonly locale?: string;
	readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
}

export interface Change {
	readonly range: Range;
	readonly text: string;
}

const testHost: Host = {
	now: () => 0,
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	pause: () => new Promise((resolve) => setImmediate(resolve)),
	today: () => '2026-11-22',
};

/** Connects two message streams with one another. */
function streams(): { client: [PassThrough, PassThrough]; server: [PassThrough, PassThrough] } {
	const up = new PassThrough();
	const down = new PassThrough();
	return { client: [down, up], server: [up, down] };
}

/** A client of a server that runs in this process. */
export class Wire {
	readonly connection: ProtocolConnection;
	/** Diagnostics that the server pushed, the latest last. */
	readonly published: PublishDiagnosticsParams[] = [];
	/** All lines that the server logged, with their levels: 1 error, 2 warning, 3 info, 4 log, 5 debug. */
	readonly lines: { readonly type: number; readonly message: string }[] = [];
	/** Errors and warnings that it logged. */
	readonly logged: string[] = [];
	/** What the server told of its reviews. */
	readonly statuses: Record<string, unknown>[] = [];
	refreshes = 0;
	lensRefreshes = 0;
	/** Answers `workspace/configuration`. */
	configuration: (items: readonly { scopeUri?: string; section?: string }[]) => unknown;
	private readonly waiting: (() => void)[] = [];
	private readonly dispose: () => void;
	private initialized: InitializeResult | undefined;

	private constructor(options: WireOptions) {
		const { client, server } = streams();
		const reader = new StreamMessageReader(server[0]);
		const theirs = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(server[1]), orderly());
		startServer(theirs, asLaw(options.pack ?? toyLaw.pack), { ...testHost, ...options.host });
		this.connection = createProtocolConnection(new StreamMessageReader(client[0]), new StreamMessageWriter(client[1]));
		const { settings = {} } = options;
		this.configuration = (items) => items.map(() => (typeof settings === 'function' ? settings() : settings));
		this.listen();
		this.dispose = () => {
			this.connection.dispose();
			theirs.dispose();
		};
	}

	private listen(): void {
		const { connection } = this;
		const heard = (): void => {
			for (const wake of this.waiting.splice(0)) wake();
		};
		connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
			this.published.push(params);
			heard();
		});
		connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
			this.lines.push({ type, message });
			if (type <= 2) this.logged.push(message);
			heard();
		});
		connection.onNotification('hegui/status', (status: Record<string, unknown>) => {
			this.statuses.push(status);
			heard();
		});
		connection.onRequest('workspace/configuration', ({ items }: { items: [] }) => this.configuration(items));
		connection.onRequest('client/registerCapability', () => null);
		connection.onRequest('workspace/diagnostic/refresh', () => {
			this.refreshes++;
			heard();
			return null;
		});
		connection.onRequest('workspace/codeLens/refresh', () => {
			this.lensRefreshes++;
			heard();
			return null;
		});
		connection.listen();
	}

	/** Starts a server and greets it. */
	static async open(options: WireOptions = {}): Promise<Wire> {
		const wire = new Wire(options);
		const {
			capabilities = fullCapabilities,
			initializationOptions = { virtualDocuments: true },
			locale = 'en',
		} = options;
		wire.initialized = await wire.connection.sendRequest('initialize', {
			processId: null,
			rootUri: null,
			...(options.workspaceFolders === undefined ? {} : { workspaceFolders: options.workspaceFolders }),
			capabilities,
			initializationOptions,
			locale,
		});
		await wire.connection.sendNotification('initialized', {});
		return wire;
	}

	get initializeResult(): InitializeResult {
		if (this.initialized === undefined) throw new Error('not initialized');
		return this.initialized;
	}

	/** Ends the connection when the server has answered everything so far. */
	async close(): Promise<void> {
		await this.connection.sendRequest('shutdown').catch(() => undefined);
		this.dispose();
	}

	/** Waits until something that the server says makes the test true. */
	async until(test: () => boolean): Promise<void> {
		while (!test()) await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	async openDocument(text: string, languageId = 'markdown', at = uri): Promise<void> {
		const textDocument = { uri: at, languageId, version: 1, text };
		await this.connection.sendNotification('textDocument/didOpen', { textDocument });
	}

	async change(contentChanges: readonly (Change | { text: string })[], version = 2, at = uri): Promise<void> {
		const textDocument = { uri: at, version };
		await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
	}

	async closeDocument(at = uri): Promise<void> {
		await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at } });
	}

	pull(previousResultId?: string, at = uri): Promise<DocumentDiagnosticReport> {
		const previous = previousResultId === undefined ? {} : { previousResultId };
		return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: at }, ...previous });
	}

	/** The diagnostics that a full report holds. */
	async diagnostics(at = uri): Promise<Diagnostic[]> {
		const report = await this.pull(undefined, at);
		if (report.kind !== 'full') throw new Error(`a ${report.kind} report`);
		return report.items;
	}

	hover(position: { line: number; character: number }, at = uri): Promise<Hover | null> {
		return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: at }, position });
	}

	codeActions(diagnostics: readonly Diagnostic[], only?: readonly string[], at = uri): Promise<CodeAction[] | null> {
		const [first] = diagnostics;
		const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		return this.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri: at },
			range: first?.range ?? nowhere,
			context: { diagnostics, ...(only === undefined ? {} : { only }) },
		});
	}

	links(at = uri): Promise<DocumentLink[] | null> {
		return this.connection.sendRequest('textDocument/documentLink', { textDocument: { uri: at } });
	}

	/** Any other request about a draft. */
	ask<T>(request: string, params: Record<string, unknown> = {}, at = uri): Promise<T> {
		return this.connection.sendRequest(`textDocument/${request}`, { textDocument: { uri: at }, ...params });
	}

	/** Text of a page of our own scheme. */
	async page(address: string): Promise<string | undefined> {
		const answer: { text: string } | null = await this.connection.sendRequest('workspace/textDocumentContent', {
			uri: address,
		});
		return answer?.text;
	}
}

/** The message of a diagnostic as plain text, as we send it. */
export function messageOf(diagnostic: Diagnostic | undefined): string {
	const message = diagnostic?.message ?? '';
	if (typeof message !== 'string') throw new Error('the message is no plain text');
	return message;
}

/** Words of a text at a range. */
export function wordsAt(text: string, range: Range): string {
	return TextDocument.create(uri, 'plaintext', 1, text).getText(range);
}

/** Place of the first unit of some words in a text. */
export function positionOf(text: string, words: string, offset = 0): { line: number; character: number } {
	const at = text.indexOf(words);
	if (at < 0) throw new Error(`no “${words}”`);
	return TextDocument.create(uri, 'plaintext', 1, text).positionAt(at + offset);
}

/** The change that replaces some words of a text. */
export function replacing(text: string, words: string, by: string): Change {
	return { range: { start: positionOf(text, words), end: positionOf(text, words, words.length) }, text: by };
}

/** Diagnostics as `requirement @ words`. */
export function shown(diagnostics: readonly Diagnostic[], text: string): string[] {
	return diagnostics.map(({ code, range }) => `${code} @ ${wordsAt(text, range)}`);
}
