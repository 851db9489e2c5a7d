// The dates that a draft declares of its version in its front matter.
import { deepEqual } from 'node:assert/strict';
import { finish, readSteps } from '../../server/src/core/analyze.ts';
import { declaredDates } from '../../server/src/settings/frontMatter.ts';
import { reviewSteps } from '../../server/src/settings/review.ts';
import { toyLaw } from '../support/toy.ts';

const draft = (lines: string): string => `---\nhegui:\n${lines}---\n# 玩具服务协议\n`;
const dates = (text: string) => declaredDates(finish(readSteps(text, 'markdown', toyLaw)));

describe('the dates of a version', () => {
	it('are read from the front matter', () => {
		deepEqual(dates(draft('  announced: 2026-11-20\n  effective: 2026-11-28\n')), {
			announced: '2026-11-20',
			effective: '2026-11-28',
		});
		deepEqual(dates('# 玩具服务协议\n'), {});
	});

	it('that are no days are told, and count for nothing', () => {
		const text = draft('  announced: soon\n  effective: 2026-02-30\n');
		deepEqual(dates(text), { announced: undefined, effective: undefined });
		const { problems } = finish(reviewSteps(text, 'markdown', toyLaw, { asOf: '2026-11-22' }));
		deepEqual(
			problems.map(({ id, detail }) => [id, detail]),
			[
				['front-matter', 'announced: soon (YYYY-MM-DD)'],
				['front-matter', 'effective: 2026-02-30 (YYYY-MM-DD)'],
			],
		);
	});
});
