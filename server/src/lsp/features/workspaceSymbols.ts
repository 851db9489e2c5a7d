// Articles of law and requirements by their names, numbers and words, in both languages.
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Article, Instrument, Pack, Requirement } from '../../core/law.ts';
import type { Locale } from '../../core/model.ts';
import { remembered } from '../../core/remembered.ts';
import { normalizePhrase } from '../../core/text/normalize.ts';
import { chineseNumber } from '../../core/text/numerals.ts';
import { articleUri, pinpointWords, requirementUri } from '../../render/citation.ts';
import type { Session } from '../session.ts';

interface Entry {
	/** Everything by which it may be found, normalised. */
	readonly text: string;
	/** Its number, for an article. */
	readonly article: string | undefined;
	symbol(locale: Locale): SymbolInformation;
}

interface Query {
	readonly words: readonly string[];
	readonly article: string | undefined;
}

const MOST = 200;
const FIRST_WORDS = 24;
const CHINESE_ARTICLE = /第([零〇一二两三四五六七八九十百千]+|\d+)条(?:之([一二三四五六七八九十]))?/;
const ENGLISH_ARTICLE = /(?:^| )art(?:icle|\.)? ?(\d+(?:-\d+)?)(?= |$)/;

function at(uri: string): SymbolInformation['location'] {
	const start = { line: 0, character: 0 };
	return { uri, range: { start, end: start } };
}

/** The editor filters by the name once more: it holds what people type in either language. */
function articleEntry(instrument: Instrument, { number, paragraphs }: Article): Entry {
	const texts = paragraphs.flatMap(({ zh, en, items = [] }) => [zh, en, ...items.flatMap((one) => [one.zh, one.en])]);
	const names = [instrument.id, instrument.title.zh, instrument.title.en, ...instrument.names];
	const first = paragraphs[0]?.zh ?? paragraphs[0]?.en ?? '';
	return {
		text: normalizePhrase([...names, instrument.shortTitle.zh, instrument.shortTitle.en, ...texts].join(' ')),
		article: String(number),
		symbol: (locale) => ({
			name: [
				`${instrument.shortTitle[locale]} ${pinpointWords({ article: number }, 'zh')}`,
				`${pinpointWords({ article: number }, 'en')} ${first.slice(0, FIRST_WORDS)}`,
			].join(' · '),
			kind: SymbolKind.Struct,
			containerName: instrument.title[locale],
			location: at(articleUri(instrument, number, locale)),
		}),
	};
}

function requirementEntry({ id, title, modelClause }: Requirement): Entry {
	const texts = [id, title.zh, title.en, modelClause.heading.zh, modelClause.heading.en];
	return {
		text: normalizePhrase(texts.join(' ')),
		article: undefined,
		symbol: (locale) => ({
			name: [title[locale], title[locale === 'zh' ? 'en' : 'zh'], id].join(' · '),
			kind: SymbolKind.Interface,
			location: at(requirementUri(id)),
		}),
	};
}

const entriesOf = remembered((pack: Pack): readonly Entry[] => {
	const articles = pack.instruments.flatMap((one) => one.articles.map((article) => articleEntry(one, article)));
	return [...pack.requirements.map(requirementEntry), ...articles];
});

/** 第十三条, “art. 13” and “article 13” name an article; what is left are words. */
function readQuery(query: string): Query {
	const text = normalizePhrase(query);
	const chinese = CHINESE_ARTICLE.exec(text);
	const english = chinese === null ? ENGLISH_ARTICLE.exec(text) : null;
	const [whole = '', number = '', suffix] = chinese ?? english ?? [];
	const value = /^\d/.test(number) ? number : String(chineseNumber(number) ?? '');
	const article = whole === '' ? undefined : value + (suffix === undefined ? '' : `-${chineseNumber(suffix)}`);
	const rest = text.replace(whole, ' ').replace(/[《》"]/g, ' ');
	return { words: rest.split(' ').filter((word) => word !== ''), article };
}

/** What a query finds: all requirements for an empty one, as editors ask for everything. */
export function workspaceSymbols(session: Session, query: string): SymbolInformation[] {
	const { words, article } = readQuery(query);
	const locale = session.locale(session.settings);
	const isEmpty = words.length === 0 && article === undefined;
	const found = entriesOf(session.pack).filter((entry) => {
		if (isEmpty) return entry.article === undefined;
		return (article === undefined || entry.article === article) && words.every((word) => entry.text.includes(word));
	});
	return found.slice(0, MOST).map((entry) => entry.symbol(locale));
}
