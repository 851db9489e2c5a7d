// Whatever the machine gives to a command: folder, environment, clock, streams; `nodeHost` is the real one.

import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Day } from '../core/model.ts';
import { localDay } from '../settings/today.ts';

/** Where text goes. */
export interface Outlet {
	/** Resolves when the text has left or could not; a failure is an event of the stream, and `main.ts` hears it. */
	write(text: string): Promise<void>;
	readonly isTerminal: boolean;
	/** Columns of the terminal. */
	readonly columns: number;
}

export interface Host {
	readonly folder: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly today: Day;
	readonly output: Outlet;
	readonly errors: Outlet;
	/** All bytes of standard input. */
	readInput(): Promise<Uint8Array>;
	/** Asks the person at the terminal, where there is one. */
	readonly ask?: ((question: string) => Promise<string>) | undefined;
}

const STANDARD_INPUT = 0;
const DEFAULT_COLUMNS = 80;

function outletOf(stream: NodeJS.WriteStream): Outlet {
	return {
		isTerminal: stream.isTTY === true,
		columns: stream.columns ?? DEFAULT_COLUMNS,
		write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
	};
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
	if (fstatSync(STANDARD_INPUT).isDirectory()) throw new Error('EISDIR: is a directory');
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk as Uint8Array);
	return Buffer.concat(chunks);
}

/** A line from the terminal; what ends without one is no. */
function ask(question: string): Promise<string> {
	return new Promise((resolve) => {
		const lines = createInterface({ input: process.stdin, output: process.stdout });
		lines.on('close', () => resolve('n'));
		lines.question(question, (answer) => {
			resolve(answer);
			lines.close();
		});
	});
}

/** The process that runs us. */
export function nodeHost(): Host {
	return {
		folder: process.cwd(),
		environment: process.env,
		today: localDay(new Date()),
		output: outletOf(process.stdout),
		errors: outletOf(process.stderr),
		readInput: () => readAll(process.stdin),
		ask: process.stdin.isTTY === true && process.stdout.isTTY === true ? ask : undefined,
	};
}

/** Whether colour is welcome on an outlet. */
export function isColourful(outlet: Outlet, environment: Host['environment']): boolean {
	return outlet.isTerminal && !environment['NO_COLOR'] && !environment['CI'];
}
