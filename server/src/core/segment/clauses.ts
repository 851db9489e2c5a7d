// Blocks become clauses: numbered lines apart, wrapped lines together, each normalised and cut into sentences.
import type { Span } from '../model.ts';
import type { BlockContent, BlockKind } from '../parse/tree.ts';
import { type Normalized, normalize, type Piece } from '../text/normalize.ts';
import { isWhite } from '../text/white.ts';
import { blockLines, isEmphasis, type Line } from './lines.ts';
import type { Numbering } from './numbering.ts';
import { sentencesOf } from './sentences.ts';

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

const HEADING_LIMIT = 40;
const HEADING_LIMIT_LATIN = 90;
const PARAGRAPH_RANK = 15;
const LOOSE_ITEM_RANK = 50;
const HEADER_ROW_RANK = 58;
const COLONS = unitsOf(':：');
/** Ends of items that are not the last. */
const GOES_ON = unitsOf('；;、');
/** Ends of what is no heading. */
const ENDS = unitsOf('。；;，,：:！!？?、.');
const OPENING_BRACKET = '【'.charCodeAt(0);

function unitsOf(marks: string): ReadonlySet<number> {
	return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

function piecesWithin(pieces: readonly Piece[], span: Span): readonly Piece[] {
	const first = pieces[0];
	const last = pieces.at(-1);
	if (first !== undefined && last !== undefined && first.start >= span.start && last.end <= span.end) return pieces;
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
function looseHeadingRank({ text: written, numbering, isBold }: Line): number {
	if (!isBold && !mayBeHeading(written.charCodeAt(0), numbering)) return 0;
	if (ENDS.has(written.charCodeAt(written.length - 1))) return 0;
	const text = (/[*_]/.test(written) ? written.replace(/[*_]+/g, '') : written).trim();
	const limit = /[\u3400-\u9fff]/.test(text) ? HEADING_LIMIT : HEADING_LIMIT_LATIN;
	if (text.length > limit || ENDS.has(text.charCodeAt(text.length - 1))) return 0;
	if (numbering?.kind === 'part' || numbering?.kind === 'chapter' || numbering?.kind === 'section')
		return numbering.rank;
	const body = numbering === undefined ? text : text.slice(numbering.label.length).trim();
	if (/[，,。；;]/.test(body) || body === '') return 0;
	if (numbering !== undefined && NUMBERED_HEADINGS.has(numbering.kind)) return numbering.rank;
	if (/^【[^】]{1,20}】$/.test(text)) return 13;
	return isBold ? 16 : 0;
}

/** Most lines are none by how they begin. */
function mayBeHeading(first: number, numbering: Numbering | undefined): boolean {
	if (numbering !== undefined) return NUMBERED_HEADINGS.has(numbering.kind);
	return first === OPENING_BRACKET || isEmphasis(first) || isWhite(first);
}

function itemRankOf(content: BlockContent, numbering: Numbering | undefined, text: string): number {
	if (content.kind === 'item') return 60 + content.level;
	if (content.kind === 'header-row') return HEADER_ROW_RANK;
	if (content.kind === 'row') return HEADER_ROW_RANK + 1;
	if (numbering !== undefined) return numbering.rank;
	return GOES_ON.has(text.charCodeAt(text.length - 1)) ? LOOSE_ITEM_RANK : PARAGRAPH_RANK;
}

/** A line of a block as a clause. */
class LineClause implements Clause {
	readonly start: number;
	readonly end: number;
	readonly numbering: Numbering | undefined;
	readonly headingRank: number;
	readonly isBoldLine: boolean;
	readonly itemRank: number;
	readonly isListHead: boolean;
	readonly isTableHead: boolean;
	readonly normalized: Normalized;

	constructor({ end, numbering, isBold }: Line, normalized: Normalized, headingRank: number, content: BlockContent) {
		const { text } = normalized;
		this.start = normalized.offsetOf(0);
		this.end = end;
		this.numbering = numbering;
		this.headingRank = headingRank;
		this.isBoldLine = headingRank > 0 && isBold;
		this.itemRank = itemRankOf(content, numbering, text);
		this.isTableHead = content.kind === 'header-row';
		this.isListHead = this.isTableHead || COLONS.has(text.charCodeAt(text.length - 1));
		this.normalized = normalized;
	}

	get sentences(): readonly Span[] {
		return sentencesOf(this.normalized.text);
	}
}

/** What of a block is one line, however it was written. */
const WHOLE: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'row', 'header-row']);

/**
 * The lines of a block: each becomes a clause, one by one, for a block may be as long as a book.
 *
 * @param source the whole text
 * @param offset where the block starts
 * @param content the block
 */
export function linesOf(source: string, offset: number, content: BlockContent): readonly Line[] {
	return blockLines(source.slice(offset, offset + content.length), content, WHOLE.has(content.kind));
}

/** The clause that a line of a block is; undefined where it says nothing. */
export function clauseOf(source: string, offset: number, content: BlockContent, line: Line): Clause | undefined {
	const { kind, level, pieces } = content;
	const normalized = normalize(source, piecesWithin(pieces, line), offset);
	const { text } = normalized;
	if (text === '') return undefined;
	const headingRank = kind === 'heading' ? level : WHOLE.has(kind) ? 0 : looseHeadingRank(line);
	return new LineClause(line, normalized, headingRank, content);
}

/** Clauses of a block. */
export function clausesOf(source: string, offset: number, content: BlockContent): Clause[] {
	return linesOf(source, offset, content).flatMap((line) => clauseOf(source, offset, content, line) ?? []);
}
