// Doubtful citations in words, and what to write instead.
import type { CitationIssue } from '../core/citation/check.ts';
import { withArticle } from '../core/citation/replace.ts';
import type { Instrument } from '../core/law.ts';
import type { Locale, Span } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import { pinpointWords } from './citation.ts';

/** Words of the draft and what to put in their place. */
export interface Replacement extends Span {
	readonly words: string;
}

function titled(instrument: Instrument | undefined, locale: Locale): string {
	if (instrument === undefined) return '';
	const title = instrument.shortTitle[locale];
	return locale === 'zh' ? `《${title}》` : title;
}

/** What is doubtful, one line. */
export function citationMessage(issue: CitationIssue, locale: Locale): string {
	const { instrument, article, paragraph, to = [], by, name = '' } = issue;
	const place = article === undefined ? '' : pinpointWords({ article }, locale);
	return say(`citation.${issue.kind}`, locale, {
		instrument: titled(instrument, locale),
		article: place,
		paragraph: article === undefined ? '' : pinpointWords({ article, paragraph }, locale),
		to: to.map((number) => pinpointWords({ article: number }, locale)).join(say('separator.or', locale)),
		effective: instrument.effective,
		by: titled(by, locale),
		on: instrument.supersededBy?.on ?? '',
		name,
	});
}

/** The new article number where an article has moved. */
export function replacementOf({ pinpoint, to }: CitationIssue, source: string): Replacement | undefined {
	const [best] = to ?? [];
	if (pinpoint === undefined || best === undefined) return undefined;
	const { start, end } = pinpoint;
	return { start, end, words: withArticle(source.slice(start, end), best) };
}
