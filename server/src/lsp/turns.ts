// Work of which little is under way at once; of what waits the last asked for goes first, for somebody looks at it.

export class Turns {
	private free: number;
	private readonly waiting: (() => void)[] = [];

	/** @param width how much is under way at once */
	constructor(width: number) {
		this.free = width;
	}

	/** Does the work when its turn has come. */
	async take<T>(work: () => Promise<T>): Promise<T> {
		if (this.free > 0) this.free--;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = this.waiting.pop();
			if (next === undefined) this.free++;
			else next();
		}
	}
}
