// What a hover says of findings: what is wanted, why, what was found, how sure that is; short, with links to the rest.
import { heldArticle } from '../core/citation/check.ts';
import type { Requirement } from '../core/law.ts';
import type { Finding, Span } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { articleMarkdown, type LawView } from './article.ts';
import {
	type CitedProvision,
	citedProvisions,
	modelClauseUri,
	provisionLink,
	requirementLink,
	requirementUri,
	statusWords,
} from './citation.ts';
import { consequenceNote } from './consequence.ts';
import { facetTitles, isSimilar, quoteOf } from './finding.ts';
import { escapeMarkdown, escapeMarkdownLine } from './markdownText.ts';

/** What a hover is made from beside the finding. */
export interface HoverSource {
	readonly view: LawView;
	/** The draft. */
	readonly text: string;
	/** The sentence that comes nearest to stating what is missing. */
	readonly nearest: Span | undefined;
}

const MOST_QUOTES = 3;
const MOST_LINKS = 3;
/** Of the law's text so many paragraphs in each language, and so much of each: the link leads to the whole. */
const MOST_LINES = 2;
const LONGEST = { chinese: 160, english: 400 } as const;

/** A finding's provisions, those that are coming last. */
function citedBy({ provisions, upcoming }: Finding, requirement: Requirement, view: LawView): CitedProvision[] {
	return citedProvisions(view.pack, requirement, [...provisions, ...upcoming]);
}

function section(id: MessageId, words: string, { locale }: LawView): string {
	return `**${say(id, locale)}** ${words}`;
}

/** The first paragraphs of a text of law, each cut to what a hover has room for. */
function extract(markdown: string): string[] {
	const lines = markdown.split('\n').filter((line) => line !== '');
	const isEnglish = (line: string): boolean => /^\*[^*]/.test(line);
	const kept = [...lines.filter((line) => !isEnglish(line)).slice(0, MOST_LINES)];
	const english = lines.filter(isEnglish).slice(0, MOST_LINES);
	const shown = [
		...kept.map((line) => (line.length > LONGEST.chinese ? `${line.slice(0, LONGEST.chinese)}…` : line)),
		...english.map((line) => (line.length > LONGEST.english ? `${line.slice(0, LONGEST.english).trimEnd()}…*` : line)),
	];
	return shown.length < lines.length && !shown.at(-1)?.includes('…') ? [...shown, '…'] : shown;
}

/** The first provision with the words that are cited, the others as links. */
function lawLines(finding: Finding, requirement: Requirement, view: LawView): string[] {
	const { locale, pack, asOf } = view;
	const cited = citedBy(finding, requirement, view);
	const [first] = cited;
	if (first === undefined) return [];
	const { provision, instrument } = first;
	const article = heldArticle(instrument, provision.article);
	const status = escapeMarkdownLine(statusWords(instrument, pack, asOf, locale));
	const links = cited.slice(1, 1 + MOST_LINKS).map((one) => provisionLink(one.provision, one.instrument, locale));
	const more = cited.length - 1 - links.length;
	const provisions = links.join(say('separator.list', locale));
	const also =
		links.length === 0
			? ''
			: say('hover.also', locale, {
					provisions: more > 0 ? say('finding.andMore', locale, { provisions, count: more }) : provisions,
				});
	const quoted = article === undefined ? [] : extract(articleMarkdown(article, view, provision));
	return [
		...(quoted.length === 0 ? [] : [quoted.map((line) => `> ${line}`).join('\n>\n')]),
		[`**${provisionLink(provision, instrument, locale)}**`, status, also].filter((words) => words !== '').join(' · '),
	];
}

function whatWords(finding: Finding, requirement: Requirement, view: LawView): string {
	const { verdict, missingFacets } = finding;
	const facets = escapeMarkdownLine(facetTitles(requirement, missingFacets, view));
	if (verdict === 'contradicted') return say('hover.opposite', view.locale);
	return `${say(verdict === 'partial' ? 'hover.missingFacets' : 'hover.expected', view.locale)}: ${facets}`;
}

/** Words of the draft that speak for or against it, or come nearest. */
function evidenceLines({ evidence }: Finding, { view, text, nearest }: HoverSource): string[] {
	const quoted = (span: Span): string => `“${escapeMarkdownLine(quoteOf(text, span))}”`;
	const sentences = new Map(evidence.map(({ sentence }) => [sentence.start, sentence]));
	const quotes = [...sentences.values()].slice(0, MOST_QUOTES).map(quoted);
	if (quotes.length > 0) return [section('hover.evidence', quotes.join(' '), view)];
	return nearest === undefined ? [] : [section('hover.nearest', quoted(nearest), view)];
}

/** By what it was told, and how far that can be relied on. */
function sureWords(finding: Finding, requirement: Requirement, { locale, pack }: LawView): string {
	const isHeard = pack.voice?.columns.some((column) => column.requirement === requirement.id) === true;
	const told = ((): MessageId[] => {
		if (isSimilar(finding)) return ['hover.doubt'];
		if (finding.verdict === 'unclear') return ['hover.sure.unclear'];
		if (finding.verdict === 'missing')
			return ['hover.sure.missing', ...(isHeard ? (['hover.sure.unheard'] as const) : [])];
		return ['hover.sure.recognised'];
	})();
	const isWeak = requirement.weak === true && finding.severity === 'information';
	const ids: MessageId[] = [...told, ...(isWeak ? (['hover.weak'] as const) : [])];
	return ids.map((id) => say(id, locale)).join(locale === 'en' ? ' ' : '');
}

/** The hover on one finding. */
export function findingHover(finding: Finding, requirement: Requirement, source: HoverSource): string {
	const { view } = source;
	const { locale } = view;
	const links = [
		`[${say('hover.open', locale)}](${requirementUri(requirement.id, requirement.title[locale])})`,
		`[${say('hover.model', locale)}](${modelClauseUri(requirement, locale)})`,
	];
	return [
		`**${escapeMarkdownLine(requirement.title[locale])}** — ${say(`verdict.${finding.verdict}`, locale)}`,
		section('hover.what', whatWords(finding, requirement, view), view),
		section('hover.why', escapeMarkdown(requirement.why[locale]), view),
		...lawLines(finding, requirement, view),
		...consequenceNote(finding, requirement, view),
		...evidenceLines(finding, source),
		section('hover.sure', sureWords(finding, requirement, view), view),
		links.join(' · '),
	].join('\n\n');
}

/** One of several findings at a place, or of several statements of a clause: a line with its links. */
export function findingLine(finding: Finding, requirement: Requirement, view: LawView): string {
	const { locale } = view;
	const cited = citedBy(finding, requirement, view).slice(0, finding.verdict === 'fulfilled' ? MOST_LINKS : 1);
	const links = cited.map(({ provision, instrument }) => provisionLink(provision, instrument, locale));
	const verdict = finding.verdict === 'fulfilled' ? '' : ` — ${say(`verdict.${finding.verdict}`, locale)}`;
	const where = links.length === 0 ? '' : ` (${links.join(say('separator.list', locale))})`;
	return `- **${requirementLink(requirement, locale)}**${verdict}${where}`;
}
