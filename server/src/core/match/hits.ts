// Occurrences of concepts in one clause, with what the grammar around them says: sentence, negation, actor.
import type { Clause } from '../segment/clauses.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';
import type { CompiledPack } from './compile.ts';
import { Grammar } from './grammar.ts';
import { type Raw, RawHits } from './raw.ts';

/** An occurrence of a concept in a clause; offsets are those of the normalised text. */
export interface Hit {
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	/** Start of the negation that turns the hit round, or -1. */
	readonly negatedFrom: number;
}

/** A word that names who acts. */
export interface Actor {
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly concept: number;
}

/** Without those that stand inside a longer one: 网站 in 本网站 is nobody of its own. */
function withoutInner(found: readonly Raw[]): Raw[] {
	const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
	let outer = { start: -1, end: -1 };
	return sorted.filter(({ start, end }) => {
		const isInner = end <= outer.end && (end < outer.end || start > outer.start);
		if (end > outer.end) outer = { start, end };
		return !isInner;
	});
}

/** Everything that a clause says in the words of the pack; most of it is worked out when a pattern asks for it. */
export class ClauseHits {
	readonly grammar: Grammar;
	private readonly text: string;
	private readonly pack: CompiledPack;
	private readonly parties: readonly string[];
	private readonly raw: RawHits;
	private readonly known = new Map<number, readonly Hit[]>();
	private knownActors: readonly Actor[] | undefined;
	private readonly knownBounds = new Map<string, readonly Hit[]>();
	private knownQuantities: readonly (Quantity & Hit)[] | undefined;

	/** @param parties names that the draft defines for its parties */
	constructor(clause: Clause, pack: CompiledPack, parties: readonly string[]) {
		this.text = clause.normalized.text;
		this.pack = pack;
		this.parties = parties;
		this.raw = new RawHits(this.text, pack);
		this.grammar = new Grammar(clause, this.raw);
	}

	/** Concepts of which some phrase stands here, even one that another concept masks. */
	concepts(): readonly number[] {
		return this.raw.concepts();
	}

	/** Whether some phrase of each of the concepts in a part of a table stands here, masked or not. */
	mayHaveAll(concepts: Uint16Array, from: number, to: number): boolean {
		for (let at = from; at < to; at++) if (!this.raw.has(concepts[at] as number)) return false;
		return true;
	}

	/** Occurrences of a concept in order of position. */
	of(concept: number): readonly Hit[] {
		let hits = this.known.get(concept);
		if (hits === undefined) {
			hits = this.raw.of(concept).map((raw) => this.toHit(raw));
			this.known.set(concept, hits);
		}
		return hits;
	}

	/** Durations and numbers in order of position. */
	get quantities(): readonly (Quantity & Hit)[] {
		this.knownQuantities ??= findQuantities(this.text).map((quantity) => ({ ...quantity, ...this.toHit(quantity) }));
		return this.knownQuantities;
	}

	/** Bounds said of quantities: at least, at most. */
	bounds(role: 'at-least' | 'at-most'): readonly Hit[] {
		let bounds = this.knownBounds.get(role);
		if (bounds === undefined) {
			const concepts = this.pack.conceptsByRole.get(role) ?? [];
			bounds = concepts.flatMap((concept) => [...this.of(concept)]).sort((a, b) => a.start - b.start);
			this.knownBounds.set(role, bounds);
		}
		return bounds;
	}

	/** Those who act, in order of position. */
	get actors(): readonly Actor[] {
		this.knownActors ??= this.findActors();
		return this.knownActors;
	}

	private toHit({ start, end }: { readonly start: number; readonly end: number }): Hit {
		const sentence = this.grammar.sentenceOf(start);
		return { start, end, sentence, negatedFrom: this.grammar.negatedFrom({ start, end }, sentence) };
	}

	private findActors(): Actor[] {
		const possessives = new Set(this.raw.withRole('possessive').map(({ start }) => start));
		const markerEnds = new Set(this.raw.withRole('object-marker').map(({ end }) => end));
		const { text } = this;
		const isSubject = ({ start, end }: Raw): boolean => {
			if (possessives.has(end) || (text[end] === ' ' && possessives.has(end + 1))) return false;
			return !markerEnds.has(start) && !(text[start - 1] === ' ' && markerEnds.has(start - 1));
		};
		const agents = [...this.raw.withRole('agent'), ...this.namedAgents()];
		return withoutInner(agents)
			.filter(isSubject)
			.map((hit) => ({ ...hit, sentence: this.grammar.sentenceOf(hit.start) }))
			.sort((a, b) => a.start - b.start || a.end - b.end);
	}

	/** Every place where one of the draft's own names for its parties stands. */
	private namedAgents(): Raw[] {
		const concept = this.pack.namedAgent;
		if (concept < 0) return [];
		const found: Raw[] = [];
		for (const name of this.parties) {
			for (let start = this.text.indexOf(name); start >= 0; start = this.text.indexOf(name, start + name.length)) {
				found.push({ concept, start, end: start + name.length });
			}
		}
		return found;
	}
}
