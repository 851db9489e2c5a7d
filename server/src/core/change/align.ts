// The clauses of two versions side by side: the same ones, reworded ones, those that came and those that went.
import type { PlacedClause } from '../judge/context.ts';
import { clauseWords } from '../judge/fingerprint.ts';
import { Likeness, underHeadings, withNumber } from './likeness.ts';

export const pairKinds = ['same', 'typography', 'reworded', 'added', 'removed'] as const;
/** `typography`: nothing but punctuation, spaces or emphasis; another number or place is no change at all. */
export type PairKind = (typeof pairKinds)[number];

/** A clause in both versions, or in one of them. */
export interface ClausePair {
	readonly kind: PairKind;
	readonly before: PlacedClause | undefined;
	readonly after: PlacedClause | undefined;
}

/** All clauses of two versions, with a way from each to its pair. */
export interface Alignment {
	/** In the order of the new version; what went stands at the end, in the order of the old one. */
	readonly pairs: readonly ClausePair[];
	pairOf(clause: PlacedClause): ClausePair | undefined;
}

/** Clauses of the same words under the same headings are the same before those that stand elsewhere. */
const PASSES: readonly ((clause: Side) => string)[] = [
	({ path, words }) => `${path}\n${words}`,
	({ words }) => words,
	({ path, bare }) => `${path}\n${bare}`,
	({ bare }) => bare,
];
/** From this pass on only letters and figures agree. */
const TYPOGRAPHY = 2;

/** A clause as it is compared. */
export interface Side {
	readonly clause: PlacedClause;
	/** Words of the headings above it. */
	readonly path: string;
	readonly words: string;
	/** Its letters and figures alone. */
	readonly bare: string;
}

const MARKS = /(?<!\d)[^\p{L}\p{N}%]|[^\p{L}\p{N}%](?!\d)/gu;

function sideOf(clause: PlacedClause): Side {
	const words = clauseWords(clause);
	const path = clause.above.map(clauseWords).join('\n');
	return { clause, path, words, bare: words.replace(MARKS, '') };
}

/** Clauses that have words; lines of nothing but marks are none. */
function sidesOf(clauses: readonly PlacedClause[]): Side[] {
	return clauses.map(sideOf).filter(({ bare }) => bare !== '');
}

class Aligner {
	private readonly known = new Map<PlacedClause, ClausePair>();
	private readonly before: readonly Side[];
	private readonly after: readonly Side[];

	constructor(before: readonly PlacedClause[], after: readonly PlacedClause[]) {
		this.before = sidesOf(before);
		this.after = sidesOf(after);
	}

	align(): Alignment {
		PASSES.forEach((keyOf, pass) => {
			this.pairEqual(keyOf, pass < TYPOGRAPHY ? 'same' : 'typography');
		});
		for (const place of [withNumber, underHeadings]) {
			const likeness = new Likeness(this.open(this.before), this.open(this.after), place);
			for (const { before, after } of likeness.pairs()) this.pair('reworded', before, after);
		}
		for (const { clause } of this.open(this.before)) this.pair('removed', clause, undefined);
		for (const { clause } of this.open(this.after)) this.pair('added', undefined, clause);
		const present = this.after.flatMap(({ clause }) => this.known.get(clause) ?? []);
		const gone = this.before.flatMap(({ clause }) => this.known.get(clause) ?? []);
		const pairs = [...present, ...gone.filter(({ after }) => after === undefined)];
		return { pairs, pairOf: (clause) => this.known.get(clause) };
	}

	private open(sides: readonly Side[]): Side[] {
		return sides.filter(({ clause }) => !this.known.has(clause));
	}

	private pair(kind: PairKind, before: PlacedClause | undefined, after: PlacedClause | undefined): void {
		const pair = { kind, before, after };
		if (before !== undefined) this.known.set(before, pair);
		if (after !== undefined) this.known.set(after, pair);
	}

	private pairEqual(keyOf: (side: Side) => string, kind: PairKind): void {
		const waiting = new Map<string, Side[]>();
		for (const side of this.open(this.after)) {
			const key = keyOf(side);
			const others = waiting.get(key);
			if (others === undefined) waiting.set(key, [side]);
			else others.push(side);
		}
		for (const queue of waiting.values()) queue.reverse();
		for (const side of this.open(this.before)) {
			const match = waiting.get(keyOf(side))?.pop();
			if (match !== undefined) this.pair(kind, side.clause, match.clause);
		}
	}
}

/**
 * Aligns the clauses of two versions: by their words without numbers, then by place and by how alike they are.
 *
 * @param before clauses of the old version, in order
 * @param after clauses of the new one
 */
export function align(before: readonly PlacedClause[], after: readonly PlacedClause[]): Alignment {
	return new Aligner(before, after).align();
}
