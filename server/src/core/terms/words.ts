// The words of a clause that bind, allow, forbid and define: kept by clause.
import type { Reading } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { CompiledPack } from '../match/compile.ts';
import { RawHits } from '../match/raw.ts';
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { Clause } from '../segment/clauses.ts';
import { type Definition, definitionsIn } from './definitions.ts';

/** What a clause holds of them; offsets are those of its normalised text. */
export interface ClauseWords {
	readonly modalities: readonly Span[];
	readonly prohibitions: readonly Span[];
	readonly definitions: readonly Definition[];
}

const known = new WeakMap<Clause, ClauseWords>();

/** Finds the phrases of a pack in one clause after the other. */
const hitsOf = remembered((pack: CompiledPack) => new RawHits(pack));

/** Of phrases that overlap, the first and longest. */
function longest(phrases: readonly Span[]): readonly Span[] {
	const sorted = [...phrases].sort((a, b) => a.start - b.start || b.end - a.end);
	let reach = 0;
	return sorted.filter(({ start, end }) => {
		if (start < reach) return false;
		reach = end;
		return true;
	});
}

/** Modality, prohibition and definitions in a clause. */
export function clauseWords(clause: PlacedClause, { source, pack }: Reading): ClauseWords {
	const { clause: content } = clause.match;
	let words = known.get(content);
	if (words === undefined) {
		const found = hitsOf(pack).read(content.normalized.text);
		words = {
			modalities: longest(found.withRole('modality')),
			prohibitions: longest(found.withRole('prohibition')),
			definitions: definitionsIn(clause, source, found),
		};
		known.set(content, words);
	}
	return words;
}
