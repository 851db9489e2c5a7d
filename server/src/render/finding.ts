// A finding in words: the one-line message.
import type { Requirement } from '../core/law.ts';
import type { Finding, Span } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from './article.ts';
import { type CitedProvision, citedProvisions, provisionWords } from './citation.ts';

const QUOTE_LIMIT = 60;
/** A message has one line: more provisions are in the hover. */
const PROVISION_LIMIT = 1;

/** Words of the draft on one line, shortened. */
export function quoteOf(source: string, span: { readonly start: number; readonly end: number }): string {
	const text = source.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
	return text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT - 1)}…` : text;
}

/** Titles of some facets, in a row. */
export function facetTitles(requirement: Requirement, ids: readonly string[], view: LawView): string {
	return requirement.facets
		.filter(({ id }) => ids.includes(id))
		.map(({ title }) => title[view.locale])
		.join(say('separator.list', view.locale));
}

/**
 * The message of a finding: what is expected, which provision, what to do.
 *
 * @param source the draft
 * @param words what to quote of it
 */
export function findingMessage(
	finding: Finding,
	requirement: Requirement,
	view: LawView,
	source: string,
	words: Span | undefined = finding.shown[0],
): string {
	const cited = citedProvisions(view.pack, requirement, finding.provisions);
	const coming = upcomingWords(finding, requirement, view);
	const gap = coming === '' ? '' : `${view.locale === 'en' ? ' ' : ''}${coming}`;
	const isEarly = cited.length === 0 && gap !== '' && finding.severity === 'information';
	const message = say(
		isEarly ? 'finding.early' : isSimilar(finding) ? 'finding.similar' : `finding.${finding.verdict}`,
		view.locale,
		{
			title: requirement.title[view.locale],
			facets: facetTitles(requirement, finding.missingFacets, view),
			provisions: provisionList(cited, view),
			quote: words === undefined ? '' : quoteOf(source, words),
		},
	);
	return finding.severity === 'none' ? message : message + gap;
}

/** Whether the second voice alone hears the statement: it is asked only where there is no other. */
export function isSimilar(finding: Finding): boolean {
	const strength = finding.verdict === 'unclear' ? finding.shown[0]?.strength : undefined;
	return strength === 'similar';
}

/** The first of the provisions in words, and how many more there are. */
function provisionList(cited: readonly CitedProvision[], { locale }: LawView): string {
	const named = cited
		.slice(0, PROVISION_LIMIT)
		.map(({ provision, instrument }) => provisionWords(provision, instrument, locale))
		.join(say('separator.list', locale));
	const more = cited.length - PROVISION_LIMIT;
	return more > 0 ? say('finding.andMore', locale, { provisions: named, count: more }) : named;
}

/** From which day which further provisions will ask for it; empty where none is coming. */
function upcomingWords(finding: Finding, requirement: Requirement, view: LawView): string {
	const coming = citedProvisions(view.pack, requirement, finding.upcoming);
	const days = [...new Set(coming.map(({ instrument }) => instrument.effective))].sort();
	return days
		.map((day) => {
			const provisions = coming
				.filter(({ instrument }) => instrument.effective === day)
				.map(({ provision, instrument }) => provisionWords(provision, instrument, view.locale))
				.join(say('separator.list', view.locale));
			return say('finding.upcoming', view.locale, { day, provisions });
		})
		.join(view.locale === 'en' ? ' ' : '');
}
