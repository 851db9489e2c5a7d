// Patterns by the numbers of their concepts.
import type { Dependence, Strength } from '../model.ts';
import type { DurationTest, NumberTest } from './syntax.ts';

export interface CompiledSlot {
	/** Concept number, or -1 for a quantity. */
	readonly concept: number;
	readonly quantity: DurationTest | NumberTest | undefined;
	readonly gap: number;
	/** Negation before such a hit does not turn it round: the slot names someone or is itself a negation. */
	readonly plain: boolean;
	/** Names only who acts, or how much: what was turned round before it stays so behind it. */
	readonly transparent: boolean;
}

/** Whose pattern it is, and what it tells. */
export interface PatternPlace {
	readonly requirement: number;
	/** Facet number; -1 for contradictions of the requirement as a whole. */
	readonly facet: number;
	readonly strength: Strength;
}

export interface CompiledPattern extends PatternPlace {
	readonly sequences: readonly (readonly CompiledSlot[])[];
	readonly forbidden: readonly number[];
	/** Agent concepts that may act; undefined: anyone. -1 stands for an actor that the sentence does not name. */
	readonly by: readonly number[] | undefined;
	/** Concept that a heading or list head above must hold; -1: none needed. */
	readonly under: number;
	readonly wholeClause: boolean;
	readonly affirmed: boolean;
	readonly depends: readonly Dependence[];
}
