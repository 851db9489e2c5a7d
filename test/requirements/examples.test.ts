// Every requirement's examples are its tests, and its model clause fulfils it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { examplesOf, verdictOn } from '../../server/src/lawpack/examples.ts';
import { law, pack, problems } from '../support/law.ts';

describe('the law files', () => {
	it('have no problem', () => deepEqual(problems, []));
});

for (const requirement of pack.requirements) {
	describe(`requirement ${requirement.id}`, () => {
		for (const { text, expected, field } of examplesOf(requirement)) {
			it(`${field[0]} ${expected}: ${text.replaceAll('\n', ' ↵ ')}`, () => {
				equal(verdictOn(text, requirement.id, law), expected);
			});
		}

		it('has three examples for and three against in Chinese, two each in English', () => {
			const { fulfilled, partial, missing, contradicted } = requirement.examples;
			for (const [language, least] of [
				['zh', 3],
				['en', 2],
			] as const) {
				const against = partial[language].length + missing[language].length + contradicted[language].length;
				ok(fulfilled[language].length >= least, `${language}: ${fulfilled[language].length} for`);
				ok(against >= least, `${language}: ${against} against`);
			}
		});
	});
}
