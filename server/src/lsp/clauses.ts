// Clauses by place; they stand in order, so that this takes a few steps in a draft of any size.
import type { PlacedClause } from '../core/judge/context.ts';
import type { Span } from '../core/model.ts';
import { lastAtOrBefore } from '../core/text/span.ts';

/** Whether an offset lies in a span or at its end. */
export function contains(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}

/** The clause at an offset; of two that meet there the first. */
export function clauseAt(clauses: readonly PlacedClause[], offset: number): PlacedClause | undefined {
	const at = (number: number): PlacedClause | undefined => {
		const clause = clauses[number];
		return clause && contains(clause, offset) ? clause : undefined;
	};
	let number = lastAtOrBefore(clauses, offset);
	while (at(number - 1) !== undefined) number--;
	return at(number);
}

/** The clauses that a stretch touches. */
export function clausesIn(clauses: readonly PlacedClause[], { start, end }: Span): readonly PlacedClause[] {
	const first = lastAtOrBefore(clauses, start);
	const isTouched = (clauses[first]?.end ?? -1) >= start;
	return clauses.slice(isTouched ? first : first + 1, lastAtOrBefore(clauses, end) + 1);
}
