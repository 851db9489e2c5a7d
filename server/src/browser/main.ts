// The language server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { localDay } from '../settings/today.ts';
import { loadFormats, loadPack } from './bundles.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Pages that came over an open line have no such digests. */
async function sha256(text: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), loadPack, {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setTimeout(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	sha256: self.isSecureContext ? sha256 : undefined,
	loadFormats,
});
