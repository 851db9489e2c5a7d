// Which drafts of a folder are taken for the terms of one service, and which for translations.
import { deepEqual, equal } from 'node:assert/strict';
import { originalOf, proposeSets, type SeenDraft } from '../../server/src/settings/proposeSets.ts';

function draft(
	path: string,
	documentType: SeenDraft['profile']['documentType'] = 'service-agreement',
	language: SeenDraft['profile']['language'] = 'zh-Hans',
): SeenDraft {
	return { path, profile: { documentType, language, serviceKinds: [], features: [] } };
}

function shown(drafts: readonly SeenDraft[]): string[] {
	return proposeSets(drafts).map(({ folder, drafts: own }) => `${folder}: ${own.map(({ path }) => path).join(' ')}`);
}

describe('proposed document sets', () => {
	it('are one where there is one agreement, or none', () => {
		deepEqual(shown([draft('a/terms.md'), draft('b/privacy.md', 'privacy-policy')]), [': a/terms.md b/privacy.md']);
		deepEqual(shown([draft('b/rules.md', 'platform-rules')]), [': b/rules.md']);
		deepEqual(shown([]), []);
	});

	it('are as many as folders with agreements; what stands below belongs to the nearest', () => {
		deepEqual(
			shown([
				draft('a/terms.md'),
				draft('a/more/rules.md', 'platform-rules'),
				draft('ab/terms.md'),
				draft('rules.md', 'platform-rules'),
			]),
			[': rules.md', 'a: a/more/rules.md a/terms.md', 'ab: ab/terms.md'],
		);
	});

	it('do not take languages for services', () => {
		deepEqual(shown([draft('zh-CN/terms.md'), draft('en/terms.md', 'service-agreement', 'en')]), [
			': en/terms.md zh-CN/terms.md',
		]);
	});
});

describe('translations', () => {
	const all = [
		draft('terms.md'),
		draft('terms.en.md', 'service-agreement', 'en'),
		draft('en/rules.md', 'platform-rules', 'en'),
		draft('zh/rules.md', 'platform-rules'),
		draft('other.md', 'service-agreement', 'en'),
	];
	for (const [path, expected] of [
		['terms.md', undefined],
		['terms.en.md', 'terms.md'],
		['en/rules.md', 'zh/rules.md'],
		['zh/rules.md', undefined],
		['other.md', undefined],
	] as const) {
		it(`${path} is one of ${expected ?? 'none'}`, () => {
			const one = all.find((other) => other.path === path);
			equal(one && originalOf(one, all)?.path, expected);
		});
	}
});
