// What is owed when terms change, in words: whether the notice is long enough, how days are counted, what else there is to do.
import type { ChangeDay, DutyState, Notice } from '../core/change/notice.ts';
import type { Pinpoint } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from './article.ts';
import { joined } from './change.ts';
import { instrumentOf, provisionWords } from './citation.ts';
import { quoteOf } from './finding.ts';

/** Provisions in a row. */
function provisionsWords(provisions: readonly Pinpoint[], { pack, locale }: LawView): string {
	const cited = provisions.flatMap((provision) => {
		const instrument = instrumentOf(pack, provision.instrument);
		return instrument === undefined ? [] : [provisionWords(provision, instrument, locale)];
	});
	return cited.join(say('separator.list', locale));
}

function dayWords(day: ChangeDay | null, locale: Locale): string {
	return day === null ? '' : day.day + say(`notice.from.${day.from}`, locale);
}

/** Dates that were not changed with the text. */
function oldDates({ announced, effective }: Notice, locale: Locale): string[] {
	const days = [announced, effective].filter((one) => one?.isOld === true);
	return [...new Set(days.map((one) => one?.day ?? ''))].map((day) => say('notice.old', locale, { day }));
}

/**
 * Whether the notice is long enough, and from when the change may hold: one line.
 *
 * @param before the old version, to quote its promise
 */
export function noticeMessage(notice: Notice, view: LawView, before: string): string {
	const { locale } = view;
	const { rule, state, days, announced, effective, earliest, latest, given, promise } = notice;
	const provisions = provisionsWords(rule.provisions, view);
	const values = {
		announced: dayWords(announced, locale),
		effective: dayWords(effective, locale),
		days: days ?? '',
		earliest: earliest ?? '',
		latest: latest ?? '',
		given: given ?? '',
	};
	const title = rule.title[locale];
	return joined(
		[
			provisions === ''
				? say('notice.title', locale, { title })
				: say('notice.titleWithLaw', locale, { title, provisions }),
			say(`notice.${state}`, locale, values),
			...oldDates(notice, locale),
			promise === null ? '' : say('notice.promise', locale, { quote: quoteOf(before, promise) }),
			days === null ? '' : (rule.counting?.[locale] ?? ''),
		],
		locale,
	);
}

/** Something else that is owed, and whether the document tells of it. */
export function dutyMessage({ duty, place }: DutyState, view: LawView, after: string): string {
	const { locale } = view;
	const values = { title: duty.title[locale], provisions: provisionsWords(duty.provisions, view) };
	return place === null
		? say('notice.duty.unstated', locale, values)
		: say('notice.duty.stated', locale, { ...values, quote: quoteOf(after, place) });
}
