// Patterns against the hits of one clause: which requirement's facets it speaks to, and with which words.
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { Clause } from '../segment/clauses.ts';
import { sourceEnd, sourceSpan } from '../text/normalize.ts';
import { type Candidate, Found } from './candidate.ts';
import { Chains, type Scope } from './chains.ts';
import type { CompiledPack } from './compile.ts';
import { ClauseHits } from './hits.ts';
import { sentenceBit, widened } from './numbers.ts';
import { AFFIRMED, BY, FORBIDDEN, KEY, KIND, MEASURED, OPEN_KEY, Plans, SLOT_SIZE, WHOLE } from './plans.ts';
import { PossiblePatterns } from './possible.ts';
import { CUE, OTHER, PATTERN_KEY, TOPIC } from './tellings.ts';
import { isTopic, namesNobodysAct } from './topic.ts';

export type { Candidate } from './candidate.ts';

/** What matching finds in a clause; offsets are relative to the clause's block. */
export interface ClauseMatch {
	readonly clause: Clause;
	readonly candidates: readonly Candidate[];
	/** Topics and conditions named in it; kept for headings and list heads, which speak for what stands under them. */
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

const NOTHING: readonly Candidate[] = [];
const LATIN_STRETCH = 3;
const PROVIDER_REACH = 12;
const LONGEST_QUOTE = 1000;
const QUESTION_MARK = 63;

/** A question states nothing. */
function isQuestion({ normalized, sentences }: Clause, sentence: number): boolean {
	return normalized.text.charCodeAt((sentences[sentence]?.end ?? 0) - 1) === QUESTION_MARK;
}

/** What each concept is to clauses. */
function kindsOf({ roleOf, patterns, cues, anchors }: CompiledPack): Uint8Array {
	const kinds = new Uint8Array(roleOf.length).fill(OTHER);
	for (let at = 0; at < patterns.keyOf.length; at++) {
		const key = patterns.keyOf[at] as number;
		if (key >= 0) kinds[key] = PATTERN_KEY;
	}
	for (const list of [...anchors, patterns.unders]) for (const concept of list) kinds[concept] = TOPIC;
	for (let concept = 0; concept < cues.length; concept++) if (cues[concept] !== undefined) kinds[concept] = CUE;
	return kinds;
}

/** All patterns of a pack against one clause after the other. */
class Matcher {
	readonly hits: ClauseHits;
	private readonly pack: CompiledPack;
	private readonly possible: PossiblePatterns;
	private readonly plans: Plans;
	private readonly chains: Chains;
	/** For each key where its candidate stands in `found`, counted from 1, and the keys that are in use. */
	private places: Int32Array = new Int32Array(4096);
	private readonly used: number[] = [];
	private readonly found: Candidate[] = [];
	/** What was quoted last, and where it stands in the normalised text. */
	private quote: Span | undefined;
	private quoteStart = 0;
	private quoteEnd = 0;
	private readonly scope: Scope = { sentence: -1, affirmed: true, stretch: 1 };
	/** Of the last match. */
	private start = 0;
	private end = 0;
	/** The first sentence of the clause that has been read is a question. */
	private isQuestion = false;
	/** The sentence does not name who acts: the head of the list does, if the clause stands in one. */
	private isOpen = false;

	constructor(pack: CompiledPack) {
		this.pack = pack;
		this.hits = new ClauseHits(pack, kindsOf(pack));
		this.possible = new PossiblePatterns(pack.patterns, this.hits.raw.tellings);
		this.plans = new Plans(pack);
		this.chains = new Chains(this.hits, this.plans);
	}

	/** What the patterns find in the clause that has been read. */
	candidates(clause: Clause): readonly Candidate[] {
		const { possible, plans, used } = this;
		const { numbers } = possible;
		this.found.length = 0;
		this.quote = undefined;
		for (let at = 0; at < used.length; at++) this.places[used[at] as number] = 0;
		used.length = 0;
		possible.find(this.hits.raw);
		if (possible.count === 0) return NOTHING;
		this.isQuestion = isQuestion(clause, 0);
		this.scope.stretch = /[\u3400-\u9fff]/.test(clause.normalized.text) ? 1 : LATIN_STRETCH;
		for (let at = 0; at < possible.count; at++) {
			const number = numbers[at] as number;
			const plan = plans.of(number);
			this.places = widened(this.places, plans.keyCount + 1);
			if (this.places[plans.code[plan + KEY] as number] !== 0) continue;
			const kind = plans.code[plan + KIND] as number;
			if ((kind & MEASURED) !== 0 && !this.hits.hasQuantities) continue;
			if ((kind & WHOLE) !== 0) this.tryIn(-1, number, plan, clause);
			else this.evaluate(number, plan, clause);
		}
		return this.found.length === 0 ? NOTHING : this.found.slice();
	}

	/** Looks at the sentences in which all concepts of a pattern stand; the only one of a clause is the whole of it. */
	private evaluate(number: number, plan: number, clause: Clause): void {
		const { length } = clause.sentences;
		if (length === 1) {
			if (!this.isQuestion) this.tryIn(-1, number, plan, clause);
			return;
		}
		const shared = this.possible.sharedBy(number, this.hits.raw);
		for (let sentence = 31 - Math.clz32(shared & -shared); sentence < length; sentence++) {
			if ((shared & sentenceBit(sentence)) === 0 || isQuestion(clause, sentence)) continue;
			if (this.tryIn(sentence, number, plan, clause)) return;
		}
	}

	/** Looks at one sentence; whether the pattern holds there whatever stands above the clause. */
	private tryIn(sentence: number, number: number, plan: number, clause: Clause): boolean {
		if (!this.matches(sentence, plan, clause)) return false;
		const { normalized } = clause;
		const start = normalized.offsetOf(this.start);
		const end = sourceEnd(normalized, this.end);
		const found = new Found(this.pack.patterns.get(number), start, end, this.quoted(clause), this.isOpen);
		const isSettled = found.by === undefined;
		this.keep(this.plans.code[plan + (isSettled ? KEY : OPEN_KEY)] as number, found);
		return isSettled;
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

	/** The sentences that the last match touches, or it alone where they are too long to be quoted, in the source. */
	private quoted({ normalized, sentences }: Clause): Span {
		const { raw } = this.hits;
		const first = sentences[raw.sentenceOf(this.start)]?.start ?? this.start;
		const behind = Math.max(this.end, sentences[raw.sentenceOf(this.end - 1)]?.end ?? this.end);
		if (behind - first > LONGEST_QUOTE) return sourceSpan(normalized, { start: this.start, end: this.end });
		if (this.quote === undefined || first !== this.quoteStart || behind !== this.quoteEnd) {
			this.quote = { start: normalized.offsetOf(first), end: sourceEnd(normalized, behind) };
			this.quoteStart = first;
			this.quoteEnd = behind;
		}
		return this.quote;
	}

	/** Whether a plan holds in a sentence, better where its actor is named; -1 is the whole clause. */
	private matches(sentence: number, plan: number, clause: Clause): boolean {
		const { chains, scope } = this;
		const { code } = this.plans;
		let place = plan + FORBIDDEN + 1;
		const sequences = place + (code[place - 1] as number);
		for (; place < sequences; place++) if (this.chains.stands(code[place] as number, sentence)) return false;
		scope.sentence = sentence;
		scope.affirmed = ((code[plan + KIND] as number) & AFFIRMED) !== 0;
		let by = code[plan + BY] as number;
		this.start = clause.normalized.text.length;
		this.end = 0;
		this.isOpen = false;
		place++;
		for (let rest = code[sequences] as number; rest > 0; rest--) {
			if (!chains.search(place, scope, by < 0)) return false;
			const chain = by < 0 ? 0 : this.chainOf(this.plans.agents[by] ?? [], clause);
			if (chain < 0) return false;
			this.start = Math.min(this.start, chains.found.starts[chain] as number);
			this.end = Math.max(this.end, chains.found.ends[chain] as number);
			// Who acts is asked of the first sequence alone.
			by = -1;
			place += 1 + (code[place] as number) * SLOT_SIZE;
		}
		return true;
	}

	/** The first chain whose named actor may act, else the first whose sentence names nobody; -1 if there is none. */
	private chainOf(by: readonly number[], clause: Clause): number {
		const { count } = this.chains.found;
		let open = -1;
		for (let chain = 0; chain < count; chain++) {
			const actor = this.actorOf(chain, clause);
			if (actor >= 0 && by.includes(actor)) return chain;
			if (actor < 0 && open < 0) open = chain;
		}
		this.isOpen = open >= 0;
		return open;
	}

	/** Who acts: the last subject named before the act in its sentence; -1 where the sentence names nobody. */
	private actorOf(chain: number, { normalized: { text } }: Clause): number {
		const { actors, raw } = this.hits;
		if (actors.count === 0) return -1;
		const { acts, ends } = this.chains.found;
		const act = (acts[chain] as number) < 0 ? (ends[chain] as number) : (acts[chain] as number);
		const last = actors.lastBefore(act);
		if (last < 0 || actors.sentences[last] !== raw.sentenceOf(Math.min(act, text.length))) return -1;
		return actors.concepts[last] as number;
	}
}

const matcherOf = remembered((pack: CompiledPack) => new Matcher(pack));

/** Concepts of headings that stand in the clause that has been read. */
function standing({ raw }: ClauseHits): Set<number> {
	return new Set(raw.ofKind(TOPIC).filter((concept) => raw.holds(concept)));
}

/** Whether the clause that has been read begins with what the provider does. */
function isProviders({ actors }: ClauseHits, { namedAgent }: CompiledPack): boolean {
	return actors.count > 0 && actors.concepts[0] === namedAgent && (actors.starts[0] as number) <= PROVIDER_REACH;
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
		actor: clause.isListHead && actors.count > 0 ? (actors.concepts[actors.count - 1] as number) : -1,
		isProviders: isProviders(hits, pack),
		isBareHeading: isTopic(clause, isTitle) && !grammar.isModal,
		isTitle,
		cues: hits.raw.ofKind(CUE),
	};
}
