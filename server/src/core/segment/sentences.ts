// Normalised text cut into sentences.
import type { Span } from '../model.ts';
import { isWhite } from '../text/white.ts';

const ENDS = '。！？!?；;';
const CLOSINGS = '"\'」』）)';
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|no|art|inc|ltd|co|vs|mr|ms|dr)|\b[a-z])$/;
const SPACE = 0x20;
const END = 1;
const CLOSING = 2;
const STOP = 4;

const CLASSES = new Uint8Array(65536);
for (const [marks, kind] of [
	[ENDS, END],
	[CLOSINGS, CLOSING],
	['.', STOP],
] as const) {
	for (const mark of marks) CLASSES[mark.charCodeAt(0)] = kind;
}

/** Whether a full stop ends a sentence: a word follows, and none was cut short. */
function isEnding(text: string, stop: number): boolean {
	let next = stop + 1;
	while (isWhite(text.charCodeAt(next))) next++;
	if (next === stop + 1 || next >= text.length) return false;
	return !ABBREVIATION.test(text.slice(Math.max(0, stop - 6), stop));
}

/**
 * Sentences of a normalised text; a Chinese semicolon ends one, an English full stop does where a word follows.
 *
 * @returns spans that cover the text without its white space between sentences
 */
export function splitSentences(text: string): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const kind = CLASSES[text.charCodeAt(at)] as number;
		if ((kind & (END | STOP)) === 0 || (kind === STOP && !isEnding(text, at))) continue;
		let end = at + 1;
		if (kind === END) while (CLASSES[text.charCodeAt(end)] === CLOSING) end++;
		sentences.push({ start, end });
		start = text.charCodeAt(end) === SPACE ? end + 1 : end;
		at = end - 1;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}

let lastText = '';
let lastSentences: readonly Span[] = [];

/**
 * The same, kept for the text that was asked for last: while a clause is matched it is asked for again and again, later
 * hardly ever, and the sentences of a long draft would fill much memory.
 */
export function sentencesOf(text: string): readonly Span[] {
	if (text !== lastText) {
		lastSentences = splitSentences(text);
		lastText = text;
	}
	return lastSentences;
}
