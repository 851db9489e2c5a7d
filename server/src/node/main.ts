// The language server on Node: standard input and output, or what the client's library chooses.
import { Console } from 'node:console';
import { createHash } from 'node:crypto';
import * as languageServer from 'vscode-languageserver/node';
import { loadEngine, loadFormats, packedLaw } from './bundles.ts';
import { nodeFiles } from './files.ts';
import { Frames } from './frames.ts';

const { localDay, startServer, unpack } = loadEngine(languageServer);
const { createConnection, ProposedFeatures } = languageServer;

function connect(): languageServer.Connection {
	if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
	// What a library prints must not get between the messages.
	globalThis.console = new Console(process.stderr);
	const frames = new Frames((bytes) => connection.console.warn(`Skipped ${bytes} bytes that are no message.`));
	const connection = createConnection(ProposedFeatures.all, process.stdin.pipe(frames), process.stdout);
	return connection;
}

startServer(connect(), () => unpack(packedLaw()), {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	sha256: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
	files: nodeFiles,
	loadFormats,
});
