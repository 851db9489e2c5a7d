// Occurrences of concepts in one clause, with what the grammar around them says: sentence, negation, actor.
import type { Clause } from '../segment/clauses.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';
import { Actors } from './actors.ts';
import type { CompiledPack } from './compile.ts';
import { Grammar } from './grammar.ts';
import { widened } from './numbers.ts';
import { RawHits } from './raw.ts';

const UNKNOWN = -2;

/**
 * Everything that a clause says in the words of the pack; most of it is worked out when a pattern asks for it. It serves
 * one clause after the other: what it told of the one before holds no longer.
 */
export class ClauseHits {
	readonly raw: RawHits;
	readonly grammar: Grammar;
	private text = '';
	private parties: readonly string[] = [];
	/** For each hit where it is negated from; worked out when it is asked for. */
	private turns: Int32Array = new Int32Array(256);
	private mayTurn = false;
	private knowsActors = false;
	private readonly foundActors: Actors;
	private knownQuantities = -1;
	private firstQuantity = 0;
	private foundQuantities: readonly Quantity[] = [];

	/** @param kindOf what each concept is to clauses; if left out, all are the same */
	constructor(pack: CompiledPack, kindOf?: Uint8Array) {
		this.raw = new RawHits(pack, kindOf);
		this.grammar = new Grammar(pack, this.raw);
		this.foundActors = new Actors(pack, this.raw);
	}

	/**
	 * Forgets the clause before and looks at this one.
	 *
	 * @param parties names that the draft defines for its parties
	 */
	read({ normalized: { text }, sentences }: Clause, parties: readonly string[]): this {
		this.text = text;
		this.parties = parties;
		this.raw.read(text, sentences);
		this.grammar.read(text);
		this.mayTurn = this.grammar.mayTurn;
		if (this.mayTurn) {
			this.turns = widened(this.turns, this.raw.count + 1);
			this.turns.fill(UNKNOWN, 0, this.raw.count + 1);
		}
		this.knowsActors = false;
		this.knownQuantities = -1;
		return this;
	}

	/** Start of the negation that turns a hit of a concept round, or -1. */
	negatedFrom(hit: number): number {
		if (!this.mayTurn) return -1;
		const known = this.turns[hit] as number;
		if (known !== UNKNOWN) return known;
		const { starts, ends, sentences } = this.raw;
		const from = this.grammar.negatedFrom(starts[hit] as number, ends[hit] as number, sentences[hit] as number);
		this.turns[hit] = from;
		return from;
	}

	/** List of the durations and numbers. */
	quantities(): number {
		if (this.knownQuantities >= 0) return this.knownQuantities;
		const { raw } = this;
		this.foundQuantities = findQuantities(this.text);
		this.firstQuantity = raw.count + 1;
		for (const { start, end } of this.foundQuantities) raw.add(start, end);
		this.knownQuantities = raw.listFrom(this.firstQuantity);
		return this.knownQuantities;
	}

	/** Whether any duration or number stands here. */
	get hasQuantities(): boolean {
		this.quantities();
		return this.foundQuantities.length > 0;
	}

	/** The duration or number that a hit of that list stands for. */
	quantity(hit: number): Quantity | undefined {
		return this.foundQuantities[hit - this.firstQuantity];
	}

	/** Those who act. */
	get actors(): Actors {
		if (!this.knowsActors) {
			this.foundActors.read(this.text, this.parties);
			this.knowsActors = true;
		}
		return this.foundActors;
	}
}
