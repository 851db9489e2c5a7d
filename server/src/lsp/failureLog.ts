// What goes wrong, as lines for the client's log: where in the program, never a word of a draft, and each line once.
import type { Connection } from 'vscode-languageserver';

/** Where in the program it went wrong. */
function placeOf(error: unknown): string {
	// The message of an error may quote a draft, over several lines.
	const trace = error instanceof Error ? (error.stack?.split(error.message || '\n').at(-1) ?? '') : '';
	const lines = trace.split('\n');
	return lines.find((one) => one.startsWith('    at '))?.trim() ?? '';
}

export class FailureLog {
	private readonly connection: Connection;
	/** Lines by the document that they are about. */
	private readonly told = new Map<string | undefined, Set<string>>();

	constructor(connection: Connection) {
		this.connection = connection;
	}

	/** @param uri the document that it is about */
	tell(what: string, error: unknown, uri?: string): void {
		const about = uri === undefined ? what : `${what} of ${uri}`;
		const line = `${about} failed: ${error instanceof Error ? error.name : 'unknown error'} ${placeOf(error)}`;
		const told = this.told.get(uri) ?? new Set();
		// Documents are reviewed at every key: what fails would fill the log.
		if (told.has(line)) return;
		this.told.set(uri, told.add(line));
		try {
			this.connection.console.error(line);
		} catch {
			// The connection is closed: there is nobody left to tell.
		}
	}

	/** To be called when a document is closed. */
	forget(uri: string): void {
		this.told.delete(uri);
	}
}
