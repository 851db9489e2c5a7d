// Normalises source text for comparison and keeps, for each unit of the result, where it stood in the source.
import type { Span } from '../model.ts';
import { DROP, FOLDING, fold, isCjk, SPACE } from './fold.ts';

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
/** Scratch space is kept up to this many units; what few texts need is made anew. */
const LARGEST = 32_768;

let units = new Uint16Array(1024);
let places = new Int32Array(1025);
/** 0, 1, 2 …: most texts stand in the source as one run, and share these. */
let ramp = new Int32Array(0);

function textOf(from: Uint16Array, length: number): string {
	if (length <= CHUNK) return Reflect.apply(String.fromCharCode, null, from.subarray(0, length));
	let text = '';
	for (let at = 0; at < length; at += CHUNK) {
		text += Reflect.apply(String.fromCharCode, null, from.subarray(at, Math.min(length, at + CHUNK)));
	}
	return text;
}

/** Offsets that go up by one from the first. */
function runFrom(first: number, count: number): Int32Array {
	const end = first + count;
	if (end > LARGEST) return places.slice(0, count);
	if (end > ramp.length) ramp = Int32Array.from({ length: Math.min(LARGEST, end * 2) }, (_, index) => index);
	return ramp.subarray(first, end);
}

function reserve(pieces: readonly Piece[]): void {
	let capacity = 0;
	for (const { start, end, text } of pieces) capacity += Math.max(end - start, text?.length ?? 0);
	const isTooLarge = units.length > LARGEST && capacity <= LARGEST;
	if (capacity <= units.length && !isTooLarge) return;
	const size = capacity > LARGEST ? capacity : Math.min(LARGEST, capacity * 2);
	units = new Uint16Array(size);
	places = new Int32Array(size + 1);
}

/**
 * Folds width, case, script and variants; drops zero-width marks; drops white space beside Chinese characters and
 * turns other runs of it into one space.
 *
 * @param source the text
 * @param pieces the stretches of it to read, in order (what lies between them is markup)
 * @param base where in the text the offsets of the pieces, and of the result, count from
 * @returns the folded text with its offset map; never longer than the pieces together
 */
export function normalize(source: string, pieces: readonly Piece[], base = 0): Normalized {
	reserve(pieces);
	let length = 0;
	let pendingSpace = -1;
	let ends: Map<number, number> | undefined;
	for (const { start, end, text } of pieces) {
		const words = text ?? source;
		const step = text === undefined ? 1 : 0;
		const from = text === undefined ? base + start : 0;
		const count = text === undefined ? end - start : text.length;
		for (let index = 0; index < count; index++) {
			const unit = words.charCodeAt(from + index);
			let folded = unit ^ (FOLDING[unit] as number);
			if (folded <= SPACE) {
				folded = fold(unit);
				if (folded === DROP) continue;
				if (folded === SPACE) {
					if (pendingSpace < 0) pendingSpace = start + index * step;
					continue;
				}
			}
			if (pendingSpace >= 0) {
				if (length > 0 && !isCjk(folded) && !isCjk(units[length - 1] as number)) {
					units[length] = SPACE;
					places[length++] = pendingSpace;
				}
				pendingSpace = -1;
			}
			if (text !== undefined) {
				ends ??= new Map();
				ends.set(length, end);
			}
			units[length] = folded;
			places[length++] = start + index * step;
		}
	}
	return { text: textOf(units, length), offsets: offsetsOf(length, ends, pieces[0]?.start ?? 0), ends };
}

/** The places of the units with the end of the last one behind them. */
function offsetsOf(length: number, ends: ReadonlyMap<number, number> | undefined, start: number): Int32Array {
	const first = places[0] as number;
	const last = places[length - 1] ?? start - 1;
	places[length] = ends?.get(length - 1) ?? last + 1;
	const isRun = ends === undefined && last - first === length - 1;
	return isRun ? runFrom(first, length + 1) : places.slice(0, length + 1);
}

/** Whether normalising changes nothing: true of most phrases of the law data. */
function isNormal(phrase: string): boolean {
	for (let at = 0; at < phrase.length; at++) {
		const unit = phrase.charCodeAt(at);
		if (FOLDING[unit] !== 0 || unit === DROP) return false;
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
