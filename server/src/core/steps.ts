// Work in steps: whoever drives it decides when to pause or to stop.

/** Work that may pause where it yields. */
export type Steps<T> = Generator<void, T, void>;

/** Runs work to its end without pausing. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
