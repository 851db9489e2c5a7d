// Spans sorted where they stand nearly in order.
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { sortNearly } from '../../../server/src/core/text/span.ts';

describe('what stands nearly in order', () => {
	it('is sorted as any list is, and what compares alike stays as it stood', () => {
		const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat()));
		fc.assert(
			fc.property(pairs, (list) => {
				const compare = ([one]: readonly [number, number], [other]: readonly [number, number]): number => one - other;
				deepEqual(sortNearly([...list], compare), [...list].sort(compare));
			}),
		);
	});
});
