// What a draft states: the evidence of its passages, summed up and put in place when asked for.
import type { CompiledPack } from '../match/compile.ts';
import type { Candidate } from '../match/evaluate.ts';
import { type Evidence, type Finding, patternStrengths, type Span, type Strength } from '../model.ts';
import { remembered } from '../remembered.ts';
import { lastAtOrBefore, sortNearly } from '../text/span.ts';
import type { PlacedClause } from './context.ts';
import { isGroup, type Part, type PlacedPart, summed } from './groups.ts';
import { isMereTitle, type Passage } from './passage.ts';
import type { Said } from './verdict.ts';

const STRENGTHS: readonly Strength[] = patternStrengths;

interface Statements {
	/** By number of requirement, in order of position, nothing twice; places are those of the passage. */
	readonly evidence: ReadonlyMap<number, readonly Evidence[]>;
	/** What `SaidNumbering` gives each piece, once. */
	readonly said: Uint32Array;
}

/**
 * Whether the one whom the list head names may be the one that acts. A head that names the user last may go on with a
 * provider whose name nobody defined, so it rules nothing out; one that names the provider does.
 */
function mayAct(by: readonly number[], actor: number, pack: CompiledPack): boolean {
	return by.includes(actor) || (by.includes(-1) && actor !== pack.namedAgent);
}

/** Whether what stands above a clause bears out what was found in it. */
export function counts(candidate: Candidate, clause: PlacedClause, pack: CompiledPack): boolean {
	if (candidate.affirmed && clause.forbidden) return false;
	if (candidate.by !== undefined && !mayAct(candidate.by, clause.actor, pack)) return false;
	return candidate.under < 0 || clause.above.some(({ match }) => match.concepts?.has(candidate.under));
}

/** Several patterns may find the same words for the same facet. */
function withoutRepetition(sorted: readonly Evidence[]): Evidence[] {
	let first = 0;
	return sorted.filter((piece, index) => {
		if (sorted[first]?.start !== piece.start || sorted[first]?.end !== piece.end) first = index;
		const { facet, strength } = piece;
		for (let before = first; before < index; before++) {
			if (sorted[before]?.facet === facet && sorted[before]?.strength === strength) return false;
		}
		return true;
	});
}

/** A piece of evidence so many units further on; there are thousands in a long draft, so each field is named. */
function placed(
	{ strength, depends, sentence, start, end }: Omit<Evidence, 'facet'>,
	facet: string,
	by: number,
): Evidence {
	return {
		facet,
		strength,
		depends,
		start: start + by,
		end: end + by,
		sentence: { start: sentence.start + by, end: sentence.end + by },
	};
}

const statementsIn = remembered(({ clauses, endsInTitle, pack }: Passage): Statements => {
	const { requirements } = pack.pack;
	const evidence = new Map<number, Evidence[]>();
	const said = new Set<number>();
	for (const [index, clause] of clauses.entries()) {
		const next = clauses[index + 1];
		const isTitle = next === undefined ? endsInTitle : isMereTitle(clause, next);
		if (clause.match.isBareHeading || isTitle) continue;
		for (const candidate of clause.match.candidates) {
			const requirement = requirements[candidate.requirement];
			if (requirement === undefined || !counts(candidate, clause, pack)) continue;
			const piece = placed(candidate, requirement.facets[candidate.facet]?.id ?? '', clause.blockStart);
			const known = evidence.get(candidate.requirement);
			if (known === undefined) evidence.set(candidate.requirement, [piece]);
			else known.push(piece);
			said.add(numberingOf(pack).numberOf(candidate));
		}
	}
	for (const [requirement, list] of evidence) {
		if (list.length < 2) continue;
		const sorted = sortNearly(list, (a, b) => a.start - b.start || a.end - b.end);
		// A list that grew has room for more.
		evidence.set(requirement, withoutRepetition(sorted).slice());
	}
	return { evidence, said: Uint32Array.from(said) };
});

/** One number for each facet of each requirement and each strength; what speaks against a requirement has no facet. */
class SaidNumbering {
	readonly first: readonly number[];
	readonly count: number;

	constructor({ pack: { requirements } }: CompiledPack) {
		let count = 0;
		this.first = requirements.map(({ facets }) => {
			const first = count;
			count += (facets.length + 1) * STRENGTHS.length;
			return first;
		});
		this.count = count;
	}

	numberOf({ requirement, facet, strength }: Candidate): number {
		return (this.first[requirement] ?? 0) + (facet + 1) * STRENGTHS.length + STRENGTHS.indexOf(strength);
	}
}

const numberingOf = remembered((pack: CompiledPack) => new SaidNumbering(pack));

/** What passages state: the numbers of `SaidNumbering`, and by requirement the strengths of what speaks to it, a bit for each. */
interface Sayings {
	readonly said: Uint32Array;
	readonly strengths: Uint8Array;
}

function bitOf(strength: Strength): number {
	return 1 << STRENGTHS.indexOf(strength);
}

const sayingsOf = summed<Sayings>(
	(passage) => {
		const { said, evidence } = statementsIn(passage);
		const strengths = new Uint8Array(passage.pack.pack.requirements.length);
		for (const [requirement, pieces] of evidence)
			for (const { strength } of pieces) strengths[requirement] = (strengths[requirement] as number) | bitOf(strength);
		return { said, strengths };
	},
	(parts, { pack }) => {
		const said = new Set<number>();
		const strengths = new Uint8Array(pack.requirements.length);
		for (const { value } of parts) {
			for (const number of value.said) said.add(number);
			for (let at = 0; at < strengths.length; at++)
				strengths[at] = (strengths[at] as number) | (value.strengths[at] as number);
		}
		return { said: Uint32Array.from(said), strengths };
	},
);

/** What is looked for: evidence of a requirement of some strengths, a bit for each. */
interface Wanted {
	readonly requirement: number;
	readonly strengths: number;
	/** Takes a piece with the start of its passage, and says whether it wants more. */
	take(piece: Evidence, by: number): boolean;
}

/** Goes through a part of a draft until what is wanted was found. */
function visit(part: Part, by: number, wanted: Wanted): boolean {
	const { requirement, strengths } = wanted;
	if (((sayingsOf(part).strengths[requirement] as number) & strengths) === 0) return true;
	if (isGroup(part)) return part.parts.every((one) => visit(one.part, by + one.start, wanted));
	const pieces = statementsIn(part).evidence.get(requirement) ?? [];
	return pieces.every((piece) => (bitOf(piece.strength) & strengths) === 0 || wanted.take(piece, by));
}

/** What the passages of a draft state together. */
export class StatedEvidence {
	private readonly whole: PlacedPart;
	private readonly pack: CompiledPack;
	private readonly isSaid: Uint8Array;

	constructor(whole: PlacedPart, pack: CompiledPack) {
		this.whole = whole;
		this.pack = pack;
		this.isSaid = new Uint8Array(numberingOf(pack).count);
		for (const number of sayingsOf(whole.part).said) this.isSaid[number] = 1;
	}

	/** Whether anything speaks to a requirement. */
	speaksTo(requirement: number): boolean {
		const { first, count } = numberingOf(this.pack);
		const end = first[requirement + 1] ?? count;
		for (let number = first[requirement] ?? 0; number < end; number++) if (this.isSaid[number] === 1) return true;
		return false;
	}

	/** Whether each of the things is said that may be said of a requirement: 1 or 0, in a fixed order. */
	marks(requirement: number): Uint8Array {
		const { first, count } = numberingOf(this.pack);
		return this.isSaid.slice(first[requirement] ?? 0, first[requirement + 1] ?? count);
	}

	/** Whether the same is said of a requirement as when these were its marks. */
	isAsBefore(requirement: number, marks: Uint8Array): boolean {
		const from = numberingOf(this.pack).first[requirement] ?? 0;
		for (let at = 0; at < marks.length; at++) if (this.isSaid[from + at] !== marks[at]) return false;
		return true;
	}

	/** What speaks for which facet of a requirement, each once. */
	said(requirement: number): Said[] {
		const facets = this.pack.pack.requirements[requirement]?.facets ?? [];
		const said: Said[] = [];
		let number = numberingOf(this.pack).first[requirement] ?? 0;
		for (let facet = -1; facet < facets.length; facet++) {
			for (const strength of STRENGTHS) {
				if (this.isSaid[number++] === 1) said.push({ facet: facets[facet]?.id ?? '', strength });
			}
		}
		return said;
	}

	/** Evidence of a requirement, in order of position. */
	of(requirement: number): Evidence[] {
		return this.first(requirement, STRENGTHS, () => false);
	}

	/** The first pieces of evidence of a requirement that have one of these strengths, until these are enough. */
	first(
		requirement: number,
		wanted: readonly Strength[],
		isEnough: (found: readonly Evidence[]) => boolean,
	): Evidence[] {
		const found: Evidence[] = [];
		const strengths = wanted.reduce((bits, strength) => bits | bitOf(strength), 0);
		const take = (piece: Evidence, by: number): boolean => {
			found.push(placed(piece, piece.facet, by));
			return !isEnough(found);
		};
		visit(this.whole.part, this.whole.start, { requirement, strengths, take });
		return found;
	}
}

/** Tells whether a piece lies apart from others, which are in order of position. */
function apartFrom(others: readonly Span[]): (piece: Span) => boolean {
	let furthest = 0;
	const reach = others.map(({ end }) => {
		furthest = Math.max(furthest, end);
		return furthest;
	});
	return ({ start, end }) => (reach[lastAtOrBefore(others, end - 1)] ?? 0) <= start;
}

/**
 * The evidence that bears a verdict: contradictions alone where there are any, weaker words only where none is strong,
 * or where they stand apart from the strong ones.
 *
 * @param evidence in order of position
 */
export function bearing(evidence: readonly Evidence[], verdict: Finding['verdict']): Evidence[] {
	if (verdict !== 'fulfilled') {
		const strengths: readonly Strength[] = [...bearers(verdict), 'similar'];
		return evidence.filter(({ strength }) => strengths.includes(strength));
	}
	const isApart = apartFrom(evidence.filter(({ strength }) => strength === 'stated'));
	return evidence.filter((piece) => piece.strength === 'stated' || (piece.strength === 'partial' && isApart(piece)));
}

/** Strengths of the pieces that bear a verdict, whatever else there is; any verdict but `fulfilled`. */
export function bearers(verdict: Finding['verdict']): readonly Strength[] {
	if (verdict === 'contradicted') return ['contradicted'];
	return verdict === 'partial' ? ['stated', 'partial'] : STRENGTHS;
}

/** The first statement of each facet. */
export function firstStatements(evidence: readonly Evidence[]): Evidence[] {
	const seen = new Set<string>();
	return evidence.filter(({ strength, facet }) => {
		if (strength !== 'stated' || seen.has(facet)) return false;
		seen.add(facet);
		return true;
	});
}

/** Words that sound like a statement. */
export function similarEvidence(facet: string, words: Span): Evidence {
	return { facet, strength: 'similar', depends: [], ...words, sentence: words };
}
