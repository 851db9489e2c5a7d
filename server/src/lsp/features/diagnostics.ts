// Findings as diagnostics: an absence at its anchor, everything else at its words.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { type CitationIssue, heldArticle } from '../../core/citation/check.ts';
import type { Requirement } from '../../core/law.ts';
import type { Finding, Locale, Problem, Severity, Span } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { articleUri, citedProvisions, requirementOf, requirementUri } from '../../render/citation.ts';
import { citationMessage } from '../../render/citationIssue.ts';
import { withDecision } from '../../render/decision.ts';
import { findingMessage, isSimilar } from '../../render/finding.ts';
import { BYTES_PER_KILOBYTE, type Draft } from '../draft.ts';
import { Lasting } from '../lasting.ts';
import type { Reviewed, Session } from '../session.ts';
import { notReviewed } from './notReviewed.ts';
import { passagesBeside, relatedTo } from './related.ts';

/** Diagnostics of a draft made before. */
export type KnownDiagnostics = Lasting<Diagnostic>;

/** What a diagnostic carries for the code actions. */
export interface DiagnosticData {
	readonly requirement: string;
	readonly verdict: Finding['verdict'];
}

/** Code of the diagnostics of one kind of doubtful citation. */
export function citationCode(kind: CitationIssue['kind']): string {
	return `citation-${kind}`;
}

export const SOURCE = 'hegui';

export function lspSeverity(severity: Severity): DiagnosticSeverity | undefined {
	switch (severity) {
		case 'error':
			return DiagnosticSeverity.Error;
		case 'warning':
			return DiagnosticSeverity.Warning;
		case 'information':
			return DiagnosticSeverity.Information;
		case 'none':
			return undefined;
	}
}

/** Where a finding is shown: its contradictions each, its best words, or the anchor of its absence. */
export function placesOf(finding: Finding): readonly Span[] {
	if (finding.verdict === 'contradicted') return finding.shown;
	const place = finding.verdict === 'missing' ? finding.anchor : (finding.shown[0] ?? finding.anchor);
	return place ? [place] : [];
}

/** A finding at one of its places. */
interface PlacedFinding {
	readonly finding: Finding;
	readonly place: Span;
	/** Passages worth a look beside it. */
	readonly passages: readonly Span[];
}

function findingDiagnostic(
	{ finding, place, passages }: PlacedFinding,
	requirement: Requirement,
	reviewed: Reviewed,
	{ support: { virtualDocuments } }: Session,
): Diagnostic {
	const { draft, view } = reviewed;
	const href = virtualDocuments
		? requirementUri(requirement.id, requirement.title[view.locale])
		: citedProvisions(view.pack, requirement, finding.provisions)[0]?.instrument.source;
	const related = relatedTo({ finding, passages }, requirement, reviewed, virtualDocuments);
	const data: DiagnosticData = { requirement: requirement.id, verdict: finding.verdict };
	return {
		range: draft.rangeOf(place),
		severity: lspSeverity(finding.severity) ?? DiagnosticSeverity.Information,
		source: SOURCE,
		code: requirement.id,
		message: messageOf(finding, place, requirement, reviewed),
		...(href === undefined ? {} : { codeDescription: { href } }),
		...(related.length > 0 ? { relatedInformation: related } : {}),
		data,
	};
}

/** Adds a span as a client sees it. */
function addPlace(basis: unknown[], span: Span, draft: Draft): unknown[] {
	const { start, end } = draft.rangeOf(span);
	basis.push(start.line, start.character, end.line, end.character);
	return basis;
}

/** All that the diagnostic of a finding at one of its places is made of. */
function basisOf({ finding, place, passages }: PlacedFinding, { draft, review, view }: Reviewed): unknown[] {
	const { verdict, severity, provisions, upcoming, missingFacets } = finding;
	const decided = review?.decided.get(finding.requirement);
	const basis: unknown[] = [
		verdict,
		severity,
		isSimilar(finding),
		provisions,
		upcoming,
		missingFacets,
		decided,
		view.pack,
		view.locale,
	];
	const text = draft.getText();
	addPlace(basis, place, draft).push(text.slice(place.start, place.end));
	for (const span of passages) addPlace(basis, span, draft).push(text.slice(span.start, span.end));
	return basis;
}

function diagnosticsOf(
	finding: Finding,
	requirement: Requirement,
	reviewed: Reviewed,
	session: Session,
	known: KnownDiagnostics,
): Diagnostic[] {
	return placesOf(finding).map((place, number) => {
		const placed = { finding, place, passages: passagesBeside(finding, place, reviewed) };
		const name = number === 0 ? requirement.id : `${requirement.id} ${number}`;
		return known.of(name, basisOf(placed, reviewed), () => findingDiagnostic(placed, requirement, reviewed, session));
	});
}

/** Findings that a quick fix mends, and what it says of itself. */
const HINTS: Partial<Record<Finding['verdict'], 'finding.fixHint' | 'finding.improveHint'>> = {
	missing: 'finding.fixHint',
	partial: 'finding.improveHint',
};

/** What a finding says of the quick fix that mends it; empty where there is none. */
export function hintOf(verdict: Finding['verdict'], locale: Locale): string {
	const hint = HINTS[verdict];
	return hint === undefined ? '' : (locale === 'en' ? ' ' : '') + say(hint, locale);
}

/** The finding in words; here it can be mended. */
function messageOf(finding: Finding, place: Span, requirement: Requirement, { draft, review, view }: Reviewed): string {
	const decided = review?.decided.get(finding.requirement);
	// Of several contradictions each diagnostic quotes its own.
	const words = finding.verdict === 'contradicted' ? place : finding.shown[0];
	const message = findingMessage(finding, requirement, view, draft.getText(), words);
	return withDecision(message, decided, view) + hintOf(finding.verdict, view.locale);
}

function citationDiagnostic(issue: CitationIssue, { draft, view }: Reviewed, { support }: Session): Diagnostic {
	const { kind, instrument, article } = issue;
	const held = heldArticle(instrument, article);
	return {
		range: draft.rangeOf(issue),
		severity: lspSeverity(issue.severity) ?? DiagnosticSeverity.Information,
		source: SOURCE,
		code: citationCode(kind),
		message: citationMessage(issue, view.locale),
		...(support.virtualDocuments
			? { codeDescription: { href: articleUri(instrument, held?.number, view.locale) } }
			: {}),
		...(kind === 'superseded' ? { tags: [DiagnosticTag.Deprecated] } : {}),
	};
}

/** Problems that keep nothing from being reviewed as meant. */
const MILD: ReadonlySet<Problem['id']> = new Set([
	'too-large',
	'comment-without-reason',
	'comment-idle',
	'hidden-text',
]);

function problemDiagnostic(problem: Problem, { draft, view }: Reviewed): Diagnostic {
	return {
		range: draft.rangeOf(problem),
		severity: MILD.has(problem.id) ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
		source: SOURCE,
		code: problem.id,
		message: say(`problem.${problem.id}`, view.locale, {
			detail: problem.detail ?? '',
			nearest: problem.nearest ?? '',
		}),
	};
}

/** In order of position. */
export function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
	return diagnostics.sort(
		(a, b) =>
			a.range.start.line - b.range.start.line ||
			a.range.start.character - b.range.start.character ||
			(a.severity ?? 0) - (b.severity ?? 0),
	);
}

/**
 * All diagnostics of a reviewed draft, in order of position and requirement.
 *
 * @param known those of before: what says the same at the same place is the same object
 */
export function diagnose(
	reviewed: Reviewed,
	session: Session,
	known: KnownDiagnostics = new Lasting<Diagnostic>(),
): Diagnostic[] {
	known.begin();
	const { review, failure, settings, draft, view } = reviewed;
	if (review === undefined && failure !== undefined) return [notReviewed(view.locale)];
	if (review === undefined) {
		const detail = String(settings.maxFileSize);
		const size = Math.min(draft.getText().length, BYTES_PER_KILOBYTE);
		return [problemDiagnostic({ id: 'too-large', start: 0, end: Math.min(1, size), detail }, reviewed)];
	}
	const { locale } = view;
	const problems = review.problems.map((problem, number) => {
		const basis = addPlace([locale, problem.id, problem.detail, problem.nearest], problem, draft);
		return known.of(`problem ${number}`, basis, () => problemDiagnostic(problem, reviewed));
	});
	const citations = review.citations.map((issue, number) => {
		const { start, end, pinpoint, ...said } = issue;
		const basis = addPlace([locale, ...Object.values(said)], issue, draft);
		return known.of(`citation ${number}`, basis, () => citationDiagnostic(issue, reviewed, session));
	});
	const all = [...problems, ...citations];
	for (const finding of review.coverage.findings) {
		if (lspSeverity(finding.severity) === undefined) continue;
		const requirement = requirementOf(session.pack, finding.requirement);
		if (requirement !== undefined) all.push(...diagnosticsOf(finding, requirement, reviewed, session, known));
	}
	return inOrder(all);
}
