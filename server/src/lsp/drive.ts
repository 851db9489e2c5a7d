// Runs the steps of a review in slices, so that the server answers in between; what they throw costs their draft alone.
import type { Review } from '../settings/review.ts';
import type { Host } from './host.ts';

const SLICE = 8;

/** Stands for a review that could not be made: the fault is ours. */
export class Failure {
	readonly error: unknown;

	constructor(error: unknown) {
		this.error = error;
	}
}

/**
 * Drives a review to its end in slices of 8 ms.
 *
 * @param begin gives the steps; undefined where there is nothing to review
 * @param breathe lets other work run
 * @param isStopped asked after each pause
 */
export async function drive(
	begin: () => Generator<void, Review, void> | undefined,
	{ now }: Pick<Host, 'now'>,
	breathe: () => Promise<void>,
	isStopped: () => boolean,
): Promise<Review | undefined | 'stopped' | Failure> {
	try {
		const steps = begin();
		let sliceStart = now();
		for (;;) {
			const step = steps?.next();
			if (step === undefined || step.done === true) return step?.value;
			if (now() - sliceStart < SLICE) continue;
			await breathe();
			if (isStopped()) return 'stopped';
			sliceStart = now();
		}
	} catch (error) {
		return new Failure(error);
	}
}
