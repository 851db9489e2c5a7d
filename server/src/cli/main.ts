// Starts the command line: hands the machine over, sets the exit code, turns whatever goes wrong into one line.
import { run } from './arguments.ts';
import { nodeHost } from './host.ts';
import { oneLine } from './trouble.ts';

const BROKEN_PIPE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function fail(error: unknown, where = ''): never {
	process.stderr.write(`hegui: ${where}${oneLine(error)}\n`);
	process.exit(2);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// The reader of a pipe may go when it has seen enough; the exit code still tells what was found.
	if (!BROKEN_PIPE.has(error.code ?? '')) fail(error, 'stdout: ');
});
process.stderr.on('error', () => {});
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));

run(process.argv.slice(2), nodeHost()).then(
	(code) => {
		if (code !== undefined) process.exitCode = code;
	},
	(error) => fail(error),
);
