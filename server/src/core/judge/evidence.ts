// What a draft states: the evidence of its passages, summed up and put in place when asked for.
import type { CompiledPack } from '../match/compile.ts';
import type { Candidate } from '../match/evaluate.ts';
import { type Evidence, type Finding, patternStrengths, type Span, type Strength } from '../model.ts';
import { lastAtOrBefore, sortNearly } from '../text/span.ts';
import type { PlacedClause } from './context.ts';
import { type PlacedPart, type Summand, summed } from './groups.ts';
import { bitOf, joined, type Marking, type Marks, markingOf, sameAsLast } from './marks.ts';
import { isMereTitle, type Passage } from './passage.ts';

/** What a passage states, or a group of them. */
interface Statements {
	readonly marks: Marks;
	/** Of a passage, by number of requirement, in order of position, nothing twice; places are those of the passage. */
	readonly evidence: ReadonlyMap<number, readonly Evidence[]>;
	/** Of a group. */
	readonly parts: readonly Summand<Statements>[];
}

const NO_EVIDENCE: Statements['evidence'] = new Map();
const NO_PARTS: Statements['parts'] = [];

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

function statementsIn({ clauses, endsInTitle, pack }: Passage): Statements {
	const { requirements } = pack.pack;
	const marking = markingOf(pack);
	const evidence = new Map<number, Evidence[]>();
	const marks = marking.none();
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
			marking.add(marks, candidate);
		}
	}
	for (const [requirement, list] of evidence) {
		if (list.length < 2) continue;
		const sorted = sortNearly(list, (a, b) => a.start - b.start || a.end - b.end);
		// A list that grew has room for more.
		evidence.set(requirement, withoutRepetition(sorted).slice());
	}
	return { marks, evidence, parts: NO_PARTS };
}

const statementsOf = summed<Statements>(statementsIn, (parts, pack) => {
	const marks = joined(
		parts.map(({ value }) => value.marks),
		pack,
	);
	return { marks, evidence: NO_EVIDENCE, parts };
});

/** What is looked for: evidence of a requirement of some strengths, a bit for each. */
interface Wanted {
	readonly requirement: number;
	readonly strengths: number;
	readonly marking: Marking;
	/** Takes a piece with the start of its passage, and says whether it wants more. */
	take(piece: Evidence, by: number): boolean;
}

/** Goes through what is stated until what is wanted was found. */
function visit({ marks, evidence, parts }: Statements, by: number, wanted: Wanted): boolean {
	const { requirement, strengths, marking } = wanted;
	if (!marking.speaksTo(marks, requirement, strengths)) return true;
	for (const { start, value } of parts) if (!visit(value, by + start, wanted)) return false;
	for (const piece of evidence.get(requirement) ?? []) {
		if ((bitOf(piece.strength) & strengths) !== 0 && !wanted.take(piece, by)) return false;
	}
	return true;
}

/** What the passages of a draft state together. */
export class StatedEvidence {
	/** All that is said; the same object as of the draft before where the same is said. */
	readonly marks: Marks;
	private readonly statements: Statements;
	private readonly start: number;
	private readonly marking: Marking;

	constructor({ part, start }: PlacedPart, pack: CompiledPack) {
		this.statements = statementsOf(part);
		this.start = start;
		this.marking = markingOf(pack);
		this.marks = sameAsLast(this.statements.marks, pack);
	}

	/** Evidence of a requirement, in order of position. */
	of(requirement: number): Evidence[] {
		return this.first(requirement, patternStrengths, () => false);
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
		visit(this.statements, this.start, { requirement, strengths, marking: this.marking, take });
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
	return verdict === 'partial' ? ['stated', 'partial'] : patternStrengths;
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
