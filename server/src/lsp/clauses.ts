// Clauses by place; they stand in order, so that this takes a few steps in a draft of any size.
import type { PlacedClause } from '../core/judge/context.ts';
import { lastAtOrBefore } from '../core/match/raw.ts';
import type { Span } from '../core/model.ts';

/** Number of the clause at an offset, or of the last one that begins before it; -1 where there is none. */
export function clauseNumberAt(clauses: readonly PlacedClause[], offset: number): number {
	return clauses.length > 0 && (clauses[0]?.start ?? 0) > offset ? -1 : lastAtOrBefore(clauses, offset);
}

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
	let number = clauseNumberAt(clauses, offset);
	while (at(number - 1) !== undefined) number--;
	return at(number);
}

/** The clauses that a stretch touches. */
export function clausesIn(clauses: readonly PlacedClause[], { start, end }: Span): readonly PlacedClause[] {
	const first = clauseNumberAt(clauses, start);
	const isTouched = (clauses[first]?.end ?? -1) >= start;
	return clauses.slice(isTouched ? first : first + 1, clauseNumberAt(clauses, end) + 1);
}
