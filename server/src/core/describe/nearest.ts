// The passage that comes nearest to stating what a draft does not state: by the words that tell a requirement from others.
import type { Reading } from '../analyze.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import { summed } from '../judge/groups.ts';
import type { Passage } from '../judge/passage.ts';
import type { Pack, Requirement } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import { type Lists, listsByKey } from '../match/lists.ts';
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { FeatureSet } from './features.ts';

/**
 * How near sentences come, each to one requirement: its number, where the sentence starts and ends, and the score, one
 * behind the other. There are thousands in a long draft, and numbers in a row take little space.
 */
type Nears = readonly number[];

const SIZE = 4;

/** A word that more of the requirements use than this share of them tells of none. */
const COMMON_SHARE = 0.12;
/** Below this a sentence shares some words with what is wanted, and nothing of its matter. */
const LEAST = 3.2;
/** Under the heading that should hold the statement a sentence is this much nearer. */
const AT_HOME = 1.2;
/** Sentences with fewer features count as if they had these: a heading of two words states nothing. */
const FEWEST = 8;

/** What each clause comes near to; kept as long as its match is. */
const nearTo = new WeakMap<ClauseMatch, Nears>();
const NOTHING: Nears = [];

/** The sentences that come nearest, one for each requirement; made once, it serves one list after the other. */
class Best {
	private readonly starts: Int32Array;
	private readonly ends: Int32Array;
	private readonly scores: Float64Array;
	/** Requirements to which some sentence comes near, in the order in which one first did. */
	private readonly met: number[] = [];

	constructor(requirements: number) {
		this.starts = new Int32Array(requirements);
		this.ends = new Int32Array(requirements);
		this.scores = new Float64Array(requirements);
	}

	/** Of the sentence that comes nearest to a requirement; 0 where none comes near. */
	scoreOf(requirement: number): number {
		return this.scores[requirement] as number;
	}

	put(requirement: number, start: number, end: number, score: number): void {
		if (this.scores[requirement] === 0) this.met.push(requirement);
		this.starts[requirement] = start;
		this.ends[requirement] = end;
		this.scores[requirement] = score;
	}

	/** Gives what was put in, and forgets it. */
	take(): Nears {
		const { starts, ends, scores, met } = this;
		if (met.length === 0) return NOTHING;
		const found = new Array<number>(met.length * SIZE);
		let at = 0;
		for (const requirement of met) {
			found[at++] = requirement;
			found[at++] = starts[requirement] as number;
			found[at++] = ends[requirement] as number;
			found[at++] = scores[requirement] as number;
			scores[requirement] = 0;
		}
		met.length = 0;
		return found;
	}
}

/**
 * The requirements that use each of `count` words; for words that too many of them use none.
 *
 * @param words of all requirements, one behind the other
 * @param owners for each of those words its requirement
 * @param requirements how many there are
 */
function usersOf(words: readonly number[], owners: readonly number[], requirements: number, count: number): Lists {
	const uses = new Uint32Array(count);
	for (const word of words) uses[word] = (uses[word] as number) + 1;
	const most = Math.max(1, requirements * COMMON_SHARE);
	const rare = words.map((word) => ((uses[word] as number) > most ? -1 : word));
	return listsByKey(rare, count, (at) => owners[at] as number);
}

const bestOf = remembered((pack: Pack) => new Best(pack.requirements.length));

/** Words by which requirements are told from one another, and how near sentences come to them by these. */
class Index {
	private readonly known = new FeatureSet();
	/** By word, the requirements that use it. */
	private readonly users: Lists;
	/** What a word tells, by how many use it. */
	private readonly weights: Float64Array;
	private readonly read = new FeatureSet();
	/** Of the sentence that is being looked at; all are 0 between two. */
	private readonly scores: Float64Array;

	constructor({ requirements }: Pack) {
		const words: number[] = [];
		const owners: number[] = [];
		for (const [number, requirement] of requirements.entries()) {
			const text = normalizePhrase(wordsOf(requirement).join('\n'));
			const { features, count } = this.read.read(text, 0, text.length);
			for (let at = 0; at < count; at++) {
				words.push(this.known.add(features[at] as number));
				owners.push(number);
			}
		}
		const size = requirements.length;
		this.users = usersOf(words, owners, size, this.known.count);
		this.weights = Float64Array.from({ length: size + 1 }, (_, uses) => Math.log((size + 1) / uses));
		this.scores = new Float64Array(size);
	}

	/** Puts a sentence in for each requirement to which it comes nearer than those before it. */
	hold(text: string, { start, end }: Span, best: Best): void {
		const { scores, known, weights } = this;
		const { starts, items } = this.users;
		const { features, count } = this.read.read(text, start, end);
		const spokenTo: number[] = [];
		for (let at = 0; at < count; at++) {
			const feature = known.find(features[at] as number);
			if (feature < 0) continue;
			const from = starts[feature] as number;
			const to = starts[feature + 1] as number;
			for (let user = from; user < to; user++) {
				const requirement = items[user] as number;
				if (scores[requirement] === 0) spokenTo.push(requirement);
				scores[requirement] = (scores[requirement] as number) + (weights[to - from] as number);
			}
		}
		const share = Math.sqrt(Math.max(count, FEWEST));
		for (const requirement of spokenTo) {
			const score = (scores[requirement] as number) / share;
			scores[requirement] = 0;
			if (score >= LEAST - AT_HOME && score > best.scoreOf(requirement)) best.put(requirement, start, end, score);
		}
	}
}

function wordsOf({ title, facets, modelClause, examples }: Requirement): string[] {
	return (['zh', 'en'] as const).flatMap((locale) => [
		title[locale],
		modelClause[locale],
		...facets.map((facet) => facet.title[locale]),
		...examples.fulfilled[locale],
		...examples.partial[locale],
	]);
}

const indexOf = remembered((pack: Pack) => new Index(pack));

/** The sentence of a clause that comes nearest to each requirement. */
function near(match: ClauseMatch, pack: Pack): Nears {
	const known = nearTo.get(match);
	if (known !== undefined) return known;
	const best = bestOf(pack);
	const { sentences, normalized } = match.clause;
	for (const sentence of match.isBareHeading ? [] : sentences) indexOf(pack).hold(normalized.text, sentence, best);
	const found = best.take();
	nearTo.set(match, found);
	return found;
}

/** The sentence of a passage that comes nearest to each requirement, where one comes near. */
function nearIn({ clauses, pack }: Passage): Nears {
	const all = clauses.map(({ match }) => near(match, pack.pack));
	const best = bestOf(pack.pack);
	for (const [number, found] of all.entries()) {
		const clause = clauses[number] as PlacedClause;
		for (let at = 0; at < found.length; at += SIZE) {
			const requirement = found[at] as number;
			const alone = found[at + 3] as number;
			const least = Math.max(LEAST, best.scoreOf(requirement));
			if (alone + AT_HOME < least) continue;
			const score = alone + (isAtHome(clause, requirement, pack) ? AT_HOME : 0);
			if (score < LEAST || score <= best.scoreOf(requirement)) continue;
			const { start, end } = placedSpan(clause, { start: found[at + 1] as number, end: found[at + 2] as number });
			best.put(requirement, start, end, score);
		}
	}
	return best.take();
}

/** What comes nearest to each requirement in passages one after another. */
const nearOf = summed<Nears>(nearIn, (parts, { pack }) => {
	const best = bestOf(pack);
	for (const { start, value } of parts) {
		for (let at = 0; at < value.length; at += SIZE) {
			const requirement = value[at] as number;
			const score = value[at + 3] as number;
			if (score <= best.scoreOf(requirement)) continue;
			best.put(requirement, (value[at + 1] as number) + start, (value[at + 2] as number) + start, score);
		}
	}
	return best.take();
});

/** Requirements by the concepts of their anchors. */
const anchoredBy = remembered(({ anchors }: CompiledPack): ReadonlyMap<number, readonly number[]> => {
	const anchored = new Map<number, number[]>();
	for (const [requirement, concepts] of anchors.entries()) {
		for (const concept of concepts) {
			const others = anchored.get(concept);
			if (others === undefined) anchored.set(concept, [requirement]);
			else others.push(requirement);
		}
	}
	return anchored;
});

/** Requirements that a heading is the home of; kept as long as its match is. */
const homeOf = new WeakMap<ClauseMatch, ReadonlySet<number>>();

function atHomeIn(match: ClauseMatch, pack: CompiledPack): ReadonlySet<number> {
	const known = homeOf.get(match);
	if (known !== undefined) return known;
	const found = new Set<number>();
	for (const concept of match.concepts ?? [])
		for (const requirement of anchoredBy(pack).get(concept) ?? []) found.add(requirement);
	homeOf.set(match, found);
	return found;
}

function isAtHome({ above }: PlacedClause, requirement: number, pack: CompiledPack): boolean {
	return above.some(({ match }) => atHomeIn(match, pack).has(requirement));
}

/**
 * The sentence that comes nearest to stating each of some requirements.
 *
 * @param requirements their ids
 * @returns spans of the document by id; none where nothing comes near
 */
export function nearestPassages(
	{ whole, pack }: Reading,
	requirements: ReadonlySet<string>,
): ReadonlyMap<string, Span> {
	const all = pack.pack.requirements;
	const places = new Map<string, Span>();
	const found = nearOf(whole.part);
	for (let at = 0; at < found.length; at += SIZE) {
		const id = all[found[at] as number]?.id ?? '';
		if (!requirements.has(id)) continue;
		places.set(id, { start: whole.start + (found[at + 1] as number), end: whole.start + (found[at + 2] as number) });
	}
	return places;
}
