// Normalised text cut into sentences.
import type { Span } from '../model.ts';

const SENTENCE_END = /[。！？!?；;]["'」』）)]*|\.(?=\s+\S)/g;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|no|art|inc|ltd|co|vs|mr|ms|dr)|\b[a-z])$/;
const FULL_STOP = 0x2e;
const SPACE = 0x20;

/**
 * Sentences of a normalised text; a Chinese semicolon ends one, an English full stop does where a word follows.
 *
 * @returns spans that cover the text without its white space between sentences
 */
export function splitSentences(text: string): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	SENTENCE_END.lastIndex = 0;
	while (SENTENCE_END.test(text)) {
		const end = SENTENCE_END.lastIndex;
		const stop = end - 1;
		if (text.charCodeAt(stop) === FULL_STOP && ABBREVIATION.test(text.slice(Math.max(0, stop - 6), stop))) continue;
		sentences.push({ start, end });
		start = text.charCodeAt(end) === SPACE ? end + 1 : end;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}
