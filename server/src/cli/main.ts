// Starts the command line: hands the machine over, sets the exit code, turns whatever goes wrong into one line.
import { isMainThread } from 'node:worker_threads';
import { keepSmall } from '../node/engineOptions.ts';
import { run } from './arguments.ts';
import { nodeHost } from './host.ts';
import { oneLine } from './trouble.ts';

const BROKEN_PIPE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function fail(error: unknown, where = ''): never {
	process.stderr.write(`hegui: ${where}${oneLine(error)}\n`);
	process.exit(2);
}

async function start(): Promise<void> {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		// The reader of a pipe may go when it has seen enough; the exit code still tells what was found.
		if (!BROKEN_PIPE.has(error.code ?? '')) fail(error, 'stdout: ');
	});
	process.stderr.on('error', () => {});
	process.on('uncaughtException', (error) => fail(error));
	process.on('unhandledRejection', (error) => fail(error));
	const unfinished = (): never => fail('ended before everything was done');
	process.once('beforeExit', unfinished);
	const result = await run(process.argv.slice(2), nodeHost());
	process.off('beforeExit', unfinished);
	// Ends as one whom the signal ended, so that scripts end, too.
	if (result === 'interrupted') process.kill(process.pid, 'SIGINT');
	else if (result !== undefined) process.exitCode = result;
}

if (isMainThread) {
	keepSmall();
	void start().catch(fail);
} else {
	// A thread of a run: it is started like the command line itself.
	void import('./review/worker.ts').then(({ serveReviews }) => serveReviews());
}
