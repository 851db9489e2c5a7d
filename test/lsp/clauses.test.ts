// Clauses by place: the quick way finds what a look at every clause finds.
import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { finish, readSteps } from '../../server/src/core/analyze.ts';
import { clauseAt, contains } from '../../server/src/lsp/clauses.ts';
import { anyDraft, anyFormat } from '../support/drafts.ts';
import { toyLaw } from '../support/toy.ts';

describe('the clause at an offset', () => {
	it('is the first that holds it, wherever clauses meet or leave room', () => {
		fc.assert(
			fc.property(anyDraft, anyFormat, (text, format) => {
				const { clauses } = finish(readSteps(text, format, toyLaw));
				for (let offset = 0; offset <= text.length; offset++) {
					equal(
						clauseAt(clauses, offset),
						clauses.find((clause) => contains(clause, offset)),
						`at ${offset}`,
					);
				}
			}),
		);
	});
});
