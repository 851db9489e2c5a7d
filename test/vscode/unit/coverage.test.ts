// The coverage view's rows: what counts as stated, what the filters leave, what is said of each row.
import { deepEqual, equal, match } from 'node:assert/strict';
import { coverageTree, instrumentsIn, noFilters, openGaps } from '../../../client/src/views/coverage/model.ts';
import { active, at, document, finding, inSet, kite, loose, toy } from '../../support/covered.ts';
import { all, outline, rowOf, shown, words } from '../../support/coveredRows.ts';

describe('coverage rows', () => {
	const draft = document(
		'a.md',
		finding('bell', 'fulfilled'),
		finding('ball', 'missing'),
		finding('rope', 'unclear', { theme: 'rest', themeTitle: 'Rest', provisions: [toy, kite] }),
		finding('kite', 'contradicted', { provisions: [kite] }),
		finding('doll', 'missing', { waived: active, severity: 'none' }),
		finding('none', 'notApplicable'),
	);

	it('group what applies by theme, the gravest first', () => {
		deepEqual(shown(loose(draft)), [
			'a.md (2 of 5)',
			'  Play (2 of 4)',
			'    The kite (contradicted · Kites, art. 2)',
			'    The ball (missing · Toys, art. 1)',
			'    The doll (decided accepted · Toys, art. 1)',
			'    The bell (fulfilled · Toys, art. 1)',
			'  Rest (0 of 1)',
			'    The rope (unclear · Toys, art. 1 · Kites, art. 2)',
		]);
	});

	it('group by law, a requirement under each law that asks for it', () => {
		deepEqual(shown(loose(draft), { grouping: 'law' }), [
			'a.md (2 of 5)',
			'  《kite》 (0 of 2)',
			'    The kite (contradicted · Kites, art. 2)',
			'    The rope (unclear · Toys, art. 1 · Kites, art. 2)',
			'  《toy》 (2 of 4)',
			'    The ball (missing · Toys, art. 1)',
			'    The rope (unclear · Toys, art. 1 · Kites, art. 2)',
			'    The doll (decided accepted · Toys, art. 1)',
			'    The bell (fulfilled · Toys, art. 1)',
		]);
	});

	it('put findings without a theme into one group', () => {
		const bare = { theme: '', themeTitle: 'All else' };
		const own = [finding('bell', 'fulfilled', bare), finding('rope', 'fulfilled', bare), finding('ball', 'missing')];
		deepEqual(shown(loose(document('a.md', ...own)), {}, 2), [
			'a.md (2 of 3)',
			'  Play (0 of 1)',
			'  All else (2 of 2)',
		]);
	});

	it('follow the order that the law gives the themes', () => {
		const own = [finding('bell', 'missing'), finding('rope', 'missing', { theme: 'rest', themeTitle: 'Rest' })];
		const coverage = { ...loose(document('a.md', ...own)), themes: ['rest', 'play'] };
		deepEqual(shown(coverage, {}, 2), ['a.md (0 of 2)', '  Rest (0 of 1)', '  Play (0 of 1)']);
	});

	it('put what rests on no law last', () => {
		const own = [finding('bell', 'missing', { provisions: [] }), finding('rope', 'missing')];
		deepEqual(shown(loose(document('a.md', ...own)), { grouping: 'law' }, 2), [
			'a.md (0 of 2)',
			'  《toy》 (0 of 1)',
			'  Other (0 of 1)',
		]);
	});

	it('show only gaps and what is unclear where that is wished; counts stay those of everything', () => {
		deepEqual(shown(loose(draft), { gapsOnly: true }), [
			'a.md (2 of 5)',
			'  Play (2 of 4)',
			'    The kite (contradicted · Kites, art. 2)',
			'    The ball (missing · Toys, art. 1)',
			'  Rest (0 of 1)',
			'    The rope (unclear · Toys, art. 1 · Kites, art. 2)',
		]);
	});

	it('show only one file, or only one law', () => {
		const coverage = loose(draft, document('b.md', finding('bell', 'fulfilled')));
		deepEqual(shown(coverage, { file: 'file:///docs/b.md' }, 1), ['b.md (1 of 1)']);
		deepEqual(
			shown(coverage, { instrument: 'kite', grouping: 'law' }).filter((line) => line.startsWith('  ')),
			[
				'  《kite》 (0 of 2)',
				'    The kite (contradicted · Kites, art. 2)',
				'    The rope (unclear · Toys, art. 1 · Kites, art. 2)',
			],
		);
		deepEqual(shown(coverage, { instrument: 'nothing' }), []);
	});

	it('have ids of their own, each only once', () => {
		for (const grouping of ['theme', 'law'] as const) {
			const ids = all(coverageTree(loose(draft), { ...noFilters, grouping }, words)).map(({ id }) => id);
			equal(new Set(ids).size, ids.length);
		}
	});
});

describe('documents of a set', () => {
	it('need to state an element only once, but may not contradict it anywhere', () => {
		const coverage = inSet(
			document('a.md', finding('bell', 'missing'), finding('kite', 'fulfilled'), finding('rope', 'missing')),
			document('b.md', finding('bell', 'fulfilled'), finding('kite', 'contradicted'), finding('rope', 'partial')),
		);
		deepEqual(shown(coverage), [
			'Shop (1 of 3)',
			'  Play (1 of 3)',
			'    The kite (contradicted · Toys, art. 1)',
			'    The rope (partial · Toys, art. 1)',
			'    The bell (fulfilled · Toys, art. 1)',
		]);
		equal(openGaps(coverage), 2);
	});

	it('stand below the requirement, each with its own places', () => {
		const coverage = inSet(
			document('a.md', finding('bell', 'missing')),
			document('b.md', finding('bell', 'fulfilled')),
		);
		const row = rowOf(coverage, 'bell');
		deepEqual(outline(row.children, 2), [
			'a.md (missing · Toys, art. 1)',
			'  expected: section (line 3)',
			'b.md (fulfilled · Toys, art. 1)',
			'  You may leave. (line 6)',
			'Toys, art. 1 ()',
		]);
		equal(row.uri, 'file:///docs/b.md', 'what speaks for the set leads to its document');
	});

	it('of no set do not answer for one another', () => {
		const coverage = loose(
			document('a.md', finding('bell', 'missing')),
			document('b.md', finding('bell', 'fulfilled')),
		);
		deepEqual(shown(coverage, {}, 1), ['a.md (0 of 1)', 'b.md (1 of 1)']);
		equal(openGaps(coverage), 1);
	});
});

describe('a row', () => {
	const coverage = loose(
		document(
			'a.md',
			finding('bell', 'fulfilled'),
			finding('ball', 'missing'),
			finding('rope', 'unclear'),
			finding('kite', 'contradicted', { message: 'Says “*never*”.' }),
			finding('swing', 'partial'),
			finding('doll', 'missing', { waived: active }),
			finding('sand', 'missing', { waived: { ...active, state: 'expired', expires: '2026-02-01' } }),
		),
	);

	it('leads to the words, or to where they are expected', () => {
		deepEqual(rowOf(coverage, 'bell').target, { uri: 'file:///docs/a.md', range: at(5) });
		deepEqual(rowOf(coverage, 'ball').target, { uri: 'file:///docs/a.md', range: at(2) });
	});

	it('tells its verdict by shape and words, not by colour alone', () => {
		const rows = ['bell', 'ball', 'rope', 'kite', 'swing', 'doll'].map((id) => rowOf(coverage, id));
		equal(new Set(rows.map(({ icon }) => icon.name)).size, rows.length);
		equal(new Set(rows.map(({ description }) => description)).size, rows.length);
	});

	it('shows a sentence once, to however many parts it speaks', () => {
		const sentence = { ...at(4), quote: 'You may leave.', words: at(5) };
		const evidence = [sentence, { ...sentence, words: at(6) }, { ...sentence, ...at(8), quote: 'Go.' }];
		const row = rowOf(loose(document('a.md', finding('bell', 'fulfilled', { evidence }))), 'bell');
		deepEqual(outline(row.children, 1), ['You may leave. (line 6)', 'Go. (line 6)', 'Toys, art. 1 ()']);
	});

	it('is spoken with title, verdict and provisions', () => {
		equal(rowOf(coverage, 'ball').spoken, 'The ball, missing, Toys, art. 1');
	});

	it('explains itself, and words of the draft say nothing in Markdown', () => {
		const { tooltip } = rowOf(coverage, 'kite');
		match(tooltip, /^\*\*The kite\*\* — contradicted\n\nSays “\\\*never\\\*”\\.\n\n- Toys, art\\. 1$/);
	});

	it('offers what can be done with it', () => {
		const can = (id: string) => rowOf(coverage, id).can.filter((ability) => !['requirement', 'text'].includes(ability));
		deepEqual(can('bell'), []);
		deepEqual(can('ball'), ['mend', 'decide']);
		deepEqual(can('rope'), ['mend', 'doubt', 'decide']);
		deepEqual(can('swing'), ['mend', 'decide']);
		deepEqual(can('kite'), ['decide']);
		deepEqual(can('doll'), ['withdraw']);
		deepEqual(can('sand'), ['mend', 'renew', 'withdraw']);
	});

	it('with a decision shows it; one that is over leaves the gap', () => {
		const [decision] = rowOf(coverage, 'doll').children.filter(({ kind }) => kind === 'decision');
		equal(decision?.spoken, 'decided accepted, Too small, active, by Li, on 2026-01-02');
		match(rowOf(coverage, 'sand').description, /^missing/);
		match(rowOf(coverage, 'sand').tooltip, /expired.*until 2026/);
		equal(openGaps(coverage), 4);
	});
});

describe('the laws of a coverage', () => {
	it('are named once each, with their titles', () => {
		const coverage = loose(
			document('a.md', finding('a', 'missing'), finding('b', 'missing', { provisions: [kite, toy] })),
		);
		deepEqual(
			[...instrumentsIn(coverage)],
			[
				['toy', '《toy》'],
				['kite', '《kite》'],
			],
		);
	});
});
