// Articles as Markdown: the Chinese text, our working translation, dates, status and how far they were verified.
import type { Article, ArticleNumber, Instrument, Pack, Paragraph } from '../core/law.ts';
import type { Day, Locale } from '../core/model.ts';
import { toChineseNumber } from '../core/text/numerals.ts';
import { say } from '../messages/messages.ts';
import { pinpointWords, statusWords } from './citation.ts';

export interface LawView {
	readonly pack: Pack;
	readonly locale: Locale;
	readonly asOf: Day;
	/** Whether the working translation stands beside the Chinese; always so for an English interface. */
	readonly withEnglish: boolean;
}

function chineseLines(paragraph: Paragraph, view: LawView): string[] {
	if (paragraph.zh === null) return [`*${paragraph.note?.[view.locale] ?? say('law.unverifiedChinese', view.locale)}*`];
	const items = paragraph.items?.map((item, index) => `（${toChineseNumber(index + 1)}）${item.zh}`) ?? [];
	const note = paragraph.note === undefined ? [] : [`*${paragraph.note[view.locale]}*`];
	return [paragraph.zh, ...items, ...note];
}

function englishLines(paragraph: Paragraph): string[] {
	return paragraph.en === null
		? []
		: [paragraph.en, ...(paragraph.items?.map((item, index) => `(${index + 1}) ${item.en}`) ?? [])];
}

/** One paragraph as Markdown lines; an unverified one shows our English rendering alone. */
export function paragraphMarkdown(paragraph: Paragraph, view: LawView): string {
	const lines = chineseLines(paragraph, view);
	if (view.withEnglish || paragraph.zh === null) lines.push(...englishLines(paragraph).map((line) => `*${line}*`));
	return lines.join('\n\n');
}

/** The text of an article; `paragraph` (from 1) leaves only that one. */
export function articleMarkdown(article: Article, view: LawView, paragraph?: number): string {
	const label = pinpointWords({ article: article.number }, 'zh');
	const chosen = paragraph === undefined ? article.paragraphs : article.paragraphs.slice(paragraph - 1, paragraph);
	return chosen
		.map((one, index) => `${index === 0 ? `**${label}** ` : ''}${paragraphMarkdown(one, view)}`)
		.join('\n\n');
}

/** Issuer, dates, status: one line. */
export function instrumentFacts(instrument: Instrument, view: LawView): string {
	return say('law.promulgated', view.locale, {
		issuer: instrument.issuer[view.locale],
		promulgated: instrument.promulgated,
		status: statusWords(instrument, view.pack, view.asOf, view.locale),
		documentNumber: instrument.documentNumber,
	});
}

function footer(instrument: Instrument, view: LawView): string {
	const { locale } = view;
	const checked = say('law.lastChecked', locale, { day: instrument.lastChecked });
	const extract = instrument.completeness === 'extract' ? `\n\n${say('law.extract', locale)}` : '';
	return [
		'---',
		say('law.workingTranslation', locale),
		`${say('law.source', locale)}: <${instrument.source}> (${checked})`,
		`${say('law.verification', locale)}: ${instrument.verification.note[locale]}${extract}`,
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
	const edition =
		instrument.edition === undefined
			? ''
			: view.locale === 'zh'
				? `（${instrument.edition.zh}）`
				: ` (${instrument.edition.en})`;
	const title = `# ${instrument.title[view.locale]}${edition}`;
	const other = view.locale === 'zh' ? instrument.title.en : instrument.title.zh;
	const both = { ...view, withEnglish: true };
	const texts = articles.map((article) => `${articleMarkdown(article, both)}`);
	return `${[title, `*${other}*`, instrumentFacts(instrument, view), ...texts, footer(instrument, view)].join('\n\n')}\n`;
}
