// The user's wish to stop: what is being written is finished, and nothing more is begun.
import type { Host } from '../host.ts';

export class Interruption {
	/** Whether the user has asked for an end. */
	asked = false;
	/** Takes the listening back. */
	readonly forget: () => void;
	private wake: (() => void) | undefined;

	constructor(host: Pick<Host, 'onInterrupt'>) {
		this.forget = host.onInterrupt(() => {
			this.asked = true;
			this.wake?.();
		});
	}

	/** The items until the user has had enough, also where the next one never comes. */
	async *until<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
		const iterator = items[Symbol.asyncIterator]();
		for (;;) {
			const next = await this.nextOf(iterator);
			if (next === undefined || next.done === true) return;
			yield next.value;
		}
	}

	private nextOf<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T> | undefined> {
		return new Promise((resolve, reject) => {
			if (this.asked) resolve(undefined);
			// One call at a time: a promise of the interruption would remember every item that was waited for.
			this.wake = () => resolve(undefined);
			iterator.next().then(resolve, reject);
		});
	}
}
