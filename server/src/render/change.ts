// What became of a requirement between two versions of a document, in words.
import type { Change } from '../core/change/compare.ts';
import type { PeriodChange } from '../core/change/periods.ts';
import type { Requirement } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from './article.ts';
import { citedProvisions, provisionWords } from './citation.ts';
import { facetTitles, quoteOf } from './finding.ts';

/** The two texts, to quote from. */
export interface Texts {
	readonly before: string;
	readonly after: string;
}

/** Sentences in a row, as the language joins them. */
export function joined(sentences: readonly string[], locale: Locale): string {
	return sentences.filter((sentence) => sentence !== '').join(locale === 'en' ? ' ' : '');
}

function periodWords(period: PeriodChange, requirement: Requirement, { locale }: LawView, texts: Texts): string {
	return say(period.isShorter ? 'change.shorter' : 'change.longer', locale, {
		facet: requirement.facets.find(({ id }) => id === period.facet)?.title[locale] ?? period.facet,
		before: quoteOf(texts.before, period.before),
		after: quoteOf(texts.after, period.after),
	});
}

/** The verdict before and now; the same one says nothing. */
function verdictWords({ before, after }: Change, locale: Locale): string {
	if (before === after) return '';
	const values = { before: say(`verdict.${before}`, locale), after: say(`verdict.${after}`, locale) };
	return say('change.verdicts', locale, values);
}

function facetWords(change: Change, requirement: Requirement, view: LawView): string[] {
	// Of what is lost or gained as a whole the parts need no naming.
	const { kind, facetsLost, facetsGained } = change;
	const lost = kind === 'lost' ? [] : facetsLost;
	const gained = kind === 'gained' ? [] : facetsGained;
	const partsOf = (id: 'change.facetsLost' | 'change.facetsGained', facets: readonly string[]): string =>
		facets.length === 0 ? '' : say(id, view.locale, { facets: facetTitles(requirement, facets, view) });
	return [partsOf('change.facetsLost', lost), partsOf('change.facetsGained', gained)];
}

/** What became of a requirement, and what the law is: one line. */
export function changeMessage(change: Change, requirement: Requirement, view: LawView, texts: Texts): string {
	const { locale } = view;
	const cited = citedProvisions(view.pack, requirement, change.provisions);
	const provisions = cited.map(({ provision, instrument }) => provisionWords(provision, instrument, locale));
	const isWorse = change.kind === 'lost' || change.kind === 'weakened';
	return joined(
		[
			say(`change.${change.kind}`, locale, { title: requirement.title[locale] }),
			verdictWords(change, locale),
			...facetWords(change, requirement, view),
			change.contradiction === null ? '' : say(`change.contradiction.${change.contradiction}`, locale),
			...change.periods.map((period) => periodWords(period, requirement, view, texts)),
			change.applies || !isWorse ? '' : say('change.notAsked', locale),
			provisions.length === 0 || !isWorse
				? ''
				: say('change.basis', locale, { provisions: provisions.join(say('separator.list', locale)) }),
		],
		locale,
	);
}
