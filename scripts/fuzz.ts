// `npm run fuzz -- [DOCUMENTS] [SEQUENCES] [SEED]`: random drafts, edits and texts that are meant to hang; exit 1 with an example.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, Outcome } from './fuzz-worker.ts';

const BATCH = { documents: 500, sequences: 100 } as const;
const MOST_WORKERS = 2;
const [documents = 100_000, sequences = 10_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const wanted = { documents, sequences };
const done = { documents: 0, sequences: 0 };

/** All batches, each with a seed of its own, so that each can be run again by itself. */
function* batches(): Generator<Batch> {
	for (const what of ['sequences', 'documents'] as const) {
		for (let from = 0; from < wanted[what]; from += BATCH[what]) {
			yield { what, count: Math.min(BATCH[what], wanted[what] - from), seed: seed + from };
		}
	}
	yield { what: 'growth', count: 1, seed };
}

function told({ what, count, seed: used }: Batch, { failure, said }: Outcome): void {
	if (failure !== undefined) {
		console.error(`${what}, seed ${used}:\n${failure}`);
		process.exit(1);
	}
	if (what === 'growth') {
		console.log(said);
		return;
	}
	done[what] += count;
	console.log(`${done[what]} of ${wanted[what]} ${what}: no failure (seed ${used})`);
}

const all = batches();

/** Works until nothing is left. */
async function work(): Promise<void> {
	const worker = new Worker(new URL('./fuzz-worker.mjs', import.meta.url));
	for (const batch of all) {
		const outcome = await new Promise<Outcome>((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
			worker.postMessage(batch);
		});
		told(batch, outcome);
	}
	await worker.terminate();
}

Promise.all(Array.from({ length: Math.min(MOST_WORKERS, availableParallelism()) }, work)).catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
