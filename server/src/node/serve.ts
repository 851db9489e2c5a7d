// What the server does once it is greeted: its engine and its law are loaded here.
import { createHash } from 'node:crypto';
import type * as languageServer from 'vscode-languageserver/node';
import { loadEngine, loadFormats, readLaw } from './bundles.ts';
import { nodeFiles } from './files.ts';

/**
 * Serves a connection whose client has been greeted.
 *
 * @returns to be told of failures that nobody else sees
 */
export function serve(
	library: typeof languageServer,
	connection: languageServer.Connection,
	greeted: languageServer.InitializeParams,
): (what: string, error: unknown) => void {
	const { localDay, openLaw, startServer } = loadEngine(library);
	const host = {
		now: () => performance.now(),
		breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
		pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
		today: () => localDay(new Date()),
		sha256: async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
		files: nodeFiles,
		loadFormats,
	};
	return startServer(connection, openLaw(readLaw), host, greeted);
}
