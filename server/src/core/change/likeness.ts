// Which reworded clause is which: the most alike first, and those in the same place with less in common.
import type { PlacedClause } from '../judge/context.ts';
import type { Side } from './align.ts';

interface Rated {
	readonly before: number;
	readonly after: number;
	readonly score: number;
}

/** What is compared of a clause: characters or words, and pairs of neighbours among them. */
type Grams = ReadonlySet<string>;

/** Less in common, and they are two clauses. */
const ALIKE = 0.5;
/** So much where they are the only ones in their place. */
const ALIKE_IN_PLACE = 0.2;
/** What stands in this many clauses tells none from another. */
const COMMON = 60;
const CANDIDATES = 8;

const UNITS = /\p{Script=Han}|\p{N}+|[^\P{L}\p{Script=Han}]+/gu;

function gramsOf({ words }: Side): Grams {
	const units = words.match(UNITS) ?? [];
	const grams = new Set<string>();
	units.forEach((unit, index) => {
		grams.add(unit);
		const next = units[index + 1];
		if (next !== undefined) grams.add(`${unit} ${next}`);
	});
	return grams;
}

/** The share that two clauses have in common, from 0 to 1. */
function shareOf(one: Grams, other: Grams): number {
	const [few, many] = one.size <= other.size ? [one, other] : [other, one];
	let common = 0;
	for (const gram of few) if (many.has(gram)) common++;
	return (2 * common) / (one.size + other.size || 1);
}

/** Where a clause stands, as far as it counts; headings are told from clauses. */
type Place = (side: Side) => string;

/** Under which headings. */
export const underHeadings: Place = ({ clause, path }) => `${clause.match.clause.headingRank}\n${path}`;
/** Under which headings, with which number. */
export const withNumber: Place = (side) => `${underHeadings(side)}\n${side.clause.match.clause.numbering?.label ?? ''}`;

function placesOf(sides: readonly Side[], placeOf: Place): Map<string, number[]> {
	const places = new Map<string, number[]>();
	sides.forEach((side, index) => {
		const place = placeOf(side);
		places.set(place, [...(places.get(place) ?? []), index]);
	});
	return places;
}

/** Rates clauses of two versions by how alike they are. */
export class Likeness {
	private readonly before: readonly Side[];
	private readonly after: readonly Side[];
	private readonly grams: readonly Grams[];
	private readonly placeOf: Place;
	private readonly index = new Map<string, number[]>();

	/** @param placeOf clauses that are the only ones in their place need less in common */
	constructor(before: readonly Side[], after: readonly Side[], placeOf: Place) {
		this.placeOf = placeOf;
		this.before = before;
		this.after = after;
		this.grams = after.map(gramsOf);
		this.grams.forEach((grams, number) => {
			for (const gram of grams) {
				const known = this.index.get(gram);
				if (known === undefined) this.index.set(gram, [number]);
				else known.push(number);
			}
		});
	}

	/** Each clause at most once; the most alike are paired first. */
	pairs(): { readonly before: PlacedClause; readonly after: PlacedClause }[] {
		const rated = this.rated().sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
		const takenBefore = new Set<number>();
		const takenAfter = new Set<number>();
		return rated.flatMap(({ before, after }) => {
			const old = this.before[before]?.clause;
			const fresh = this.after[after]?.clause;
			if (old === undefined || fresh === undefined || takenBefore.has(before) || takenAfter.has(after)) return [];
			takenBefore.add(before);
			takenAfter.add(after);
			return [{ before: old, after: fresh }];
		});
	}

	private rated(): Rated[] {
		const places = placesOf(this.after, this.placeOf);
		const fresh = placesOf(this.before, this.placeOf);
		return this.before.flatMap((side, before): Rated[] => {
			const grams = gramsOf(side);
			const place = this.placeOf(side);
			const there = places.get(place) ?? [];
			// Many may stand in one place: that tells only where there is one on each side.
			const isOnlyOne = there.length === 1 && fresh.get(place)?.length === 1;
			const numbers = new Set([...there.slice(0, CANDIDATES), ...this.nearest(grams)]);
			return [...numbers].flatMap((after) => {
				const other = this.grams[after];
				if (other === undefined || isHeading(side) !== isHeading(this.after[after])) return [];
				const share = shareOf(grams, other);
				const isInPlace = isOnlyOne && there.includes(after);
				return share >= (isInPlace ? ALIKE_IN_PLACE : ALIKE)
					? [{ before, after, score: share + (isInPlace ? ALIKE_IN_PLACE : 0) }]
					: [];
			});
		});
	}

	/** Those with which a clause shares most of what is rare. */
	private nearest(grams: Grams): number[] {
		const shared = new Map<number, number>();
		for (const gram of grams) {
			const known = this.index.get(gram) ?? [];
			if (known.length > COMMON) continue;
			for (const number of known) shared.set(number, (shared.get(number) ?? 0) + 1);
		}
		const sorted = [...shared].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
		return sorted.slice(0, CANDIDATES).map(([number]) => number);
	}
}

function isHeading(side: Side | undefined): boolean {
	return (side?.clause.match.clause.headingRank ?? 0) > 0;
}
