// The pieces of which the patterns of the grammars are made; in the dialect of Oniguruma, which VS Code runs.

/** A rule of a TextMate grammar, as far as ours need it. */
export interface Rule {
	readonly comment?: string;
	readonly name?: string;
	readonly contentName?: string;
	readonly match?: string;
	readonly begin?: string;
	readonly end?: string;
	readonly while?: string;
	readonly include?: string;
	readonly captures?: Readonly<Record<string, Rule>>;
	readonly beginCaptures?: Readonly<Record<string, Rule>>;
	readonly endCaptures?: Readonly<Record<string, Rule>>;
	readonly patterns?: readonly Rule[];
}

export interface Grammar {
	readonly name: string;
	readonly scopeName: string;
	readonly injectionSelector?: string;
	readonly patterns: readonly Rule[];
	readonly repository?: Readonly<Record<string, Rule>>;
}

const HAN_NUMERAL = '[零〇一二两兩三四五六七八九十百千]';

/** 十二, 286, ２８６. */
export const NUMERAL = `(?:${HAN_NUMERAL}+|[0-9０-９]+)`;

export const HAN_NUMBER = `${HAN_NUMERAL}{1,6}`;

const INSERTED = `(?:之${NUMERAL})?`;
const PARAGRAPH = `第\\s?${NUMERAL}\\s?款`;
const ITEM = `第?[（(]?${NUMERAL}[）)]?\\s?[项項]`;

/** 第二百八十六条之一, without paragraph and item. */
export const ARTICLE = `第\\s?${NUMERAL}\\s?[条條]${INSERTED}`;

const PINPOINT = `(?:${ARTICLE}(?:${PARAGRAPH})?(?:${ITEM})?|${PARAGRAPH}(?:${ITEM})?|第[（(]?${NUMERAL}[）)]?\\s?[项項])`;
const AND = '(?:[、，,至到]|以及|或者|[和与與及或])';

/** 第九条第二款、第十一条和第十二条. */
export const PINPOINTS = `${PINPOINT}(?:${AND}${PINPOINT})*`;

const ENGLISH_PINPOINT = '\\d+(?:\\.\\d+)*(?:\\s?\\((?:\\d+|[a-z]|[ivx]+)\\))*';
const ENGLISH_AND = '(?:,\\s?(?:and\\s|or\\s)?|\\s?[-–—]\\s?|\\s(?:and|or|to)\\s)';

/** Articles 11(3), 12 and 13. */
export const ENGLISH_PINPOINTS = `(?i:Articles?|Arts?\\.|Art)\\s${ENGLISH_PINPOINT}(?:${ENGLISH_AND}(?:(?i:Articles?)\\s)?${ENGLISH_PINPOINT})*`;

/** Where no Latin word goes on; Han characters are letters to Oniguruma's own boundary. */
export const WORD_START = '(?<![A-Za-z0-9_])';
export const WORD_END = '(?![A-Za-z0-9_])';

/** Before the first words of a line, a paragraph, a heading, a list item, a quotation, a table cell, bold print or an element. */
export const LINE_START = '(?:^|\\G|(?<=^#\\s|##\\s|^>\\s|\\*\\*|\\|\\s|^-\\s|^\\*\\s|>))[ \\t　]*';

/** 10.5元 is an amount. */
export const NO_UNIT = '(?!\\s?(?:[元万亿倍年月日天个分米]|小时|公里|%))';

/** Longest first, for the first alternative that matches is taken. */
export function anyOf(words: Iterable<string>): string {
	return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/** The same behind a look at the first character, which makes a search several times faster. */
export function anyOfFirst(words: Iterable<string>): string {
	const choices = anyOf(words);
	const first = new Set(
		choices.split('|').flatMap((choice) => [...(/^\[([^\]]*)\]|^./.exec(choice)?.[1] ?? choice[0] ?? '')]),
	);
	return choices === '' ? '' : `(?=[${[...first].sort().join('')}])(?:${choices})`;
}

export function escapeRegex(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
