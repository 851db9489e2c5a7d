// Runs the steps of a review in slices, so that the server answers in between.
import type { Review } from '../settings/review.ts';
import type { Host } from './session.ts';

const SLICE = 8;

/**
 * Drives a review to its end in slices of 8 ms.
 *
 * @param breathe lets other work run
 * @param isStopped asked after each pause
 */
export async function drive(
	steps: Generator<void, Review, void>,
	{ now }: Pick<Host, 'now'>,
	breathe: () => Promise<void>,
	isStopped: () => boolean,
): Promise<Review | 'stopped'> {
	let sliceStart = now();
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (now() - sliceStart < SLICE) continue;
		await breathe();
		if (isStopped()) return 'stopped';
		sliceStart = now();
	}
}
