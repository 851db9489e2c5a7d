// What a report holds, put in order once for all formats: sets, their themes, a row for each requirement.
import type { Day, Locale, ServiceKind, Verdict } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { RunRecord } from '../settings/reportFile.ts';
import { type Outcome, outcomeOf, statedIn } from './outcome.ts';
import { cleanText } from './plainText.ts';
import type {
	DocumentRecord,
	EvidenceRecord,
	FindingRecord,
	ProvisionRecord,
	StatementRecord,
	WaiverRecord,
} from './record.ts';
import { type SetFindingRecord, type SetPlaceRecord, shownPlaces } from './sets.ts';

/** Documents that together are the terms of one service; those that belong to none stand in a set without a name. */
export interface ReportSet {
	readonly name: string;
	readonly documents: readonly DocumentRecord[];
	/** What the set as a whole comes to, where it was judged as one. */
	readonly findings?: readonly SetFindingRecord[];
}

/** Everything that a report is made of: the same input gives the same bytes. */
export interface ReportInput {
	readonly tool: { readonly name: string; readonly version: string };
	readonly law: { readonly version: string; readonly digest?: string; readonly asOf: Day };
	/** What decided the result besides documents and law, where it is known. */
	readonly run?: RunRecord | undefined;
	readonly sets: readonly ReportSet[];
	/** Ids of themes in the order in which they are to stand; others follow. */
	readonly themes?: readonly string[];
	readonly locale: Locale;
	readonly generatedOn: Day;
}

/** A row of the matrix: one requirement; a cell is undefined where it does not apply to the document. */
export interface RequirementRow {
	readonly requirement: string;
	readonly title: string;
	readonly provisions: readonly ProvisionRecord[];
	/** In the order of the set's documents. */
	readonly findings: readonly (FindingRecord | undefined)[];
}

export interface ThemeRows {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly RequirementRow[];
}

export interface SetContents {
	/** Its name in words; empty where there is but one set and it has none. */
	readonly title: string;
	readonly documents: readonly DocumentRecord[];
	readonly themes: readonly ThemeRows[];
	/** What no document tells for itself: documents that do not agree. */
	readonly findings: readonly SetFindingRecord[];
	/** How many findings of each verdict there are; what a decision or another document settles counts as that alone. */
	readonly counts: ReadonlyMap<Outcome, number>;
}

/** Shapes that tell verdicts apart without colour; the word always stands beside. */
export const MARKS: Readonly<Record<Verdict, string>> = {
	fulfilled: '✓',
	partial: '◐',
	missing: '✗',
	contradicted: '‼',
	unclear: '?',
	notApplicable: '–',
};

/** Of what no verdict says. */
const OTHER_MARKS = { decided: '•', credited: '✓', toldElsewhere: '→' } as const;

/** As summaries list them. */
const OUTCOMES = [
	'contradicted',
	'missing',
	'partial',
	'unclear',
	'toldElsewhere',
	'decided',
	'credited',
	'fulfilled',
] as const;

/** A line of a summary: how many findings came out so. */
export interface SummaryLine {
	readonly outcome: (typeof OUTCOMES)[number];
	readonly mark: string;
	readonly words: string;
	readonly count: number;
}

function rowOf(requirement: string, documents: readonly (ReadonlyMap<string, FindingRecord> | undefined)[]) {
	const findings = documents.map((byId) => byId?.get(requirement));
	const provisions = new Map<string, ProvisionRecord>();
	for (const finding of findings) {
		for (const provision of finding?.provisions ?? []) provisions.set(provision.title, provision);
	}
	const title = findings.find((finding) => finding !== undefined)?.title ?? requirement;
	return { requirement, title, provisions: [...provisions.values()], findings };
}

function themesOf(set: ReportSet, order: readonly string[]): ThemeRows[] {
	const shown = set.documents.map(({ findings }) => findings.filter(({ verdict }) => verdict !== 'notApplicable'));
	const byDocument = shown.map((findings) => new Map(findings.map((finding) => [finding.requirement, finding])));
	const all = new Map(shown.flat().map((finding) => [finding.requirement, finding]));
	const titles = new Map([...all.values()].map(({ theme, themeTitle }) => [theme, themeTitle]));
	const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
	const last = (id: string): number => (id === '' ? 1 : 0);
	return [...titles]
		.sort(([a], [b]) => last(a) - last(b) || rank(a) - rank(b) || (a < b ? -1 : 1))
		.map(([id, title]) => ({
			id,
			title,
			rows: [...all.values()]
				.filter(({ theme }) => theme === id)
				.map(({ requirement }) => requirement)
				.sort()
				.map((requirement) => rowOf(requirement, byDocument)),
		}));
}

function countsOf({ documents }: ReportSet): Map<Outcome, number> {
	const counts = new Map<Outcome, number>(OUTCOMES.map((outcome) => [outcome, 0]));
	for (const { path, findings } of documents) {
		for (const finding of findings) {
			const outcome = outcomeOf(finding, path);
			if (outcome !== 'notApplicable') counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
		}
	}
	return counts;
}

/** The summary of all sets; of decisions and of what other documents settle only where there are any. */
export function summaryOf(sets: readonly SetContents[], locale: Locale): SummaryLine[] {
	return OUTCOMES.map((outcome) => {
		const count = sets.reduce((sum, { counts }) => sum + (counts.get(outcome) ?? 0), 0);
		switch (outcome) {
			case 'decided':
				return { outcome, mark: OTHER_MARKS[outcome], words: say('decision.label', locale), count };
			case 'credited':
			case 'toldElsewhere':
				return { outcome, mark: OTHER_MARKS[outcome], words: say(`outcome.${outcome}`, locale), count };
			default:
				return { outcome, mark: MARKS[outcome], words: say(`verdict.${outcome}`, locale), count };
		}
	}).filter(({ outcome, count }) => !(outcome in OTHER_MARKS) || count > 0);
}

/** The sets of a report that hold documents, with their matrices. */
export function contentsOf({ sets, themes = [], locale }: ReportInput): SetContents[] {
	const filled = sets.filter(({ documents }) => documents.length > 0);
	return filled.map((set) => ({
		title: set.name === '' ? (filled.length > 1 ? say('report.otherDocuments', locale) : '') : cleanText(set.name),
		documents: set.documents,
		themes: themesOf(set, themes),
		findings: (set.findings ?? []).filter(({ kind }) => kind !== 'requirement'),
		counts: countsOf(set),
	}));
}

/** Sign of a finding: of its verdict, unless another document states it. */
export function markOf(finding: FindingRecord, path: string): string {
	const outcome = outcomeOf(finding, path);
	return outcome === 'credited' || outcome === 'toldElsewhere' ? OTHER_MARKS[outcome] : MARKS[finding.verdict];
}

/** Verdict of a finding in words: whether a decision stands on it, another document states it or tells it. */
export function verdictWords(finding: FindingRecord, path: string, locale: Locale): string {
	const verdict = say(`verdict.${finding.verdict}`, locale);
	switch (outcomeOf(finding, path)) {
		case 'decided':
			return say('report.decided', locale, { verdict });
		case 'credited':
			return say('report.creditedIn', locale, { paths: pathWords(statedIn(finding), locale) });
		case 'toldElsewhere': {
			const told = finding.set?.toldAt ?? null;
			const path = cleanText(told ?? '');
			return say(told === null ? 'report.settledElsewhere' : 'report.toldAt', locale, { verdict, path });
		}
		default:
			return finding.baseline === undefined ? verdict : say('report.known', locale, { verdict });
	}
}

function pathWords(paths: readonly string[], locale: Locale): string {
	return cleanText(paths.join(say('separator.list', locale)));
}

/** What other documents of the set state of it, each sentence once, with where it stands. */
export function elsewhereOf({ set, verdict }: FindingRecord): StatementRecord[] {
	if (verdict === 'fulfilled') return [];
	return [...new Map((set?.statedIn ?? []).map((one) => [`${one.path}:${one.start.offset}`, one])).values()];
}

/** The words of a document of the set, with where they stand; where nothing is said, the place alone. */
export function elsewhereWords({ path, start, quote }: StatementRecord | SetPlaceRecord, locale: Locale): string {
	const place = { path: cleanText(path), line: start.line + 1 };
	return quote === ''
		? say('set.line', locale, place)
		: say('report.quoteIn', locale, { ...place, quote: cleanText(quote) });
}

/** The same for all places of a finding of a set; what stands in the words of another is not shown twice. */
export function placesWords(places: readonly SetPlaceRecord[], locale: Locale): string[] {
	return shownPlaces(places).map((place) => elsewhereWords(place, locale));
}

/** A heading with what it is about. */
export function titled(words: string, title: string, locale: Locale): string {
	return title === '' ? words : words + say('separator.colon', locale) + title;
}

/** The law of a report, as of the day that all its documents have in common, if there is one. */
export function lawOf({ law, sets }: ReportInput): { readonly version: string; readonly asOf: string } {
	const days = new Set(sets.flatMap(({ documents }) => documents.map(({ asOf }) => asOf ?? law.asOf)));
	const [day = law.asOf] = days;
	return { version: law.version, asOf: days.size === 1 ? day : law.asOf };
}

/** What was decided and why: the decision; by whom, when, until when; whether it still holds. */
export function decisionWords(waiver: WaiverRecord, locale: Locale): string {
	const { decision, reason, by, on, expires, state } = waiver;
	const facts = [
		by === undefined ? '' : say('report.decisionBy', locale, { by: cleanText(by) }),
		on === undefined ? '' : say('report.decisionOn', locale, { on: cleanText(on) }),
		expires === undefined ? '' : say('report.decisionUntil', locale, { expires: cleanText(expires) }),
		say(`report.state.${state}`, locale),
	].filter((fact) => fact !== '');
	const words = { decision: say(`report.decision.${decision}`, locale), reason: cleanText(reason) };
	const list = facts.join(say('report.separator', locale));
	return locale === 'en'
		? `${say('report.decision', locale, words)} (${list})`
		: `${say('report.decision', locale, words)}（${list}）`;
}

/** Line of a place as people count. */
export function lineOf({ start }: Pick<EvidenceRecord, 'start'>): number {
	return start.line + 1;
}

/** The sentences that speak to a requirement, each once: a sentence may speak to several facets. */
export function quotesOf({ evidence }: FindingRecord): EvidenceRecord[] {
	return [...new Map(evidence.map((one) => [`${one.start.offset}-${one.end.offset}`, one])).values()];
}

/** The facets that are not stated, in words; none where another document of the set states them. */
export function missingWords(finding: FindingRecord, path: string, locale: Locale): string {
	if (outcomeOf(finding, path) === 'credited') return '';
	return finding.missingTitles.join(say('separator.list', locale));
}

/** Type of a document in words, and whether a person said so. */
export function typeWords({ documentType, declared }: DocumentRecord, locale: Locale): string {
	const type = say(`documentType.${documentType}`, locale);
	return say(declared ? 'report.declared' : 'report.detected', locale, { type });
}

/** Kinds of service in words. */
export function serviceWords(kinds: readonly ServiceKind[], locale: Locale): string {
	return kinds.map((kind) => say(`report.service.${kind}`, locale)).join(say('report.separator', locale));
}
