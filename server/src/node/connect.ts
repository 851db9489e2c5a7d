// The connection to the client: standard input and output, or what the client's library chooses.
import { Console } from 'node:console';
import * as languageServer from 'vscode-languageserver/node';
import { Frames } from './frames.ts';
import { Whole } from './whole.ts';

/** @param options of the connection */
export function connect(options: languageServer.ConnectionOptions): languageServer.Connection {
	const { createConnection, ProposedFeatures } = languageServer;
	if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, options);
	// What a library prints must not get between the messages.
	globalThis.console = new Console(process.stderr);
	// Nobody hears what we say any more.
	process.stdout.on('error', () => process.exit(1));
	const frames = new Frames((bytes) => connection.console.warn(`Skipped ${bytes} bytes that are no message.`));
	const whole = new Whole(process.stdout);
	const connection = createConnection(ProposedFeatures.all, process.stdin.pipe(frames), whole, options);
	return connection;
}
