// Clause numbers: 第十二条, 一、, （三）, 12.3, (a), ①, bullets; their rank orders them from chapter to item.
import { copied } from '../text/copied.ts';
import { chineseNumber } from '../text/numerals.ts';

export type NumberingKind =
	| 'part'
	| 'chapter'
	| 'section'
	| 'article'
	| 'chinese'
	| 'decimal'
	| 'chinese-paren'
	| 'arabic'
	| 'arabic-paren'
	| 'letter'
	| 'circled'
	| 'bullet';

export interface Numbering {
	readonly kind: NumberingKind;
	/** Smaller ranks stand above greater ones. */
	readonly rank: number;
	/** The last number: 3 of 12.3 and of （三）; 0 for bullets. */
	readonly value: number;
	/** The number as written, with its marks: `第十二条`, `12.3`, `（三）`. */
	readonly label: string;
}

const NUMERALS = '零〇一二三四五六七八九十百千两';
const HAN = `[${NUMERALS}]+`;
const DIGITS = '0123456789';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BULLETS = '•·●○■□◆◇▪‣※►*－-';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NUMERAL_UNITS = new Set(Array.from(NUMERALS, (numeral) => numeral.charCodeAt(0)));
/** No number is longer. */
const LONGEST = 24;

interface Scheme {
	readonly kind: NumberingKind;
	readonly rank: number;
	/** What a number of this kind may begin with. */
	readonly first: string;
	readonly pattern: RegExp;
}

const SCHEMES: readonly Scheme[] = [
	{
		kind: 'article',
		rank: 13,
		first: 'ascASC',
		pattern: /^(?:article|section|clause) (\d+)(?:\.(?!\d)|(?![\d.]))/i,
	},
	{ kind: 'chinese', rank: 14, first: NUMERALS, pattern: new RegExp(`^(${HAN})[、.．:：]`) },
	{ kind: 'decimal', rank: 20, first: DIGITS, pattern: /^\d+(?:[.．]\d+)+[.．、]?/ },
	{ kind: 'chinese-paren', rank: 30, first: '（(', pattern: new RegExp(`^[（(](${HAN})[）)][、.]?`) },
	{ kind: 'arabic', rank: 18, first: DIGITS, pattern: /^(\d{1,3})(?:[、．]|[.:：](?!\d))/ },
	{ kind: 'arabic-paren', rank: 35, first: `（(${DIGITS}`, pattern: /^[（(]?(\d{1,3})[）)][、.]?/ },
	{
		kind: 'letter',
		rank: 38,
		first: `（(${LETTERS}`,
		pattern: /^(?:[（(]([a-zA-Z])[）)]|([a-zA-Z])[.、．)）](?=\s|[\u0080-\uffff]))/,
	},
	{ kind: 'circled', rank: 40, first: CIRCLED, pattern: /^[①-⑳]/ },
	{ kind: 'bullet', rank: 45, first: BULLETS, pattern: new RegExp(`^[${BULLETS}](?=\\s|[\\u0080-\\uffff])`) },
];

/** 第十二条, 第三章 …: what stands behind the number tells what is counted. */
const COUNTED: Readonly<Record<string, Pick<Scheme, 'kind' | 'rank'>>> = {
	编: { kind: 'part', rank: 10 },
	部分: { kind: 'part', rank: 10 },
	章: { kind: 'chapter', rank: 11 },
	节: { kind: 'section', rank: 12 },
	条: { kind: 'article', rank: 13 },
};
const PARTS = '部分';
const ORDINAL_MARK = '第'.charCodeAt(0);

/** Schemes by the unit that a number begins with, in their order. */
const schemesByUnit = new Map<number, Scheme[]>();
for (const scheme of SCHEMES) {
	for (const character of scheme.first) {
		const unit = character.charCodeAt(0);
		const known = schemesByUnit.get(unit);
		if (known === undefined) schemesByUnit.set(unit, [scheme]);
		else known.push(scheme);
	}
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isNumeral(unit: number): boolean {
	return NUMERAL_UNITS.has(unit);
}

function lastValueOf(kind: NumberingKind, label: string, captured: string | undefined): number {
	if (kind === 'bullet') return 0;
	if (kind === 'circled') return label.charCodeAt(0) - 0x245f;
	if (kind === 'decimal') return Number(/(?<!\d)(\d+)[.．、]?$/.exec(label)?.[1] ?? 0);
	if (captured === undefined) return 0;
	if (kind === 'letter') return captured.toLowerCase().charCodeAt(0) - 96;
	return /^\d/.test(captured) ? Number(captured) : (chineseNumber(captured) ?? 0);
}

/** Behind the numerals or digits of an ordinal, whose mark stands first. */
function behindOrdinal(line: string): number {
	const numerals = isDigit(line.charCodeAt(1)) ? isDigit : isNumeral;
	let at = 1;
	while (numerals(line.charCodeAt(at))) at++;
	return at;
}

function readOrdinal(line: string): Numbering | undefined {
	const behind = behindOrdinal(line);
	if (behind === 1 || behind > LONGEST) return undefined;
	const counted = line.startsWith(PARTS, behind) ? PARTS : line.charAt(behind);
	const scheme = COUNTED[counted];
	const label = line.slice(0, behind + counted.length);
	if (scheme === undefined || label.length > LONGEST) return undefined;
	const value = lastValueOf(scheme.kind, label, line.slice(1, behind));
	return { kind: scheme.kind, rank: scheme.rank, value, label: copied(label) };
}

/**
 * The clause number at the beginning of a line.
 *
 * @param line text without leading white space
 * @returns undefined where the line begins with no number
 */
export function readNumbering(line: string): Numbering | undefined {
	const first = line.charCodeAt(0);
	if (first === ORDINAL_MARK) return readOrdinal(line);
	const schemes = schemesByUnit.get(first);
	if (schemes === undefined) return undefined;
	const start = line.slice(0, LONGEST);
	for (const { kind, rank, pattern } of schemes) {
		const match = pattern.exec(start);
		if (match === null) continue;
		const label = match[0];
		const depth = kind === 'decimal' ? (label.match(/\d+/g)?.length ?? 2) - 2 : 0;
		return { kind, rank: rank + depth, value: lastValueOf(kind, label, match[1] ?? match[2]), label: copied(label) };
	}
	return undefined;
}
