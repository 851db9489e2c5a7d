// Model clauses in traditional script read as the full dictionary of words would have them, and state the same.
import { deepEqual, equal } from 'node:assert/strict';
import { Converter } from 'opencc-js';
import { toTraditional } from '../../../server/src/core/text/traditional.ts';
import { plainClause } from '../../../server/src/render/requirement.ts';
import { findingOf, pack } from '../../support/law.ts';

/** Both are written: 發佈 in Hong Kong, 發布 in Taiwan. */
const EITHER: readonly (readonly [string, string])[] = [
	['佈', '布'],
	['周歲', '週歲'],
];

describe('traditional script', () => {
	const clauses = pack.requirements.flatMap(({ modelClause }) => [modelClause.zh, modelClause.heading.zh]);

	it('of the model clauses is that of the dictionary', () => {
		const convert = Converter({ from: 'cn', to: 'tw' });
		const expected = (text: string): string =>
			EITHER.reduce((words, [from, to]) => words.replaceAll(from, to), convert(text));
		deepEqual(clauses.map(toTraditional), clauses.map(expected));
	});

	it('states to the engine what the simplified clause states', function () {
		this.timeout(120_000);
		for (const { id, modelClause } of pack.requirements) {
			const plain = plainClause(modelClause.zh, 'zh');
			equal(findingOf(toTraditional(plain), id).verdict, findingOf(plain, id).verdict, id);
		}
	});

	it('leaves other text alone', () => {
		equal(toTraditional('Terms, 1. 《》“”\u{20000}'), 'Terms, 1. 《》“”\u{20000}');
	});
});
