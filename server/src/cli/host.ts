// Whatever the machine gives to a command: folder, environment, clock, streams; `nodeHost` is the real one.

import { fstatSync } from 'node:fs';
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
	/** The same bytes as they come. */
	input(): AsyncIterable<Uint8Array>;
	/** Calls back when the user wants an end of it; gives what takes that back. */
	onInterrupt(listener: () => void): () => void;
}

const STANDARD_INPUT = 0;
const DEFAULT_COLUMNS = 80;
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

function outletOf(stream: NodeJS.WriteStream): Outlet {
	return {
		isTerminal: stream.isTTY === true,
		columns: stream.columns ?? DEFAULT_COLUMNS,
		write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
	};
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
	if (fstatSync(STANDARD_INPUT).isDirectory()) throw new Error('EISDIR: is a directory');
	for await (const chunk of process.stdin) yield chunk as Uint8Array;
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** A line from the terminal; what ends without one is no. */
async function ask(question: string): Promise<string> {
	const { createInterface } = await import('node:readline');
	return new Promise((resolve) => {
		const lines = createInterface({ input: process.stdin, output: process.stdout });
		lines.on('close', () => resolve('n'));
		lines.question(question, (answer) => {
			resolve(answer);
			lines.close();
		});
	});
}

/** The first signal asks for an end, the next one is the system's. */
function onInterrupt(listener: () => void): () => void {
	const forget = (): void => {
		for (const signal of INTERRUPTS) process.off(signal, heard);
	};
	const heard = (): void => {
		forget();
		listener();
	};
	for (const signal of INTERRUPTS) process.on(signal, heard);
	return forget;
}

/** The process that runs us. */
export function nodeHost(): Host {
	return {
		folder: process.cwd(),
		environment: process.env,
		today: localDay(new Date()),
		output: outletOf(process.stdout),
		errors: outletOf(process.stderr),
		readInput: () => readAll(standardInput()),
		input: standardInput,
		// Few commands ask, and what reads from a terminal takes its time to open.
		get ask() {
			return process.stdin.isTTY === true && process.stdout.isTTY === true ? ask : undefined;
		},
		onInterrupt,
	};
}

/** Whether colour is welcome on an outlet. */
export function isColourful(outlet: Outlet, environment: Host['environment']): boolean {
	return outlet.isTerminal && !environment['NO_COLOR'] && !environment['CI'];
}
