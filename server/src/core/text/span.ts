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
