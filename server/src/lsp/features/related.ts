// What a diagnostic points to: the articles, and the passages of the draft that bear on the finding.
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import { nearestPassages } from '../../core/describe/nearest.ts';
import { MOST_BESIDE } from '../../core/judge/finding.ts';
import type { Requirement } from '../../core/law.ts';
import type { Finding, Span } from '../../core/model.ts';
import { remembered } from '../../core/remembered.ts';
import { type MessageId, say } from '../../messages/messages.ts';
import { articleUri, citedProvisions, provisionWords } from '../../render/citation.ts';
import { quoteOf } from '../../render/finding.ts';
import type { Review } from '../../settings/review.ts';
import type { Reviewed } from '../session.ts';

/** The first articles are those that the message names and more; the rest is in the hover, too. */
const MOST_ARTICLES = 3;

type Nearest = ReadonlyMap<string, Span>;

const nearestOf = remembered(({ coverage, reading }: Review): Nearest => {
	const missing = coverage.findings.filter(({ verdict }) => verdict === 'missing');
	return nearestPassages(reading, new Set(missing.map(({ requirement }) => requirement)));
});

/** For each requirement that is not stated the sentence that comes nearest, by its id; worked out when first asked for. */
export function nearestIn({ review }: Reviewed): Nearest {
	return review === undefined ? new Map() : nearestOf(review);
}

function articles(finding: Finding, requirement: Requirement, { view }: Reviewed): DiagnosticRelatedInformation[] {
	const start = { line: 0, character: 0 };
	const cited = citedProvisions(view.pack, requirement, finding.provisions).slice(0, MOST_ARTICLES);
	return cited.map(({ provision, instrument }) => ({
		location: { uri: articleUri(instrument, provision.article, view.locale), range: { start, end: start } },
		message: provisionWords(provision, instrument, view.locale),
	}));
}

/** The first places that are not one of each other, without the one that is marked itself. */
function besides(places: Iterable<Span>, marked: Span): Span[] {
	const starts = [marked.start];
	const found: Span[] = [];
	for (const place of places) {
		if (starts.includes(place.start)) continue;
		starts.push(place.start);
		found.push(place);
		if (found.length === MOST_BESIDE) break;
	}
	return found;
}

/**
 * Passages worth a look beside a diagnostic.
 *
 * @param place where the diagnostic is
 */
export function passagesBeside(finding: Finding, place: Span, reviewed: Reviewed): readonly Span[] {
	if (finding.verdict !== 'missing') return besides(finding.shown, place);
	const nearest = nearestIn(reviewed).get(finding.requirement);
	return nearest === undefined ? [] : [nearest];
}

function passageMessage({ verdict }: Finding): MessageId {
	if (verdict === 'missing') return 'finding.nearest';
	return verdict === 'contradicted' ? 'finding.contradiction' : 'finding.passage';
}

/**
 * Related information of a finding's diagnostic.
 *
 * @param passages what `passagesBeside` gave
 * @param withLaw whether the client opens our pages
 */
export function relatedTo(
	{ finding, passages }: { readonly finding: Finding; readonly passages: readonly Span[] },
	requirement: Requirement,
	reviewed: Reviewed,
	withLaw: boolean,
): DiagnosticRelatedInformation[] {
	const { draft, view } = reviewed;
	const text = draft.getText();
	const id = passageMessage(finding);
	const related = passages.map((span) => ({
		location: { uri: draft.uri, range: draft.rangeOf(span) },
		message: say(id, view.locale, { quote: quoteOf(text, span) }),
	}));
	return [...(withLaw ? articles(finding, requirement, reviewed) : []), ...related];
}
