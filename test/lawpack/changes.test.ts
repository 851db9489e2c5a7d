// Rules on changes of terms: read with the pack, and told where they name what nothing goes by.
import { deepEqual, equal } from 'node:assert/strict';
import { loadPack } from '../../server/src/lawpack/pack.ts';
import { toyFiles } from '../support/toy.ts';

const RULE = `
id: toy-terms
title: { zh: 改规则, en: New rules }
provisions: [ { instrument: toy-2020, article: 3, paragraph: 1 } ]
documents: [service-agreement]
days: 3
promised: { requirement: diaries, facet: kept }
duties:
  - id: bell
    title: { zh: 摇铃, en: Ring the bell }
    provisions: [ { instrument: toy-2020, article: 12 } ]
    stated: [ { requirement: doorbells, facet: bell } ]
`;

function load(text: string, path = 'law/changes/toy-terms.yaml') {
	return loadPack({ ...toyFiles, changes: [{ path, text }] });
}

describe('a rule on changes', () => {
	it('is part of the pack, and of packs on top of it', () => {
		const { pack, problems } = load(RULE);
		deepEqual(problems, []);
		deepEqual(
			pack.changes?.map(({ id, days }) => [id, days]),
			[['toy-terms', 3]],
		);
		const none = {
			instruments: [],
			requirements: [],
			lexicon: [],
			facts: [],
			consequences: [],
			enforcement: [],
			consistency: [],
		};
		equal(loadPack({ version: '0', ...none }, pack).pack.changes?.length, 1);
	});

	for (const [wrong, right, field] of [
		['article: 3', 'article: 99', 'provisions.0'],
		['paragraph: 1', 'paragraph: 9', 'provisions.0'],
		['requirement: diaries', 'requirement: nothing', 'promised'],
		['facet: bell', 'facet: whistle', 'duties.0.stated.0'],
		['article: 12', 'article: 11', 'duties.0.provisions.0'],
		['days: 3', 'days: 3\nwhen: [flying]', 'when.0'],
		['days: 3', 'days: 3\nabout: [flying]', 'about.0'],
		['days: 3', 'days: 0', 'days'],
		['id: toy-terms', 'id: other', 'id'],
	] as const) {
		it(`is told at its place: ${right.replace('\n', ', ')}`, () => {
			const { pack, problems } = load(RULE.replace(wrong, right));
			deepEqual(
				problems.map((problem) => problem.field),
				[field],
			);
			equal(pack.changes, undefined);
		});
	}
});
