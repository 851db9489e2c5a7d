// The passage that comes nearest to stating what a draft does not state: by the words that tell a requirement from others.
import type { Reading } from '../analyze.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import type { PassageGroup } from '../judge/groups.ts';
import type { Passage } from '../judge/passage.ts';
import type { Pack } from '../law.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { normalizePhrase } from '../text/normalize.ts';

/** How near a sentence comes. */
interface Near extends Span {
	readonly requirement: number;
	readonly score: number;
}

interface Telling {
	readonly requirement: number;
	readonly weight: number;
}

/** For each feature of a text the requirements that it tells of. */
type Index = ReadonlyMap<string, readonly Telling[]>;

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

/** Pairs of Chinese characters, and Latin words without their endings. */
function featuresOf(text: string): Set<string> {
	const found = new Set<string>();
	for (const [word] of text.matchAll(/[a-z]{4,}/g)) found.add(word.slice(0, 6));
	for (const [run] of text.matchAll(/[\u3400-\u9fff]{2,}/g)) {
		for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2));
	}
	return found;
}

const indexOf = remembered((pack: Pack): Index => {
	const requirements = new Map<string, number[]>();
	for (const [number, { title, facets, modelClause, examples }] of pack.requirements.entries()) {
		const texts = (['zh', 'en'] as const).flatMap((locale) => [
			title[locale],
			modelClause[locale],
			...facets.map((facet) => facet.title[locale]),
			...examples.fulfilled[locale],
			...examples.partial[locale],
		]);
		for (const feature of featuresOf(normalizePhrase(texts.join('\n')))) {
			const users = requirements.get(feature);
			if (users === undefined) requirements.set(feature, [number]);
			else users.push(number);
		}
	}
	const size = pack.requirements.length;
	const index = new Map<string, readonly Telling[]>();
	for (const [feature, users] of requirements) {
		if (users.length > Math.max(1, size * COMMON_SHARE)) continue;
		const weight = Math.log((size + 1) / users.length);
		index.set(
			feature,
			users.map((requirement) => ({ requirement, weight })),
		);
	}
	return index;
});

/** The sentence of a clause that comes nearest to each requirement. */
function near(match: ClauseMatch, index: Index): readonly Near[] {
	const known = nearTo.get(match);
	if (known !== undefined) return known;
	const best = new Map<number, Near>();
	const { sentences, normalized } = match.clause;
	for (const { start, end } of match.isBareHeading ? [] : sentences) {
		const features = featuresOf(normalized.text.slice(start, end));
		const scores = new Map<number, number>();
		for (const feature of features) {
			for (const { requirement, weight } of index.get(feature) ?? [])
				scores.set(requirement, (scores.get(requirement) ?? 0) + weight);
		}
		for (const [requirement, sum] of scores) {
			const score = sum / Math.sqrt(Math.max(features.size, FEWEST));
			if (score >= LEAST - AT_HOME && score > (best.get(requirement)?.score ?? 0))
				best.set(requirement, { requirement, start, end, score });
		}
	}
	const found = best.size === 0 ? NOTHING : [...best.values()];
	nearTo.set(match, found);
	return found;
}

/** The sentence of a passage that comes nearest to each requirement, where one comes near. */
const nearIn = remembered(({ clauses, pack }: Passage): readonly Near[] => {
	const index = indexOf(pack.pack);
	const best = new Map<number, Near>();
	for (const clause of clauses) {
		for (const found of near(clause.match, index)) {
			const { requirement } = found;
			const least = Math.max(LEAST, best.get(requirement)?.score ?? 0);
			if (found.score + AT_HOME < least) continue;
			const score = found.score + (isAtHome(clause, pack.anchors[requirement] ?? []) ? AT_HOME : 0);
			if (score >= LEAST && score > (best.get(requirement)?.score ?? 0))
				best.set(requirement, { requirement, ...placedSpan(clause, found), score });
		}
	}
	return [...best.values()];
});

/** What comes nearest in several stretches, each in its place; by number of requirement. */
class Nearest {
	private readonly scores: Float64Array;
	private readonly places: (Span | undefined)[];

	constructor(requirements: number) {
		this.scores = new Float64Array(requirements);
		this.places = new Array<Span | undefined>(requirements).fill(undefined);
	}

	add(near: readonly Near[], by: number): void {
		for (const { requirement, score, start, end } of near) {
			if (score <= (this.scores[requirement] as number)) continue;
			this.scores[requirement] = score;
			this.places[requirement] = { start: start + by, end: end + by };
		}
	}

	of(requirement: number): Near | undefined {
		const place = this.places[requirement];
		return place && { requirement, score: this.scores[requirement] as number, ...place };
	}
}

/** The same of a group of passages. */
const nearOf = remembered(({ passages, pack }: PassageGroup): readonly Near[] => {
	const { requirements } = pack.pack;
	const nearest = new Nearest(requirements.length);
	for (const { passage, start } of passages) nearest.add(nearIn(passage), start);
	return requirements.flatMap((_, number) => nearest.of(number) ?? []);
});

function isAtHome({ above }: PlacedClause, anchors: readonly number[]): boolean {
	return above.some(({ match }) => anchors.some((concept) => match.concepts?.has(concept)));
}

/**
 * The sentence that comes nearest to stating each of some requirements.
 *
 * @param requirements their ids
 * @returns spans of the document by id; none where nothing comes near
 */
export function nearestPassages(
	{ groups, pack }: Reading,
	requirements: ReadonlySet<string>,
): ReadonlyMap<string, Span> {
	const all = pack.pack.requirements;
	const nearest = new Nearest(all.length);
	for (const { group, start } of groups) nearest.add(nearOf(group), start);
	return new Map(
		all.flatMap(({ id }, number) => {
			const place = requirements.has(id) ? nearest.of(number) : undefined;
			return place === undefined ? [] : [[id, { start: place.start, end: place.end }] as const];
		}),
	);
}
