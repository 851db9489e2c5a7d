// Opens the pool that suits a run: the thread that runs us, or workers where these pay.
import { letGrow } from '../../node/engineOptions.ts';
import type { Input } from '../files/find.ts';
import type { Host } from '../host.ts';
import { jobsFor, thisMachine } from './jobs.ts';
import { type Pool, soloPool } from './pool.ts';
import { Reviewer } from './reviewer.ts';
import type { ReviewSetup } from './worker.ts';

/**
 * Opens a pool.
 *
 * @param documents undefined where they are yet to be named
 * @param setup what each thread starts with
 */
export async function openPool(documents: readonly Input[] | undefined, setup: ReviewSetup, host: Host): Promise<Pool> {
	if (documents?.length !== 1) letGrow();
	const jobs = jobsFor(setup.options.jobs, documents, thisMachine());
	if (jobs > 1) return (await import('./workers.ts')).workerPool(jobs, setup, host);
	let reviewer: Reviewer | undefined;
	return soloPool((input) => {
		reviewer ??= new Reviewer(setup.workspace, setup.view, setup.options, host);
		return reviewer.review(input);
	});
}
