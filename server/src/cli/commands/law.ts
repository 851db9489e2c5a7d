// `hegui law`: the instruments with their dates and status, or the articles of one.
import { articleNumber } from '../../core/citation/named.ts';
import type { Instrument } from '../../core/law.ts';
import { say } from '../../messages/messages.ts';
import { instrumentFacts, type LawView, lawPage } from '../../render/article.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { plainLine } from '../report/page.ts';
import { printable, Trouble } from '../trouble.ts';
import { requireInstrument } from './known.ts';
import { type Entry, printList, printPage, viewOf } from './page.ts';

function entryOf(instrument: Instrument, view: LawView): Entry {
	return {
		id: instrument.id,
		title: instrument.title[view.locale],
		lines: [plainLine(instrumentFacts(instrument, view))],
	};
}

function pageOf(instrument: Instrument, article: string | undefined, view: LawView): string {
	const number = article === undefined ? undefined : articleNumber(article);
	const isUnreadable = article !== undefined && number === undefined;
	const page = isUnreadable ? undefined : lawPage(instrument, view, number);
	if (page !== undefined) return page;
	const known = instrument.articles.map((one) => one.number).join(', ');
	const values = { instrument: instrument.id, number: printable(article ?? ''), known };
	throw new Trouble(say('cli.noSuchArticle', view.locale, values));
}

/** Lists the instruments, or prints one or an article of it. */
export async function law(
	{ instrument, article }: { instrument: string | undefined; article: string | undefined },
	options: PageOptions,
	host: Host,
): Promise<0> {
	const view = await viewOf(options, host);
	if (instrument === undefined) {
		const entries = view.pack.instruments.map((one) => entryOf(one, view));
		return printList(entries, options, host);
	}
	const found = requireInstrument(view.pack, instrument, view.asOf, options.locale);
	return printPage(pageOf(found, article, view), options, host);
}
