// A requirement as Markdown: what the law asks, how it is recognised, the model clause, the examples.
import { heldArticle } from '../core/citation/check.ts';
import type { PatternSource, Provision, Requirement } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { articleMarkdown, instrumentFacts, type LawView } from './article.ts';
import { instrumentOf, provisionLink, requirementLink } from './citation.ts';
import { caseSections, consequenceSections } from './consequence.ts';
import { codeSpan, escapeMarkdown, escapeMarkdownLine } from './markdownText.ts';

/** A model clause with its placeholders as the words in brackets. */
export function plainClause(clause: string, locale: Locale): string {
	return clause.replace(/\{\{[^{|}]*\|([^{}]*)\}\}/g, locale === 'zh' ? '【$1】' : '[$1]');
}

/** What the service has to do for a provision to bind it. */
function whenWords({ when }: Provision, { pack, locale }: LawView): string {
	if (when === undefined) return '';
	const features = when
		.map((id) => escapeMarkdownLine(pack.features[id]?.label[locale] ?? id))
		.join(say('separator.orFeature', locale));
	return `${locale === 'en' ? ', ' : '，'}${say('requirement.when', locale, { features })}`;
}

function lawSection(requirement: Requirement, view: LawView): string[] {
	return requirement.provisions.flatMap((provision) => {
		const instrument = instrumentOf(view.pack, provision.instrument);
		const article = instrument && heldArticle(instrument, provision.article);
		if (instrument === undefined || article === undefined) return [];
		const services =
			provision.services === undefined ? say('requirement.everyService', view.locale) : provision.services.join(', ');
		const when = whenWords(provision, view);
		return [
			`### ${provisionLink(provision, instrument, view.locale)}`,
			`${instrumentFacts(instrument, view)} — ${say('requirement.services', view.locale, { services })}${when}`,
			say(`requirement.basis.${provision.basis}`, view.locale),
			articleMarkdown(article, view, provision)
				.split('\n')
				.map((line) => `> ${line}`.trimEnd())
				.join('\n'),
		];
	});
}

function examplesSection(requirement: Requirement, locale: Locale): string[] {
	return (['fulfilled', 'partial', 'missing', 'contradicted'] as const).flatMap((kind) => {
		const examples = [...requirement.examples[kind].zh, ...requirement.examples[kind].en];
		if (examples.length === 0) return [];
		const items = examples.map((example) => `- ${escapeMarkdownLine(example)}`);
		return [`**${say(`example.${kind}` satisfies MessageId, locale)}**`, items.join('\n')];
	});
}

function patternLine(pattern: PatternSource): string {
	const by = pattern.by === undefined ? '' : ` (by ${pattern.by.join(', ')})`;
	const under = pattern.under === undefined ? '' : ` (under ${codeSpan(pattern.under)})`;
	return `- ${codeSpan(pattern.find)}${by}${under}`;
}

function recognition(requirement: Requirement, locale: Locale): string[] {
	return requirement.facets.flatMap((facet) => [
		`**${escapeMarkdownLine(facet.title[locale])}**`,
		[...facet.stated, ...facet.partial, ...facet.unclear].map(patternLine).join('\n'),
	]);
}

/** The page of a requirement's model clause, in both languages. */
export function modelClausePage(requirement: Requirement, { locale }: LawView): string {
	const { heading, zh, en } = requirement.modelClause;
	const [first, second] = locale === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
	const texts = { zh: escapeMarkdown(plainClause(zh, 'zh')), en: escapeMarkdown(plainClause(en, 'en')) };
	return `${[
		`# ${escapeMarkdownLine(heading[locale])}`,
		`${say('requirement.model', locale)}: ${requirementLink(requirement, locale)}`,
		texts[first],
		'---',
		texts[second],
	].join('\n\n')}\n`;
}

/** The page of a requirement; how it is recognised is for who writes patterns. */
export function requirementPage(requirement: Requirement, view: LawView, withPatterns = true): string {
	const { locale } = view;
	const heading = (id: MessageId): string => `## ${say(id, locale)}`;
	const documents = requirement.documents.map((type) => say(`documentType.${type}`, locale)).join(', ');
	const needs = requirement.needs === 'all' ? [] : [say('requirement.needs', locale, { count: requirement.needs })];
	const { heading: clauseHeading, zh, en } = requirement.modelClause;
	return `${[
		`# ${escapeMarkdownLine(requirement.title[locale])}`,
		`\`${requirement.id}\` — ${say('requirement.appliesTo', locale)}: ${documents}`,
		heading('requirement.why'),
		escapeMarkdown(requirement.why[locale]),
		heading('requirement.facets'),
		requirement.facets.map((facet) => `- ${escapeMarkdownLine(facet.title[locale])}`).join('\n'),
		...needs,
		heading('requirement.law'),
		...lawSection(requirement, view),
		...consequenceSections(requirement, view),
		...caseSections(requirement, view),
		heading('requirement.model'),
		`**${escapeMarkdownLine(clauseHeading.zh)}** ${escapeMarkdown(plainClause(zh, 'zh'))}`,
		`**${escapeMarkdownLine(clauseHeading.en)}** ${escapeMarkdown(plainClause(en, 'en'))}`,
		heading('requirement.examples'),
		...examplesSection(requirement, locale),
		...(withPatterns ? [heading('requirement.recognition'), ...recognition(requirement, locale)] : []),
	].join('\n\n')}\n`;
}
