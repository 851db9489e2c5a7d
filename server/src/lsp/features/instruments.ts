// The instruments that are known, for the client's list.
import { isInForce } from '../../core/judge/applicability.ts';
import type { ArticleNumber } from '../../core/law.ts';
import type { Session } from '../session.ts';

/** An instrument in the words of the client's language. */
interface ListedInstrument {
	readonly id: string;
	readonly title: string;
	readonly shortTitle: string;
	readonly articles: readonly ArticleNumber[];
	readonly inForce: boolean;
}

/** All instruments, with whether they are in force on the day of the settings. */
export function listInstruments(session: Session): ListedInstrument[] {
	const { locale, asOf, pack } = session.view(session.settings);
	return pack.instruments.map((instrument) => ({
		id: instrument.id,
		title: instrument.title[locale],
		shortTitle: instrument.shortTitle[locale],
		articles: instrument.articles.map(({ number }) => number),
		inForce: isInForce(instrument, asOf),
	}));
}
