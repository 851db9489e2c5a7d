// The language server in a web worker.
import * as languageServer from 'vscode-languageserver/browser';
import { loadEngine, loadFormats } from './bundles.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Pages that came over an open line have no such digests. */
async function sha256(text: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function start(folder: string | undefined, law: Uint8Array): void {
	const { localDay, openLaw, orderly, startServer } = loadEngine(folder, languageServer);
	const { BrowserMessageReader, BrowserMessageWriter, createConnection } = languageServer;
	const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), orderly());
	const read = (): Uint8Array => law;
	startServer(connection, openLaw(read), {
		now: () => performance.now(),
		breathe: () => new Promise((resolve) => setTimeout(resolve)),
		pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
		today: () => localDay(new Date()),
		sha256: self.isSecureContext ? sha256 : undefined,
		loadFormats,
	});
}

// The client brings the file of the law. The next message says where the bundles lie; the server, once loaded, is the
// first to answer it.
self.onmessage = ({ data: law }: MessageEvent<Uint8Array>) => {
	self.onmessage = (event: MessageEvent) => {
		start(event.data?.params?.initializationOptions?.bundles, law);
		self.onmessage?.(event);
	};
};
