// Citations of law in normalised text: the name, and the articles, paragraphs and items that follow or precede it.
import type { Instrument, Pack } from '../law.ts';
import type { Span } from '../model.ts';
import { distance } from '../text/nearest.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { chineseNumber } from '../text/numerals.ts';

/** Article, paragraph and item as numbers, and the words that say them. */
export interface Pinpointed extends Span {
	/** 13, or `286-1`. */
	readonly article: number | string;
	readonly paragraph: number | undefined;
	readonly item: number | undefined;
}

/** A name of law in a text, with one pinpoint; several pinpoints of one name are several mentions. */
export interface Mention extends Span {
	/** All versions that go by this name. */
	readonly versions: readonly Instrument[];
	/** Year in brackets after the name: the draft says which version it means. */
	readonly year: number | undefined;
	readonly pinpoint: Pinpointed | undefined;
}

/** 《…》 around what is no known name but differs from one by a character or two. */
export interface NearMention extends Span {
	readonly name: string;
}

const NUMERAL = '[零〇一二三四五六七八九十百千\\d]{1,7}';
const OPENING = '《';
const ORDINAL = '第';
/** Begins every word for an article. */
const ARTICLE = 'art';
const NAMED = /《([^》《]{2,60})》/g;
const CHINESE_PINPOINT = `第(${NUMERAL})条(?:之(${NUMERAL}))?(?:第(${NUMERAL})款)?(?:第\\(?(${NUMERAL})\\)?项)?`;
const FOLLOWING = new RegExp(`^((?:\\([^)]{0,20}\\))?[、,和及与或以至到]{0,3})${CHINESE_PINPOINT}`);
const YEAR = /\((?:[^)]{0,8}?)(\d{4})/;
const ENGLISH_PINPOINT = '(\\d{1,4}(?:-\\d)?)(?: ?\\((\\d{1,2})\\))?(?: ?\\((\\d{1,2}|[ivx]{1,5})\\))?';
const ENGLISH_ITEM = '\\d{1,4}(?:-\\d)?(?: ?\\((?:\\d{1,2}|[ivx]{1,5})\\)){0,2}';
const ENGLISH_LIST = `${ENGLISH_ITEM}(?:(?:, (?:and |or )?| and | or | to | & )${ENGLISH_ITEM}){0,12}`;
const ARTICLES = '(?:articles?|arts?\\.?)';
const ENGLISH_BEFORE = new RegExp(`\\b${ARTICLES} (${ENGLISH_LIST}) ?of (?:the )?`, 'g');
/** Without these no name is followed by an article: a clause begins with a number of its own. */
const ARTICLE_BEHIND = new RegExp(`(?<!^)第${NUMERAL}条`);
const ENGLISH_BEHIND = new RegExp(`[^\\s.;:,],? \\(?${ARTICLES} \\d`);
const ROMAN: Readonly<Record<string, number>> = {
	i: 1,
	ii: 2,
	iii: 3,
	iv: 4,
	v: 5,
	vi: 6,
	vii: 7,
	viii: 8,
	ix: 9,
	x: 10,
};
const NEAR_LENGTH = 15;
const PINPOINT_REACH = 60;

/** A name without the name of the state and without what stands in brackets behind it. */
function bareName(name: string): string {
	return normalizePhrase(name)
		.replace(/^中华人民共和国/, '')
		.replace(/\([^()]*\)$/, '')
		.trim();
}

function numberOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? ROMAN[text]);
}

function articleOf(number: string, suffix: string | undefined): number | string | undefined {
	const main = numberOf(number);
	const after = numberOf(suffix);
	return main === undefined || after === undefined ? main : `${main}-${after}`;
}

/** Alternation of names, the longest first. */
function anyOf(names: readonly string[]): string {
	return [...names]
		.sort((a, b) => b.length - a.length)
		.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
		.join('|');
}

function hasArticleBehind(text: string): boolean {
	return text.includes(ORDINAL, 1) && ARTICLE_BEHIND.test(text);
}

/** Whether a normalised text may mention an instrument: most do not, by a look for three marks. */
export function mayMention(text: string): boolean {
	return text.includes(OPENING) || text.includes(ARTICLE) || hasArticleBehind(text);
}

/** Finds the instruments that a text cites; made once for a pack. */
export class MentionFinder {
	private readonly byName = new Map<string, Instrument[]>();
	private readonly chineseNames: readonly string[];
	private readonly plain: RegExp;
	private readonly englishAfter: RegExp;
	private readonly englishStart: RegExp;

	constructor(pack: Pack) {
		for (const instrument of pack.instruments) {
			for (const name of [...instrument.names, instrument.title.zh, instrument.title.en]) {
				const key = bareName(name);
				const known = this.byName.get(key) ?? [];
				if (!known.includes(instrument)) this.byName.set(key, [...known, instrument]);
			}
		}
		const names = [...this.byName.keys()];
		this.chineseNames = names.filter((name) => !/^[a-z]/.test(name));
		const english = anyOf(names.filter((name) => /^[a-z]/.test(name))) || '(?!)';
		const chinese = anyOf(this.chineseNames.filter((name) => name.length > 1)) || '(?!)';
		this.plain = new RegExp(`(?:中华人民共和国)?(${chinese})(?:\\([^)]{0,20}\\))?(?=第${NUMERAL}条)`, 'g');
		this.englishStart = new RegExp(`^(${english})(?![a-z0-9])`);
		this.englishAfter = new RegExp(`(?<![a-z])(${english}),? \\(?${ARTICLES} (${ENGLISH_LIST})`, 'g');
	}

	/** Mentions in a normalised text, in order of position. */
	find(text: string): Mention[] {
		const found = text.includes(OPENING) ? this.bracketed(text) : [];
		if (hasArticleBehind(text)) found.push(...this.unbracketed(text));
		if (text.includes(ARTICLE)) {
			found.push(...this.englishBefore(text));
			if (ENGLISH_BEHIND.test(text)) found.push(...this.englishBehind(text));
		}
		return found.sort((a, b) => a.start - b.start);
	}

	/** Names in 《》 that are nearly those of known instruments. */
	findNear(text: string): NearMention[] {
		if (!text.includes(OPENING)) return [];
		return [...text.matchAll(NAMED)].flatMap((match) => {
			const name = bareName(match[1] ?? '');
			if (this.byName.has(name)) return [];
			const most = name.length >= NEAR_LENGTH ? 2 : 1;
			const last = name.charCodeAt(name.length - 1);
			const near = this.chineseNames.find(
				(known) =>
					known.length > 3 &&
					known.charCodeAt(known.length - 1) === last &&
					Math.abs(known.length - name.length) <= most &&
					distance(name, known) <= most,
			);
			return near === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, name: near }];
		});
	}

	/** All versions that go by a name, with or without that of the state. */
	versions(name: string): readonly Instrument[] {
		return this.byName.get(bareName(name)) ?? [];
	}

	private bracketed(text: string): Mention[] {
		return [...text.matchAll(NAMED)].flatMap((match) => {
			const versions = this.versions(match[1] ?? '');
			const end = match.index + match[0].length;
			return versions.length === 0 ? [] : this.withPinpoints(text, match.index, end, versions, match[1] ?? '');
		});
	}

	private unbracketed(text: string): Mention[] {
		this.plain.lastIndex = 0;
		return [...text.matchAll(this.plain)].flatMap((match) => {
			const end = match.index + match[0].length;
			return this.withPinpoints(text, match.index, end, this.versions(match[1] ?? ''), match[0]);
		});
	}

	private withPinpoints(
		text: string,
		start: number,
		nameEnd: number,
		versions: readonly Instrument[],
		name: string,
	): Mention[] {
		const behind = /^\([^)]{0,20}\)/.exec(text.slice(nameEnd, nameEnd + 22))?.[0] ?? '';
		const year = numberOf(YEAR.exec(name + behind)?.[1]);
		const found: Mention[] = [];
		let from = start;
		let at = nameEnd;
		for (;;) {
			const match = FOLLOWING.exec(text.slice(at, at + PINPOINT_REACH));
			const [whole = '', before = '', number = '', suffix, paragraph, item] = match ?? [];
			const article = match === null ? undefined : articleOf(number, suffix);
			if (article === undefined) break;
			const pinStart = at + before.length;
			at += whole.length;
			const pinpoint = { start: pinStart, end: at, article, paragraph: numberOf(paragraph), item: numberOf(item) };
			found.push({ start: found.length === 0 ? from : pinStart, end: at, versions, year, pinpoint });
			from = at;
		}
		return found.length > 0 ? found : [{ start, end: nameEnd, versions, year, pinpoint: undefined }];
	}

	/** Article 24 of the Cybersecurity Law. */
	private englishBefore(text: string): Mention[] {
		return [...text.matchAll(ENGLISH_BEFORE)].flatMap((match) => {
			const nameStart = match.index + match[0].length;
			const name = this.englishStart.exec(text.slice(nameStart, nameStart + 200))?.[1];
			if (name === undefined) return [];
			const listStart = match.index + match[0].indexOf(match[1] ?? '', 3);
			const span = { start: match.index, end: nameStart + name.length };
			return this.listed(match[1] ?? '', listStart, span, name, text);
		});
	}

	/** Cybersecurity Law, Article 24. */
	private englishBehind(text: string): Mention[] {
		this.englishAfter.lastIndex = 0;
		return [...text.matchAll(this.englishAfter)].flatMap((match) => {
			const span = { start: match.index, end: match.index + match[0].length };
			const listStart = span.end - (match[2] ?? '').length;
			return this.listed(match[2] ?? '', listStart, span, match[1] ?? '', text);
		});
	}

	private listed(list: string, listStart: number, span: Span, name: string, text: string): Mention[] {
		const versions = this.versions(name);
		const year = numberOf(YEAR.exec(text.slice(span.end, span.end + 8))?.[1]);
		const numbers = [...list.matchAll(new RegExp(ENGLISH_PINPOINT, 'g'))];
		return numbers.map((match, index): Mention => {
			const [whole, article = '', paragraph, item] = match;
			const start = listStart + match.index;
			const pinpoint = {
				start,
				end: start + whole.length,
				article: /-/.test(article) ? article : Number(article),
				paragraph: numberOf(paragraph),
				item: numberOf(item),
			};
			const place = index === 0 ? span : { start, end: start + whole.length };
			return { ...place, versions, year, pinpoint };
		});
	}
}
