// Messages to the client in one piece each: every piece that is written wakes the client.
import { Writable } from 'node:stream';

const HEADER = 'Content-Length';

/** Takes header and body of a message one after the other, and writes them together. */
export class Whole extends Writable {
	private readonly out: Writable;
	private header: Buffer | undefined;

	/** @param out where the messages go */
	constructor(out: Writable) {
		super();
		this.out = out;
	}

	override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
		const { header } = this;
		if (header === undefined && chunk.toString('latin1', 0, HEADER.length) === HEADER) {
			this.header = chunk;
			done();
			return;
		}
		this.header = undefined;
		this.out.write(header === undefined ? chunk : Buffer.concat([header, chunk]), done);
	}
}
