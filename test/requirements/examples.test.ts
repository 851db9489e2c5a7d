// Every requirement's examples are its tests, and its model clause fulfils it.
import { deepEqual, equal } from 'node:assert/strict';
import type { Verdict } from '../../server/src/core/model.ts';
import { findingOf, pack, problems } from '../support/law.ts';

/** Fills the placeholders `{{name|text}}` of a model clause with their texts. */
function filled(clause: string): string {
	return clause.replace(/\{\{[^|}]*\|([^}]*)\}\}/g, '$1');
}

describe('the law files', () => {
	it('have no problem', () => deepEqual(problems, []));
});

for (const requirement of pack.requirements) {
	describe(`requirement ${requirement.id}`, () => {
		for (const verdict of ['fulfilled', 'partial', 'missing', 'contradicted'] as const satisfies Verdict[]) {
			for (const text of [...requirement.examples[verdict].zh, ...requirement.examples[verdict].en]) {
				it(`${verdict}: ${text.replaceAll('\n', ' ↵ ')}`, () => {
					equal(findingOf(text, requirement.id).verdict, verdict);
				});
			}
		}
		for (const language of ['zh', 'en'] as const) {
			it(`is fulfilled by its model clause (${language})`, () => {
				const { heading, ...clause } = requirement.modelClause;
				const text = `## ${heading[language]}\n\n${filled(clause[language])}\n`;
				equal(findingOf(text, requirement.id).verdict, 'fulfilled');
			});
		}
	});
}
