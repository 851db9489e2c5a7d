// The instruments that are known, for the client's list.
import { isInForce } from '../../core/judge/applicability.ts';
import { articleUri, pinpointWords } from '../../render/citation.ts';
import type { Session } from '../session.ts';

/** An instrument in the words of the client's language. */
interface ListedInstrument {
	readonly id: string;
	readonly title: string;
	readonly shortTitle: string;
	readonly uri: string;
	readonly articles: readonly { readonly label: string; readonly uri: string }[];
	readonly inForce: boolean;
}

/** All instruments, with whether they are in force on the day of the settings. */
export function listInstruments(session: Session): ListedInstrument[] {
	const { locale, asOf, pack } = session.view(session.settings);
	return pack.instruments.map((instrument) => ({
		id: instrument.id,
		title: instrument.title[locale],
		shortTitle: instrument.shortTitle[locale],
		uri: articleUri(instrument, undefined, locale),
		articles: instrument.articles.map(({ number }) => {
			const words = pinpointWords({ article: number }, locale);
			const label = locale === 'en' ? words.replace(/^art\./, 'Article') : words;
			return { label, uri: articleUri(instrument, number, locale) };
		}),
		inForce: isInForce(instrument, asOf),
	}));
}
