// What the server does once it is greeted: its engine and its law are loaded here.
import { createHash } from 'node:crypto';
import type * as languageServer from 'vscode-languageserver/node';
import { loadEngine, loadFormats, readLaw } from './bundles.ts';
import { clearSooner } from './engineOptions.ts';
import { nodeFiles } from './files.ts';

function load(
	library: typeof languageServer,
	connection: languageServer.Connection,
	greeted: languageServer.InitializeParams,
): void {
	const { localDay, openLaw, startServer } = loadEngine(library);
	clearSooner();
	const host = {
		now: () => performance.now(),
		breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
		pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
		today: () => localDay(new Date()),
		sha256: async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
		files: nodeFiles,
		loadFormats,
	};
	startServer(connection, openLaw(readLaw), host, greeted);
}

/** Serves a connection whose client has been greeted; a server that cannot is of no use, and the client starts another. */
export function serve(...given: Parameters<typeof load>): void {
	try {
		load(...given);
	} catch (error) {
		process.stderr.write(`hegui: ${error instanceof Error ? error.message : error}\n`);
		process.exit(1);
	}
}
