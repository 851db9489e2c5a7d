// Reports to test with: drafts reviewed with the toy law, and records with everything that a hostile draft may hold.
import { finish } from '../../server/src/core/analyze.ts';
import type { Locale } from '../../server/src/core/model.ts';
import type { ReportInput } from '../../server/src/report/contents.ts';
import { type DocumentRecord, type FindingRecord, recordDocument } from '../../server/src/report/record.ts';
import { reviewSteps } from '../../server/src/settings/review.ts';
import { toyLaw } from './toy.ts';

const asOf = '2026-11-22';

export const agreement = '# 玩具服务协议\n\n您可以离开。\n\n日记保存三个月。\n';
export const rules = '# 玩具规则\n\n本规则与守则。用户离开玩具。\n';

/** The record of a draft under the toy law, without what does not apply. */
export function recordOf(path: string, text: string, locale: Locale): DocumentRecord {
	const review = finish(reviewSteps(text, 'markdown', toyLaw, { asOf }));
	const view = { pack: toyLaw.pack, locale, asOf, withEnglish: locale === 'en' };
	const record = recordDocument({ path, review, view });
	return { ...record, findings: record.findings.filter(({ verdict }) => verdict !== 'notApplicable') };
}

function inputOf(sets: ReportInput['sets'], locale: Locale): ReportInput {
	const tool = { name: 'hegui', version: '1.2.3' };
	return { tool, law: { version: '9.8.7', asOf }, sets, locale, generatedOn: '2026-11-23' };
}

/** Two documents in a set, one outside of it, one decision. */
export function sampleReport(locale: Locale): ReportInput {
	const documents = [recordOf('agreement.md', agreement, locale), recordOf('rules.md', rules, locale)];
	const [first, ...others] = documents;
	if (first === undefined) throw new Error('no record');
	const waived = {
		decision: 'accepted',
		reason: 'To be rung next year.',
		by: 'Li Lei',
		on: '2026-11-01',
		expires: '2027-01-01',
		state: 'active',
	} as const;
	const findings = first.findings.map((finding) =>
		finding.requirement === 'doorbells' ? { ...finding, waived, severity: 'none' as const } : finding,
	);
	const set = { name: 'Toys', documents: [{ ...first, findings }, ...others] };
	return inputOf([set, { name: '', documents: [recordOf('alone.md', agreement, locale)] }], locale);
}

/** Words that break out of careless files; each part is checked by some format. */
export const HOSTILE =
	'=cmd|"calc" <script>alert(1)</script> <img src=x onerror=alert(2)> & | a\r\nb\u0000c \ud800 *bold* [x](javascript:1) `t`';

/** A document whose every text is hostile. */
export function hostileReport(locale: Locale): ReportInput {
	const record = recordOf('x.md', agreement, locale);
	const finding = (one: FindingRecord): FindingRecord => ({
		...one,
		title: HOSTILE,
		themeTitle: HOSTILE,
		message: HOSTILE,
		missingTitles: [HOSTILE],
		provisions: one.provisions.map((provision) => ({ ...provision, title: HOSTILE, url: `javascript:${HOSTILE}` })),
		evidence: one.evidence.map((evidence) => ({ ...evidence, quote: HOSTILE })),
		waived: { decision: 'accepted', reason: HOSTILE, by: HOSTILE, on: HOSTILE, expires: HOSTILE, state: 'stale' },
	});
	const place = { line: 0, character: 0, offset: 0 };
	const problem = { id: 'encoding', message: HOSTILE, start: place, end: place };
	const hostile = { ...record, path: HOSTILE, findings: record.findings.map(finding), problems: [problem] };
	return inputOf([{ name: HOSTILE, documents: [hostile] }], locale);
}

/** A report of nothing. */
export function emptyReport(locale: Locale): ReportInput {
	return inputOf([], locale);
}
