// The lines of a block as their author meant them: wrapped ones together, numbered ones apart, endless ones cut.
import type { Span } from '../model.ts';
import type { BlockContent } from '../parse/tree.ts';
import { isWhite } from '../text/white.ts';
import { type Numbering, readNumbering } from './numbering.ts';

export interface Line extends Span {
	readonly text: string;
	readonly numbering: Numbering | undefined;
	/** Nothing but words set in bold. */
	readonly isBold: boolean;
}

const WRAP_LIMIT = 24;
const BOLD_LINE = /^\s*(?:\*\*|__)[^*_]{1,40}(?:\*\*|__)\s*$/;
const LINE_END = /\r\n|\n|\r/g;
const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const QUOTE = 0x3e;
const HASH = 0x23;

export function isEmphasis(unit: number): boolean {
	return unit === STAR || unit === UNDERSCORE;
}

/** The offset of the first unit that is neither white space nor markup of emphasis, headings and, if asked for, quotes. */
function behindMarkup(text: string, start: number, end: number, isQuoted: boolean): number {
	let at = start;
	for (; at < end; at++) {
		const unit = text.charCodeAt(at);
		const isMarkup = isEmphasis(unit) || unit === HASH || (isQuoted && unit === QUOTE);
		if (!isMarkup && !isWhite(unit)) break;
	}
	return at;
}

/** @param from where the block's visible text begins */
function readLine(block: string, from: number, start: number, end: number): Line | undefined {
	const first = behindMarkup(block, start, end, true);
	let behind = end;
	while (behind > first && isWhite(block.charCodeAt(behind - 1))) behind--;
	if (behind === first) return undefined;
	const text = block.slice(first, behind);
	const isBold =
		isEmphasis(block.charCodeAt(behind - 1)) && BOLD_LINE.test(block.slice(start === from ? 0 : start, end));
	return { start, end, text, numbering: readNumbering(text), isBold };
}

function linesOf(block: string, { pieces }: BlockContent): Line[] {
	const from = pieces[0]?.start ?? 0;
	const lines: Line[] = [];
	const add = (start: number, end: number): void => {
		const line = readLine(block, from, start, end);
		if (line !== undefined) lines.push(line);
	};
	let start = from;
	if (block.includes('\n') || block.includes('\r')) {
		LINE_END.lastIndex = from;
		for (let match = LINE_END.exec(block); match !== null; match = LINE_END.exec(block)) {
			add(start, match.index);
			start = LINE_END.lastIndex;
		}
	}
	add(start, block.length);
	return lines;
}

/** A question and its answer, each in a line of its own, are one statement. */
const QUESTION = /^(?:问|Q)\s*(?:\d+\s*)?[：:.]/i;
const ANSWER = /^(?:答|A)\s*(?:\d+\s*)?[：:.]/i;

/** Whether a line goes on in the next one: it asks what that one answers, or is long enough to have been wrapped, and not ended. */
function isWrapped(line: Line, next: Line): boolean {
	if (QUESTION.test(line.text) && ANSWER.test(next.text)) return true;
	if (next.numbering !== undefined) return false;
	if (/[。；;：:！!？?]["”’」』）)*_]*$/.test(line.text)) return false;
	return line.text.length >= WRAP_LIMIT || !/[\u0080-\uffff]/.test(line.text);
}

function joinLines(lines: readonly Line[]): readonly Line[] {
	if (lines.length < 2) return lines;
	const joined: Line[] = [];
	let last: Line | undefined;
	for (const line of lines) {
		const open = joined.at(-1);
		if (open !== undefined && last !== undefined && isWrapped(last, line)) {
			joined[joined.length - 1] = { ...open, end: line.end, text: `${open.text}\n${line.text}`, isBold: false };
		} else joined.push(line);
		last = line;
	}
	return joined;
}

const LONGEST_LINE = 20_000;
const CUT = /[。！？!?；;]/;

/** Whether an offset lies between the two units of one character. */
function isInCharacter(text: string, at: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** A line of a size that nobody writes is cut behind a sentence, so that work and memory stay in proportion. */
function cutLong(line: Line, block: string): Line[] {
	const cut: Line[] = [];
	for (let start = line.start; start < line.end; ) {
		const least = Math.min(line.end, start + LONGEST_LINE);
		const behind = block.slice(least, Math.min(line.end, least + LONGEST_LINE)).search(CUT);
		const cutAt = least === line.end ? least : Math.min(line.end, behind < 0 ? least : least + behind + 1);
		const end = isInCharacter(block, cutAt) ? cutAt + 1 : cutAt;
		const numbering = start === line.start ? line.numbering : undefined;
		cut.push({ start, end, text: block.slice(start, end), numbering, isBold: false });
		start = end;
	}
	return cut;
}

function wholeBlock(block: string, { pieces }: BlockContent): Line {
	const start = pieces[0]?.start ?? 0;
	const text = block.slice(behindMarkup(block, start, block.length, false));
	return { start, end: block.length, text, numbering: readNumbering(text), isBold: false };
}

/**
 * Lines of a block, at offsets relative to it.
 *
 * @param block its text
 * @param isWhole whether it is one line, however it was written
 */
export function blockLines(block: string, content: BlockContent, isWhole: boolean): readonly Line[] {
	const lines = isWhole ? [wholeBlock(block, content)] : joinLines(linesOf(block, content));
	if (block.length <= LONGEST_LINE) return lines;
	return lines.flatMap((line) => (line.end - line.start <= LONGEST_LINE ? [line] : cutLong(line, block)));
}
