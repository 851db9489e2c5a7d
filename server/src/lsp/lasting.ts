// What was made last under a name, and of what: made of the same once more, it is the same object.

interface Made<T> {
	readonly basis: readonly unknown[];
	readonly value: T;
}

/** A part of a long text holds on to all of it; a copy does not. */
function copied(part: unknown): unknown {
	return typeof part === 'string' ? part.split('').join('') : part;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((part, index) => part === other[index]);
}

export class Lasting<T> {
	private last: ReadonlyMap<string, Made<T>> = new Map();
	private now = new Map<string, Made<T>>();

	/** To be called before everything is made once more: what is not made again then is forgotten. */
	begin(): void {
		this.last = this.now;
		this.now = new Map();
	}

	/**
	 * Gives what was made last under a name, or makes it.
	 *
	 * @param basis all that it is made of
	 */
	of(name: string, basis: readonly unknown[], make: () => T): T {
		const before = this.last.get(name);
		const made =
			before !== undefined && isSame(before.basis, basis) ? before : { basis: basis.map(copied), value: make() };
		this.now.set(name, made);
		return made.value;
	}
}
