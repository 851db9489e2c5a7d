// Evidence that a clause would give, before its surroundings are looked at.
import type { Dependence, Span, Strength } from '../model.ts';
import type { CompiledPattern } from './compile.ts';

/** Evidence that a clause would give; the judge looks whether its surroundings bear it out. */
export interface Candidate extends Span {
	readonly requirement: number;
	readonly facet: number;
	readonly strength: Strength;
	readonly sentence: Span;
	readonly depends: readonly Dependence[];
	/** Concept that a heading or list head above must hold; -1: none. */
	readonly under: number;
	/** Does not count in a list whose head forbids what it lists. */
	readonly affirmed: boolean;
	/** Who may act, where the clause does not name who does; undefined where that is settled. -1: nobody named. */
	readonly by: readonly number[] | undefined;
}

/** What a pattern found: there are thousands in a document, so most is left where the pattern has it. */
export class Found implements Candidate {
	readonly start: number;
	readonly end: number;
	readonly sentence: Span;
	readonly by: readonly number[] | undefined;
	private readonly pattern: CompiledPattern;

	constructor(pattern: CompiledPattern, start: number, end: number, sentence: Span, isOpen: boolean) {
		this.start = start;
		this.end = end;
		this.sentence = sentence;
		this.by = isOpen ? pattern.by : undefined;
		this.pattern = pattern;
	}

	get requirement(): number {
		return this.pattern.requirement;
	}

	get facet(): number {
		return this.pattern.facet;
	}

	get strength(): Strength {
		return this.pattern.strength;
	}

	get depends(): readonly Dependence[] {
		return this.pattern.depends;
	}

	get under(): number {
		return this.pattern.under;
	}

	get affirmed(): boolean {
		return this.pattern.affirmed;
	}
}
