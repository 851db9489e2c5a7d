// Where the patterns find nothing, the second voice is asked; what it hears makes an absence doubtful, never a statement.
import type { VoiceModel } from '../assurance.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import type { Evidence, Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { moved } from '../text/span.ts';
import { type Heard, listen } from '../voice/voice.ts';
import { placedSpan } from './context.ts';
import { type PlacedPart, type Summand, summed } from './groups.ts';
import type { Passage } from './passage.ts';

/** What was heard in each clause; kept as long as its match is. */
const heardIn = new WeakMap<ClauseMatch, readonly Heard[]>();

function heard(match: ClauseMatch, voice: VoiceModel): readonly Heard[] {
	const before = heardIn.get(match);
	if (before !== undefined) return before;
	const now = match.isBareHeading ? [] : listen(match.clause, voice);
	heardIn.set(match, now);
	return now;
}

interface Best {
	readonly column: number;
	readonly score: number;
	readonly words: Span;
}

function bestIn({ clauses, pack: { voice } }: Passage): readonly Best[] {
	const best = new Map<number, Best>();
	if (voice === undefined) return [];
	for (const clause of clauses) {
		for (const { column, score, start, end } of heard(clause.match, voice)) {
			if (score > (best.get(column)?.score ?? Number.NEGATIVE_INFINITY))
				best.set(column, { column, score, words: placedSpan(clause, { start, end }) });
		}
	}
	return [...best.values()];
}

/** What sounds best in several stretches, each in its place. */
function bestOf(parts: readonly Summand<readonly Best[]>[]): readonly Best[] {
	const best = new Map<number, Best>();
	for (const { start, value } of parts) {
		for (const one of value) {
			if (one.score > (best.get(one.column)?.score ?? Number.NEGATIVE_INFINITY))
				best.set(one.column, { ...one, words: moved(one.words, start) });
		}
	}
	return [...best.values()];
}

const soundsLike = summed(bestIn, bestOf);

/** The facet by which what a column of the voice hears is told: the requirement's first. */
const facetsOf = remembered(({ pack, voice }: CompiledPack): readonly string[] =>
	(voice?.columns ?? []).map(({ requirement }) => {
		const own = pack.requirements.find(({ id }) => id === requirement);
		return own?.facets[0]?.id ?? '';
	}),
);

/**
 * The words of a document that sound most like a statement of each requirement.
 *
 * @param whole all of its passages
 * @returns by the requirement's id; none where nothing reaches the threshold
 */
export function similarEvidence({ part, start }: PlacedPart, pack: CompiledPack): ReadonlyMap<string, Evidence> {
	const found = new Map<string, Evidence>();
	for (const { column, words } of soundsLike(part)) {
		const place = moved(words, start);
		const facet = facetsOf(pack)[column] ?? '';
		const evidence: Evidence = { facet, strength: 'similar', depends: [], ...place, sentence: place };
		found.set(pack.voice?.columns[column]?.requirement ?? '', evidence);
	}
	return found;
}
