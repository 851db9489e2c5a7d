// Values of a front matter that cannot be used: told with what stands there and what may, which reads alike in every language.
import { deepEqual } from 'node:assert/strict';
import { finish, readSteps } from '../../server/src/core/analyze.ts';
import { readFrontMatter } from '../../server/src/settings/frontMatter.ts';
import { toyLaw } from '../support/toy.ts';

function problemsOf(line: string): unknown[] {
	const text = `---\nhegui:\n  ${line}\n---\n# 玩具服务协议\n`;
	const { frontMatter } = finish(readSteps(text, 'markdown', toyLaw)).tree;
	if (frontMatter === undefined) throw new Error('no front matter');
	const { problems } = readFrontMatter(text, frontMatter, ['pets', 'bells']);
	return problems.map(({ start, end, detail }) => [text.slice(start, end), detail]);
}

const KINDS = 'public-account, group, social, comment, live, e-commerce, app, game, cloud, other';

describe('a value of a front matter that cannot be used', () => {
	for (const [line, detail] of [
		['documentType: novel', 'documentType: novel (service-agreement, platform-rules, privacy-policy, other-agreement)'],
		['documentType: [novel]', 'documentType: (service-agreement, platform-rules, privacy-policy, other-agreement)'],
		['serviceKinds: [group, gruop]', `serviceKinds: gruop ([${KINDS}])`],
		['serviceKinds: group', `serviceKinds: group ([${KINDS}])`],
		['features: [pets, cats]', 'features: cats ([pets, bells])'],
		['features: 1', 'features: 1 ([pets, bells])'],
		[`asOf: ${'x'.repeat(61)}`, 'asOf: (YYYY-MM-DD)'],
		['asOf: 2026-02-30', 'asOf: 2026-02-30 (YYYY-MM-DD)'],
	] as const) {
		it(`is told at its key: ${line}`, () => {
			deepEqual(problemsOf(line), [[line.replace(/:.*/, ''), detail]]);
		});
	}

	it('is none where it can', () => {
		for (const line of [
			'documentType: platform-rules',
			'serviceKinds: [group]',
			'features: [bells]',
			'asOf: 2026-02-28',
		])
			deepEqual(problemsOf(line), []);
	});
});
