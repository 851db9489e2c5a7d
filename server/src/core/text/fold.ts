// One table that folds a UTF-16 unit to the form in which phrases are compared: width, case, script, variants.
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Folded value of a unit that is dropped: zero-width and formatting marks. */
export const DROP = 0;
/** Folded value of every kind of white space. */
export const SPACE = 0x20;

/** Characters that drafts use for one another beyond script and width: 帐号 for 账号, curly for straight quotes. */
const VARIANTS: readonly (readonly [string, string])[] = [
	['帐', '账'],
	['帳', '账'],
	['賬', '账'],
	['佈', '布'],
	['佔', '占'],
	['蒐', '搜'],
	['’', "'"],
	['‘', "'"],
	['“', '"'],
	['”', '"'],
	['「', '"'],
	['」', '"'],
	['『', '"'],
	['』', '"'],
	['﹑', '、'],
	['．', '.'],
	['‐', '-'],
	['‑', '-'],
	['–', '-'],
	['—', '-'],
];

/** Radicals and compatibility characters, which text copied out of a PDF holds in place of ⽤ and ⼾: 用 and 户. */
const LOOKALIKES = [
	[0x2e80, 0x2fdf],
	[0xf900, 0xfaff],
] as const;

const ZERO_WIDTH = [0x00ad, 0x034f, 0x061c, 0x180e, 0xfeff, 0xfe0e, 0xfe0f];
/** Joiners, marks of direction, and signs that nothing shows. */
const UNSEEN = [
	[0x200b, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x2064],
	[0x2066, 0x206f],
] as const;
const WHITE = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];

const MAX_STEPS = 4;
/** Stands for what is not looked up yet: the lookalikes, which few texts hold. No unit is folded to it. */
const LATER = 1;
const SEPARATOR = 0x7c;

/** From and to, a space between them, entry by entry; a character outside the first plane takes more units. */
function addCharacters(table: Uint16Array, dictionary: string, changed: number[]): void {
	for (let at = 0; at < dictionary.length; at++) {
		const end = dictionary.charCodeAt(at + 3);
		if (dictionary.charCodeAt(at + 1) === SPACE && (end === SEPARATOR || Number.isNaN(end))) {
			const unit = dictionary.charCodeAt(at);
			table[unit] = unit ^ dictionary.charCodeAt(at + 2);
			changed.push(unit);
			at += 3;
		} else while (at < dictionary.length && dictionary.charCodeAt(at) !== SEPARATOR) at++;
	}
}

function addRange(table: Uint16Array, first: number, last: number, folded: (unit: number) => number): void {
	for (let unit = first; unit <= last; unit++) table[unit] = unit ^ folded(unit);
}

function buildTable(): Uint16Array {
	const table = new Uint16Array(65536);
	const changed: number[] = [];
	addCharacters(table, traditionalToSimplified, changed);
	addRange(table, 0xff01, 0xff5e, (unit) => unit - 0xfee0);
	for (const first of [0x41, 0xff21]) addRange(table, first, first + 25, (unit) => (unit & 0x1f) + 0x60);
	for (const [from, to] of VARIANTS) {
		const unit = from.charCodeAt(0);
		table[unit] = unit ^ to.charCodeAt(0);
		changed.push(unit);
	}
	addRange(table, 0x00, 0x1f, () => DROP);
	for (const unit of ZERO_WIDTH) table[unit] = unit ^ DROP;
	for (const [first, last] of UNSEEN) addRange(table, first, last, () => DROP);
	for (const unit of WHITE) table[unit] = unit ^ SPACE;
	addRange(table, 0x2000, 0x200a, () => SPACE);
	// What a character is folded to may itself be folded: 薴 by way of 苧.
	for (const unit of changed) {
		let folded = unit ^ (table[unit] as number);
		for (let step = 0; step < MAX_STEPS && table[folded] !== 0; step++) folded ^= table[folded] as number;
		table[unit] = unit ^ folded;
	}
	for (const [first, last] of LOOKALIKES) addRange(table, first, last, () => LATER);
	return table;
}

/**
 * The bits in which a unit and what it is folded to differ, for every unit: most are folded to themselves. Loops over
 * whole texts look here, and call `fold` where they find less than a space.
 */
export const FOLDING: Uint16Array = buildTable();

/** What a UTF-16 unit is folded to. */
export function fold(unit: number): number {
	const folded = unit ^ (FOLDING[unit] as number);
	if (folded !== LATER) return folded;
	const plain = String.fromCharCode(unit).normalize('NFKC');
	const plainUnit = plain.length === 1 ? plain.charCodeAt(0) : unit;
	const found = plainUnit === unit ? unit : fold(plainUnit);
	FOLDING[unit] = unit ^ found;
	return found;
}

/** Whether a folded unit is a Chinese character or Chinese punctuation, beside which white space means nothing. */
export function isCjk(unit: number): boolean {
	return (
		(unit >= 0x3400 && unit <= 0x9fff) ||
		(unit >= 0x3001 && unit <= 0x303f) ||
		(unit >= 0xf900 && unit <= 0xfaff) ||
		(unit >= 0xd840 && unit <= 0xdfff)
	);
}

/** Whether a folded unit is a Latin letter or a digit. */
export function isWordUnit(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xc0 && unit <= 0x24f);
}
