// Patterns against the hits of one clause: which requirement's facets it speaks to, and with which words.
import type { Dependence, Span, Strength } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { sourceSpan } from '../text/normalize.ts';
import type { Duration, Quantity } from '../text/quantity.ts';
import type { CompiledPack, CompiledPattern, CompiledSlot } from './compile.ts';
import { ClauseHits, type Hit } from './hits.ts';
import { possiblePatterns } from './keys.ts';
import { lastAtOrBefore } from './raw.ts';
import type { DurationTest } from './syntax.ts';
import { isTopic, namesNobodysAct } from './topic.ts';

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

/** What matching finds in a clause; offsets are relative to the clause's block. */
export interface ClauseMatch {
	readonly clause: Clause;
	readonly candidates: readonly Candidate[];
	/** Concepts named in it; kept for headings and list heads, which speak for what stands under them. */
	readonly concepts: ReadonlySet<number> | undefined;
	/** Whether it ends by forbidding what follows it. */
	readonly forbids: boolean;
	/** The last one named in it who acts, for the items of a list that it heads; -1: nobody. */
	readonly actor: number;
	/** Begins with what the provider does: it stands for itself, even in a list of what users must not do. */
	readonly isProviders: boolean;
	/** Names a topic and says nothing of it: a heading without a word of who may, must or must not. */
	readonly isBareHeading: boolean;
	/** A heading by its number or bold words that names nobody who acts, and neither allows, forbids nor denies. */
	readonly isTitle: boolean;
	/** Concepts that tell document facts. */
	readonly cues: readonly number[];
}

interface Scope {
	readonly sentence: number;
	readonly hits: ClauseHits;
	readonly affirmed: boolean;
	/** How many units of this script say what one Chinese character says. */
	readonly stretch: number;
}

interface Chain {
	readonly start: number;
	readonly end: number;
	/** Start of the first slot that is not an agent: the act whose doer is asked for. */
	readonly act: number;
	/** Up to here negations belong to slots that have taken them in. */
	readonly taken: number;
}

const BOUND_REACH = 3;
const LATIN_STRETCH = 3;
const PROVIDER_REACH = 12;

/** The entries of one sentence, out of a list in order of position; -1 stands for the whole clause. */
function within<T extends { readonly sentence: number }>(sorted: readonly T[], sentence: number): readonly T[] {
	if (sentence < 0) return sorted;
	const from = firstAtOrAfter(sorted, sentence);
	return sorted.slice(from, firstAtOrAfter(sorted, sentence + 1));
}

function firstAtOrAfter(sorted: readonly { readonly sentence: number }[], sentence: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] as { sentence: number }).sentence < sentence) low = middle + 1;
		else high = middle;
	}
	return low;
}

function isBounded(bounds: readonly Hit[], quantity: Hit): boolean {
	return within(bounds, quantity.sentence).some(
		(bound) =>
			(bound.end <= quantity.start && quantity.start - bound.end <= BOUND_REACH) ||
			(bound.start >= quantity.end && bound.start - quantity.end <= BOUND_REACH),
	);
}

/** Working days of a week by its days. */
const WORKING_SHARE = 5 / 7;

/** Length of a duration in the days that a test counts. */
function lengthOf(duration: Duration, test: DurationTest): number {
	if (duration.working === test.working) return duration.days;
	return duration.working ? duration.days / WORKING_SHARE : duration.days * WORKING_SHARE;
}

function passes(quantity: Quantity & Hit, slot: CompiledSlot, hits: ClauseHits): boolean {
	const test = slot.quantity;
	if (test === undefined || quantity.kind !== test.kind) return false;
	if (test.kind === 'number' || quantity.kind === 'number' || test.operator === 'any') return true;
	// How far a period in working days falls short of one in calendar days depends on the calendar.
	if (quantity.working && !test.working && (test.operator === '<' || test.operator === '>')) return false;
	const length = lengthOf(quantity, test);
	const atMost = isBounded(hits.bounds('at-most'), quantity);
	const atLeast = !atMost && isBounded(hits.bounds('at-least'), quantity);
	switch (test.operator) {
		case '>=':
			return !atMost && length >= test.days;
		case '<':
			return atMost ? length <= test.days : length < test.days;
		case '<=':
			return !atLeast && length <= test.days;
		case '>':
			return atLeast ? length >= test.days : length > test.days;
	}
}

function hitsOf(slot: CompiledSlot, scope: Scope): readonly Hit[] {
	if (slot.quantity === undefined) return within(scope.hits.of(slot.concept), scope.sentence);
	return within(scope.hits.quantities, scope.sentence).filter((quantity) => passes(quantity, slot, scope.hits));
}

/** Whether a negation that no earlier slot has taken in turns the hit round. */
function isTurned(hit: Hit, slot: CompiledSlot, scope: Scope, taken: number): boolean {
	return scope.affirmed && !slot.plain && hit.negatedFrom >= 0 && hit.negatedFrom >= taken;
}

function startChains(slot: CompiledSlot, scope: Scope): Chain[] {
	return hitsOf(slot, scope)
		.filter((hit) => !isTurned(hit, slot, scope, 0))
		.map(({ start, end }) => ({ start, end, act: slot.plain ? -1 : start, taken: slot.transparent ? 0 : end }));
}

/** Continues each chain to the hits of the next slot; the nearest chain wins, so this is linear in the hits. */
function extendChains(chains: readonly Chain[], slot: CompiledSlot, scope: Scope): Chain[] {
	const byEnd = [...chains].sort((a, b) => a.end - b.end || a.start - b.start);
	const extended: Chain[] = [];
	let next = 0;
	let nearest: Chain | undefined;
	for (const hit of hitsOf(slot, scope)) {
		while (next < byEnd.length && (byEnd[next] as Chain).end <= hit.start) nearest = byEnd[next++];
		if (nearest === undefined || hit.start - nearest.end > slot.gap * scope.stretch) continue;
		if (isTurned(hit, slot, scope, nearest.taken)) continue;
		const act = nearest.act < 0 && !slot.plain ? hit.start : nearest.act;
		extended.push({ start: nearest.start, end: hit.end, act, taken: slot.transparent ? nearest.taken : hit.end });
	}
	return extended;
}

function chainsOf(sequence: readonly CompiledSlot[], scope: Scope): Chain[] {
	let chains: Chain[] | undefined;
	for (const slot of sequence) {
		chains = chains === undefined ? startChains(slot, scope) : extendChains(chains, slot, scope);
		if (chains.length === 0) return [];
	}
	return chains ?? [];
}

/** Who acts: the last subject named before the act in its sentence; -1 where the sentence names nobody. */
function actorOf(chain: Chain, scope: Scope, clause: Clause): number {
	const act = chain.act < 0 ? chain.end : chain.act;
	const actors = within(scope.hits.actors, lastAtOrBefore(clause.sentences, act));
	return actors[lastAtOrBefore(actors, act)]?.concept ?? -1;
}

interface Match extends Span {
	/** The sentence does not name who acts: the head of the list does, if the clause stands in one. */
	readonly isOpen: boolean;
}

/** The first chain whose named actor may act, else the first whose sentence names nobody. */
function chainBy(
	by: readonly number[],
	chains: readonly Chain[],
	scope: Scope,
	clause: Clause,
): { readonly chain: Chain | undefined; readonly isOpen: boolean } {
	let open: Chain | undefined;
	for (const chain of chains) {
		const actor = actorOf(chain, scope, clause);
		if (actor >= 0 && by.includes(actor)) return { chain, isOpen: false };
		if (actor < 0) open ??= chain;
	}
	return { chain: open, isOpen: true };
}

/** The first place in the scope where the pattern holds, better one whose actor is named. */
function firstMatch(pattern: CompiledPattern, scope: Scope, clause: Clause): Match | undefined {
	if (pattern.forbidden.some((concept) => within(scope.hits.of(concept), scope.sentence).length > 0)) {
		return undefined;
	}
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	let isOpen = false;
	for (const [index, sequence] of pattern.sequences.entries()) {
		const chains = chainsOf(sequence, scope);
		let chain = chains[0];
		if (index === 0 && pattern.by !== undefined) {
			({ chain, isOpen } = chainBy(pattern.by, chains, scope, clause));
		}
		if (chain === undefined) return undefined;
		start = Math.min(start, chain.start);
		end = Math.max(end, chain.end);
	}
	return { start, end, isOpen };
}

/** A question states nothing. */
function isQuestion({ normalized, sentences }: Clause, sentence: number): boolean {
	return normalized.text[(sentences[sentence]?.end ?? 0) - 1] === '?';
}

function sentencesToTry(pattern: CompiledPattern, keyHits: readonly Hit[], clause: Clause): readonly number[] {
	if (pattern.wholeClause) return [-1];
	return [...new Set(keyHits.map((hit) => hit.sentence))].filter((sentence) => !isQuestion(clause, sentence));
}

const LONGEST_QUOTE = 1000;

/** The sentences that a stretch of the clause touches; the stretch alone where they are too long to be quoted. */
function sentencesAround({ sentences }: Clause, { start, end }: Span): Span {
	const first = sentences[lastAtOrBefore(sentences, start)];
	const last = sentences[lastAtOrBefore(sentences, end - 1)];
	const whole = { start: first?.start ?? start, end: Math.max(end, last?.end ?? end) };
	return whole.end - whole.start > LONGEST_QUOTE ? { start, end } : whole;
}

function candidatesOf(clause: Clause, hits: ClauseHits, pack: CompiledPack): Candidate[] {
	const found = new Map<string, Candidate>();
	const stretch = /[\u3400-\u9fff]/.test(clause.normalized.text) ? 1 : LATIN_STRETCH;
	for (const number of possiblePatterns(hits, pack.patterns)) {
		const pattern = pack.patterns.get(number);
		const { requirement, facet, strength, under, affirmed, depends } = pattern;
		const key = `${requirement} ${facet} ${strength} ${under} ${affirmed}`;
		if (found.has(key)) continue;
		const keyHits = hits.of(pack.patterns.keyOf[number] as number);
		for (const sentence of sentencesToTry(pattern, keyHits, clause)) {
			const match = firstMatch(pattern, { sentence, hits, affirmed, stretch }, clause);
			if (match === undefined) continue;
			const by = match.isOpen ? pattern.by : undefined;
			const span = sourceSpan(clause.normalized, match);
			const sentenceAround = sourceSpan(clause.normalized, sentencesAround(clause, match));
			found.set(by === undefined ? key : `${key} ${by.join()}`, {
				requirement,
				facet,
				strength,
				sentence: sentenceAround,
				depends,
				under,
				affirmed,
				by,
				...span,
			});
			if (by === undefined) break;
		}
	}
	return [...found.values()];
}

/**
 * Matches one clause against the whole pack.
 *
 * @param clause the clause
 * @param pack the compiled pack
 * @param parties names that the draft defines for its parties
 */
export function matchClause(clause: Clause, pack: CompiledPack, parties: readonly string[] = []): ClauseMatch {
	const hits = new ClauseHits(clause, pack, parties);
	const { grammar } = hits;
	const isTitle = namesNobodysAct(clause, hits);
	const concepts = hits.concepts();
	const speaksForOthers = clause.headingRank > 0 || clause.isListHead;
	return {
		clause,
		candidates: candidatesOf(clause, hits, pack),
		concepts: speaksForOthers ? new Set(concepts.filter((concept) => hits.of(concept).length > 0)) : undefined,
		forbids: speaksForOthers && !clause.isTableHead && grammar.endsForbidding,
		actor: clause.isListHead ? (hits.actors.at(-1)?.concept ?? -1) : -1,
		isProviders: hits.actors[0]?.concept === pack.namedAgent && hits.actors[0].start <= PROVIDER_REACH,
		isBareHeading: isTopic(clause, isTitle) && !grammar.isModal,
		isTitle,
		cues: concepts.filter((concept) => pack.cues[concept] !== undefined),
	};
}
