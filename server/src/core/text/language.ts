// Language and script of a draft, from its characters alone.
import type { DocumentLanguage } from '../model.ts';
import { FOLD } from './fold.ts';

const SAMPLE = 20_000;
const HAN_SHARE = 0.15;
const TRADITIONAL_SHARE = 0.05;
/** 帐 folds to 账 and is as simplified as that. */
const SIMPLIFIED_VARIANT = 0x5e10;

/**
 * Language of a text: English where Chinese characters are rare among the letters, else the script by the share of
 * characters that only the traditional script uses.
 */
export function detectLanguage(text: string): DocumentLanguage {
	let han = 0;
	let traditional = 0;
	let latin = 0;
	for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
		const unit = text.charCodeAt(at);
		if (unit >= 0x4e00 && unit <= 0x9fff) {
			han++;
			if (FOLD[unit] !== unit && unit !== SIMPLIFIED_VARIANT) traditional++;
		} else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
	}
	if (han === 0 || han / (han + latin / 4) < HAN_SHARE) return 'en';
	return traditional / han > TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans';
}
