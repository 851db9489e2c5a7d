// Structure is context: which headings and list heads stand above each clause.
import type { ClauseMatch } from '../match/evaluate.ts';
import type { Span } from '../model.ts';
import { sourceSpan } from '../text/normalize.ts';

/** A clause in its place in the document; offsets are those of the document. */
export interface PlacedClause extends Span {
	readonly match: ClauseMatch;
	/** Start of its block, to place the spans of its candidates. */
	readonly blockStart: number;
	/** Headings above it, the outermost first, then the heads of the lists that it stands in. */
	readonly above: readonly PlacedClause[];
	/** Whether a list head above forbids what the clause says. */
	readonly forbidden: boolean;
	/** Who acts by the nearest list head that names someone; -1: none does. */
	readonly actor: number;
}

/** A stretch of a clause's normalised text, in the document. */
export function placedSpan({ match, blockStart }: PlacedClause, span: Span): Span {
	const { start, end } = sourceSpan(match.clause.normalized, span);
	return { start: blockStart + start, end: blockStart + end };
}

interface Open {
	readonly rank: number;
	readonly clause: PlacedClause;
}

/** What stands open at a place of a document: headings, the outermost first, and heads of lists. */
export interface Context {
	readonly headings: readonly Open[];
	readonly heads: readonly Open[];
}

export const nothingOpen: Context = { headings: [], heads: [] };

const MARKDOWN_RANKS = 7;

/** Follows headings and list heads through the clauses of a document, in order. */
export class ContextStack {
	private headings: readonly Open[];
	private heads: readonly Open[];
	private above: readonly PlacedClause[] = [];

	constructor({ headings, heads }: Context = nothingOpen) {
		this.headings = headings;
		this.heads = heads;
		this.refresh();
	}

	get context(): Context {
		return { headings: this.headings, heads: this.heads };
	}

	/** Places the next clause. */
	place(match: ClauseMatch, blockStart: number): PlacedClause {
		const { clause } = match;
		const isHeading = clause.headingRank > 0;
		if (isHeading) this.closeFor(clause.headingRank);
		else this.closeHeads(clause.itemRank);
		const placed: PlacedClause = {
			match,
			blockStart,
			start: blockStart + clause.start,
			end: blockStart + clause.end,
			above: this.above,
			actor: this.heads.findLast((open) => open.clause.match.actor >= 0)?.clause.match.actor ?? -1,
			forbidden: !match.isProviders && this.heads.some((open) => open.clause.match.forbids),
		};
		if (isHeading) this.headings = [...this.headings, { rank: clause.headingRank, clause: placed }];
		else if (clause.isListHead) this.heads = [...this.heads, { rank: clause.itemRank, clause: placed }];
		if (isHeading || clause.isListHead) this.refresh();
		return placed;
	}

	private closeFor(rank: number): void {
		const isMarkdown = rank < MARKDOWN_RANKS;
		this.headings = this.headings.filter((open) => open.rank < rank || (!isMarkdown && open.rank < MARKDOWN_RANKS));
		this.heads = [];
		this.refresh();
	}

	private closeHeads(rank: number): void {
		const kept = this.heads.filter((open) => open.rank < rank);
		if (kept.length === this.heads.length) return;
		this.heads = kept;
		this.refresh();
	}

	private refresh(): void {
		this.above = [...this.headings, ...this.heads].map((open) => open.clause);
	}
}

function namesAlike(some: ReadonlySet<number> = new Set(), others: ReadonlySet<number> = new Set()): boolean {
	return some.size === others.size && [...some].every((concept) => others.has(concept));
}

function speaksAlike({ rank, clause: { match } }: Open, other: Open | undefined): boolean {
	if (rank !== other?.rank) return false;
	const { forbids, actor, concepts } = other.clause.match;
	return (
		match === other.clause.match ||
		(match.forbids === forbids && match.actor === actor && namesAlike(match.concepts, concepts))
	);
}

/** Whether what stands under one context is the same under the other. */
export function bearAlike(one: Context, other: Context): boolean {
	const areAlike = (some: readonly Open[], others: readonly Open[]): boolean =>
		some === others || (some.length === others.length && some.every((open, index) => speaksAlike(open, others[index])));
	return one === other || (areAlike(one.headings, other.headings) && areAlike(one.heads, other.heads));
}
