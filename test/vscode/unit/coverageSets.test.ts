// The coverage view's rows for documents that were judged together: one row for each requirement, with what states it.
import { deepEqual, equal } from 'node:assert/strict';
import type { Coverage } from '../../../client/src/coverageRecords.ts';
import { coverageTree, noFilters, openGaps } from '../../../client/src/views/coverage/model.ts';
import { at, document, finding, inSet } from '../../support/covered.ts';
import { all, rowOf, shown, words } from '../../support/coveredRows.ts';

describe('a document set that was judged together', () => {
	const share = (verdict: 'fulfilled' | 'missing', toldAt: string | null, ...statedIn: string[]) => ({
		verdict,
		toldAt,
		statedIn: statedIn.map((path) => ({ path, quote: 'You may leave.', ...at(7) })),
	});
	const whole = (requirement: string, verdict: 'fulfilled' | 'missing', more: object = {}) => ({
		kind: 'requirement' as const,
		requirement,
		title: `The ${requirement}`,
		verdict,
		severity: verdict === 'fulfilled' ? ('none' as const) : ('warning' as const),
		message: `All on ${requirement}.`,
		places: [],
		toldAt: null,
		...more,
	});
	const bell = { path: 'docs/b.md', quote: 'A bell.', ...at(7) };
	const kinds = { kind: 'inconsistent' as const, title: 'How long', message: 'Six here, nine there.' };
	const judged: Coverage = {
		...inSet(),
		sets: [
			{
				name: 'Shop',
				folder: 'file:///docs',
				documents: [
					document(
						'a.md',
						finding('bell', 'missing', { severity: 'none', set: share('fulfilled', null, 'docs/b.md') }),
						finding('ball', 'missing', { severity: 'none', set: share('missing', 'docs/b.md') }),
					),
					document('b.md', finding('ball', 'missing', { set: share('missing', 'docs/b.md') })),
				],
				findings: [
					whole('bell', 'fulfilled', { places: [bell] }),
					whole('ball', 'missing', { toldAt: 'docs/b.md' }),
					whole('period', 'missing', {
						...kinds,
						places: [
							{ ...bell, path: 'docs/a.md', value: 'six' },
							{ ...bell, value: 'nine' },
						],
					}),
				],
				addresses: { 'docs/a.md': 'file:///docs/a.md', 'docs/b.md': 'file:///docs/b.md' },
			},
		],
	};

	it('has its own counts, a row for each requirement with the documents that state it or tell of it', () => {
		deepEqual(shown(judged, {}, 4), [
			'Shop (1 of 2)',
			'  Between (1)',
			'    How long (Six here, nine there.)',
			'      six (a.md · line 8)',
			'      nine (b.md · line 8)',
			'  Play (1 of 2)',
			'    The ball (missing · Toys, art. 1)',
			'      b.md (missing · Toys, art. 1)',
			'      Toys, art. 1 ()',
			'    The bell (fulfilled · Toys, art. 1)',
			'      A bell. (b.md · line 8)',
			'      Toys, art. 1 ()',
		]);
		equal(openGaps(judged), 1);
		deepEqual(rowOf(judged, 'bell').target, { uri: 'file:///docs/b.md', range: at(7) });
		equal(rowOf(judged, 'ball').uri, 'file:///docs/b.md');
	});

	it('leaves only gaps and disagreements where that is wished', () => {
		deepEqual(shown(judged, { gapsOnly: true }, 3), [
			'Shop (1 of 2)',
			'  Between (1)',
			'    How long (Six here, nine there.)',
			'  Play (1 of 2)',
			'    The ball (missing · Toys, art. 1)',
		]);
	});

	it('says of one document what others state and where a gap is told, and leads there', () => {
		const file = 'file:///docs/a.md';
		deepEqual(shown(judged, { file }, 3).slice(3), [
			'  Play (1 of 2)',
			'    The ball (told at docs/b.md · Toys, art. 1)',
			'    The bell (stated in docs/b.md · Toys, art. 1)',
		]);
		const rows = all(coverageTree(judged, { ...noFilters, file }, words));
		const row = rows.find(({ requirement, kind }) => requirement === 'bell' && kind === 'requirement');
		deepEqual([row?.target, row?.can], [{ uri: 'file:///docs/b.md', range: at(7) }, ['requirement', 'text']]);
		deepEqual(shown(judged, { file, gapsOnly: true }).slice(0, 1), ['Shop (1 of 2)']);
	});
});
