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

/**
 * Lists by key, each in the order of its entries.
 *
 * @param keys of each entry its key, below `count`; entries with a negative one are left out
 * @param itemOf what an entry puts into the list of its key
 */
export function listsByKey(keys: ArrayLike<number>, count: number, itemOf: (entry: number) => number): Lists {
	const lengths = new Uint32Array(count);
	for (let entry = 0; entry < keys.length; entry++) {
		const key = keys[entry] as number;
		if (key >= 0) lengths[key] = (lengths[key] as number) + 1;
	}
	const starts = startsOf(lengths);
	const items = new Uint16Array(starts[count] as number);
	const next = starts.slice();
	for (let entry = 0; entry < keys.length; entry++) {
		const key = keys[entry] as number;
		if (key < 0) continue;
		const at = next[key] as number;
		next[key] = at + 1;
		items[at] = itemOf(entry);
	}
	return { starts, items };
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

/** Lists that are worked out when they are first asked for. */
export class LazyLists {
	readonly count: number;
	private readonly known: (Uint16Array | undefined)[] = [];
	private readonly make: (list: number) => Uint16Array;

	/** @param make works out a list */
	constructor(count: number, make: (list: number) => Uint16Array) {
		this.count = count;
		this.make = make;
	}

	of(list: number): Uint16Array {
		let made = this.known[list];
		if (made === undefined) {
			made = this.make(list);
			this.known[list] = made;
		}
		return made;
	}
}
