// Absence has a place: the heading of the section that should hold the element, else the title.
import type { CompiledPack } from '../match/compile.ts';
import type { Anchor } from '../model.ts';
import type { PlacedClause } from './context.ts';

const FIRST_CLAUSES = 5;

/** The clause that serves as the document's title: the first heading near the top, else the first clause. */
export function titleOf(clauses: readonly PlacedClause[]): PlacedClause | undefined {
	const heading = clauses.slice(0, FIRST_CLAUSES).find(({ match }) => match.clause.headingRank > 0);
	return heading ?? clauses[0];
}

/**
 * Where the absence of a requirement is shown.
 *
 * @param requirement its number in the pack
 * @param headings the document's headings in order
 * @param title what `titleOf` gave
 */
export function anchorOf(
	requirement: number,
	headings: readonly PlacedClause[],
	title: PlacedClause | undefined,
	pack: CompiledPack,
): Anchor {
	for (const concept of pack.anchors[requirement] ?? []) {
		const section = headings.find((heading) => heading !== title && heading.match.concepts?.has(concept));
		if (section !== undefined) return { kind: 'section', start: section.start, end: section.end };
	}
	if (title !== undefined) return { kind: 'title', start: title.start, end: title.end };
	return { kind: 'start', start: 0, end: 0 };
}
