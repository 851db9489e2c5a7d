// What a document states of the things that the documents of a set should state alike.
import type { Reading } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import { counts } from '../judge/evidence.ts';
import type { Comparison } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { Candidate } from '../match/evaluate.ts';
import type { Span, Value } from '../model.ts';
import { type Normalized, sourceSpan, unitAt } from '../text/normalize.ts';
import { type FoundValue, valuesIn } from './kinds.ts';

/** A value where it stands in the document. */
export interface StatedValue extends Span {
	/** Id of the comparison. */
	readonly comparison: string;
	readonly value: Value;
	readonly sentence: Span;
}

/** How far behind the words that announce it a value may stand. */
const REACH = 40;
const LONGEST_NAME = 50;

/** The value that words hold: the only one, or of several the one with which they begin or end. */
function heldBy(words: Span, found: readonly FoundValue[]): FoundValue | undefined {
	const held = found.filter(({ start, end }) => start >= words.start && end <= words.end);
	const [only] = held;
	if (held.length <= 1) return only;
	const atEdge = held.filter(({ start, end }) => start === words.start || end === words.end);
	return atEdge.length === 1 ? atEdge[0] : undefined;
}

/** The value that words announce: the next one, if it is near. */
function announcedBy(words: Span, found: readonly FoundValue[]): FoundValue | undefined {
	const next = found.find(({ start }) => start >= words.end);
	return next !== undefined && next.start - words.end <= REACH ? next : undefined;
}

/** Where a stretch of a clause's block stands in the clause's normalised text. */
function normalizedSpan(normalized: Normalized, { start, end }: Span): Span {
	return { start: unitAt(normalized, start), end: unitAt(normalized, end) };
}

/** The value of a comparison in words that were found for it; offsets are those of the normalised text. */
function valueAt(words: Span, text: string, { kind }: Comparison, pack: CompiledPack): FoundValue | undefined {
	switch (kind) {
		case 'version':
			return undefined;
		case 'company': {
			// Names have no beginning of their own: one begins where the words end.
			const [name] = valuesIn(text.slice(words.end, words.end + LONGEST_NAME), kind, pack);
			return name && { ...name, start: words.end + name.start, end: words.end + name.end };
		}
		case 'duration':
		case 'deadline':
			return heldBy(words, valuesIn(text, kind, pack));
		default: {
			const found = valuesIn(text, kind, pack);
			return heldBy(words, found) ?? announcedBy(words, found);
		}
	}
}

function statedBy(
	candidate: Candidate,
	{ match, blockStart }: PlacedClause,
	comparison: Comparison,
	pack: CompiledPack,
): StatedValue | undefined {
	const { normalized } = match.clause;
	const words = normalizedSpan(normalized, candidate);
	const { is } = comparison.stated[candidate.facet] ?? {};
	const found: FoundValue | undefined =
		is === undefined
			? valueAt(words, normalized.text, comparison, pack)
			: { ...words, value: { kind: 'version', text: is } };
	if (found === undefined) return undefined;
	const at = ({ start, end }: Span): Span => ({ start: blockStart + start, end: blockStart + end });
	return {
		comparison: comparison.id,
		value: found.value,
		...at(sourceSpan(normalized, found)),
		sentence: at(candidate.sentence),
	};
}

/** Two patterns may find one value. */
function withoutRepetition(values: readonly StatedValue[]): StatedValue[] {
	const seen = new Set<string>();
	return values.filter(({ comparison, start, end }) => {
		const key = `${comparison} ${start} ${end}`;
		return !seen.has(key) && seen.add(key) !== undefined;
	});
}

/** Values that a document states, in order of position. */
export function valuesOf(reading: Reading): StatedValue[] {
	const { pack } = reading;
	const { comparisons, requirements } = pack.pack;
	const values = reading.clauses.flatMap((clause) => {
		if (clause.match.isBareHeading) return [];
		return clause.match.candidates.flatMap((candidate): StatedValue[] => {
			const comparison = comparisons[candidate.requirement - requirements.length];
			if (comparison === undefined || !counts(candidate, clause, pack)) return [];
			const stated = statedBy(candidate, clause, comparison, pack);
			return stated === undefined ? [] : [stated];
		});
	});
	return withoutRepetition(values.sort((a, b) => a.start - b.start || a.end - b.end));
}
