// Where the text of a record stands in the file that it was taken from: on which page of a PDF, in which paragraph of a Word file.
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';

/** How a file counts, and where each of its pages or paragraphs begins in the text that was taken from it. */
export interface Origin {
	readonly unit: 'page' | 'paragraph';
	/** Offsets; what left no text begins where the next does. */
	readonly starts: readonly number[];
}

/** Number of the page or paragraph in which an offset lies, from 1; 0 where there is none. */
export function numberIn({ starts }: Origin, offset: number): number {
	let [low, high] = [0, starts.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The place in words, such as “(page 3)” or “(paragraph 12)”; empty where the text is that of the file. */
export function originWords(origin: Origin | undefined, offset: number, locale: Locale): string {
	const number = origin === undefined ? 0 : numberIn(origin, offset);
	if (origin === undefined || number === 0) return '';
	return say('origin.after', locale, { words: say(`origin.${origin.unit}`, locale, { number }) });
}
