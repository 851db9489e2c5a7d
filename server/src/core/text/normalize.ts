// Normalises source text for comparison and keeps, for each unit of the result, where it stood in the source.
import type { Span } from '../model.ts';
import { DROP, FOLD, isCjk, SPACE } from './fold.ts';

/** A stretch of visible text. */
export interface Piece extends Span {
	/** What the reader sees in place of the source: the character that a reference such as `&nbsp;` stands for. */
	readonly text?: string;
}

/** Normalised text; `offsets[i]` is the source offset of unit `i`, the last entry the end of the source stretch. */
export interface Normalized {
	readonly text: string;
	readonly offsets: Int32Array;
	/** Source offsets behind the units that stand for more than one unit of the source; most texts have none. */
	readonly ends: ReadonlyMap<number, number> | undefined;
}

const CHUNK = 8192;

function textOf(units: Uint16Array, length: number): string {
	if (length <= CHUNK) return String.fromCharCode(...units.subarray(0, length));
	let text = '';
	for (let at = 0; at < length; at += CHUNK) {
		text += String.fromCharCode(...units.subarray(at, Math.min(length, at + CHUNK)));
	}
	return text;
}

/**
 * Folds width, case, script and variants; drops zero-width marks; drops white space beside Chinese characters and
 * turns other runs of it into one space.
 *
 * @param source the text
 * @param pieces the stretches of it to read, in order (what lies between them is markup)
 * @returns the folded text with its offset map; never longer than the pieces together
 */
export function normalize(source: string, pieces: readonly Piece[]): Normalized {
	let capacity = 0;
	for (const piece of pieces) capacity += Math.max(piece.end - piece.start, piece.text?.length ?? 0);
	const units = new Uint16Array(capacity);
	const offsets = new Int32Array(capacity + 1);
	let length = 0;
	let pendingSpace = -1;
	let end = pieces[0]?.start ?? 0;
	let ends: Map<number, number> | undefined;
	for (const { start, end: pieceEnd, text } of pieces) {
		const count = text === undefined ? pieceEnd - start : text.length;
		for (let index = 0; index < count; index++) {
			const at = text === undefined ? start + index : start;
			const unit = FOLD[text === undefined ? source.charCodeAt(at) : text.charCodeAt(index)] as number;
			if (unit === DROP) continue;
			if (unit === SPACE) {
				if (pendingSpace < 0) pendingSpace = at;
				continue;
			}
			if (pendingSpace >= 0) {
				if (length > 0 && !isCjk(unit) && !isCjk(units[length - 1] as number)) {
					units[length] = SPACE;
					offsets[length++] = pendingSpace;
				}
				pendingSpace = -1;
			}
			end = text === undefined ? at + 1 : pieceEnd;
			if (text !== undefined) {
				ends ??= new Map();
				ends.set(length, end);
			}
			units[length] = unit;
			offsets[length++] = at;
		}
	}
	offsets[length] = end;
	return { text: textOf(units, length), offsets: offsets.subarray(0, length + 1), ends };
}

/** Whether normalising changes nothing: true of most phrases of the law data. */
function isNormal(phrase: string): boolean {
	for (let at = 0; at < phrase.length; at++) {
		const unit = phrase.charCodeAt(at);
		if (FOLD[unit] !== unit || unit === DROP) return false;
		if (unit !== SPACE) continue;
		const before = phrase.charCodeAt(at - 1);
		const after = phrase.charCodeAt(at + 1);
		if (Number.isNaN(before + after) || before === SPACE || isCjk(before) || isCjk(after)) return false;
	}
	return true;
}

/** Normalises a phrase of the law data as the text is normalised. */
export function normalizePhrase(phrase: string): string {
	if (isNormal(phrase)) return phrase;
	return normalize(phrase, [{ start: 0, end: phrase.length }]).text;
}

/**
 * The source stretch of a stretch of normalised text.
 *
 * @param normalized what `normalize` gave
 * @param span offsets into `normalized.text`, not empty
 * @returns offsets into the source; the end lies behind the last unit, not before the next
 */
export function sourceSpan(normalized: Normalized, span: Span): Span {
	const { offsets, ends } = normalized;
	const start = offsets[span.start] ?? 0;
	const lastUnit = Math.max(span.start, span.end - 1);
	return { start, end: ends?.get(lastUnit) ?? (offsets[lastUnit] ?? start) + 1 };
}
