// From evidence to verdict and severity: the tables, and whole drafts against the toy law.
import { deepEqual, equal } from 'node:assert/strict';
import { judge, onlyInforms, severityOf } from '../../../server/src/core/judge/verdict.ts';
import type { Requirement } from '../../../server/src/core/law.ts';
import type { Evidence, Severity, Strength, Verdict } from '../../../server/src/core/model.ts';
import { reviewWith } from '../../support/marked.ts';
import { check, toyLaw } from '../../support/toy.ts';

function requirement(facets: readonly string[], needs: 'all' | number): Requirement {
	const [first] = toyLaw.pack.requirements;
	const [facet] = first?.facets ?? [];
	if (first === undefined || facet === undefined) throw new Error('the toy law has lost its first requirement');
	return { ...first, needs, facets: facets.map((id) => ({ ...facet, id })) };
}

/** Evidence written as `facet:strength`. */
function evidence(...words: readonly string[]): Evidence[] {
	return words.map((word) => {
		const [facet = '', strength] = word.split(':');
		return { facet, strength: strength as Strength, depends: [], start: 0, end: 1, sentence: { start: 0, end: 1 } };
	});
}

describe('verdicts', () => {
	type Row = readonly [facets: string, needs: 'all' | number, evidence: string, verdict: Verdict, missing: string];
	const table: readonly Row[] = [
		['a', 'all', '', 'missing', 'a'],
		['a', 'all', 'a:stated', 'fulfilled', ''],
		['a', 'all', 'a:partial', 'partial', 'a'],
		['a', 'all', 'a:unclear', 'unclear', 'a'],
		['a', 'all', 'a:unclear a:partial', 'partial', 'a'],
		['a', 'all', 'a:unclear a:stated', 'fulfilled', ''],
		['a', 'all', ':contradicted', 'contradicted', 'a'],
		['a', 'all', ':contradicted a:stated', 'contradicted', ''],
		['a b', 'all', 'a:stated', 'partial', 'b'],
		['a b', 'all', 'a:stated b:stated', 'fulfilled', ''],
		['a b', 'all', 'a:partial', 'partial', 'a b'],
		['a b', 'all', 'b:unclear', 'unclear', 'a b'],
		['a b c', 2, 'a:stated', 'partial', 'b c'],
		['a b c', 2, 'a:stated c:stated', 'fulfilled', ''],
		['a b c', 1, 'b:stated b:stated', 'fulfilled', ''],
	];
	for (const [facets, needs, words, verdict, missing] of table) {
		it(`facets ${facets}, ${needs} needed, evidence ${words || 'none'}: ${verdict}, missing ${missing || 'none'}`, () => {
			const judged = judge(requirement(facets.split(' '), needs), evidence(...words.split(' ').filter(Boolean)));
			deepEqual(judged, { verdict, missingFacets: missing.split(' ').filter(Boolean) });
		});
	}
});

describe('severities', () => {
	const table: readonly (readonly [Verdict, string, string, string, string])[] = [
		// verdict, basis A declared, basis A detected, basis B, basis C
		['missing', 'error', 'warning', 'warning', 'information'],
		['partial', 'warning', 'warning', 'information', 'information'],
		['unclear', 'information', 'information', 'information', 'information'],
		['contradicted', 'error', 'error', 'error', 'error'],
		['fulfilled', 'none', 'none', 'none', 'none'],
		['notApplicable', 'none', 'none', 'none', 'none'],
	];
	for (const [verdict, declaredA, detectedA, b, c] of table) {
		it(`of ${verdict}: A ${declaredA} where declared and ${detectedA} where detected, B ${b}, C ${c}`, () => {
			const of = (basis: 'A' | 'B' | 'C', declared: boolean): Severity => severityOf(verdict, basis, declared);
			deepEqual([of('A', true), of('A', false)], [declaredA, detectedA]);
			for (const declared of [true, false]) deepEqual([of('B', declared), of('C', declared)], [b, c]);
		});
	}
});

describe('gaps that only inform', () => {
	it('are those of what the law encourages, and of what is told badly', () => {
		equal(onlyInforms({ modality: 'encouragement' }), true);
		equal(onlyInforms({ modality: 'obligation', weak: true }), true);
		equal(onlyInforms({ modality: 'prohibition' }), false);
		for (const basis of ['A', 'B', 'C'] as const) equal(severityOf('missing', basis, true, true), 'information');
	});
});

describe('a draft', () => {
	it('states what it states, where it states it', () => {
		check(
			'# 协议\n\n您⟦可以随时离开⟧{leaving:fulfilled}。⟦日记保存六个月⟧{diaries:fulfilled}。\n\n我们有⟦门铃⟧{doorbells:partial}。',
		);
		check('# Terms\n\nYou ⟦may leave⟧{leaving:fulfilled}. ⟦Diaries are kept for six months⟧{diaries:fulfilled}.');
	});

	it('is silent at the section that should hold it, else at its title', () => {
		check('# ⟦协议⟧{leaving:missing}\n\n## ⟦二、联系⟧{doorbells:missing}\n\n你好。');
		check('# 协议\n\n## ⟦账号⟧{leaving:missing}\n\n您可以留下。{!diaries}');
	});

	it('of several statements shows them all, and of a contradiction the contradicting ones alone', () => {
		check('您⟦可以离开⟧{leaving:fulfilled}。\n\n用户⟦可以离开⟧{leaving:fulfilled}。');
		check('您可以离开。\n\n您⟦不得离开⟧{leaving:contradicted}。');
		check('日记保存六个月。\n\n⟦日记保存三个月⟧{diaries:contradicted}。');
	});

	it('states in part what it states in part', () => {
		check('我们⟦离开玩具⟧{leaving:partial}。⟦日记保存⟧{diaries:partial}很久。');
		check('我们有⟦门铃⟧{doorbells:partial}。');
		check('我们有⟦门铃⟧{doorbells:fulfilled}，及时⟦应门⟧{doorbells:fulfilled}。');
	});

	it('is unclear where only words speak of it', () => {
		check('平台可以⟦离开⟧{leaving:unclear}。');
	});

	it('without a word misses everything, at its very start', () => {
		for (const empty of ['', '\ufeff', '\n\n']) check(`${empty}{!leaving}{!diaries}{!doorbells}`);
	});

	it('in another format states the same', () => {
		check('协议\n\n您⟦可以离开⟧{leaving:fulfilled}。', { format: 'plain' });
		check('<h1>协议</h1><p>您⟦可以<b>离</b>开⟧{leaving:fulfilled}。</p>', { format: 'html' });
		equal(toyLaw.pack.requirements.length, 3);
	});
});

describe('the severity that its author wants', () => {
	const draft = '# 玩具协议\n\n日记保存三个月。\n';
	const weighed = (severity: Readonly<Record<string, Severity>>): string[] =>
		reviewWith(toyLaw, draft, { severity }).findings.map((finding) => `${finding.verdict} ${finding.severity}`);
	const byLaw = weighed({});

	it('stands in place of the law’s, for the requirement that it names', () => {
		const first = reviewWith(toyLaw, draft).findings[0]?.requirement ?? '';
		deepEqual(weighed({ [first]: 'information' }), ['missing information', ...byLaw.slice(1)]);
	});

	it('none keeps the finding', () => {
		const all = Object.fromEntries(toyLaw.pack.requirements.map(({ id }) => [id, 'none' as const]));
		deepEqual(
			weighed(all),
			byLaw.map((line) => `${line.split(' ')[0]} none`),
		);
	});

	it('makes no finding of what is stated or does not apply', () => {
		const all = Object.fromEntries(toyLaw.pack.requirements.map(({ id }) => [id, 'error' as const]));
		const { findings } = reviewWith(toyLaw, '# 玩具协议\n\n用户可以注销账号。您可以随时离开。\n', { severity: all });
		deepEqual(
			findings.filter(({ verdict, severity }) => verdict === 'fulfilled' && severity !== 'none'),
			[],
		);
		equal(findings.filter(({ verdict }) => verdict === 'fulfilled').length, 1);
		equal(weighed(Object.fromEntries([['constructor', 'error' as const]])).join(), byLaw.join());
	});
});
