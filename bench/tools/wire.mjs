// Messages over the pipes of a server. The clock is read when the last byte of a message is there, before its text is
// read: a library's own queue would be measured too.
import { spawn } from 'node:child_process';

const HEAD_END = '\r\n\r\n';

/** Cuts what comes through a pipe into messages and hands each over with the time it was complete. */
function messagesFrom(pipe, receive) {
	let chunks = [];
	let held = 0;
	let wanted = -1;
	const take = (bytes) => {
		const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
		chunks = [all.subarray(bytes)];
		held -= bytes;
		return all.subarray(0, bytes);
	};
	pipe.on('data', (data) => {
		chunks.push(data);
		held += data.length;
		for (;;) {
			if (wanted < 0) {
				if (chunks.length > 1) chunks = [Buffer.concat(chunks)];
				const end = chunks[0].indexOf(HEAD_END);
				if (end < 0) return;
				wanted = Number(/Content-Length:\s*(\d+)/i.exec(take(end + HEAD_END.length).toString('latin1'))[1]);
			}
			if (held < wanted) return;
			const at = performance.now();
			const body = take(wanted);
			wanted = -1;
			receive(JSON.parse(body.toString('utf8')), at);
		}
	});
}

/** A server's process and its pipes. */
export class Wire {
	/**
	 * @param {{ args: string[], cwd: string, hasProbe?: boolean }} program the server's file and arguments, and whether
	 * something in it answers its parent
	 * @param {(message: object, at: number) => void} receive what is done with each message
	 */
	constructor({ args, cwd, hasProbe = false }, receive) {
		this.started = performance.now();
		this.child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'pipe', ...(hasProbe ? ['ipc'] : [])] });
		this.errors = '';
		this.child.stderr.on('data', (data) => {
			this.errors = (this.errors + data).slice(-2000);
		});
		// A server that is gone is told by what waits for its answer.
		this.child.stdin.on('error', () => {});
		this.exited = new Promise((done) => this.child.once('exit', done));
		messagesFrom(this.child.stdout, receive);
	}

	/** Writes a message and tells when the writing began. */
	send(message) {
		const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
		const whole = Buffer.concat([Buffer.from(`Content-Length: ${body.length}${HEAD_END}`), body]);
		const at = performance.now();
		this.child.stdin.write(whole);
		return at;
	}
}
