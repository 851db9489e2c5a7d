// Periods that a draft states, before and after: which of them became shorter or longer.
import type { Reading } from '../analyze.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import type { Evidence, Span } from '../model.ts';
import { type Duration, findQuantities } from '../text/quantity.ts';

/** A period of a facet that is no longer the same. */
export interface PeriodChange {
	readonly facet: string;
	/** Whether the law asks for so much at least, or allows so much at most. */
	readonly bound: 'at-least' | 'at-most';
	readonly before: Span;
	readonly after: Span;
	readonly isShorter: boolean;
	/** Shorter than it was where the law asks for a least, longer where it allows a most. */
	readonly isWeaker: boolean;
}

/** A period with its length. */
export interface Stated extends Span {
	readonly days: number;
	readonly working: boolean;
}

/** The clause in which a span begins. */
export function clauseAt(clauses: readonly PlacedClause[], offset: number): PlacedClause | undefined {
	let low = 0;
	let high = clauses.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((clauses[middle]?.start ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return clauses[low - 1];
}

function durationsIn(clause: PlacedClause, { start, end }: Span): Stated[] {
	return findQuantities(clause.match.clause.normalized.text)
		.filter((quantity): quantity is Duration => quantity.kind === 'duration')
		.map(({ days, working, ...span }) => ({ days, working, ...placedSpan(clause, span) }))
		.filter((found) => found.start >= start && found.end <= end);
}

type Bound = PeriodChange['bound'];

/** The periods by which a facet is stated, with a bound, in order. */
export function statedPeriods(reading: Reading, evidence: readonly Evidence[], facet: string, bound: Bound): Stated[] {
	const found = new Map<number, Stated>();
	for (const piece of evidence) {
		const speaks = piece.facet === facet && piece.strength === 'stated' && piece.depends.includes(bound);
		const clause = speaks ? clauseAt(reading.clauses, piece.start) : undefined;
		if (clause === undefined) continue;
		for (const period of durationsIn(clause, piece)) found.set(period.start, period);
	}
	return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The one that says most: where as many stand in both versions the first that differs, else the best of each. */
function decisive(
	before: readonly Stated[],
	after: readonly Stated[],
	bound: Bound,
): readonly [Stated, Stated] | undefined {
	if (before.length === after.length) {
		for (const [index, old] of before.entries()) {
			const fresh = after[index];
			if (fresh !== undefined && (fresh.days !== old.days || fresh.working !== old.working)) return [old, fresh];
		}
		return undefined;
	}
	const best = (periods: readonly Stated[]): Stated | undefined =>
		[...periods].sort((a, b) => (bound === 'at-least' ? b.days - a.days : a.days - b.days))[0];
	const old = best(before);
	const fresh = best(after);
	return old !== undefined && fresh !== undefined && old.days !== fresh.days ? [old, fresh] : undefined;
}

/** What is compared of one version. */
export interface Version {
	readonly reading: Reading;
	readonly evidence: readonly Evidence[];
}

/** The periods of a requirement that differ between two versions; those in working and in calendar days do not compare. */
export function periodChanges(before: Version, after: Version): PeriodChange[] {
	const facets = [...new Set([...before.evidence, ...after.evidence].map(({ facet }) => facet))];
	const changes = facets.flatMap((facet) =>
		(['at-least', 'at-most'] as const).flatMap((bound): PeriodChange[] => {
			const old = statedPeriods(before.reading, before.evidence, facet, bound);
			const fresh = statedPeriods(after.reading, after.evidence, facet, bound);
			const [one, other] = decisive(old, fresh, bound) ?? [];
			if (one === undefined || other === undefined || one.working !== other.working) return [];
			const isShorter = other.days < one.days;
			const spanOf = ({ start, end }: Span): Span => ({ start, end });
			return [
				{
					facet,
					bound,
					before: spanOf(one),
					after: spanOf(other),
					isShorter,
					isWeaker: isShorter === (bound === 'at-least'),
				},
			];
		}),
	);
	// One period may state several facets.
	const isSame = (one: PeriodChange, other: PeriodChange): boolean =>
		one.before.start === other.before.start && one.after.start === other.after.start;
	return changes.filter((change, index) => changes.findIndex((other) => isSame(change, other)) === index);
}
