// Files of comparisons: what is wrong in one is told at its place and leaves the others whole.
import { deepEqual } from 'node:assert/strict';
import { loadPack } from '../../server/src/lawpack/pack.ts';
import { toyFiles } from '../support/toy.ts';

function file(id: string, more = '', stated = '<diary> … {duration}'): { path: string; text: string } {
	const text = `id: ${id}
title: { zh: 日记, en: diaries }
why: { zh: 因为。, en: Because. }
kind: duration
severity: warning
stated: [ "${stated}" ]
examples: { differ: {}, agree: {} }
${more}`;
	return { path: `law/consistency/${id}.yaml`, text };
}

function loaded(...consistency: { path: string; text: string }[]): { ids: string[]; problems: string[] } {
	const { pack, problems } = loadPack({ ...toyFiles, consistency });
	return {
		ids: pack.comparisons.map(({ id }) => id),
		problems: problems.map(({ path, line, field, message }) => `${path}:${line} ${field}: ${message}`),
	};
}

describe('comparisons', () => {
	it('are read, and compare documents where they do not say otherwise', () => {
		deepEqual(loaded(file('diary-period')), { ids: ['diary-period'], problems: [] });
		const { pack } = loadPack({ ...toyFiles, consistency: [file('diary-period')] });
		deepEqual([pack.comparisons[0]?.between, pack.comparisons[0]?.provisions], [['documents'], []]);
	});

	it('have ids of their own: a decision names a requirement or a comparison', () => {
		deepEqual(loaded(file('leaving')), {
			ids: [],
			problems: ['law/consistency/leaving.yaml:1 id: the id leaving is taken'],
		});
	});

	it('name concepts and provisions that there are', () => {
		const strange = file('strange', '', '<flower> … {duration}');
		const lawless = file('lawless', 'provisions: [ { instrument: toy-2020, article: 99 } ]\n');
		deepEqual(loaded(strange, lawless, file('diary-period')), {
			ids: ['diary-period'],
			problems: [
				'law/consistency/strange.yaml:6 stated.0: unknown concept <flower>',
				'law/consistency/lawless.yaml:8 provisions.0.article: toy-2020 has no article 99',
			],
		});
	});
});
