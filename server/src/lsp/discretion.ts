// What goes to the client in words of others: messages of errors and of malformed messages may quote a draft, and stay here.
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Has the protocol's library log where something went wrong, without the words that it quotes. */
export function keepDiscreet(connection: Connection): void {
	const log = connection.console;
	const error = log.error.bind(log);
	log.error = (line) => {
		const [first = ''] = line.split('\n');
		error(first.replace(/(failed with message|Processing message queue failed): .*/, '$1'));
	};
}

/** Tells of a failure. */
type Tell = (what: string, error: unknown) => void;

/** Answers a request; where that fails, the client hears that much and no more. */
export function guarded<P extends unknown[], R>(
	what: string,
	tell: Tell,
	give: (...params: P) => R | Promise<R>,
): (...params: P) => Promise<R> {
	return async (...params) => {
		try {
			return await give(...params);
		} catch (error) {
			if (error instanceof ResponseError) throw error;
			tell(what, error);
			throw new ResponseError(ErrorCodes.InternalError, `${what} failed`);
		}
	};
}
