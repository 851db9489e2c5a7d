// The second voice: a linear model over n-grams that hears in a clause what no pattern recognised.
import type { VoiceModel } from '../assurance.ts';
import type { Span } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { ngramsOf } from './ngrams.ts';

/** Longer clauses are heard two sentences at a time. */
const AT_ONCE = 160;
const SHORTEST = 4;

/** A stretch of a clause that sounds like a requirement being stated. */
export interface Heard extends Span {
	/** Number of the voice's column. */
	readonly column: number;
	readonly score: number;
}

/** The stretches of a clause that are heard by themselves, as offsets into its normalised text. */
export function stretchesOf({ normalized, sentences }: Pick<Clause, 'normalized' | 'sentences'>): Span[] {
	const { length } = normalized.text;
	if (length < SHORTEST) return [];
	if (length <= AT_ONCE || sentences.length < 2) return [{ start: 0, end: length }];
	return sentences.slice(0, -1).map(({ start }, index) => ({ start, end: sentences[index + 1]?.end ?? length }));
}

/**
 * Scores of a stretch of text: above 0 speaks for the requirement being stated, below against it.
 *
 * The order of additions is fixed and the weights are integers, so that every machine gives the same numbers.
 */
export function scoresOf(text: string, voice: VoiceModel): Float64Array {
	const size = voice.columns.length;
	const scores = new Float64Array(size);
	const ngrams = ngramsOf(text);
	for (const bucket of ngrams) {
		const row = bucket * size;
		for (let column = 0; column < size; column++) {
			scores[column] = (scores[column] as number) + (voice.weights[row + column] as number);
		}
	}
	const norm = Math.sqrt(Math.max(1, ngrams.length));
	for (const [column, { scale, bias }] of voice.columns.entries()) {
		scores[column] = ((scores[column] as number) * scale) / norm + bias;
	}
	return scores;
}

/**
 * Listens to a clause.
 *
 * @returns for each column that reaches its threshold the stretch that does so best, as offsets into the normalised text
 */
export function listen(clause: Clause, voice: VoiceModel): readonly Heard[] {
	const best = new Map<number, Heard>();
	for (const span of stretchesOf(clause)) {
		const scores = scoresOf(clause.normalized.text.slice(span.start, span.end), voice);
		for (const [column, { threshold }] of voice.columns.entries()) {
			const score = scores[column] as number;
			if (score >= Math.max(threshold, best.get(column)?.score ?? threshold))
				best.set(column, { ...span, column, score });
		}
	}
	return [...best.values()];
}
