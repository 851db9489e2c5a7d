// Normalises source text for comparison and keeps, for each unit of the result, where it stood in the source.
import type { Span } from '../model.ts';
import { DROP, FOLDING, fold, isCjk, SPACE } from './fold.ts';

/** A stretch of visible text. */
export interface Piece extends Span {
	/** What the reader sees in place of the source: the character that a reference such as `&nbsp;` stands for. */
	readonly text?: string;
}

/** Normalised text that knows where it stood. */
export interface Normalized {
	readonly text: string;
	/** Source offsets behind the units that stand for more than one unit of the source; most texts have none. */
	readonly ends: ReadonlyMap<number, number> | undefined;
	/** Source offset of a unit; of one behind the last, the end of the source stretch. */
	offsetOf(index: number): number;
}

const CHUNK = 8192;
/** Scratch space is kept up to this many units; what few texts need is made anew. */
const LARGEST = 32_768;
const NO_JUMPS: readonly number[] = [];

let units = new Uint16Array(1024);
let jumps: number[] = [];

/** A text and where it stands: most of its units stand in the source beside the one before, so the others are noted alone. */
class Folded implements Normalized {
	readonly text: string;
	readonly ends: ReadonlyMap<number, number> | undefined;
	private readonly first: number;
	/** Units that do not stand beside the one before: the number of each, and its source offset. */
	private readonly jumps: readonly number[];

	constructor(text: string, first: number, jumps: readonly number[], ends: ReadonlyMap<number, number> | undefined) {
		this.text = text;
		this.ends = ends;
		this.first = first;
		this.jumps = jumps;
	}

	offsetOf(index: number): number {
		const { jumps } = this;
		let low = -1;
		let high = jumps.length / 2 - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((jumps[2 * middle] as number) <= index) low = middle;
			else high = middle - 1;
		}
		return low < 0 ? this.first + index : (jumps[2 * low + 1] as number) + index - (jumps[2 * low] as number);
	}
}

function textOf(from: Uint16Array, length: number): string {
	if (length <= CHUNK) return Reflect.apply(String.fromCharCode, null, from.subarray(0, length));
	let text = '';
	for (let at = 0; at < length; at += CHUNK) {
		text += Reflect.apply(String.fromCharCode, null, from.subarray(at, Math.min(length, at + CHUNK)));
	}
	return text;
}

function reserve(pieces: readonly Piece[]): void {
	let capacity = 0;
	for (let index = 0; index < pieces.length; index++) {
		const { start, end, text } = pieces[index] as Piece;
		capacity += text === undefined ? end - start : text.length;
	}
	if (jumps.length > LARGEST) jumps = [];
	const isTooLarge = units.length > LARGEST && capacity <= LARGEST;
	if (capacity <= units.length && !isTooLarge) return;
	units = new Uint16Array(capacity > LARGEST ? capacity : Math.min(LARGEST, capacity * 2));
}

/** Folds stretch by stretch into the scratch space. */
class Folder {
	private length = 0;
	private first = 0;
	/** How far the last unit stands behind its number in the text. */
	private lead = 0;
	private jumpCount = 0;
	private pendingSpace = -1;
	private ends: Map<number, number> | undefined;

	/** @param first where the first of what is folded begins: the place of a text of nothing */
	begin(first: number): void {
		this.length = 0;
		this.first = first;
		this.lead = first;
		this.jumpCount = 0;
		this.pendingSpace = -1;
		this.ends = undefined;
	}

	/** @param base what to take off the offsets of the source */
	take(source: string, start: number, end: number, base: number): void {
		let { length, pendingSpace, lead } = this;
		for (let at = start; at < end; at++) {
			const unit = source.charCodeAt(at);
			let folded = unit ^ (FOLDING[unit] as number);
			if (folded <= SPACE) {
				folded = fold(unit);
				if (folded === SPACE && pendingSpace < 0) pendingSpace = at - base;
				if (folded <= SPACE) continue;
			}
			if (pendingSpace >= 0) {
				if (length > 0 && !isCjk(folded) && !isCjk(units[length - 1] as number)) {
					if (pendingSpace - length !== lead) lead = this.jump(length, pendingSpace);
					units[length++] = SPACE;
				}
				pendingSpace = -1;
			}
			if (at - base - length !== lead) lead = this.jump(length, at - base);
			units[length++] = folded;
		}
		this.length = length;
		this.pendingSpace = pendingSpace;
		this.lead = lead;
	}

	/** Notes that a unit does not stand beside the one before. */
	private jump(index: number, place: number): number {
		if (index === 0) this.first = place;
		else this.note(index, place);
		return place - index;
	}

	private note(index: number, place: number): void {
		jumps[this.jumpCount++] = index;
		jumps[this.jumpCount++] = place;
	}

	/** Takes what the reader sees in place of a stretch of the source. */
	replace(text: string, start: number, end: number): void {
		for (let index = 0; index < text.length; index++) {
			const before = this.length;
			this.take(text, index, index + 1, index - start);
			if (this.length === before) continue;
			// A space that was waiting stands where it stood.
			this.ends ??= new Map();
			this.ends.set(this.length - 1, end);
		}
	}

	finish(): Normalized {
		const { length, first, ends } = this;
		const end = ends?.get(length - 1);
		if (end !== undefined && end - length !== this.lead) this.note(length, end);
		const { jumpCount } = this;
		return new Folded(textOf(units, length), first, jumpCount === 0 ? NO_JUMPS : jumps.slice(0, jumpCount), ends);
	}
}

const folder = new Folder();

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
	folder.begin(pieces[0]?.start ?? 0);
	for (let index = 0; index < pieces.length; index++) {
		const { start, end, text } = pieces[index] as Piece;
		if (text === undefined) folder.take(source, base + start, base + end, base);
		else folder.replace(text, start, end);
	}
	return folder.finish();
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
	return { start: normalized.offsetOf(span.start), end: sourceEnd(normalized, Math.max(span.start + 1, span.end)) };
}

/** The source offset behind the unit that stands before an offset of the normalised text. */
export function sourceEnd(normalized: Normalized, end: number): number {
	return normalized.ends?.get(end - 1) ?? normalized.offsetOf(end - 1) + 1;
}

/** The first unit that stands at a source offset or behind it; behind the last unit where none does. */
export function unitAt(normalized: Normalized, offset: number): number {
	let low = 0;
	let high = normalized.text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (normalized.offsetOf(middle) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
