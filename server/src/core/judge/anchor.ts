// Absence has a place: the heading of the section that should hold the element, else the title.
import type { CompiledPack } from '../match/compile.ts';
import type { Anchor, Span } from '../model.ts';
import type { PlacedClause } from './context.ts';

const FIRST_CLAUSES = 5;
/** A draft without a title begins with a paragraph: not all of that is marked. */
const TITLE_LENGTH = 80;

/** What Markdown or HTML marks as a heading; above that rank, a line only looks like one. */
const MARKED_HEADING = 6;
const SENTENCE = /[。；;，,：:！!？?、.]$/;

/** The clause that serves as the document's title: the first heading near the top without a number, else the first. */
export function titleOf(clauses: readonly PlacedClause[]): PlacedClause | undefined {
	const isTitle = ({ match: { clause } }: PlacedClause): boolean =>
		clause.headingRank > 0 && clause.numbering === undefined;
	const heading = clauses.slice(0, FIRST_CLAUSES).find(isTitle);
	const first = clauses[0];
	if (heading === undefined || heading === first) return first;
	// In plain text the title is a short line like any other, and 【适用范围】 below it is the heading of a section.
	const isLoose = heading.match.clause.headingRank > MARKED_HEADING;
	return isLoose && first !== undefined && couldBeTitle(first) ? first : heading;
}

/** A long title is cut, but not inside a character of two units. */
function titleEnd({ start, end }: Span, source: string): number {
	const cut = start + TITLE_LENGTH;
	if (end <= cut) return end;
	return /^[\udc00-\udfff]/.test(source.charAt(cut)) ? cut - 1 : cut;
}

function couldBeTitle({ match: { clause } }: PlacedClause): boolean {
	const { text } = clause.normalized;
	return clause.numbering === undefined && text.length <= TITLE_LENGTH / 2 && !SENTENCE.test(text);
}

/**
 * Where the absence of a requirement is shown.
 *
 * @param requirement its number in the pack
 * @param headings the document's headings in order
 * @param title what `titleOf` gave
 * @param source the document's text
 */
export function anchorOf(
	requirement: number,
	headings: readonly PlacedClause[],
	title: PlacedClause | undefined,
	pack: CompiledPack,
	source: string,
): Anchor {
	for (const concept of pack.anchors[requirement] ?? []) {
		const section = headings.find((heading) => heading !== title && heading.match.concepts?.has(concept));
		if (section !== undefined) return { kind: 'section', start: section.start, end: section.end };
	}
	if (title !== undefined) {
		return { kind: 'title', start: title.start, end: titleEnd(title, source) };
	}
	return { kind: 'start', start: 0, end: 0 };
}
