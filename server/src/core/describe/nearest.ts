// The passage that comes nearest to stating what a draft does not state: by the words that tell a requirement from others.
import type { Reading } from '../analyze.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import { summed } from '../judge/groups.ts';
import type { Passage } from '../judge/passage.ts';
import type { Pack, Requirement } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import { type Lists, listsOf } from '../match/lists.ts';
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { FeatureSet } from './features.ts';

/** How near a sentence comes. */
interface Near extends Span {
	readonly requirement: number;
	readonly score: number;
}

/** A word that more of the requirements use than this share of them tells of none. */
const COMMON_SHARE = 0.12;
/** Below this a sentence shares some words with what is wanted, and nothing of its matter. */
const LEAST = 3.2;
/** Under the heading that should hold the statement a sentence is this much nearer. */
const AT_HOME = 1.2;
/** Sentences with fewer features count as if they had these: a heading of two words states nothing. */
const FEWEST = 8;

/** What each clause comes near to; kept as long as its match is. */
const nearTo = new WeakMap<ClauseMatch, readonly Near[]>();
const NOTHING: readonly Near[] = [];

/** Words by which requirements are told from one another, and how near sentences come to them by these. */
class Index {
	private readonly known = new FeatureSet();
	/** For each word that is known the requirements that use it; of those that too many use none. */
	private readonly users: Lists;
	/** What a word tells, by how many use it. */
	private readonly weights: Float64Array;
	private readonly read = new FeatureSet();
	/** Of the sentence that is being looked at; all are 0 between two. */
	private readonly scores: Float64Array;

	constructor({ requirements }: Pack) {
		const users: number[][] = [];
		for (const [number, requirement] of requirements.entries()) {
			const text = normalizePhrase(wordsOf(requirement).join('\n'));
			const { features, count } = this.read.read(text, 0, text.length);
			for (let at = 0; at < count; at++) {
				const feature = this.known.add(features[at] as number);
				const others = users[feature];
				if (others === undefined) users[feature] = [number];
				else others.push(number);
			}
		}
		const size = requirements.length;
		const most = Math.max(1, size * COMMON_SHARE);
		this.users = listsOf(users.map((all) => (all.length > most ? [] : all)));
		this.weights = Float64Array.from({ length: size + 1 }, (_, uses) => Math.log((size + 1) / uses));
		this.scores = new Float64Array(size);
	}

	/** Puts a sentence in for each requirement to which it comes nearer than those before it. */
	hold(text: string, { start, end }: Span, best: Map<number, Near>): void {
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
			if (score >= LEAST - AT_HOME && score > (best.get(requirement)?.score ?? 0))
				best.set(requirement, { requirement, start, end, score });
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
function near(match: ClauseMatch, index: Index): readonly Near[] {
	const known = nearTo.get(match);
	if (known !== undefined) return known;
	const best = new Map<number, Near>();
	const { sentences, normalized } = match.clause;
	for (const sentence of match.isBareHeading ? [] : sentences) index.hold(normalized.text, sentence, best);
	const found = best.size === 0 ? NOTHING : [...best.values()];
	nearTo.set(match, found);
	return found;
}

/** The sentence of a passage that comes nearest to each requirement, where one comes near. */
function nearIn({ clauses, pack }: Passage): readonly Near[] {
	const index = indexOf(pack.pack);
	const best = new Map<number, Near>();
	for (const clause of clauses) {
		for (const found of near(clause.match, index)) {
			const { requirement } = found;
			const least = Math.max(LEAST, best.get(requirement)?.score ?? 0);
			if (found.score + AT_HOME < least) continue;
			const score = found.score + (isAtHome(clause, requirement, pack) ? AT_HOME : 0);
			if (score >= LEAST && score > (best.get(requirement)?.score ?? 0))
				best.set(requirement, { requirement, ...placedSpan(clause, found), score });
		}
	}
	return [...best.values()];
}

/** What comes nearest to each requirement in passages one after another. */
const nearOf = summed(nearIn, (parts, { pack: { requirements } }) => {
	const nearest: (Near | undefined)[] = new Array(requirements.length).fill(undefined);
	for (const { start, value } of parts) {
		for (const one of value) {
			if (one.score <= (nearest[one.requirement]?.score ?? 0)) continue;
			const { requirement, score } = one;
			nearest[requirement] = { start: one.start + start, end: one.end + start, requirement, score };
		}
	}
	return nearest.filter((one) => one !== undefined);
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
	for (const { requirement, start, end } of nearOf(whole.part)) {
		const id = all[requirement]?.id ?? '';
		if (requirements.has(id)) places.set(id, { start: whole.start + start, end: whole.start + end });
	}
	return places;
}
