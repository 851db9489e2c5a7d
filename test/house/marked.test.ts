// The helper that reads marked drafts: what it takes out, and that it fails where a draft is not as marked.
import { deepEqual, throws } from 'node:assert/strict';
import { unmark } from '../support/marked.ts';
import { check } from '../support/toy.ts';

describe('marked drafts', () => {
	it('give the text without its marks, and the marks with their places', () => {
		deepEqual(unmark('您⟦可以⟦离开⟧{a:fulfilled}⟧{b:partial}{c:unclear}。{!d}{!e-f}'), {
			text: '您可以离开。',
			marks: [
				{ start: 3, end: 5, requirement: 'a', verdict: 'fulfilled' },
				{ start: 1, end: 5, requirement: 'b', verdict: 'partial' },
				{ start: 1, end: 5, requirement: 'c', verdict: 'unclear' },
			],
			absent: ['d', 'e-f'],
		});
	});

	it('may hold braces of their own', () => {
		deepEqual(unmark('{{entry|大门}} {x} {!}').text, '{{entry|大门}} {x} {!}');
	});

	it('are refused where a mark has no span or a span no end', () => {
		throws(() => unmark('离开{a:fulfilled}'));
		throws(() => unmark('⟦离开⟧。{a:fulfilled}'));
		throws(() => unmark('⟦离开'));
	});

	it('fail with another verdict, another place, one place too few or too many', () => {
		check('您⟦可以离开⟧{leaving:fulfilled}。');
		for (const wrong of [
			'您⟦可以离开⟧{leaving:partial}。',
			'⟦您可以离开⟧{leaving:fulfilled}。',
			'您可以离开。{!leaving}',
			'您⟦可以离开⟧{leaving:fulfilled}。⟦您⟧{leaving:fulfilled}',
			'您⟦可以离开⟧{leaving:fulfilled}。\n\n您可以离开。',
			'您⟦可以离开⟧{nothing:fulfilled}。',
		]) {
			throws(() => check(wrong), wrong);
		}
	});
});
