// The report on a wrong finding: everything to reproduce it, and not a word of the draft unless one is given.
import { deepEqual, ok } from 'node:assert/strict';
import type { FindingFacts } from '../../../client/src/wrongFinding/facts.ts';
import { type ReportWords, wrongFindingReport } from '../../../client/src/wrongFinding/report.ts';

const words: ReportWords = {
	title: (requirement) => `Wrong: ${requirement}`,
	whatIsWrong: 'What',
	whatIsWrongHint: 'Write here.',
	finding: 'Finding',
	document: 'Document',
	recognised: 'Recognised',
	versions: 'Versions',
	text: 'Text',
	noText: 'No text.',
	sentNowhere: 'Sent nowhere.',
	nothing: 'nothing',
	missing: 'not stated',
};

const facts: FindingFacts = {
	requirement: 'bell',
	title: 'Bells',
	verdict: 'partial',
	severity: 'warning',
	weak: false,
	law: '0.1.0',
	format: 'markdown',
	profile: {
		documentType: 'service-agreement',
		declared: false,
		serviceKinds: ['game'],
		features: [],
		language: 'zh-Hans',
		mixed: false,
		asOf: '2026-11-22',
	},
	provisions: ['toy-2020/12'],
	facets: [
		{ id: 'rings', title: 'It rings', isMissing: false, found: [{ strength: 'stated', depends: ['polarity'] }] },
		{ id: 'answered', title: 'It is answered', isMissing: true, found: [] },
	],
	anchor: null,
	texts: ['用户按门铃。'],
};
const versions = { extension: '0.1.0', editor: '1.105.0', host: 'desktop' };

describe('a report on a wrong finding', () => {
	it('says what was found where, by which versions and as of which day', () => {
		const lines = wrongFindingReport(facts, versions, words, undefined).split('\n');
		for (const line of [
			'- requirement: `bell`',
			'- verdict: `partial`, severity: `warning`',
			'- provisions: `toy-2020/12`',
			'- anchor: nothing',
			'- `rings`: `stated+polarity`',
			'- `answered`: nothing (not stated)',
			'- type: `service-agreement` (detected)',
			'- services: `game`',
			'- language: `zh-Hans`, format: `markdown`',
			'- as of: 2026-11-22',
			'- Hegui 0.1.0, law 0.1.0',
			'- VS Code 1.105.0 (desktop)',
		])
			ok(lines.includes(line), line);
	});

	it('holds no text of the draft, even where the facts bring it', () => {
		const report = wrongFindingReport(facts, versions, words, undefined);
		ok(!report.includes('门铃'));
		ok(report.includes('No text.'));
	});

	it('holds the one clause that a person chose, line by line', () => {
		const report = wrongFindingReport(facts, versions, words, '用户\n按门铃。');
		deepEqual(
			report.split('\n').filter((line) => line.startsWith('>')),
			['> 用户', '> 按门铃。'],
		);
		ok(!report.includes('No text.'));
	});
});
