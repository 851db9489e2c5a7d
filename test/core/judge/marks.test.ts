// What is said as bits: whatever is put in is told again, and nothing else.
import { deepEqual, equal, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { ANY, bitOf, joined, type Marks, markingOf, sameAsLast } from '../../../server/src/core/judge/marks.ts';
import type { Said } from '../../../server/src/core/judge/verdict.ts';
import type { CompiledPack } from '../../../server/src/core/match/compile.ts';
import type { Candidate } from '../../../server/src/core/match/evaluate.ts';
import { patternStrengths } from '../../../server/src/core/model.ts';
import { runs } from '../../support/drafts.ts';

/** A pack of which nothing is known but how many facets its requirements have. */
function packOf(counts: readonly number[]): CompiledPack {
	const requirements = counts.map((count) => ({
		facets: Array.from({ length: count }, (_, number) => ({ id: `f${number}` })),
	}));
	return { pack: { requirements } } as unknown as CompiledPack;
}

/** Facets of several requirements, some of them more than one word can mark. */
const COUNTS = [1, 6, 7, 20, 2];
const pack = packOf(COUNTS);
const marking = markingOf(pack);

type Saying = Pick<Candidate, 'requirement' | 'facet' | 'strength'>;

const saying: fc.Arbitrary<Saying> = fc.nat({ max: COUNTS.length - 1 }).chain((requirement) =>
	fc.record({
		requirement: fc.constant(requirement),
		facet: fc.integer({ min: -1, max: (COUNTS[requirement] ?? 0) - 1 }),
		strength: fc.constantFrom(...patternStrengths),
	}),
);

function marksOf(sayings: readonly Saying[]): Marks {
	const marks = marking.none();
	for (const one of sayings) marking.add(marks, one as Candidate);
	return marks;
}

/** What is said of a requirement, in the order in which marks tell it. */
function toldOf(sayings: readonly Saying[], requirement: number): Said[] {
	const told: Said[] = [];
	for (let facet = -1; facet < (COUNTS[requirement] ?? 0); facet++) {
		for (const strength of patternStrengths) {
			const isSaid = sayings.some(
				(one) => one.requirement === requirement && one.facet === facet && one.strength === strength,
			);
			if (isSaid) told.push({ facet: facet < 0 ? '' : `f${facet}`, strength });
		}
	}
	return told;
}

describe('what is said, as bits', () => {
	it('is told again, of each requirement its own', () => {
		const tells = (sayings: readonly Saying[]): void => {
			const marks = marksOf(sayings);
			for (const requirement of COUNTS.keys()) {
				const told = toldOf(sayings, requirement);
				deepEqual(marking.said(marks, requirement), told);
				equal(marking.speaksTo(marks, requirement, ANY), told.length > 0);
				for (const strength of patternStrengths) {
					const isSaid = told.some((one) => one.strength === strength);
					equal(marking.speaksTo(marks, requirement, bitOf(strength)), isSaid);
				}
			}
		};
		fc.assert(fc.property(fc.array(saying), tells), runs(200));
	});

	it('is the same of a requirement where the same was put in', () => {
		const compares = (some: readonly Saying[], others: readonly Saying[]): void => {
			for (const requirement of COUNTS.keys()) {
				const isSame = JSON.stringify(toldOf(some, requirement)) === JSON.stringify(toldOf(others, requirement));
				equal(marking.saysTheSame(requirement, marksOf(some), marksOf(others)), isSame);
			}
		};
		fc.assert(fc.property(fc.array(saying, { maxLength: 3 }), fc.array(saying, { maxLength: 3 }), compares), runs(200));
	});

	it('is put together from stretches', () => {
		const joins = (all: readonly (readonly Saying[])[]): void => {
			deepEqual(joined(all.map(marksOf), pack), marksOf(all.flat()));
		};
		fc.assert(fc.property(fc.array(fc.array(saying)), joins), runs(100));
	});

	it('is the same object while no more and no less is said', () => {
		const said: Saying = { requirement: 3, facet: 12, strength: 'partial' };
		const first = sameAsLast(marksOf([said]), pack);
		equal(sameAsLast(marksOf([said, said]), pack), first);
		notEqual(sameAsLast(marksOf([]), pack), first);
		deepEqual(sameAsLast(marksOf([said]), pack), first);
	});
});
