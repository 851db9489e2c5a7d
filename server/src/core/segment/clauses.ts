// Blocks become clauses: numbered lines apart, wrapped lines together, each normalised and cut into sentences.
import type { Span } from '../model.ts';
import type { BlockContent } from '../parse/tree.ts';
import { type Normalized, normalize, type Piece } from '../text/normalize.ts';
import { type Numbering, readNumbering } from './numbering.ts';

/** The smallest piece of the draft that carries statements; offsets are relative to its block. */
export interface Clause extends Span {
	readonly numbering: Numbering | undefined;
	/** Rank of a heading (1 to 6 Markdown, above that by numbering), 0 where the clause is no heading. */
	readonly headingRank: number;
	/** A heading by nothing but its bold words, or by its number and them. */
	readonly isBoldLine: boolean;
	/** Rank among list heads and items: an item stands under the nearest head of a smaller rank. */
	readonly itemRank: number;
	/** Ends with a colon or heads a table: the next items or rows belong to it. */
	readonly isListHead: boolean;
	/** Names the columns of a table, and neither allows nor forbids what they hold. */
	readonly isTableHead: boolean;
	readonly normalized: Normalized;
	/** Sentences as offsets into `normalized.text`. */
	readonly sentences: readonly Span[];
}

const SENTENCE_END = /[。！？!?；;]["'」』）)]*|\.(?=\s+\S)/g;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|no|art|inc|ltd|co|vs|mr|ms|dr)|\b[a-z])$/;
const HEADING_LIMIT = 40;
const HEADING_LIMIT_LATIN = 90;
const WRAP_LIMIT = 24;
const BOLD_LINE = /^\s*(?:\*\*|__)[^*_]{1,40}(?:\*\*|__)\s*$/;
const PARAGRAPH_RANK = 15;
const LOOSE_ITEM_RANK = 50;
const HEADER_ROW_RANK = 58;

/**
 * Sentences of a normalised text; a Chinese semicolon ends one, an English full stop does where a word follows.
 *
 * @returns spans that cover the text without its white space between sentences
 */
export function splitSentences(text: string): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	SENTENCE_END.lastIndex = 0;
	for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
		if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
		const end = match.index + match[0].length;
		sentences.push({ start, end });
		start = text[end] === ' ' ? end + 1 : end;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}

interface Line extends Span {
	readonly text: string;
	readonly numbering: Numbering | undefined;
	/** Nothing but words set in bold. */
	readonly isBold: boolean;
}

function linesOf(source: string, offset: number, content: BlockContent): Line[] {
	const lines: Line[] = [];
	const block = source.slice(offset, offset + content.length);
	const first = content.pieces[0]?.start ?? 0;
	let start = first;
	for (const match of `${block.slice(first)}\n`.matchAll(/\r\n|\n|\r/g)) {
		const end = first + match.index;
		const raw = block.slice(start, end);
		const text = raw.replace(/^[\s\u3000>*_#]+/, '').trimEnd();
		const isBold = BOLD_LINE.test(block.slice(start === first ? 0 : start, end));
		if (text !== '')
			lines.push({ start, end: Math.min(end, content.length), text, numbering: readNumbering(text), isBold });
		start = end + match[0].length;
	}
	return lines;
}

/** A question and its answer, each in a line of its own, are one statement. */
const QUESTION = /^(?:问|Q)\s*\d*\s*[：:.]/i;
const ANSWER = /^(?:答|A)\s*\d*\s*[：:.]/i;

/** Whether a line goes on in the next one: it asks what that one answers, or is long enough to have been wrapped, and not ended. */
function isWrapped(line: Line, next: Line): boolean {
	if (QUESTION.test(line.text) && ANSWER.test(next.text)) return true;
	if (next.numbering !== undefined) return false;
	if (/[。；;：:！!？?]["”’」』）)*_]*$/.test(line.text)) return false;
	return line.text.length >= WRAP_LIMIT || !/[\u0080-\uffff]/.test(line.text);
}

function joinLines(lines: readonly Line[]): Line[] {
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

function piecesWithin(pieces: readonly Piece[], span: Span): Piece[] {
	const found: Piece[] = [];
	for (const piece of pieces) {
		const start = Math.max(piece.start, span.start);
		const end = Math.min(piece.end, span.end);
		if (end > start) found.push(piece.text === undefined ? { start, end } : piece);
	}
	return found;
}

const NUMBERED_HEADINGS = new Set([
	'part',
	'chapter',
	'section',
	'article',
	'chinese',
	'decimal',
	'arabic',
	'chinese-paren',
]);

/** A short line without an end of sentence that is numbered, bracketed or set in bold works as a heading. */
function looseHeadingRank(line: Line, numbering: Numbering | undefined): number {
	const text = line.text.replace(/[*_]+/g, '').trim();
	const limit = /[\u3400-\u9fff]/.test(text) ? HEADING_LIMIT : HEADING_LIMIT_LATIN;
	if (text.length > limit || /[。；;，,：:！!？?、.]$/.test(text)) return 0;
	if (numbering?.kind === 'part' || numbering?.kind === 'chapter' || numbering?.kind === 'section')
		return numbering.rank;
	const body = numbering === undefined ? text : text.slice(numbering.label.length).trim();
	if (/[，,。；;]/.test(body) || body === '') return 0;
	if (numbering !== undefined && NUMBERED_HEADINGS.has(numbering.kind)) return numbering.rank;
	if (/^【[^】]{1,20}】$/.test(text)) return 13;
	return line.isBold ? 16 : 0;
}

function itemRankOf(content: BlockContent, numbering: Numbering | undefined, text: string): number {
	if (content.kind === 'item') return 60 + content.level;
	if (content.kind === 'header-row') return HEADER_ROW_RANK;
	if (content.kind === 'row') return HEADER_ROW_RANK + 1;
	if (numbering !== undefined) return numbering.rank;
	return /[；;、]$/.test(text) ? LOOSE_ITEM_RANK : PARAGRAPH_RANK;
}

/**
 * Clauses of a block.
 *
 * @param source the whole text
 * @param offset where the block starts
 * @param content the block
 */
export function clausesOf(source: string, offset: number, content: BlockContent): Clause[] {
	const isWhole = content.kind === 'heading' || content.kind === 'row' || content.kind === 'header-row';
	const lines = isWhole ? [wholeBlock(source, offset, content)] : joinLines(linesOf(source, offset, content));
	const clauses: Clause[] = [];
	const text = source.slice(offset, offset + content.length);
	for (const line of lines.flatMap((one) => cutLong(one, text))) {
		const normalized = normalize(text, piecesWithin(content.pieces, line));
		if (normalized.text === '') continue;
		const headingRank =
			content.kind === 'heading' ? content.level : isWhole ? 0 : looseHeadingRank(line, line.numbering);
		clauses.push({
			start: normalized.offsets[0] ?? line.start,
			end: line.end,
			numbering: line.numbering,
			headingRank,
			isBoldLine: headingRank > 0 && line.isBold,
			itemRank: itemRankOf(content, line.numbering, normalized.text),
			isListHead: content.kind === 'header-row' || /[:：]$/.test(normalized.text),
			isTableHead: content.kind === 'header-row',
			normalized,
			sentences: splitSentences(normalized.text),
		});
	}
	return clauses;
}

const LONGEST_LINE = 20_000;
const CUT = /[。！？!?；;]/;

/** A line of a size that nobody writes is cut behind a sentence, so that work and memory stay in proportion. */
function cutLong(line: Line, block: string): Line[] {
	if (line.end - line.start <= LONGEST_LINE) return [line];
	const cut: Line[] = [];
	for (let start = line.start; start < line.end; ) {
		const least = Math.min(line.end, start + LONGEST_LINE);
		const behind = block.slice(least, Math.min(line.end, least + LONGEST_LINE)).search(CUT);
		const end = least === line.end ? least : Math.min(line.end, behind < 0 ? least : least + behind + 1);
		const numbering = start === line.start ? line.numbering : undefined;
		cut.push({ start, end, text: block.slice(start, end), numbering, isBold: false });
		start = end;
	}
	return cut;
}

function wholeBlock(source: string, offset: number, content: BlockContent): Line {
	const first = content.pieces[0]?.start ?? 0;
	const text = source.slice(offset + first, offset + content.length).replace(/^[\s\u3000*_#]+/, '');
	return { start: first, end: content.length, text, numbering: readNumbering(text), isBold: false };
}
