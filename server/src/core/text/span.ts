// Spans put at another place, and found by their place.
import type { Span } from '../model.ts';

/** A span and all that it carries, so many units further on. */
export function moved<T extends Span>(span: T, by: number): T {
	return { ...span, start: span.start + by, end: span.end + by };
}

/** Index of the last entry that starts at or before an offset, -1 if none does. */
export function lastAtOrBefore(sorted: readonly { readonly start: number }[], offset: number): number {
	let low = -1;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle] as { start: number }).start <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** More are sorted by the engine: one by one, it would take long where much stands far from its place. */
const FEW = 32;

/**
 * Sorts what stands nearly in order, in place, and where it is little without memory of its own; what compares alike stays
 * as it stands.
 */
export function sortNearly<T>(list: T[], compare: (one: T, other: T) => number): T[] {
	if (list.length > FEW) return list.sort(compare);
	for (let at = 1; at < list.length; at++) {
		const one = list[at] as T;
		let free = at;
		for (; free > 0 && compare(list[free - 1] as T, one) > 0; free--) list[free] = list[free - 1] as T;
		list[free] = one;
	}
	return list;
}
