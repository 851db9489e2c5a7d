// The second voice: a linear model over n-grams that hears in a clause what no pattern recognised.
import type { VoiceColumn, VoiceModel } from '../assurance.ts';
import type { Span } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { bucketsOf } from './ngrams.ts';

/** Longer clauses are heard two sentences at a time. */
const AT_ONCE = 160;
const SHORTEST = 4;
const NOTHING: readonly Heard[] = [];

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
 * The weights are integers, so that their sum is the same on every machine and in every order.
 */
export function scoresOf(text: string, { columns, weights }: VoiceModel): Float64Array {
	const size = columns.length;
	const scores = new Float64Array(size);
	const ngrams = bucketsOf(text);
	for (let at = 0; at < ngrams.length; at++) {
		const row = (ngrams[at] as number) * size;
		for (let column = 0; column < size; column++)
			scores[column] = (scores[column] as number) + (weights[row + column] as number);
	}
	const norm = Math.sqrt(Math.max(1, ngrams.length));
	for (let column = 0; column < size; column++) {
		const { scale, bias } = columns[column] as VoiceColumn;
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
	const { columns } = voice;
	const best: (Heard | undefined)[] = [];
	for (const { start, end } of stretchesOf(clause)) {
		const scores = scoresOf(clause.normalized.text.slice(start, end), voice);
		for (let column = 0; column < columns.length; column++) {
			const score = scores[column] as number;
			const { threshold } = columns[column] as VoiceColumn;
			if (score >= Math.max(threshold, best[column]?.score ?? threshold)) best[column] = { start, end, column, score };
		}
	}
	return best.length === 0 ? NOTHING : best.filter((one) => one !== undefined);
}
