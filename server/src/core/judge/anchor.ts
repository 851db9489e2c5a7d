// Absence has a place: the heading of the section that should hold the element, else the title.
import type { CompiledPack } from '../match/compile.ts';
import type { Anchor, Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { moved } from '../text/span.ts';
import type { PlacedClause } from './context.ts';
import { type PlacedPart, summed } from './groups.ts';
import type { Passage } from './passage.ts';

/** Among this many the title is looked for. */
export const FIRST_CLAUSES = 5;
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

interface NamedHeading {
	readonly concept: number;
	readonly heading: Span;
}

const conceptsOfAnchors = remembered(({ anchors }: CompiledPack): ReadonlySet<number> => new Set(anchors.flat()));

/** Headings of a passage that name anchors. */
function namedIn({ clauses, pack }: Passage): NamedHeading[] {
	const anchors = conceptsOfAnchors(pack);
	const found: NamedHeading[] = [];
	for (const { match, start, end } of clauses) {
		if (match.clause.headingRank === 0) continue;
		for (const concept of match.concepts ?? [])
			if (anchors.has(concept)) found.push({ concept, heading: { start, end } });
	}
	return found;
}

/** The first two headings that name each anchor, for one of them may be the title. */
function firstTwo(all: readonly { readonly start: number; readonly value: readonly NamedHeading[] }[]): NamedHeading[] {
	const times = new Map<number, number>();
	const found: NamedHeading[] = [];
	for (const { start, value } of all) {
		for (const { concept, heading } of value) {
			const before = times.get(concept) ?? 0;
			if (before > 1) continue;
			times.set(concept, before + 1);
			found.push({ concept, heading: { start: heading.start + start, end: heading.end + start } });
		}
	}
	return found;
}

const headingsIn = summed<readonly NamedHeading[]>(
	(passage) => firstTwo([{ start: 0, value: namedIn(passage) }]),
	firstTwo,
);

/** Where absences are shown in one draft. */
export class Anchors {
	private readonly source: string;
	private readonly pack: CompiledPack;
	private readonly title: PlacedClause | undefined;
	/** The first heading that names each concept, the title aside. */
	private readonly headings = new Map<number, Span>();

	/**
	 * @param source the document's text
	 * @param whole all of its passages
	 * @param title what `titleOf` gave
	 */
	constructor(source: string, { part, start }: PlacedPart, title: PlacedClause | undefined, pack: CompiledPack) {
		this.source = source;
		this.pack = pack;
		this.title = title;
		for (const { concept, heading } of headingsIn(part)) {
			if (this.headings.has(concept) || heading.start + start === title?.start) continue;
			this.headings.set(concept, moved(heading, start));
		}
	}

	/**
	 * Where the absence of a requirement is shown.
	 *
	 * @param requirement its number in the pack
	 */
	of(requirement: number): Anchor {
		const { title } = this;
		for (const concept of this.pack.anchors[requirement] ?? []) {
			const section = this.headings.get(concept);
			if (section !== undefined) return { kind: 'section', ...section };
		}
		if (title !== undefined) return { kind: 'title', start: title.start, end: titleEnd(title, this.source) };
		return { kind: 'start', start: 0, end: 0 };
	}
}
