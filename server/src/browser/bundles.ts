// The bundles of the server, the law and the formats in a worker, which cannot tell where it lies: the client says.
import type * as languageServer from 'vscode-languageserver/browser';
import type { Formats } from '../formats/index.ts';
import type * as engine from '../lsp/engine.ts';

declare const self: WorkerGlobalScope & {
	heguiLanguageServer?: typeof languageServer;
	readonly heguiEngine?: typeof engine;
	readonly heguiFormats?: { readonly formats: Formats };
};

function load(folder: string | undefined, name: string): void {
	if (folder === undefined) throw new Error('the client does not say where the bundles of the server lie');
	self.importScripts(`${folder}/${name}`);
}

/** Loads the server, which asks for the library of the protocol by this name. */
export function loadEngine(folder: string | undefined, library: typeof languageServer): typeof engine {
	self.heguiLanguageServer = library;
	load(folder, 'engine.js');
	if (self.heguiEngine === undefined) throw new Error('the bundle of the server holds none');
	return self.heguiEngine;
}

export async function loadFormats(folder: string | undefined): Promise<Formats> {
	if (self.heguiFormats === undefined) load(folder, 'formats.js');
	if (self.heguiFormats === undefined) throw new Error('the bundle of formats holds none');
	return self.heguiFormats.formats;
}
