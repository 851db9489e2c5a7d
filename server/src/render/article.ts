// Articles as Markdown: the Chinese text, our working translation, dates, status and how far they were verified.
import type { Article, ArticleNumber, Instrument, Item, Pack, Paragraph } from '../core/law.ts';
import type { Day, Locale } from '../core/model.ts';
import { toChineseNumber } from '../core/text/numerals.ts';
import { say } from '../messages/messages.ts';
import { pinpointWords, statusWords } from './citation.ts';
import { escapeMarkdown, escapeMarkdownLine } from './markdownText.ts';

export interface LawView {
	readonly pack: Pack;
	readonly locale: Locale;
	readonly asOf: Day;
	/** Whether the working translation stands beside the Chinese; always so for an English interface. */
	readonly withEnglish: boolean;
}

/** The items to show: all, or the one that is cited. */
function itemsOf({ items = [] }: Paragraph, only: number | undefined): (readonly [number: number, item: Item])[] {
	const numbered = items.map((item, index) => [index + 1, item] as const);
	return only === undefined ? numbered : numbered.filter(([number]) => number === only);
}

function noteOf({ note }: Paragraph, { locale }: LawView): string | undefined {
	return note && escapeMarkdownLine(note[locale]);
}

function chineseLines(paragraph: Paragraph, view: LawView, item?: number): string[] {
	if (paragraph.zh === null) return [`*${noteOf(paragraph, view) ?? say('law.unverifiedChinese', view.locale)}*`];
	const items = itemsOf(paragraph, item).map(
		([number, { zh }]) => `（${toChineseNumber(number)}）${escapeMarkdown(zh)}`,
	);
	const note = noteOf(paragraph, view);
	return [escapeMarkdown(paragraph.zh), ...items, ...(note === undefined ? [] : [`*${note}*`])];
}

function englishLines(paragraph: Paragraph, item?: number): string[] {
	if (paragraph.en === null) return [];
	const items = itemsOf(paragraph, item).map(([number, { en }]) => `(${number}) ${escapeMarkdown(en)}`);
	return [escapeMarkdown(paragraph.en), ...items];
}

/** One paragraph as Markdown lines; an unverified one shows our English rendering alone. */
function paragraphMarkdown(paragraph: Paragraph, view: LawView, item?: number): string {
	const lines = chineseLines(paragraph, view, item);
	if (view.withEnglish || paragraph.zh === null)
		lines.push(...englishLines(paragraph, item).map((line) => `*${line}*`));
	return lines.join('\n\n');
}

/** The text of an article; `paragraph` and `item` (from 1) leave only that one, an item with the words before it. */
export function articleMarkdown(
	article: Article,
	view: LawView,
	{ paragraph, item }: { readonly paragraph?: number | undefined; readonly item?: number | undefined } = {},
): string {
	const label = pinpointWords({ article: article.number }, 'zh');
	const chosen = paragraph === undefined ? article.paragraphs : article.paragraphs.slice(paragraph - 1, paragraph);
	return chosen
		.map((one, index) => `${index === 0 ? `**${label}** ` : ''}${paragraphMarkdown(one, view, item)}`)
		.join('\n\n');
}

/** Issuer, dates, status, number: one line. */
export function instrumentFacts(instrument: Instrument, view: LawView): string {
	const { locale } = view;
	const facts = say('law.promulgated', locale, {
		issuer: escapeMarkdownLine(instrument.issuer[locale]),
		promulgated: instrument.promulgated,
		status: escapeMarkdownLine(statusWords(instrument, view.pack, view.asOf, locale)),
	});
	if (instrument.documentNumber === '') return facts;
	const number = say('law.documentNumber', locale, { number: escapeMarkdownLine(instrument.documentNumber) });
	return `${facts}${locale === 'en' ? ' ' : ''}${number}`;
}

function footer(instrument: Instrument, view: LawView): string {
	const { locale } = view;
	const checked = say('law.lastChecked', locale, { day: instrument.lastChecked });
	const { source } = instrument;
	const address = /^https?:[^\s<>\\]*$/.test(source) ? `<${source}>` : escapeMarkdownLine(source);
	const extract = instrument.completeness === 'extract' ? `\n\n${say('law.extract', locale)}` : '';
	return [
		'---',
		say('law.workingTranslation', locale),
		`${say('law.source', locale)}: ${address} (${checked})`,
		`${say('law.verification', locale)}: ${escapeMarkdown(instrument.verification.note[locale])}${extract}`,
	].join('\n\n');
}

/**
 * The page of an instrument, or of one of its articles.
 *
 * @returns undefined where the instrument has no such article
 */
export function lawPage(instrument: Instrument, view: LawView, number?: ArticleNumber): string | undefined {
	const articles = instrument.articles.filter(
		(article) => number === undefined || String(article.number) === String(number),
	);
	if (articles.length === 0) return undefined;
	const words = escapeMarkdownLine(instrument.edition?.[view.locale] ?? '');
	const edition = words === '' ? '' : view.locale === 'zh' ? `（${words}）` : ` (${words})`;
	const title = `# ${escapeMarkdownLine(instrument.title[view.locale])}${edition}`;
	const other = escapeMarkdownLine(view.locale === 'zh' ? instrument.title.en : instrument.title.zh);
	const both = { ...view, withEnglish: true };
	const texts = articles.map((article) => `${articleMarkdown(article, both)}`);
	return `${[title, `*${other}*`, instrumentFacts(instrument, view), ...texts, footer(instrument, view)].join('\n\n')}\n`;
}
