// All that is told of a reviewed draft, as text to be compared, and every span in it.
import { ok } from 'node:assert/strict';
import { type Coverage, type Declared, finish } from '../../server/src/core/analyze.ts';
import type { CompiledPack } from '../../server/src/core/match/compile.ts';
import type { Evidence, Finding, Format, Span } from '../../server/src/core/model.ts';
import { foldsOf } from '../../server/src/core/outline/folds.ts';
import { nodesOf, outlineOf } from '../../server/src/core/outline/outline.ts';
import { sectionsOf } from '../../server/src/core/outline/sections.ts';
import { glossaryOf } from '../../server/src/core/terms/glossary.ts';
import { recordDocument } from '../../server/src/report/record.ts';
import { type Review, reviewSteps } from '../../server/src/settings/review.ts';

export type Previous = Parameters<typeof reviewSteps>[5];

export const declared: Declared = { asOf: '2026-11-22' };

export function reviewed(text: string, format: Format, law: CompiledPack, previous?: Previous): Review {
	return finish(reviewSteps(text, format, law, declared, {}, previous));
}

export type PlainFinding = Omit<Finding, 'shown'> & { readonly shown: readonly Evidence[] };

/** Findings as plain data, with all that is put together when it is looked at. */
export function plainFindings({ findings }: Coverage): PlainFinding[] {
	return findings.map((finding) => ({
		requirement: finding.requirement,
		verdict: finding.verdict,
		applies: finding.applies,
		severity: finding.severity,
		provisions: finding.provisions,
		upcoming: finding.upcoming,
		evidence: finding.evidence,
		shown: finding.shown,
		stated: finding.stated,
		missingFacets: finding.missingFacets,
		anchor: finding.anchor,
	}));
}

/** What a review says on every surface: findings and record, citations, placeholders, outline, terms. */
export function statementOf(review: Review): string {
	const { reading, coverage, decided } = review;
	const { tree, pack } = reading;
	const view = { pack: pack.pack, locale: 'zh' as const, asOf: declared.asOf, withEnglish: false };
	const { terms } = glossaryOf(reading);
	return JSON.stringify([
		tree.blocks,
		tree.frontMatter,
		coverage.profile,
		plainFindings(coverage),
		[...decided],
		recordDocument({ path: 'draft.md', review, view }),
		[...nodesOf(outlineOf(reading))].map(({ kind, start, end, label, children }) => [
			kind,
			start,
			end,
			label,
			children.length,
		]),
		foldsOf(reading),
		sectionsOf(reading, coverage.findings).map(({ label, stated, open }) => [
			label,
			...[...stated, ...open].map(({ finding, place }) => [finding.requirement, place.start, place.end]),
		]),
		terms.map(({ words, definition }) => [words, definition.start, definition.end]),
	]);
}

export function splitsPair(text: string, at: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Fails where a span of a review lies outside of the text or cuts a character in two. */
export function checkSpans({ coverage, citations, problems, reading }: Review): void {
	const { source } = reading;
	const spans: Span[] = [...citations, ...problems, ...nodesOf(outlineOf(reading)), ...foldsOf(reading)];
	for (const { evidence, stated, anchor } of coverage.findings) {
		for (const piece of [...evidence, ...stated]) spans.push(piece, piece.sentence);
		if (anchor) spans.push(anchor);
	}
	for (const { start, end } of spans) {
		ok(start >= 0 && start <= end && end <= source.length, `span ${start} to ${end} of ${source.length}`);
		ok(!splitsPair(source, start) && !splitsPair(source, end), `span ${start} to ${end} cuts a character`);
	}
}
