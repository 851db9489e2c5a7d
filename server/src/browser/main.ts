// The language server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Formats } from '../formats/index.ts';
import { builtinPack } from '../lawpack/builtin.ts';
import { startServer } from '../lsp/server.ts';
import { localDay } from '../settings/today.ts';

declare const self: DedicatedWorkerGlobalScope & { readonly heguiFormats?: { readonly formats: Formats } };

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), builtinPack, {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setTimeout(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	// A worker may run from a blob and not know where it came from: the client tells.
	loadFormats: async (address) => {
		if (address !== undefined) self.importScripts(address);
		if (self.heguiFormats === undefined) throw new Error('the file formats could not be loaded');
		return self.heguiFormats.formats;
	},
});
