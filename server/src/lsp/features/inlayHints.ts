// Inlay hints: behind a clause that states a requirement, the provision that it satisfies.

import type { InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver';
import type { Finding } from '../../core/model.ts';
import { statedPlaces } from '../../core/outline/sections.ts';
import { lastAtOrBefore } from '../../core/text/span.ts';
import { articleUri, citedProvisions, provisionWords, requirementOf } from '../../render/citation.ts';
import type { Reviewed, Session } from '../session.ts';
import { countsForSet } from '../setsHover.ts';

const MOST = 2;

/** Findings by the number of the clause that states them. */
function byClause(reviewed: Reviewed, start: number, end: number): Map<number, Set<Finding>> {
	const { review } = reviewed;
	const found = new Map<number, Set<Finding>>();
	const clauses = review?.reading.clauses ?? [];
	for (const finding of review?.coverage.findings ?? []) {
		// What other documents of the set lean on is stated here, too.
		const places = countsForSet(finding, reviewed) ? finding.stated : statedPlaces(finding);
		if (finding.verdict === 'partial' && places !== finding.stated) continue;
		for (const place of places) {
			if (place.end < start || place.start > end) continue;
			const number = lastAtOrBefore(clauses, place.start);
			const here = found.get(number) ?? new Set();
			found.set(number, here.add(finding));
		}
	}
	return found;
}

function hintOf(
	findings: Iterable<Finding>,
	{ view }: Reviewed,
	session: Session,
): Pick<InlayHint, 'label' | 'tooltip'> {
	const parts = new Map<string, InlayHintLabelPart>();
	const lines: string[] = [];
	const start = { line: 0, character: 0 };
	for (const finding of findings) {
		const requirement = requirementOf(session.pack, finding.requirement);
		const cited = requirement === undefined ? [] : citedProvisions(view.pack, requirement, finding.provisions);
		const words = cited.map(({ provision, instrument }) => provisionWords(provision, instrument, view.locale));
		lines.push(`${requirement?.title[view.locale] ?? ''} ← ${words.join(', ')}`);
		const [first] = cited;
		const [value] = words;
		if (first === undefined || value === undefined || parts.has(value)) continue;
		const uri = articleUri(first.instrument, first.provision.article, view.locale);
		const location = session.support.virtualDocuments ? { location: { uri, range: { start, end: start } } } : {};
		parts.set(value, { value, ...location });
	}
	const shown = [...parts.values()].slice(0, MOST);
	const label = shown.flatMap((part, index) => [{ value: index === 0 ? '← ' : ' ' }, part]);
	const more = parts.size > MOST ? [{ value: ` +${parts.size - MOST}` }] : [];
	return { label: [...label, ...more], tooltip: lines.join('\n') };
}

/** Hints in a range; none where the settings do not want them. */
export function inlayHints(reviewed: Reviewed, session: Session, range: Range): InlayHint[] {
	const { draft, review, settings } = reviewed;
	if (!settings.inlayHints || review === undefined) return [];
	const found = byClause(reviewed, draft.offsetAt(range.start), draft.offsetAt(range.end));
	return [...found].flatMap(([number, findings]) => {
		const clause = review.reading.clauses[number];
		const hint = hintOf(findings, reviewed, session);
		if (clause === undefined || hint.label.length === 0) return [];
		return [{ position: draft.rangeOf(clause).end, paddingLeft: true, ...hint }];
	});
}
