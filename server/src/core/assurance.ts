// What a pack brings to doubt its own patterns: a second voice, and words for the self-test.
import type { Words } from './model.ts';

/** What the second voice knows of a requirement. */
export interface VoiceColumn {
	readonly requirement: string;
	/** From this score on it speaks up. */
	readonly threshold: number;
	/** A score is the sum of weights by this, by the root of the number of n-grams, plus the bias. */
	readonly scale: number;
	readonly bias: number;
}

/** A linear model over n-grams, trained on labelled clauses (`npm run train`). */
export interface VoiceModel {
	readonly columns: readonly VoiceColumn[];
	/** For each bucket of n-grams a weight for each column. */
	readonly weights: Int8Array;
}

/** A word and what the self-test puts in its place. */
export interface WordChange {
	readonly from: string;
	readonly to: string;
	/** Words that must not stand directly before or behind. */
	readonly 'not-after'?: readonly string[] | undefined;
	readonly 'not-before'?: readonly string[] | undefined;
}

/** A kind of change with its words. */
export interface WordChanges {
	readonly label: Words;
	readonly words: readonly WordChange[];
}

/** What the self-test changes in a copy of a draft. */
export interface StressWords {
	readonly synonyms: WordChanges;
	readonly polarity: WordChanges;
	/** `stranger` is the concept of the agent that stands for others. */
	readonly agent: WordChanges & { readonly stranger: string };
}
