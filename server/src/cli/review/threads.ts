// Threads of a run: how one begins, and what it does.
import { type Pool, pool, type WorkerPoolOptions, worker } from 'workerpool';

/** Opens threads that run a script. */
export function openThreads(script: string, options: WorkerPoolOptions): Pool {
	return pool(script, options);
}

/** Does in a thread what it is asked for by name. */
export function serveThread(methods: NonNullable<Parameters<typeof worker>[0]>): void {
	worker(methods);
}
