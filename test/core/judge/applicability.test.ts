// Which provisions bind, by date and service, and which requirements apply, by document.
import { deepEqual, equal } from 'node:assert/strict';
import type { Declared } from '../../../server/src/core/analyze.ts';
import { isInForce } from '../../../server/src/core/judge/applicability.ts';
import type { Finding } from '../../../server/src/core/model.ts';
import { reviewWith } from '../../support/marked.ts';
import { toyLaw } from '../../support/toy.ts';

function findingOf(requirement: string, declared: Partial<Declared>): Finding {
	const options = { allRequirements: false, documentType: 'service-agreement', ...declared } as const;
	const finding = reviewWith(toyLaw, '# 协议\n\n你好。', options).findings.find(
		(one) => one.requirement === requirement,
	);
	if (finding === undefined) throw new Error(`no ${requirement}`);
	return finding;
}

function instrument(id: string): (typeof toyLaw.pack.instruments)[number] {
	const found = toyLaw.pack.instruments.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no ${id}`);
	return found;
}

describe('an instrument is in force', () => {
	const table: readonly (readonly [string, string, boolean])[] = [
		['toy-2010', '2009-12-31', false],
		['toy-2010', '2010-01-01', true],
		['toy-2010', '2020-05-31', true],
		['toy-2010', '2020-06-01', false],
		['toy-2020', '2020-05-31', false],
		['toy-2020', '2020-06-01', true],
		['toy-2020', '2999-01-01', true],
	];
	for (const [id, day, expected] of table) {
		it(`${id} on ${day}: ${expected}`, () => equal(isInForce(instrument(id), day), expected));
	}
});

describe('a requirement', () => {
	it('rests on the provisions that are in force on the day', () => {
		deepEqual(findingOf('leaving', { asOf: '2026-01-01' }).provisions, [0]);
		deepEqual(findingOf('leaving', { asOf: '2020-06-01' }).provisions, [0]);
		deepEqual(findingOf('leaving', { asOf: '2020-05-31' }).provisions, [1]);
	});

	it('takes its severity from the strongest basis among them', () => {
		equal(findingOf('leaving', { asOf: '2026-01-01' }).severity, 'error');
		equal(findingOf('leaving', { asOf: '2015-01-01' }).severity, 'warning');
	});

	it('does not apply before any of its provisions is in force', () => {
		const finding = findingOf('leaving', { asOf: '2001-01-01' });
		deepEqual(
			[finding.applies, finding.verdict, finding.severity, finding.provisions],
			[false, 'notApplicable', 'none', []],
		);
	});

	it('tells of provisions that are promulgated and take effect later', () => {
		const before = findingOf('leaving', { asOf: '2020-05-31' });
		deepEqual([before.provisions, before.upcoming, before.severity], [[1], [0], 'warning']);
		deepEqual(findingOf('leaving', { asOf: '2019-12-31' }).upcoming, []);
		deepEqual(findingOf('leaving', { asOf: '2020-06-01' }).upcoming, []);
	});

	it('is an early notice where nothing else asks for it yet', () => {
		const finding = findingOf('leaving', { asOf: '2009-12-15' });
		deepEqual(
			[finding.applies, finding.verdict, finding.severity, finding.provisions, finding.upcoming],
			[true, 'missing', 'information', [], [1]],
		);
	});

	it('rests on the provisions that bind the service', () => {
		deepEqual(findingOf('doorbells', { asOf: '2026-01-01', serviceKinds: ['game'] }).provisions, [0]);
		const group = findingOf('doorbells', { asOf: '2026-01-01', serviceKinds: ['game', 'group'] });
		deepEqual([group.provisions, group.severity], [[0, 1], 'error']);
		deepEqual(findingOf('doorbells', { asOf: '2016-01-01', serviceKinds: ['group'] }).provisions, [1]);
	});

	it('does not apply where none binds the service, and says what is in force', () => {
		const finding = findingOf('doorbells', { asOf: '2016-01-01', serviceKinds: ['game'] });
		deepEqual([finding.applies, finding.verdict, finding.provisions], [false, 'notApplicable', [1]]);
	});

	it('does not apply to other documents', () => {
		const finding = findingOf('leaving', { asOf: '2026-01-01', documentType: 'privacy-policy' });
		deepEqual(
			[finding.applies, finding.verdict, finding.anchor, finding.missingFacets],
			[false, 'notApplicable', null, []],
		);
	});

	it('is judged all the same where every requirement is asked for', () => {
		const finding = findingOf('leaving', { asOf: '2026-01-01', documentType: 'privacy-policy', allRequirements: true });
		deepEqual([finding.applies, finding.verdict], [false, 'missing']);
	});

	it('is left out where only others are asked for', () => {
		const { findings } = reviewWith(toyLaw, '你好。', { requirements: ['diaries'] });
		deepEqual(
			findings.map(({ requirement }) => requirement),
			['diaries'],
		);
	});
});
