// Where the patterns find nothing, the second voice is asked; what it hears makes an absence doubtful, never a statement.
import type { ClauseMatch } from '../match/evaluate.ts';
import type { Span } from '../model.ts';
import { type Heard, listen, type Voice } from '../voice/voice.ts';
import { type PlacedClause, placedSpan } from './context.ts';

/** What was heard in each clause; kept as long as its match is. */
const heardIn = new WeakMap<ClauseMatch, readonly Heard[]>();

function heard(match: ClauseMatch, voice: Voice): readonly Heard[] {
	const before = heardIn.get(match);
	if (before !== undefined) return before;
	const now = match.isBareHeading ? [] : listen(match.clause, voice);
	heardIn.set(match, now);
	return now;
}

/**
 * The words of a document that sound most like a statement of each requirement.
 *
 * @returns spans of the document by the requirement's id; none where nothing reaches the threshold
 */
export function similarWords(clauses: readonly PlacedClause[], voice: Voice): ReadonlyMap<string, Span> {
	const best = new Map<number, { readonly score: number; readonly span: Span; readonly clause: PlacedClause }>();
	for (const clause of clauses) {
		for (const { column, score, start, end } of heard(clause.match, voice)) {
			if (score > (best.get(column)?.score ?? Number.NEGATIVE_INFINITY)) {
				best.set(column, { score, span: { start, end }, clause });
			}
		}
	}
	return new Map(
		[...best].map(([column, { span, clause }]) => {
			return [voice.columns[column]?.requirement ?? '', placedSpan(clause, span)];
		}),
	);
}
