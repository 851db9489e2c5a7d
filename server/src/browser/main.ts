// The language server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { localDay } from '../settings/today.ts';
import { loadFormats, loadPack } from './bundles.ts';

declare const self: DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), loadPack, {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setTimeout(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	loadFormats,
});
