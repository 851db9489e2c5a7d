// Trains the second voice: labelled clauses, examples and documents become weights. Only additions, multiplications
// and square roots in a fixed order, so that every machine writes the same bytes.
import type { PlacedClause } from '../server/src/core/judge/context.ts';
import type { Span } from '../server/src/core/model.ts';
import { BUCKETS, ngramsOf } from '../server/src/core/voice/ngrams.ts';
import { stretchesOf } from '../server/src/core/voice/voice.ts';
import type { VoiceWeights } from '../server/src/lawpack/schema.ts';

/** A stretch of text with what it says: by column 1 where it states the requirement, -1 where not, 0 where unknown. */
export interface Sample {
	readonly ngrams: Uint16Array;
	readonly says: Int8Array;
	readonly weight: number;
}

const EPOCHS = 8;
const RATE = 0.15;
/** Weight of a stretch of a document: the label is the document's, not its own. */
export const DOCUMENT_WEIGHT = 2;
/** How much the rarer statements weigh more than what does not state. */
const BIAS_RATE = 0.025;
const BALANCE = 0.12;
const SOFT_START = 1e-3;
const LARGEST_LOSS = 2;
const BYTE = 127;

/** A sample of a labelled clause, which may be several lines long. */
export function clauseSample(clauses: readonly PlacedClause[], column: number, says: 1 | -1, width: number): Sample {
	const text = clauses.map(({ match }) => match.clause.normalized.text).join('。');
	const labels = new Int8Array(width);
	labels[column] = says;
	return { ngrams: ngramsOf(text), says: labels, weight: 1 };
}

/** What the labels of a document say of its stretches: those that hold the decisive words state the requirement. */
export interface DocumentLabel {
	readonly column: number;
	readonly isAbsent: boolean;
	/** Where the decisive words stand in the document; undefined where they cannot be found. */
	readonly words: Span | undefined;
}

/** Samples of a labelled document: all stretches speak against what is absent, the decisive ones for what is there. */
export function documentSamples(
	clauses: readonly PlacedClause[],
	labels: readonly DocumentLabel[],
	width: number,
): Sample[] {
	return clauses.flatMap(({ match: { clause }, blockStart }) =>
		stretchesOf(clause).map((stretch) => {
			const { normalized } = clause;
			const { text } = normalized;
			const start = blockStart + normalized.offsetOf(stretch.start);
			const end = blockStart + normalized.offsetOf(stretch.end - 1);
			const says = new Int8Array(width);
			for (const { column, isAbsent, words } of labels) {
				if (isAbsent) says[column] = -1;
				else if (words && words.start <= end && words.end > start) says[column] = 1;
			}
			return { ngrams: ngramsOf(text.slice(stretch.start, stretch.end)), says, weight: DOCUMENT_WEIGHT };
		}),
	);
}

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(): () => number {
	let seed = 1;
	return () => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
		return seed / 0x80000000;
	};
}

function balances(samples: readonly Sample[], width: number): Float64Array {
	const stating = new Float64Array(width).fill(1);
	const denying = new Float64Array(width).fill(1);
	for (const { says, weight } of samples) {
		for (let column = 0; column < width; column++) {
			if (says[column] === 1) stating[column] = (stating[column] as number) + weight;
			else if (says[column] === -1) denying[column] = (denying[column] as number) + weight;
		}
	}
	return stating.map((sum, column) => BALANCE * Math.sqrt((denying[column] as number) / sum));
}

/** A model while it is trained. */
export interface Trained {
	readonly weights: Float64Array;
	readonly bias: Float64Array;
}

/**
 * Fits a linear model for each column by stochastic descent on the squared hinge loss, the step of each weight scaled
 * by the root of its squared gradients (AdaGrad: Duchi, Hazan, Singer, JMLR 12, 2011).
 */
export function fitWeights(samples: readonly Sample[], width: number): Trained {
	const weights = new Float64Array(BUCKETS * width);
	const seen = new Float64Array(BUCKETS * width).fill(SOFT_START);
	const bias = new Float64Array(width).fill(-0.5);
	const balance = balances(samples, width);
	const next = numbers();
	const order = samples.map((_, index) => index);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		for (let index = order.length - 1; index > 0; index--) {
			const other = Math.floor(next() * (index + 1));
			[order[index], order[other]] = [order[other] as number, order[index] as number];
		}
		for (const index of order) learn(samples[index] as Sample, { weights, bias }, seen, balance);
	}
	return { weights, bias };
}

function learn({ ngrams, says, weight }: Sample, model: Trained, seen: Float64Array, balance: Float64Array): void {
	const { weights, bias } = model;
	const width = bias.length;
	const norm = 1 / Math.sqrt(Math.max(1, ngrams.length));
	for (let column = 0; column < width; column++) {
		const label = says[column] as number;
		if (label === 0) continue;
		let score = bias[column] as number;
		for (const bucket of ngrams) score += (weights[bucket * width + column] as number) * norm;
		const loss = 1 - label * score;
		if (loss <= 0) continue;
		const push = label * Math.min(loss, LARGEST_LOSS) * weight * (label > 0 ? (balance[column] as number) : 1);
		bias[column] = (bias[column] as number) + BIAS_RATE * push;
		const step = push * norm;
		for (const bucket of ngrams) {
			const at = bucket * width + column;
			seen[at] = (seen[at] as number) + step * step;
			weights[at] = (weights[at] as number) + (RATE * step) / Math.sqrt(seen[at] as number);
		}
	}
}

/** Rounds the weights of each column to signed bytes. */
export function quantize({ weights, bias }: Trained, requirements: readonly string[]): Omit<VoiceWeights, 'digest'> {
	const width = requirements.length;
	const largest = new Float64Array(width);
	for (let at = 0; at < weights.length; at++) {
		largest[at % width] = Math.max(largest[at % width] as number, Math.abs(weights[at] as number));
	}
	const bytes = Int8Array.from(weights, (weight, at) => Math.round((weight * BYTE) / (largest[at % width] || 1)));
	return {
		columns: requirements.map((requirement, column) => ({
			requirement,
			scale: (largest[column] as number) / BYTE,
			bias: bias[column] as number,
		})),
		weights: Buffer.from(bytes.buffer).toString('base64'),
	};
}
