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

interface Letters {
	readonly han: number;
	readonly traditional: number;
	readonly latin: number;
}

function countLetters(text: string): Letters {
	let han = 0;
	let traditional = 0;
	let latin = 0;
	for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
		const unit = text.charCodeAt(at);
		if (unit >= 0x4e00 && unit <= 0x9fff) {
			han++;
			if (FOLDING[unit] !== 0 && unit !== SIMPLIFIED_VARIANT) traditional++;
		} else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
	}
	return { han, traditional, latin };
}

/** What a text is written in. */
export interface Writing {
	/** The language of most of it. */
	readonly language: DocumentLanguage;
	/** It says a good part in Chinese and a good part in English: a bilingual document. */
	readonly mixed: boolean;
}

/**
 * Language of a text: English where Chinese characters are rare among the letters, else the script by the share of
 * characters that only the traditional script uses.
 */
export function detectLanguage(text: string): Writing {
	const { han, traditional, latin } = countLetters(text);
	const share = han / Math.max(1, han + latin / LETTERS);
	const mixed = share > MIXED_SHARE && share < 1 - MIXED_SHARE;
	if (share < HAN_SHARE) return { language: 'en', mixed };
	return { language: traditional / han > TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans', mixed };
}
