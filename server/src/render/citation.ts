// How provisions are cited in words: 《公众账号规定（2021）》第十一条第三款, “Public Account Provisions (2021), art. 11(3)”.
import { isInForce } from '../core/judge/applicability.ts';
import type { ArticleNumber, Instrument, Pack, Pinpoint, Provision, Requirement } from '../core/law.ts';
import type { Day, Locale } from '../core/model.ts';
import { remembered } from '../core/remembered.ts';
import { toChineseNumber } from '../core/text/numerals.ts';
import { say } from '../messages/messages.ts';
import { escapeMarkdownLine } from './markdownText.ts';

type Place = Omit<Pinpoint, 'instrument'>;

/** 第十三条; 第二百八十六条之一 for `286-1`. */
function chineseArticle(article: ArticleNumber): string {
	const [number, suffix] = String(article).split('-').map(Number);
	const main = `第${toChineseNumber(number ?? 0)}条`;
	return suffix === undefined ? main : `${main}之${toChineseNumber(suffix)}`;
}

/** Article, paragraph and item in words: 第十一条第三款 or “art. 11(3)”; an inserted article also by its own name. */
export function pinpointWords({ article, paragraph, item }: Place, locale: Locale): string {
	if (locale === 'en') {
		const own = String(article).includes('-') ? ` (${chineseArticle(article)})` : '';
		return `art. ${article}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : ` item ${item}`}${own}`;
	}
	const ofParagraph = paragraph === undefined ? '' : `第${toChineseNumber(paragraph)}款`;
	return `${chineseArticle(article)}${ofParagraph}${item === undefined ? '' : `第${toChineseNumber(item)}项`}`;
}

/** The paragraph is left out where the article has only one. */
function pinpointOf(provision: Pinpoint, instrument: Instrument): Place {
	const article = instrument.articles.find(({ number }) => number === provision.article);
	const isOnly = article?.paragraphs.length === 1;
	return { article: provision.article, item: provision.item, paragraph: isOnly ? undefined : provision.paragraph };
}

/** A provision with its instrument's short name. */
export function provisionWords(provision: Pinpoint, instrument: Instrument, locale: Locale): string {
	const pinpoint = pinpointWords(pinpointOf(provision, instrument), locale);
	return locale === 'en' ? `${instrument.shortTitle.en}, ${pinpoint}` : `《${instrument.shortTitle.zh}》${pinpoint}`;
}

/** By id; the first of those that share one. */
function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
	return new Map(all.map((one) => [one.id, one] as const).reverse());
}

const instrumentsOf = remembered(({ instruments }: Pack) => byId(instruments));
const requirementsOf = remembered(({ requirements }: Pack) => byId(requirements));

/** The instrument with this id. */
export function instrumentOf(pack: Pack, id: string): Instrument | undefined {
	return instrumentsOf(pack).get(id);
}

/** A provision as a Markdown link to its article. */
export function provisionLink(provision: Pinpoint, instrument: Instrument, locale: Locale): string {
	const words = escapeMarkdownLine(provisionWords(provision, instrument, locale));
	return `[${words}](${articleUri(instrument, provision.article, locale)})`;
}

/** The requirement with this id. */
export function requirementOf(pack: Pack, id: string): Requirement | undefined {
	return requirementsOf(pack).get(id);
}

/** A provision of a requirement together with its instrument. */
export interface CitedProvision {
	readonly provision: Provision;
	readonly instrument: Instrument;
}

/** Provisions of a requirement by their indices, as findings carry them. */
export function citedProvisions(pack: Pack, requirement: Requirement, indices: readonly number[]): CitedProvision[] {
	return indices.flatMap((index) => {
		const provision = requirement.provisions[index];
		const instrument = provision && instrumentOf(pack, provision.instrument);
		return provision && instrument ? [{ provision, instrument }] : [];
	});
}

/** Whether and since when an instrument is in force on a day. */
export function statusWords(instrument: Instrument, pack: Pack, asOf: Day, locale: Locale): string {
	if (isInForce(instrument, asOf)) return say('law.inForce', locale, { effective: instrument.effective });
	const { supersededBy } = instrument;
	if (supersededBy !== undefined && asOf >= supersededBy.on) {
		const by = instrumentOf(pack, supersededBy.instrument)?.shortTitle[locale] ?? supersededBy.instrument;
		return say('law.superseded', locale, { on: supersededBy.on, by: locale === 'zh' ? `《${by}》` : by });
	}
	return say('law.notYet', locale, { effective: instrument.effective });
}

/** A page's address; its name, if given, is the last part, for editors show that alone. */
function pageUri(path: string, name: string | undefined): string {
	if (name === undefined) return `hegui:/${path}.md`;
	// VS Code takes a name to end at its first dot.
	const last = encodeURIComponent(
		name
			.replace(/[/?#.\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
			.replace(/ +/g, ' ')
			.trim(),
	);
	// What Markdown would take for the end of a link.
	const safe = last.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
	return `hegui:/${path}/${safe}.md`;
}

/** Address of an article's page, or of the instrument's. */
export function lawUri(instrument: string, article?: ArticleNumber, name?: string): string {
	return pageUri(article === undefined ? `law/${instrument}` : `law/${instrument}/${article}`, name);
}

/** The same, called by the article's words. */
export function articleUri(instrument: Instrument, article: ArticleNumber | undefined, locale: Locale): string {
	const name =
		article === undefined
			? instrument.shortTitle[locale]
			: provisionWords({ instrument: instrument.id, article }, instrument, locale).replace(/\bart\./, 'Article');
	return lawUri(instrument.id, article, name);
}

/** Address of the page of an authority's proceedings. */
export function enforcementUri(id: string, name?: string): string {
	return pageUri(`enforcement/${id}`, name);
}

/** Address of a requirement's page. */
export function requirementUri(id: string, name?: string): string {
	return pageUri(`requirements/${id}`, name);
}

/** Address of the page of a requirement's model clause. */
export function modelClauseUri({ id, modelClause }: Requirement, locale: Locale): string {
	return pageUri(`model/${id}`, modelClause.heading[locale]);
}

/** A requirement's title as a Markdown link to its page. */
export function requirementLink({ id, title }: Requirement, locale: Locale): string {
	return `[${escapeMarkdownLine(title[locale])}](${requirementUri(id, title[locale])})`;
}
