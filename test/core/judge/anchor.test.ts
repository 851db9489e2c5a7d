// An absence is shown at the heading that should hold it, else at the title: never at the whole draft.
import { deepEqual } from 'node:assert/strict';
import { reviewWith } from '../../support/marked.ts';
import { toyLaw } from '../../support/toy.ts';

/** Kind and words of the place where the absence of `leaving` is shown; its anchors are 离开, then 账号. */
function anchorIn(text: string): readonly [string | undefined, string] {
	const finding = reviewWith(toyLaw, text).findings.find(({ requirement }) => requirement === 'leaving');
	const anchor = finding?.anchor;
	return [anchor?.kind, text.slice(anchor?.start ?? 0, anchor?.end ?? 0)];
}

describe('the anchor of an absence', () => {
	const drafts: readonly (readonly [why: string, text: string, kind: string, words: string])[] = [
		['is the section of the best phrase', '# 协议\n\n## 账号\n\n你\n\n## 关于离开者\n\n好', 'section', '关于离开者'],
		['is the section of the next phrase where there is no better', '# 协议\n\n## 账号\n\n你', 'section', '账号'],
		['is the first of several such sections', '# 协议\n\n## 一、账号\n\n## 二、账号', 'section', '一、账号'],
		['is a numbered line that works as a heading', '协议\n\n一、总则\n\n三、账号\n\n你好。', 'section', '三、账号'],
		[
			'is a section even where it is the first heading',
			'玩具协议\n\n一、账号\n\n好。\n\n二、附则\n\n好。',
			'section',
			'一、账号',
		],
		['is not a line that only names it', '# 协议\n\n账号在此。', 'title', '协议'],
		['is not the title, though it names it', '# 账号协议\n\n你好。', 'title', '账号协议'],
		['is the first heading near the top', '公布日期：今天\n\n# 协议\n\n你好。', 'title', '协议'],
		['is a first line that is none of the headings in brackets', '玩具规则\n\n【范围】\n\n你好。', 'title', '玩具规则'],
		['is a heading in brackets below a sentence', '你好。\n\n【范围】\n\n再见。', 'title', '【范围】'],
		['is the first clause where no heading is near', '你好。\n\n再见。', 'title', '你好。'],
		['is the very start where there is nothing', '', 'start', ''],
	];
	for (const [why, text, kind, words] of drafts) it(why, () => deepEqual(anchorIn(text), [kind, words]));

	it('is no part of a character where a long title is cut', () => {
		const title = `${'甲'.repeat(79)}😀乙`;
		deepEqual(anchorIn(`# ${title}`), ['title', '甲'.repeat(79)]);
		deepEqual(anchorIn(`# 甲${title}`), ['title', '甲'.repeat(80)]);
	});

	it('is none for what is fulfilled or contradicted', () => {
		deepEqual(anchorIn('# 协议\n\n您可以离开。'), [undefined, '']);
		deepEqual(anchorIn('# 协议\n\n您不得离开。'), [undefined, '']);
	});

	it('is there for what is partial or unclear', () => {
		deepEqual(anchorIn('# 协议\n\n## 账号\n\n平台离开。'), ['section', '账号']);
	});
});
