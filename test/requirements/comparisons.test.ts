// The examples of every comparison are its tests: pairs of texts that do not agree, and pairs that do.
import { equal, ok } from 'node:assert/strict';
import { agreementOf, pairsOf } from '../../server/src/lawpack/examples.ts';
import { law, pack } from '../support/law.ts';

it('there are comparisons', () => ok(pack.comparisons.length >= 10));

for (const comparison of pack.comparisons) {
	describe(`comparison ${comparison.id}`, () => {
		for (const { texts, expected, field } of pairsOf(comparison)) {
			it(`${field.join(' ')}: ${texts.join(' / ').replaceAll('\n', ' ↵ ')}`, () => {
				equal(agreementOf(texts, comparison, law), expected);
			});
		}

		it('has three pairs that differ and three that agree in Chinese', () => {
			for (const expected of ['differ', 'agree'] as const) ok(comparison.examples[expected].zh.length >= 3, expected);
		});
	});
}
