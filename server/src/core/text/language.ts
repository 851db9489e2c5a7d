// Language and script of a draft, from its characters alone.
import type { DocumentLanguage } from '../model.ts';
import { FOLDING } from './fold.ts';

const SAMPLE = 20_000;
const HAN_SHARE = 0.15;
/** Letters of English that say what one Chinese character says. */
const LETTERS = 4;
const MIXED_SHARE = 0.25;
const TRADITIONAL_SHARE = 0.05;
/** 帐 folds to 账 and is as simplified as that. */
const SIMPLIFIED_VARIANT = 0x5e10;

/** How many letters of each kind the beginning of a text holds, as far as it is looked at. */
export interface Letters {
	readonly han: number;
	readonly traditional: number;
	readonly latin: number;
}

/** Letters in a stretch of a text. */
function lettersIn(text: string, start: number, end: number): Letters {
	let han = 0;
	let traditional = 0;
	let latin = 0;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (unit >= 0x4e00 && unit <= 0x9fff) {
			han++;
			if (FOLDING[unit] !== 0 && unit !== SIMPLIFIED_VARIANT) traditional++;
		} else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
	}
	return { han, traditional, latin };
}

/** Counts the letters of a text. */
export function countLetters(text: string): Letters {
	return lettersIn(text, 0, Math.min(text.length, SAMPLE));
}

/** A text before an edit, its letters, and what was replaced by what: `[start, oldEnd)` by `[start, newEnd)` of the new text. */
interface Before {
	readonly text: string;
	readonly letters: Letters;
	readonly edit: { readonly start: number; readonly oldEnd: number; readonly newEnd: number };
}

/** The letters of a text after an edit: only what came and what went is counted. */
export function lettersAfter(text: string, { text: before, letters, edit }: Before): Letters {
	const { start, oldEnd, newEnd } = edit;
	// What stands behind the edit in both of them ends there in each.
	const same = Math.max(0, Math.min(before.length, SAMPLE, SAMPLE - (newEnd - oldEnd)) - oldEnd);
	const counted = (whole: string, end: number): Letters[] => {
		const most = Math.min(whole.length, SAMPLE);
		return [
			lettersIn(whole, Math.min(start, most), Math.min(end, most)),
			lettersIn(whole, Math.min(end + same, most), most),
		];
	};
	const gone = counted(before, oldEnd);
	const come = counted(text, newEnd);
	const sum = (kind: keyof Letters): number =>
		come.reduce((total, one) => total + one[kind], 0) -
		gone.reduce((total, one) => total + one[kind], 0) +
		letters[kind];
	return { han: sum('han'), traditional: sum('traditional'), latin: sum('latin') };
}

/** What a text is written in. */
export interface Writing {
	/** The language of most of it. */
	readonly language: DocumentLanguage;
	/** It says a good part in Chinese and a good part in English: a bilingual document. */
	readonly mixed: boolean;
}

/**
 * Language of a text by its letters: English where Chinese characters are rare among the letters, else the script by the share of
 * characters that only the traditional script uses.
 */
export function languageOf({ han, traditional, latin }: Letters): Writing {
	const share = han / Math.max(1, han + latin / LETTERS);
	const mixed = share > MIXED_SHARE && share < 1 - MIXED_SHARE;
	if (share < HAN_SHARE) return { language: 'en', mixed };
	return { language: traditional / han > TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans', mixed };
}
