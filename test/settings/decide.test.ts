// A decision settles its finding until the draft or the law changes under it, or its day has come.
import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { finish } from '../../server/src/core/analyze.ts';
import { clauseFingerprint, EvidenceFingerprints, lawFingerprints } from '../../server/src/core/judge/fingerprint.ts';
import type { Decided, Waiver } from '../../server/src/core/judge/waiver.ts';
import type { Pack } from '../../server/src/core/law.ts';
import { type CompiledPack, compilePack } from '../../server/src/core/match/compile.ts';
import type { Finding } from '../../server/src/core/model.ts';
import { type Review, reviewSteps } from '../../server/src/settings/review.ts';
import { toyLaw } from '../support/toy.ts';

const TODAY = '2026-11-22';
const PARTIAL = '# 玩具协议\n\n第一条 您在天黑之前收拾好自己所有的东西，离开时请带走玩具。\n\n第二条 你好。\n';
const ABSENT = '# 玩具协议\n\n第一条 你好。\n';

interface Case {
	readonly text: string;
	readonly waiver?: Partial<Waiver>;
	readonly law?: CompiledPack;
	readonly asOf?: string;
	readonly today?: string;
}

function review({ text, waiver, law = toyLaw, asOf = TODAY, today = TODAY }: Case): Review {
	const whole: Waiver = {
		requirement: 'leaving',
		document: 'a.md',
		decision: 'accepted',
		reason: 'Known.',
		by: 'Jane',
		on: '2026-01-01',
		...waiver,
	};
	const place = { path: 'w.yaml', line: 2, column: 5, index: 0 };
	const waivers = waiver === undefined ? [] : [{ waiver: whole, place }];
	return finish(reviewSteps(text, 'markdown', law, { asOf }, {}, undefined, { waivers, today }));
}

function findingIn({ coverage }: Review, id = 'leaving'): Finding {
	const finding = coverage.findings.find(({ requirement }) => requirement === id);
	if (finding === undefined) throw new Error(`no ${id}`);
	return finding;
}

/** Fingerprints of what a finding rests on, as a decision of that moment has them. */
function printsOf(text: string, asOf = TODAY, law = toyLaw): Required<Pick<Waiver, 'clause' | 'law'>> {
	const before = review({ text, asOf, law });
	const finding = findingIn(before);
	const [requirement] = law.pack.requirements;
	if (requirement === undefined) throw new Error('no requirement');
	return {
		clause: new EvidenceFingerprints(before.reading.whole).of(finding.evidence),
		law: lawFingerprints(requirement, finding.provisions, law.pack),
	};
}

function decidedIn(given: Case): Pick<Decided, 'state' | 'changes'> & { severity: string; notes: string[] } {
	const result = review(given);
	const decided = result.decided.get('leaving');
	if (decided === undefined) throw new Error('nothing decided');
	const { state, changes } = decided;
	const { severity } = findingIn(result);
	return { state, changes, severity, notes: result.waiverNotes.map(({ kind }) => kind) };
}

/** The toy law with another text of article 3 of 2020. */
function reworded(): CompiledPack {
	const pack: Pack = {
		...toyLaw.pack,
		instruments: toyLaw.pack.instruments.map((one) => ({
			...one,
			articles: one.articles.map((article) => ({
				...article,
				paragraphs: article.paragraphs.map((paragraph) =>
					paragraph.zh === '用户可以离开。' ? { ...paragraph, zh: '用户随时可以离开。' } : paragraph,
				),
			})),
		})),
	};
	return compilePack(pack);
}

describe('a decision', () => {
	it('takes the severity of its finding and no other', () => {
		const waiver = printsOf(ABSENT);
		deepEqual(decidedIn({ text: ABSENT, waiver }), { state: 'active', changes: [], severity: 'none', notes: [] });
		const result = review({ text: ABSENT, waiver });
		equal(findingIn(result).verdict, 'missing');
		equal(findingIn(result, 'doorbells').severity, 'warning');
	});

	it('without fingerprints holds whatever changes', () => {
		equal(decidedIn({ text: PARTIAL, waiver: {}, asOf: '2015-01-01' }).state, 'active');
	});

	it('holds when white space, width, script, numbers and other clauses change', () => {
		const waiver = printsOf(PARTIAL);
		for (const text of [
			PARTIAL.replace('离开时', '　离开 时'),
			PARTIAL.replace('离开时', '離開時'),
			PARTIAL.replace('第一条', '第七条'),
			PARTIAL.replace('你好', '再见'),
			`${PARTIAL}\n第三条 新。\n`,
		]) {
			equal(decidedIn({ text, waiver }).state, 'active', text);
		}
	});

	it('is stale when the wording changes: the finding comes back', () => {
		const waiver = printsOf(PARTIAL);
		deepEqual(decidedIn({ text: PARTIAL.replace('带走', '留下'), waiver }), {
			state: 'stale',
			changes: [{ kind: 'clause' }],
			severity: findingIn(review({ text: PARTIAL })).severity,
			notes: ['lapsed'],
		});
	});

	it('on an absence is stale when the draft begins to speak of it', () => {
		const waiver = printsOf(ABSENT);
		equal(decidedIn({ text: `${ABSENT}\n第二条 离开时请带走玩具。\n`, waiver }).state, 'stale');
	});

	it('is stale when other provisions are in force, and says which and since when', () => {
		const waiver = printsOf(ABSENT, '2019-01-01');
		const { state, changes } = decidedIn({ text: ABSENT, waiver });
		equal(state, 'stale');
		deepEqual(changes, [
			{ kind: 'law', change: 'gone', provision: { instrument: 'toy-2010', article: 1 }, day: '2020-06-01' },
			{
				kind: 'law',
				change: 'new',
				provision: { instrument: 'toy-2020', article: 3, paragraph: 1 },
				day: '2020-06-01',
			},
		]);
		equal(decidedIn({ text: ABSENT, waiver, asOf: '2019-06-01' }).state, 'active');
	});

	it('is stale when a provision reads otherwise', () => {
		const { state, changes } = decidedIn({ text: ABSENT, waiver: printsOf(ABSENT), law: reworded() });
		equal(state, 'stale');
		deepEqual(
			changes.map((change) => change.kind === 'law' && change.change),
			['reworded'],
		);
	});

	it('holds on its last day and not on the next', () => {
		const waiver = { ...printsOf(ABSENT), expires: TODAY };
		equal(decidedIn({ text: ABSENT, waiver }).state, 'active');
		const later = decidedIn({ text: ABSENT, waiver, today: '2026-11-23' });
		deepEqual([later.state, later.severity, later.notes], ['expired', 'warning', ['lapsed']]);
	});

	it('that names the clause that satisfies holds wherever that clause stands, and shows there', () => {
		const text = `${ABSENT}\n第二条 后会有期。\n`;
		const { reading } = review({ text });
		const clause = reading.clauses.find(({ match }) => match.clause.normalized.text.includes('后会有期'));
		if (clause === undefined) throw new Error('no clause');
		const waiver = { decision: 'satisfied' as const, clause: clauseFingerprint(clause) };
		equal(decidedIn({ text, waiver }).state, 'active');
		const moved = '# 玩具协议\n\n第一条 后会 有期。\n\n第二条 你好。\n';
		const result = review({ text: moved, waiver });
		deepEqual(
			result.decided.get('leaving')?.places.map(({ start, end }) => moved.slice(start, end)),
			['玩具协议', '第一条 后会 有期。'],
		);
		equal(decidedIn({ text: text.replace('有期', '无期'), waiver }).state, 'stale');
	});

	it('is told where it is no longer needed', () => {
		const text = '# 玩具协议\n\n第一条 您可以离开。\n';
		const result = review({ text, waiver: {} });
		deepEqual(
			result.waiverNotes.map(({ kind }) => kind),
			['idle'],
		);
		equal(result.decided.size, 0);
	});
});

describe('fingerprints', () => {
	it('differ where one character does', () => {
		const clauses = (text: string): string[] => review({ text }).reading.clauses.map(clauseFingerprint);
		const [, before] = clauses('# 协议\n\n用户可以离开。\n');
		const [, after] = clauses('# 协议\n\n用户可以离天。\n');
		notEqual(before, after);
		equal(before?.length, 16);
	});
});
