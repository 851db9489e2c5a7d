// Chance that comes out the same for the same seed.

/** Numbers from 0 up to 1 that look random (xorshift). */
export class Chance {
	private state: number;

	constructor(seed: number) {
		this.state = Math.imul(seed, 2_654_435_761) | 1;
	}

	/** From 0 up to, but not including, 1. */
	next(): number {
		this.state ^= this.state << 13;
		this.state ^= this.state >>> 17;
		this.state ^= this.state << 5;
		return (this.state >>> 0) / 2 ** 32;
	}

	/** A whole number below a limit. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** One of some things. */
	of<T>(things: readonly T[]): T {
		const chosen = things[this.below(things.length)];
		if (chosen === undefined) throw new Error('nothing to choose from');
		return chosen;
	}
}
