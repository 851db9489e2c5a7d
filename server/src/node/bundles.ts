// The bundles of the server, the law and the formats lie beside this one.
import { join } from 'node:path';
import type * as languageServer from 'vscode-languageserver/node';
import type { Formats } from '../formats/index.ts';
import type * as engine from '../lsp/engine.ts';

/** Loads the server, which asks for the library of the protocol by this name. */
export function loadEngine(library: typeof languageServer): typeof engine {
	Object.assign(globalThis, { heguiLanguageServer: library });
	return require(join(__dirname, 'engine.js'));
}

/** The law as it is packed. */
export function packedLaw(): string {
	return require(join(__dirname, 'law.js')).packed;
}

export async function loadFormats(): Promise<Formats> {
	return (await import('hegui:formats')).default.formats;
}
