// A stretch of Markdown becomes blocks, in one walk over the nodes of the grammar.
import type { Problem, Span } from '../model.ts';
import { finish, type Steps } from '../steps.ts';
import type { Piece } from '../text/normalize.ts';
import { isWhite } from '../text/white.ts';
import type { Stretch } from './chunks.ts';
import { CLOSING, commentsIn, OPENING } from './comments.ts';
import { MAX_NESTING } from './depth.ts';
import { levels, parseMarkdown, Role, roles, typeOf } from './grammar.ts';
import { decodeReference, readHtml } from './html.ts';
import { behindLines } from './lineEnds.ts';
import { type Block, type BlockKind, CELL_BORDER } from './tree.ts';
import { type Walker, walk } from './walk.ts';
import { type Reader, readInSteps } from './window.ts';

/** How much is read at a time. */
const STEP = 16_384;
const AUTOLINK = typeOf('Autolink');
const PARAGRAPH = typeOf('Paragraph');
const IMAGE = typeOf('Image');

/** A container that is open. */
interface Open {
	/** Whether the next block is the item itself, and not a paragraph within it. */
	isItem: boolean;
	/** How many lists it stands in. */
	readonly depth: number;
}

/** A row of a table that is being read; it begins with its first cell that says something. */
interface Row {
	readonly kind: BlockKind;
	start: number;
	end: number;
	readonly pieces: Piece[];
}

/** Takes the nodes of a stretch in their order; offsets are those of the stretch until the end. */
class BlockReader implements Stretch, Walker {
	readonly seams: number[] = [];
	readonly standings = [];
	readonly blocks: Block[] = [];
	readonly problems: Problem[] = [];
	readonly comments: Span[] = [];
	private readonly text: string;
	private readonly offset: number;
	private readonly open: Open[] = [];
	/** How deep the walk is in a leaf: a paragraph, a heading, a code block, a cell. */
	private inside = 0;
	private row: Row | undefined;
	private pieces: Piece[] = [];
	/** Where the leaf begins, and up to where it is read. */
	private base = 0;
	private at = 0;

	constructor(text: string, offset: number) {
		this.text = text;
		this.offset = offset;
	}

	read(): this {
		walk(parseMarkdown(this.text), this);
		return this;
	}

	enter(type: number, from: number, to: number, parent: number): boolean {
		const role = roles[type] as number;
		return this.inside > 0 ? this.enterInline(role, from, to, parent) : this.enterBlock(role, from, to);
	}

	leave(type: number, from: number, to: number): void {
		if (this.inside === 0) this.leaveBlock(roles[type] as number);
		else if (--this.inside === 0) this.leaveLeaf(type, from, to);
	}

	/** A seam stands at the beginning of its line: how far a block is indented matters. */
	private seam(at: number): void {
		const line = this.text.lastIndexOf('\n', at - 1) + 1;
		this.seams.push(this.offset + (at === 0 ? 0 : line));
	}

	private enterBlock(role: number, from: number, to: number): boolean {
		if (this.row !== undefined || role === Role.headerRow || role === Role.row) return this.enterRow(role, from);
		if (role === Role.mark) return false;
		const { length } = this.open;
		const depth = this.open[length - 1]?.depth ?? 0;
		if (length === 1 ? role !== Role.list : length === 2 && role === Role.listItem && depth === 1) this.seam(from);
		switch (role) {
			case Role.hiddenBlock:
				return false;
			case Role.container:
			case Role.list:
			case Role.listItem:
				if (length > MAX_NESTING) break;
				this.open.push({ isItem: role === Role.listItem, depth: role === Role.list ? depth + 1 : depth });
				return true;
			case Role.commentBlock:
				this.commentBlock(from, to);
				return false;
			case Role.htmlBlock:
				this.htmlBlock(from, to);
				return false;
			case Role.table:
				this.ownKind();
				return true;
		}
		this.begin(from);
		return true;
	}

	/** What a block is here; the next one in an item is a paragraph. */
	private ownKind(): BlockKind {
		const open = this.open.at(-1);
		const kind = open?.isItem === true ? 'item' : 'paragraph';
		if (open !== undefined) open.isItem = false;
		return kind;
	}

	private begin(from: number): void {
		this.inside = 1;
		this.pieces = [];
		this.base = from;
		this.at = from;
	}

	private leaveBlock(role: number): void {
		if (role === Role.container || role === Role.list || role === Role.listItem) this.open.pop();
		else if (role === Role.headerRow || role === Role.row) this.leaveRow();
	}

	private leaveLeaf(type: number, from: number, to: number): void {
		if (this.row !== undefined) {
			this.leaveCell(this.row, from, to);
			return;
		}
		const kind = this.ownKind();
		const level = levels[type] as number;
		// The carriage return of CRLF is left to a heading or paragraph.
		let end = to;
		while (end > from && isWhite(this.text.charCodeAt(end - 1))) end--;
		this.cut(end, end);
		if (this.pieces.length === 0) return;
		// A list that grew has room for more, and there is one for each block of a draft.
		const pieces = this.pieces.slice();
		const length = end - from;
		const isHeading = level > 0;
		const content = isHeading
			? ({ kind: 'heading', level, length, pieces } as const)
			: { kind, level: this.open.at(-1)?.depth ?? 0, length, pieces };
		this.blocks.push({ start: this.offset + from, content });
	}

	/** Leaves a stretch of the leaf out. */
	private cut(from: number, to: number): void {
		const { at, base } = this;
		if (from > at) this.pieces.push({ start: at - base, end: from - base });
		if (to > at) this.at = to;
	}

	private enterInline(role: number, from: number, to: number, parent: number): boolean {
		switch (role) {
			case Role.mark:
			case Role.hidden:
				this.cut(from, to);
				return false;
			case Role.comment:
				this.cut(from, to);
				this.tell(commentsIn(this.text, from, to));
				return false;
			case Role.escape:
				this.cut(from, from + 1);
				break;
			case Role.entity:
				this.cut(from, to);
				this.pieces.push({
					start: from - this.base,
					end: to - this.base,
					text: decodeReference(this.text.slice(from, to)),
				});
				break;
			case Role.url:
				if (this.isAddress(from, parent)) this.cut(from, to);
				break;
			case Role.commentBlock:
				this.tell(commentsIn(this.text, from, to));
				break;
			case Role.htmlBlock:
				this.tell(readHtml(this.text, from, to).comments);
				break;
		}
		this.inside++;
		return true;
	}

	/** An address behind a link's words is not shown; one that stands for itself is. */
	private isAddress(from: number, parent: number): boolean {
		if (parent === AUTOLINK || parent === PARAGRAPH) return false;
		return parent === IMAGE || this.text[from - 1] === '(';
	}

	private enterRow(role: number, from: number): boolean {
		if (role === Role.headerRow || role === Role.row) {
			const kind = role === Role.row ? 'row' : 'header-row';
			this.row = { kind, start: -1, end: -1, pieces: [] };
			return true;
		}
		if (role !== Role.cell) return false;
		this.begin(from);
		return true;
	}

	/** The text of the cells with a border between them; empty ones are left out. */
	private leaveCell(row: Row, from: number, to: number): void {
		this.cut(to, to);
		if (this.pieces.length === 0) return;
		if (row.start < 0) row.start = from;
		else row.pieces.push({ start: row.end - row.start, end: from - row.start, text: CELL_BORDER });
		const shift = from - row.start;
		for (const piece of this.pieces)
			row.pieces.push(shift === 0 ? piece : { ...piece, start: piece.start + shift, end: piece.end + shift });
		row.end = to;
	}

	private leaveRow(): void {
		const { row } = this;
		this.row = undefined;
		if (row === undefined || row.start < 0) return;
		const { kind, start, end } = row;
		const pieces = row.pieces.slice();
		this.blocks.push({ start: this.offset + start, content: { kind, level: 0, length: end - start, pieces } });
	}

	private htmlBlock(from: number, to: number): void {
		this.ownKind();
		const { blocks, comments } = readHtml(this.text, from, to);
		for (const { start, content } of blocks) this.blocks.push({ start: this.offset + start, content });
		this.tell(comments);
	}

	private commentBlock(from: number, to: number): void {
		this.tell(commentsIn(this.text, from, to));
		if (this.text.slice(from, to).includes(CLOSING)) return;
		const start = this.offset + from;
		this.problems.push({ id: 'unclosed-comment', start, end: start + Math.min(OPENING.length, to - from) });
	}

	private tell(comments: readonly Span[]): void {
		for (const { start, end } of comments) this.comments.push({ start: this.offset + start, end: this.offset + end });
	}
}

/** The parser knows no line ends but LF and CRLF. */
function withLineFeeds(text: string): string {
	return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

function readMarkdown(source: string, { start, end }: Span): Stretch {
	return new BlockReader(withLineFeeds(source.slice(start, end)), start).read();
}

const step: Reader = {
	read: readMarkdown,
	// Whether a block begins at a seam may depend on its first line and the next.
	proofOf: (source, seam) => behindLines(source, seam, 2),
};

function inSteps(source: string, stretch: Span): Steps<Stretch> {
	return readInSteps(source, stretch, STEP, step);
}

/** How Markdown is read. */
export const markdown: Reader = { ...step, inSteps, read: (source, stretch) => finish(inSteps(source, stretch)) };
