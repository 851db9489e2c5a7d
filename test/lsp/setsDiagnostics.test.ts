// What a set alone tells: shown at each of its places, which lead to one another.
import { deepEqual } from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import type { SetView } from '../../server/src/lsp/reviewed.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { sharedDiagnostics } from '../../server/src/lsp/setsDiagnostics.ts';
import type { SetFindingRecord, SetPlaceRecord } from '../../server/src/report/sets.ts';
import type { Share } from '../../server/src/report/shares.ts';
import { asLaw, toyLaw } from '../support/toy.ts';

const session = new Session(asLaw(toyLaw.pack), { language: 'en' } as Session['support'], {} as Session['host']);

function placed(path: string, line: number, value: string): SetPlaceRecord {
	const start = { line, character: 2, offset: 10 * line };
	return { path, value, quote: `日记保存${value}。`, start, end: { ...start, character: 6 } };
}

const KEPT: SetFindingRecord = {
	kind: 'inconsistent',
	requirement: 'diary-period',
	title: 'How long diaries are kept',
	verdict: 'contradicted',
	severity: 'warning',
	provisions: [],
	message: 'Diaries are kept for 6 months in a.md and for 12 in b.md.',
	places: [placed('a.md', 3, '六个月'), placed('b.md', 7, '一年')],
	toldAt: null,
};

function viewOf(path: string, findings: readonly SetFindingRecord[], shares: SetView['shares'] = new Map()): SetView {
	const addresses = new Map([
		['a.md', 'file:///a.md'],
		['b.md', 'file:///b.md'],
	]);
	return { name: '玩具', path, shares, findings, addresses };
}

function own(requirement: string, line: number, message: string): Diagnostic {
	const start = { line, character: 0 };
	return { range: { start, end: start }, message, data: { requirement, verdict: 'missing' } };
}

describe('a finding that the set alone tells', () => {
	it('stands at its words in each document, and leads to the other', () => {
		for (const [path, line, other, otherLine, words] of [
			['a.md', 3, 'b.md', 7, '一年'],
			['b.md', 7, 'a.md', 3, '六个月'],
		] as const) {
			const range = (at: number) => ({ start: { line: at, character: 2 }, end: { line: at, character: 6 } });
			deepEqual(sharedDiagnostics([], viewOf(path, [KEPT]), session, 'en'), [
				{
					range: range(line),
					severity: 2,
					source: 'hegui',
					code: 'diary-period',
					message: KEPT.message,
					relatedInformation: [
						{
							location: { uri: `file:///${other}`, range: range(otherLine) },
							message: `${other}, line ${otherLine + 1}: ${words}`,
						},
					],
				},
			]);
		}
	});

	it('links to the page of a requirement where it is about one, and is silent without a weight', () => {
		const weaker = { ...KEPT, kind: 'weaker-version', requirement: 'diaries' } as const;
		const hrefs = sharedDiagnostics([], viewOf('a.md', [weaker]), session, 'en').map(
			(one) => one.codeDescription?.href,
		);
		deepEqual(hrefs, ['hegui:/requirements/diaries/diaries.md']);
		deepEqual(sharedDiagnostics([], viewOf('a.md', [{ ...KEPT, severity: 'none' }]), session, 'en'), []);
		deepEqual(sharedDiagnostics([], viewOf('c.md', [KEPT]), session, 'en'), []);
	});
});

describe('diagnostics of a document of a set', () => {
	it('leave out what is credited, and say before the quick fix what stands elsewhere', () => {
		const record = { name: '玩具', verdict: 'partial', statedIn: [], toldAt: 'a.md' } as const;
		const shares = new Map<string, Share>([
			['leaving', { record, isCredited: true, words: 'stated in b.md' }],
			['doorbells', { record, isCredited: false, words: ' Stated in b.md: a bell.' }],
		]);
		const hint = 'A quick fix inserts a model clause.';
		const alone = [
			own('doorbells', 4, `No doorbell. ${hint}`),
			own('leaving', 1, 'No way out.'),
			own('diaries', 2, 'x'),
		];
		const shown = sharedDiagnostics(alone, viewOf('a.md', [], shares), session, 'en');
		deepEqual(
			shown.map(({ message }) => String(message).replace(hint, '[hint]')),
			['x', 'No doorbell. Stated in b.md: a bell. [hint]'],
		);
	});
});
