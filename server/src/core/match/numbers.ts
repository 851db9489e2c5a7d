// Tables of numbers that serve one clause after the other, sentences as bits.

/** The table itself if it holds so many numbers, else a wider one with the same numbers. */
export function widened(table: Int32Array, length: number): Int32Array {
	if (length <= table.length) return table;
	const wider = new Int32Array(Math.max(length, table.length * 2));
	wider.set(table);
	return wider;
}

const LAST_BIT = 7;

/** The bit of a sentence; all behind the seventh share one. */
export function sentenceBit(sentence: number): number {
	return 1 << Math.min(sentence, LAST_BIT);
}

const SMALL_LIST = 12;

/** Puts a part of a list of hits, from one place to before another, in order of position. */
export function sortByPlace(
	list: Int32Array,
	from: number,
	behind: number,
	{ starts, ends }: { readonly starts: Int32Array; readonly ends: Int32Array },
): void {
	// Numbers of hits are nearly in order of position, so what is left to do is little.
	if (behind - from > SMALL_LIST) list.subarray(from, behind).sort();
	for (let at = from + 1; at < behind; at++) {
		const hit = list[at] as number;
		const start = starts[hit] as number;
		let free = at;
		for (; free > from; free--) {
			const before = list[free - 1] as number;
			const lead = (starts[before] as number) - start;
			if (lead < 0 || (lead === 0 && (ends[before] as number) <= (ends[hit] as number))) break;
			list[free] = before;
		}
		list[free] = hit;
	}
}
