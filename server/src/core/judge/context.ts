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

const MARKDOWN_RANKS = 7;

/** Follows headings and list heads through the clauses of a document, in order. */
export class ContextStack {
	private headings: Open[] = [];
	private heads: Open[] = [];
	private above: readonly PlacedClause[] = [];

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
		if (isHeading) this.headings.push({ rank: clause.headingRank, clause: placed });
		else if (clause.isListHead) this.heads.push({ rank: clause.itemRank, clause: placed });
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
