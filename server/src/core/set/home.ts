// Which statements stand where their subject is dealt with, and are not made in passing.
import type { Reading } from '../analyze.ts';
import { titleOf } from '../judge/anchor.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Finding } from '../model.ts';
import { lastAtOrBefore } from '../text/span.ts';

/** A requirement's own heading, in both languages, comes first among its anchors. */
const OWN_HEADINGS = 2;

/** A facet that is stated. */
export interface FacetHome {
	readonly facet: string;
	/** Where its sentence begins. */
	readonly sentence: number;
	/** Whether a heading above names the requirement. */
	readonly isHome: boolean;
}

/** Finds statements under a heading that names their requirement. */
export class Homes {
	private readonly reading: Reading;
	private readonly title: PlacedClause | undefined;
	private readonly numbers: ReadonlyMap<string, number>;
	private readonly ownHeadings: ReadonlySet<number>;

	constructor(reading: Reading) {
		this.reading = reading;
		this.title = titleOf(reading.clauses);
		this.ownHeadings = new Set(reading.pack.anchors.flatMap((anchors) => anchors.slice(0, OWN_HEADINGS)));
		this.numbers = new Map(reading.pack.pack.requirements.map(({ id }, number) => [id, number]));
	}

	/** Where the facets of a finding are stated. */
	of({ requirement, stated }: Finding): FacetHome[] {
		const { clauses, pack } = this.reading;
		const anchors = pack.anchors[this.numbers.get(requirement) ?? -1] ?? [];
		return stated.map(({ facet, start, sentence }) => {
			const clause = clauses[lastAtOrBefore(clauses, start)];
			const headings = [...(clause?.above ?? []), ...(clause === undefined ? [] : [clause])];
			const isHome = headings.some((heading) => heading !== this.title && this.names(heading, anchors));
			return { facet, sentence: sentence.start, isHome };
		});
	}

	/** A heading that is another requirement's own names that one alone. */
	private names({ match: { clause, concepts = new Set() } }: PlacedClause, anchors: readonly number[]): boolean {
		if (clause.headingRank === 0) return false;
		const isOwn = anchors.slice(0, OWN_HEADINGS).some((concept) => concepts.has(concept));
		const isOthers = [...concepts].some((concept) => this.ownHeadings.has(concept));
		return isOwn || (!isOthers && anchors.some((concept) => concepts.has(concept)));
	}
}
