// Patterns against the hits of one clause: which requirement's facets it speaks to, and with which words.
import type { Dependence, Span, Strength } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { sourceSpan } from '../text/normalize.ts';
import { Chains, type Scope } from './chains.ts';
import type { CompiledPack, CompiledPattern } from './compile.ts';
import { ClauseHits } from './hits.ts';
import { sentenceBit, widened } from './numbers.ts';
import { PossiblePatterns } from './possible.ts';
import { lastAtOrBefore } from './raw.ts';
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

interface Match extends Span {
	/** The sentence does not name who acts: the head of the list does, if the clause stands in one. */
	readonly isOpen: boolean;
}

const LATIN_STRETCH = 3;
const PROVIDER_REACH = 12;
const LONGEST_QUOTE = 1000;
const QUESTION_MARK = 63;

/** A question states nothing. */
function isQuestion({ normalized, sentences }: Clause, sentence: number): boolean {
	return normalized.text.charCodeAt((sentences[sentence]?.end ?? 0) - 1) === QUESTION_MARK;
}

/** All patterns of a pack against one clause after the other. */
class Matcher {
	readonly hits: ClauseHits;
	/** Which concepts tell document facts. */
	readonly isCue: Uint8Array;
	private readonly pack: CompiledPack;
	private readonly possible: PossiblePatterns;
	private readonly chains: Chains;
	private readonly keys = new Map<string, number>();
	/** For each pattern the number under which what it finds is kept, counted from 1; 0: not asked for yet. */
	private readonly keyOf: Int32Array;
	/** The same where the sentence does not name who acts. */
	private readonly openKeyOf: Int32Array;
	private readonly isWhole: Uint8Array;
	/** For each key where its candidate stands in `found`, counted from 1, and the keys that are in use. */
	private places: Int32Array = new Int32Array(4096);
	private readonly used: number[] = [];
	private found: Candidate[] = [];
	private readonly scope: Scope = { sentence: -1, affirmed: true, stretch: 1 };

	constructor(pack: CompiledPack) {
		this.pack = pack;
		this.hits = new ClauseHits(pack);
		this.possible = new PossiblePatterns(pack.patterns);
		this.chains = new Chains(this.hits);
		this.isCue = Uint8Array.from(pack.cues, (cue) => (cue === undefined ? 0 : 1));
		this.keyOf = new Int32Array(pack.patterns.count);
		this.openKeyOf = new Int32Array(pack.patterns.count);
		this.isWhole = new Uint8Array(pack.patterns.count);
	}

	/** What the patterns find in the clause that has been read. */
	candidates(clause: Clause): Candidate[] {
		const { numbers, shared } = this.possible;
		this.found = [];
		for (const key of this.used) this.places[key] = 0;
		this.used.length = 0;
		this.scope.stretch = /[\u3400-\u9fff]/.test(clause.normalized.text) ? 1 : LATIN_STRETCH;
		this.possible.find(this.hits.raw);
		for (let at = 0; at < this.possible.count; at++) {
			const number = numbers[at] as number;
			if (this.keyOf[number] === 0) this.prepare(number);
			if (this.places[this.keyOf[number] as number] !== 0) continue;
			if (this.isWhole[number] === 1) this.tryIn(-1, number, clause);
			else if (shared[number] !== 0) this.evaluate(number, shared[number] as number, clause);
		}
		return this.found;
	}

	private prepare(number: number): void {
		const { requirement, facet, strength, under, affirmed, by, wholeClause } = this.pack.patterns.get(number);
		const name = `${requirement} ${facet} ${strength} ${under} ${affirmed}`;
		this.keyOf[number] = this.keyNumber(name);
		this.openKeyOf[number] = by === undefined ? 0 : this.keyNumber(`${name} ${by.join()}`);
		this.isWhole[number] = wholeClause ? 1 : 0;
		this.places = widened(this.places, this.keys.size + 1);
	}

	private keyNumber(name: string): number {
		const number = this.keys.get(name) ?? this.keys.size + 1;
		this.keys.set(name, number);
		return number;
	}

	/** Looks at the sentences in which all concepts of a pattern stand. */
	private evaluate(number: number, shared: number, clause: Clause): void {
		const { raw } = this.hits;
		const list = raw.list(this.pack.patterns.keyOf[number] as number);
		const count = raw.lists[list] as number;
		let before = -1;
		for (let at = 1; at <= count; at++) {
			const sentence = raw.sentences[raw.lists[list + at] as number] as number;
			if (sentence === before) continue;
			before = sentence;
			if ((shared & sentenceBit(sentence)) === 0 || isQuestion(clause, sentence)) continue;
			if (this.tryIn(sentence, number, clause)) return;
		}
	}

	/** Looks at one sentence; whether the pattern holds there whatever stands above the clause. */
	private tryIn(sentence: number, number: number, clause: Clause): boolean {
		const pattern = this.pack.patterns.get(number);
		const match = this.firstMatch(pattern, sentence, clause);
		if (match === undefined) return false;
		const { requirement, facet, strength, depends, under, affirmed } = pattern;
		const by = match.isOpen ? pattern.by : undefined;
		const { start, end } = sourceSpan(clause.normalized, match);
		this.keep((by === undefined ? this.keyOf[number] : this.openKeyOf[number]) as number, {
			requirement,
			facet,
			strength,
			sentence: sourceSpan(clause.normalized, this.sentencesAround(clause, match)),
			depends,
			under,
			affirmed,
			by,
			start,
			end,
		});
		return by === undefined;
	}

	/** Of several that speak of one facet in one way, the last stands in the place of the first. */
	private keep(key: number, candidate: Candidate): void {
		const place = this.places[key] as number;
		if (place !== 0) {
			this.found[place - 1] = candidate;
			return;
		}
		this.places[key] = this.found.push(candidate);
		this.used.push(key);
	}

	/** The sentences that a stretch of the clause touches; the stretch alone where they are too long to be quoted. */
	private sentencesAround({ sentences }: Clause, stretch: Span): Span {
		const { raw } = this.hits;
		const start = sentences[raw.sentenceOf(stretch.start)]?.start ?? stretch.start;
		const end = Math.max(stretch.end, sentences[raw.sentenceOf(stretch.end - 1)]?.end ?? stretch.end);
		return end - start > LONGEST_QUOTE ? stretch : { start, end };
	}

	/** The first place in the scope where the pattern holds, better one whose actor is named. */
	private firstMatch(pattern: CompiledPattern, sentence: number, clause: Clause): Match | undefined {
		const { chains, scope } = this;
		const { here } = this.hits.raw;
		const bit = sentence < 0 ? -1 : sentenceBit(sentence);
		for (const concept of pattern.forbidden) {
			if (((here[concept] as number) & bit) !== 0 && chains.stands(concept, sentence)) return undefined;
		}
		scope.sentence = sentence;
		scope.affirmed = pattern.affirmed;
		let start = Number.POSITIVE_INFINITY;
		let end = 0;
		let isOpen = false;
		for (let index = 0; index < pattern.sequences.length; index++) {
			const by = index === 0 ? pattern.by : undefined;
			if (!chains.search(pattern.sequences[index] ?? [], scope, by === undefined)) return undefined;
			let chain = 0;
			if (by !== undefined) {
				chain = this.chainBy(by, clause);
				isOpen = chain < 0;
				if (isOpen) chain = this.firstOpen(clause);
				if (chain < 0) return undefined;
			}
			start = Math.min(start, chains.found.starts[chain] as number);
			end = Math.max(end, chains.found.ends[chain] as number);
		}
		return { start, end, isOpen };
	}

	/** The first chain whose named actor may act, -1 if there is none. */
	private chainBy(by: readonly number[], clause: Clause): number {
		for (let chain = 0; chain < this.chains.found.count; chain++) {
			const actor = this.actorOf(chain, clause);
			if (actor >= 0 && by.includes(actor)) return chain;
		}
		return -1;
	}

	/** The first chain whose sentence names nobody, -1 if there is none. */
	private firstOpen(clause: Clause): number {
		for (let chain = 0; chain < this.chains.found.count; chain++) if (this.actorOf(chain, clause) < 0) return chain;
		return -1;
	}

	/** Who acts: the last subject named before the act in its sentence; -1 where the sentence names nobody. */
	private actorOf(chain: number, { normalized: { text } }: Clause): number {
		const { actors, raw } = this.hits;
		if (actors.length === 0) return -1;
		const { acts, ends } = this.chains.found;
		const act = (acts[chain] as number) < 0 ? (ends[chain] as number) : (acts[chain] as number);
		const last = actors[lastAtOrBefore(actors, act)];
		return last !== undefined && last.sentence === raw.sentenceOf(Math.min(act, text.length)) ? last.concept : -1;
	}
}

const matchers = new WeakMap<CompiledPack, Matcher>();

function matcherOf(pack: CompiledPack): Matcher {
	let matcher = matchers.get(pack);
	if (matcher === undefined) {
		matcher = new Matcher(pack);
		matchers.set(pack, matcher);
	}
	return matcher;
}

/** Concepts that stand in the clause that has been read. */
function standing({ raw }: ClauseHits): Set<number> {
	const concepts = new Set<number>();
	for (let at = 0; at < raw.conceptCount; at++) {
		const concept = raw.concepts[at] as number;
		if (raw.holds(concept)) concepts.add(concept);
	}
	return concepts;
}

/** Concepts in the clause that has been read that tell document facts. */
function cuesIn({ hits: { raw }, isCue }: Matcher): number[] {
	const cues: number[] = [];
	for (let at = 0; at < raw.conceptCount; at++) {
		const concept = raw.concepts[at] as number;
		if (isCue[concept] === 1) cues.push(concept);
	}
	return cues;
}

/**
 * Matches one clause against the whole pack.
 *
 * @param clause the clause
 * @param pack the compiled pack
 * @param parties names that the draft defines for its parties
 */
export function matchClause(clause: Clause, pack: CompiledPack, parties: readonly string[] = []): ClauseMatch {
	const matcher = matcherOf(pack);
	const hits = matcher.hits.read(clause, parties);
	const { grammar, actors } = hits;
	const isTitle = namesNobodysAct(clause, hits);
	const speaksForOthers = clause.headingRank > 0 || clause.isListHead;
	return {
		clause,
		candidates: matcher.candidates(clause),
		concepts: speaksForOthers ? standing(hits) : undefined,
		forbids: speaksForOthers && !clause.isTableHead && grammar.endsForbidding,
		actor: clause.isListHead ? (actors.at(-1)?.concept ?? -1) : -1,
		isProviders: actors[0]?.concept === pack.namedAgent && actors[0].start <= PROVIDER_REACH,
		isBareHeading: isTopic(clause, isTitle) && !grammar.isModal,
		isTitle,
		cues: cuesIn(matcher),
	};
}
