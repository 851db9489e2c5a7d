// Spans put at another place.
import type { Span } from '../model.ts';

/** A span and all that it carries, so many units further on. */
export function moved<T extends Span>(span: T, by: number): T {
	return { ...span, start: span.start + by, end: span.end + by };
}
