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

const ZERO_WIDTH = [0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xfe0e, 0xfe0f];
const WHITE = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];

const MAX_STEPS = 4;

function buildTable(): Uint16Array {
	const table = new Uint16Array(65536);
	for (let unit = 0; unit < 65536; unit++) table[unit] = unit;
	for (const entry of traditionalToSimplified.split('|')) {
		const [from = '', to = ''] = entry.split(' ');
		if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
	}
	for (const [first, last] of LOOKALIKES) {
		for (let unit = first; unit <= last; unit++) {
			const plain = String.fromCharCode(unit).normalize('NFKC');
			if (plain.length === 1) table[unit] = table[plain.charCodeAt(0)] as number;
		}
	}
	for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
	for (const range of [
		[0x41, 0x5a],
		[0xff21, 0xff3a],
	] as const) {
		for (let unit = range[0]; unit <= range[1]; unit++) table[unit] = (unit & 0x1f) + 0x60;
	}
	for (const [from, to] of VARIANTS) table[from.charCodeAt(0)] = to.charCodeAt(0);
	for (const unit of WHITE) table[unit] = SPACE;
	for (let unit = 0x2000; unit <= 0x200a; unit++) table[unit] = SPACE;
	for (const unit of ZERO_WIDTH) table[unit] = DROP;
	for (let unit = 0x01; unit < 0x20; unit++) if (!WHITE.includes(unit)) table[unit] = DROP;
	table[0] = DROP;
	// What a character is folded to may itself be folded: 薴 by way of 苧.
	for (let unit = 1; unit < 65536; unit++) {
		let folded = table[unit] as number;
		for (let step = 0; step < MAX_STEPS && table[folded] !== folded; step++) folded = table[folded] as number;
		table[unit] = folded;
	}
	return table;
}

/** Folded unit for every UTF-16 unit; built once when the module loads. */
export const FOLD: Uint16Array = buildTable();

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
