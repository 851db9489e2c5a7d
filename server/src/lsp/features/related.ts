// What a diagnostic points to: the articles, and the passages of the draft that bear on the finding.
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import { nearestPassages } from '../../core/describe/nearest.ts';
import type { Requirement } from '../../core/law.ts';
import type { Finding, Span } from '../../core/model.ts';
import { type MessageId, say } from '../../messages/messages.ts';
import { articleUri, citedProvisions, provisionWords } from '../../render/citation.ts';
import { quoteOf } from '../../render/finding.ts';
import type { Reviewed } from '../session.ts';

/** More passages than these are in the hover. */
const MOST_PASSAGES = 3;
/** The first articles are those that the message names and more; the rest is in the hover, too. */
const MOST_ARTICLES = 3;

type Nearest = ReadonlyMap<string, Span>;

const nearestOf = new WeakMap<object, Nearest>();

/** For each requirement that is not stated the sentence that comes nearest, by its id; worked out when first asked for. */
export function nearestIn({ review }: Reviewed): Nearest {
	if (review === undefined) return new Map();
	const known = nearestOf.get(review);
	if (known !== undefined) return known;
	const missing = review.coverage.findings.filter(({ verdict }) => verdict === 'missing');
	const found = nearestPassages(review.reading, new Set(missing.map(({ requirement }) => requirement)));
	nearestOf.set(review, found);
	return found;
}

function articles(finding: Finding, requirement: Requirement, { view }: Reviewed): DiagnosticRelatedInformation[] {
	const start = { line: 0, character: 0 };
	const cited = citedProvisions(view.pack, requirement, finding.provisions).slice(0, MOST_ARTICLES);
	return cited.map(({ provision, instrument }) => ({
		location: { uri: articleUri(instrument, provision.article, view.locale), range: { start, end: start } },
		message: provisionWords(provision, instrument, view.locale),
	}));
}

/** Passages worth a look, without the one that is marked itself. */
function passagesOf(finding: Finding, place: Span, reviewed: Reviewed): (readonly [MessageId, Span])[] {
	if (finding.verdict === 'missing') {
		const nearest = nearestIn(reviewed).get(finding.requirement);
		return nearest === undefined ? [] : [['finding.nearest', nearest]];
	}
	const id = finding.verdict === 'contradicted' ? 'finding.contradiction' : 'finding.passage';
	const seen = new Set([place.start]);
	return finding.shown
		.filter(({ start }) => !seen.has(start) && seen.add(start))
		.slice(0, MOST_PASSAGES)
		.map((piece) => [id, piece]);
}

/**
 * Related information of a finding's diagnostic.
 *
 * @param place where the diagnostic is
 * @param withLaw whether the client opens our pages
 */
export function relatedTo(
	{ finding, place }: { readonly finding: Finding; readonly place: Span },
	requirement: Requirement,
	reviewed: Reviewed,
	withLaw: boolean,
): DiagnosticRelatedInformation[] {
	const { draft, view } = reviewed;
	const text = draft.getText();
	const passages = passagesOf(finding, place, reviewed).map(([id, span]) => ({
		location: { uri: draft.uri, range: draft.rangeOf(span) },
		message: say(id, view.locale, { quote: quoteOf(text, span) }),
	}));
	return [...(withLaw ? articles(finding, requirement, reviewed) : []), ...passages];
}
