// Lists of numbers that stand one behind the other in one table.

/** List `n` is `items[starts[n]]` to before `items[starts[n + 1]]`. */
export interface Lists {
	readonly starts: Uint32Array;
	readonly items: Uint16Array;
}

/** Where each list would start, by the lengths of all, and where the last would end. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
	const starts = new Uint32Array(lengths.length + 1);
	for (let list = 0; list < lengths.length; list++) {
		starts[list + 1] = (starts[list] as number) + (lengths[list] as number);
	}
	return starts;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
	return { starts: startsOf(lists.map(({ length }) => length)), items: Uint16Array.from(lists.flat()) };
}

export function listAt({ starts, items }: Lists, list: number): Uint16Array {
	return items.subarray(starts[list] as number, starts[list + 1] as number);
}

/**
 * Lists that grow.
 *
 * @param added what stands behind the numbers of a list
 * @param more further lists
 */
export function grown(
	lists: Lists,
	added: ReadonlyMap<number, readonly number[]>,
	more: readonly (readonly number[])[],
): Lists {
	if (added.size === 0 && more.length === 0) return lists;
	const all: (readonly number[])[] = [];
	for (let list = 0; list < lists.starts.length - 1; list++) {
		all.push([...listAt(lists, list), ...(added.get(list) ?? [])]);
	}
	return listsOf([...all, ...more]);
}

/**
 * Lists that are worked out when they are asked for; they stand one behind the other, so that who walks through many
 * reads one place.
 */
export class LazyLists {
	readonly count: number;
	/** List `n`, once reached, is `items[starts[n]]` to before `items[ends[n]]`; before that it starts at 0. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	items: Uint16Array = new Uint16Array(4096);
	private end = 1;
	private readonly make: (list: number) => ArrayLike<number>;

	/** @param make works out a list */
	constructor(count: number, make: (list: number) => ArrayLike<number>) {
		this.count = count;
		this.starts = new Int32Array(count);
		this.ends = new Int32Array(count);
		this.make = make;
	}

	/** To be called before a list is read. */
	reach(list: number): void {
		if (this.starts[list] !== 0) return;
		const made = this.make(list);
		if (this.end + made.length > this.items.length) {
			const more = new Uint16Array(Math.max(this.end + made.length, this.items.length * 2));
			more.set(this.items);
			this.items = more;
		}
		this.items.set(made, this.end);
		this.starts[list] = this.end;
		this.end += made.length;
		this.ends[list] = this.end;
	}

	of(list: number): Uint16Array {
		this.reach(list);
		return this.items.subarray(this.starts[list] as number, this.ends[list] as number);
	}
}
