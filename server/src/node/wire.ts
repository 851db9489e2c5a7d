// Messages of the protocol on standard input and output, each read and written in one piece: every piece wakes the other side.
import type { Readable, Writable } from 'node:stream';
import * as languageServer from 'vscode-languageserver/node';
import { Frames } from './frames.ts';

/** Reads messages; what is none is left out. */
export class Reader extends languageServer.AbstractMessageReader implements languageServer.MessageReader {
	private readonly input: Readable;
	private readonly skipped: (bytes: number) => void;

	/** @param skipped told how many bytes were left out */
	constructor(input: Readable, skipped: (bytes: number) => void) {
		super();
		this.input = input;
		this.skipped = skipped;
	}

	listen(callback: languageServer.DataCallback): languageServer.Disposable {
		const found = (body: Buffer): void => {
			try {
				callback(JSON.parse(body.toString('utf8')));
			} catch (error) {
				this.fireError(error);
			}
		};
		const frames = new Frames(found, this.skipped);
		const taken = (chunk: Buffer): void => frames.take(chunk);
		this.input.on('error', (error) => this.fireError(error));
		for (const event of ['end', 'close']) this.input.once(event, () => this.fireClose());
		this.input.on('data', taken);
		return languageServer.Disposable.create(() => this.input.off('data', taken));
	}
}

/** A message with its header. */
function frameOf(body: string): Buffer {
	const length = Buffer.byteLength(body);
	const header = `Content-Length: ${length}\r\n\r\n`;
	const frame = Buffer.allocUnsafe(header.length + length);
	frame.write(header, 'latin1');
	frame.write(body, header.length, 'utf8');
	return frame;
}

/** Writes messages. */
export class Writer extends languageServer.AbstractMessageWriter implements languageServer.MessageWriter {
	private readonly output: Writable;
	private errors = 0;

	constructor(output: Writable) {
		super();
		this.output = output;
	}

	async write(message: languageServer.Message): Promise<void> {
		try {
			const frame = frameOf(JSON.stringify(message));
			await new Promise<void>((done, failed) => this.output.write(frame, (error) => (error ? failed(error) : done())));
		} catch (error) {
			this.fireError(error, message, ++this.errors);
			throw error;
		}
	}

	end(): void {
		this.output.end();
	}
}
