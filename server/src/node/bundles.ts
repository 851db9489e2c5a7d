// The bundles of the server, the law and the formats lie beside this one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as languageServer from 'vscode-languageserver/node';
import type { Formats } from '../formats/index.ts';
import type * as engine from '../lsp/engine.ts';
import { loadKept } from './keptCode.ts';

/** Loads the server, which asks for the library of the protocol by this name. */
export function loadEngine(library: typeof languageServer): typeof engine {
	Object.assign(globalThis, { heguiLanguageServer: library });
	return loadKept(join(__dirname, 'engine.js')) as typeof engine;
}

/** The file of the law. */
export function readLaw(): Uint8Array {
	return readFileSync(join(__dirname, 'law.bin'));
}

export async function loadFormats(): Promise<Formats> {
	return (await import('hegui:formats')).formats;
}
