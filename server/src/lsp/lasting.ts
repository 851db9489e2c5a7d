// What was made last under a name, and of what: made of the same once more, it is the same object.
import { copied } from '../core/text/copied.ts';

interface Made<T> {
	readonly basis: readonly unknown[];
	readonly value: T;
	/** The turn in which it was last given. */
	turn: number;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((part, index) => part === other[index]);
}

export class Lasting<T> {
	private readonly made = new Map<string, Made<T>>();
	private turn = 0;

	/** To be called before everything is made once more: what was not made again since the last time is forgotten. */
	begin(): void {
		for (const [name, { turn }] of this.made) if (turn !== this.turn) this.made.delete(name);
		this.turn++;
	}

	/**
	 * Gives what was made last under a name, or makes it.
	 *
	 * @param basis all that it is made of
	 */
	of(name: string, basis: readonly unknown[], make: () => T): T {
		const { turn } = this;
		const before = this.made.get(name);
		if (before !== undefined && isSame(before.basis, basis)) {
			before.turn = turn;
			return before.value;
		}
		const value = make();
		this.made.set(name, { basis: basis.map((part) => (typeof part === 'string' ? copied(part) : part)), value, turn });
		return value;
	}
}
