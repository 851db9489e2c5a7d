// A pool of worker threads; what a worker comes to grief over is one document, and the run goes on.
import { join } from 'node:path';
import { say } from '../../messages/messages.ts';
import type { Input } from '../files/find.ts';
import type { Host } from '../host.ts';
import { failedReview, printable } from '../trouble.ts';
import type { Pool } from './pool.ts';
import type { Checked } from './reviewer.ts';
import { openThreads } from './threads.ts';
import { REVIEW, type ReviewSetup, type ReviewTask, type WorkerSetup } from './worker.ts';

function isOutOfMemory(error: unknown): boolean {
	const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
	return cause?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** What kept a worker from giving an answer. */
function failure(input: Input, error: unknown, { locale }: ReviewSetup['options']): string {
	if (isOutOfMemory(error)) return say('scale.outOfMemory', locale, { path: printable(input.path) });
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return failedReview(input, reason, locale);
}

/** What of a setup can be copied. */
function plain({ workspace, view, ...setup }: ReviewSetup): WorkerSetup {
	const { config, packs, setPacks, folder, file, waiversFile, waivers } = workspace;
	const { pack: _, ...seen } = view;
	return { ...setup, workspace: { config, packs, setPacks, folder, file, waiversFile, waivers }, view: seen };
}

/**
 * Opens a pool of threads; each starts when there is work for it.
 *
 * @param jobs how many threads
 * @param setup what each of them starts with
 * @param host whose standard input may be a document
 */
export function workerPool(jobs: number, setup: ReviewSetup, host: Pick<Host, 'readInput'>): Pool {
	// What starts the command line starts its workers, too: see main.ts.
	const workers = openThreads(join(__dirname, '../cli.js'), {
		workerType: 'thread',
		maxWorkers: jobs,
		workerThreadOpts: { workerData: plain(setup) },
	});
	const review = async (input: Input): Promise<Checked | string> => {
		try {
			const bytes = input.file === undefined ? await host.readInput() : undefined;
			const task: ReviewTask = [input, bytes];
			return (await workers.exec(REVIEW, [...task])) as Checked | string;
		} catch (error) {
			return failure(input, error, setup.options);
		}
	};
	return {
		// No more than there are threads: the library may forget what waits when the last of them dies.
		width: jobs,
		review,
		close: async () => {
			await workers.terminate(true);
		},
	};
}
