// A finding in words: the one-line message, and the hover that explains it.
import { heldArticle } from '../core/citation/check.ts';
import type { Requirement } from '../core/law.ts';
import type { Finding } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import { articleMarkdown, instrumentFacts, type LawView } from './article.ts';
import { type CitedProvision, citedProvisions, provisionLink, provisionWords, requirementUri } from './citation.ts';
import { consequenceNote } from './consequence.ts';

const QUOTE_LIMIT = 60;
/** More provisions than these are in the hover. */
const PROVISION_LIMIT = 3;
/** In a hover these come with their text, the others as links. */
const QUOTED_LIMIT = 2;

/** Words of the draft on one line, shortened. */
export function quoteOf(source: string, span: { readonly start: number; readonly end: number }): string {
	const text = source.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
	return text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT - 1)}…` : text;
}

function facetTitles(requirement: Requirement, ids: readonly string[], view: LawView): string {
	return requirement.facets
		.filter(({ id }) => ids.includes(id))
		.map(({ title }) => title[view.locale])
		.join(say('separator.list', view.locale));
}

/**
 * The message of a finding: what is expected, which provision, what to do.
 *
 * @param source the draft, to quote what contradicts the law
 */
export function findingMessage(finding: Finding, requirement: Requirement, view: LawView, source: string): string {
	const cited = citedProvisions(view.pack, requirement, finding.provisions);
	const [first] = finding.evidence;
	const coming = upcomingWords(finding, requirement, view);
	const gap = coming === '' ? '' : `${view.locale === 'en' ? ' ' : ''}${coming}`;
	const isEarly = cited.length === 0 && gap !== '' && finding.severity === 'information';
	const words = say(
		isEarly ? 'finding.early' : isSimilar(finding) ? 'finding.similar' : `finding.${finding.verdict}`,
		view.locale,
		{
			title: requirement.title[view.locale],
			facets: facetTitles(requirement, finding.missingFacets, view),
			provisions: provisionList(cited, view),
			quote: first === undefined ? '' : quoteOf(source, first),
		},
	);
	return finding.severity === 'none' ? words : words + gap;
}

/** Whether the second voice alone hears the statement. */
function isSimilar({ verdict, evidence }: Finding): boolean {
	return verdict === 'unclear' && evidence.every(({ strength }) => strength === 'similar');
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

/** Provisions with their text. */
function quoted(cited: readonly CitedProvision[], view: LawView): string[] {
	return cited.flatMap(({ provision, instrument }) => {
		const article = heldArticle(instrument, provision.article);
		if (article === undefined) return [];
		return [
			`**${provisionLink(provision, instrument, view.locale)}** · ${instrumentFacts(instrument, view)}`,
			articleMarkdown(article, view, provision)
				.split('\n')
				.map((line) => `> ${line}`.trimEnd())
				.join('\n'),
		];
	});
}

/** The first provisions of a finding with the text of their paragraphs, the others as links. */
export function lawMarkdown(finding: Finding, requirement: Requirement, view: LawView): string[] {
	const cited = citedProvisions(view.pack, requirement, [...finding.provisions, ...finding.upcoming]);
	const further = cited
		.slice(QUOTED_LIMIT)
		.map(({ provision, instrument }) => provisionLink(provision, instrument, view.locale));
	const also = say('hover.also', view.locale, { provisions: further.join(say('separator.list', view.locale)) });
	return [...quoted(cited.slice(0, QUOTED_LIMIT), view), ...(further.length === 0 ? [] : [also])];
}

/** What a hover says of one of several findings at a place: verdict, what is expected, where it stands. */
export function findingNote(finding: Finding, requirement: Requirement, view: LawView): string {
	const { locale } = view;
	const cited = citedProvisions(view.pack, requirement, [...finding.provisions, ...finding.upcoming]);
	const links = cited
		.slice(0, QUOTED_LIMIT)
		.map(({ provision, instrument }) => provisionLink(provision, instrument, locale));
	const expected = facetTitles(requirement, finding.missingFacets, view);
	return [
		`- **[${requirement.title[locale]}](${requirementUri(requirement.id)})** — ${say(`verdict.${finding.verdict}`, locale)}`,
		expected === '' ? '' : `: ${expected}`,
		` (${links.join(say('separator.list', locale))})`,
	].join('');
}

/** What a hover says of a finding: verdict and expectation, why, evidence, the law. */
export function findingHover(finding: Finding, requirement: Requirement, view: LawView, source: string): string {
	const { locale } = view;
	const title = `**${requirement.title[locale]}** — ${say(`verdict.${finding.verdict}`, locale)}`;
	const missing =
		finding.missingFacets.length === 0
			? []
			: [`${say('hover.missingFacets', locale)}: ${facetTitles(requirement, finding.missingFacets, view)}`];
	const evidence = finding.evidence
		.slice(0, 3)
		.map(({ sentence }) => `- “${escapeMarkdown(quoteOf(source, sentence))}”`);
	const doubt = isSimilar(finding) ? [say('hover.doubt', locale)] : [];
	const found = evidence.length === 0 ? [] : [`${say('hover.evidence', locale)}:\n${evidence.join('\n')}`];
	return [
		title,
		requirement.why[locale],
		...missing,
		...found,
		...doubt,
		...(requirement.weak && finding.severity === 'information' ? [say('hover.weak', locale)] : []),
		...lawMarkdown(finding, requirement, view),
		...consequenceNote(finding, requirement, view),
		`[${say('hover.open', locale)}](${requirementUri(requirement.id)})`,
	].join('\n\n');
}

/** Text of a draft shown in Markdown says nothing in Markdown. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');
}
