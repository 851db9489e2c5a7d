// The connection to the client: standard input and output, or what the client's library chooses.
import { Console } from 'node:console';
import * as languageServer from 'vscode-languageserver/node';
import { Reader, Writer } from './wire.ts';

/** @param options of the connection */
export function connect(options: languageServer.ConnectionOptions): languageServer.Connection {
	const { createConnection, ProposedFeatures } = languageServer;
	if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, options);
	// What a library prints must not get between the messages.
	globalThis.console = new Console(process.stderr);
	// Nobody hears what we say any more.
	process.stdout.on('error', () => process.exit(1));
	const reader = new Reader(process.stdin, (bytes) =>
		connection.console.warn(`Skipped ${bytes} bytes that are no message.`),
	);
	const connection = createConnection(ProposedFeatures.all, reader, new Writer(process.stdout), options);
	let isTold = false;
	connection.onShutdown(() => {
		isTold = true;
	});
	// Who is gone without a word may not have meant to go.
	reader.onClose(() => process.exit(isTold ? 0 : 1));
	return connection;
}
