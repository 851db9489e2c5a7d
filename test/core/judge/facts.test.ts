// What document and what service a draft is about, as far as its words tell.
import { deepEqual, equal } from 'node:assert/strict';
import { reviewWith } from '../../support/marked.ts';
import { toyLaw } from '../../support/toy.ts';

const profileOf = (text: string): ReturnType<typeof reviewWith>['profile'] => reviewWith(toyLaw, text).profile;

describe('the document type', () => {
	const drafts: readonly (readonly [why: string, text: string, type: string])[] = [
		['is told by the title', '# 玩具规则\n\n本协议', 'platform-rules'],
		['is told by the first of the titles', '# 玩具协议\n\n## 规则', 'service-agreement'],
		['is told by a title that is no heading', '玩具隐私政策\n\n本协议', 'privacy-policy'],
		['is not told by a title word in the text', '你好。\n\n你好。\n\n你好。\n\n规则很多。', 'service-agreement'],
		['is not told by a long first paragraph', `${'你好'.repeat(40)}规则`, 'service-agreement'],
		['is told by enough words of the text', '你好。\n\n你好。\n\n你好。\n\n本规则和守则。', 'platform-rules'],
		['is not told by too few', '你好。\n\n你好。\n\n你好。\n\n本规则和本规则。', 'service-agreement'],
		['is a service agreement where nothing tells', '你好。', 'service-agreement'],
		['is a service agreement where there is nothing', '', 'service-agreement'],
	];
	for (const [why, text, type] of drafts) it(why, () => equal(profileOf(text).documentType, type));
});

describe('the service kinds', () => {
	const drafts: readonly (readonly [why: string, text: string, kinds: readonly string[]])[] = [
		['are told by the title', '# 玩具群规', ['group']],
		['are told by enough different words, something else besides', '你好，群主可以建群。', ['group', 'other']],
		['are not told by the same word again', '群主，群主。', ['other']],
		[
			'are told alone by a word that the text comes back to',
			'建群。\n\n群主。\n\n群主。\n\n群主。\n\n群主。',
			['group'],
		],
		['may be several, in a fixed order', '玩家，群主，建群。', ['group', 'game', 'other']],
		['are other where nothing tells', '你好。', ['other']],
	];
	for (const [why, text, kinds] of drafts) it(why, () => deepEqual(profileOf(text).serviceKinds, kinds));
});

describe('what is declared', () => {
	it('goes before what is detected', () => {
		const declared = { documentType: 'platform-rules', serviceKinds: ['game'] } as const;
		const { profile } = reviewWith(toyLaw, '# 玩具协议\n\n群主建群。', declared);
		deepEqual([profile.documentType, profile.serviceKinds, profile.declared], ['platform-rules', ['game'], true]);
		equal(profileOf('# 玩具协议').declared, false);
	});

	it('comes with language and day', () => {
		deepEqual([profileOf('You may leave.').language, profileOf('您可以离开。').asOf], ['en', '2026-11-22']);
	});
});
