// Markdown becomes blocks; after an edit the parser's own reuse of nodes tells which contents can be kept.
import { type ChangedRange, type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, Table } from '@lezer/markdown';
import type { Problem } from '../model.ts';
import type { Piece } from '../text/normalize.ts';
import { decodeReference, readHtml } from './html.ts';
import { type Block, type BlockContent, type BlockKind, CELL_BORDER, type Edit } from './tree.ts';

const parser = commonmark.configure([Table]);

/** Inline nodes whose characters the reader does not see. */
const MARKUP = new Set([
	'HeaderMark',
	'EmphasisMark',
	'LinkMark',
	'LinkTitle',
	'LinkLabel',
	'CodeMark',
	'CodeInfo',
	'QuoteMark',
	'ListMark',
	'HTMLTag',
	'Comment',
	'ProcessingInstruction',
	'TableDelimiter',
]);
const CONTAINERS = new Set(['Document', 'BulletList', 'OrderedList', 'ListItem', 'Blockquote']);
const SKIPPED = new Set([
	'HorizontalRule',
	'LinkReference',
	'ListMark',
	'QuoteMark',
	'TableDelimiter',
	'ProcessingInstructionBlock',
]);

/** Deeper than anyone writes; what stands deeper is read as one block. */
const MAX_NESTING = 100;

/** What the next edit needs: the tree, and the contents by the node that they were read from. */
export interface MarkdownMemory {
	readonly tree: Tree;
	readonly contents: WeakMap<Tree, readonly Block[]>;
	/** Where the Markdown begins: offsets of the tree count from there. */
	readonly from: number;
}

export interface MarkdownResult {
	readonly blocks: Block[];
	readonly problems: Problem[];
	readonly memory: MarkdownMemory;
}

/** Text of a leaf block: all of it but its markup, relative to the block's start. */
function visiblePieces(source: string, leaf: SyntaxNode, end: number): Piece[] {
	const pieces: Piece[] = [];
	const base = leaf.from;
	let at = leaf.from;
	const cut = (from: number, to: number): void => {
		if (from > at) pieces.push({ start: at - base, end: from - base });
		at = Math.max(at, to);
	};
	leaf.cursor().iterate((node) => {
		if (MARKUP.has(node.name)) cut(node.from, node.to);
		else if (node.name === 'URL' && node.node.parent?.name !== 'Autolink' && node.node.parent?.name !== 'Paragraph') {
			if (source[node.from - 1] === '(' || node.node.parent?.name === 'Image') cut(node.from, node.to);
		} else if (node.name === 'Escape') cut(node.from, node.from + 1);
		else if (node.name === 'Entity') {
			cut(node.from, node.to);
			pieces.push({
				start: node.from - base,
				end: node.to - base,
				text: decodeReference(source.slice(node.from, node.to)),
			});
		}
		return !MARKUP.has(node.name);
	});
	cut(end, end);
	return pieces;
}

function headingLevel(name: string): number {
	const match = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
	return match === null ? 0 : Number(match[1]);
}

interface Inside {
	readonly kind: BlockKind;
	readonly level: number;
}

/** One row: the text of its cells with a border between them. */
function readRow(source: string, row: SyntaxNode, base: number): Block[] {
	const cells = row
		.getChildren('TableCell')
		.map((cell) => ({ cell, pieces: visiblePieces(source, cell, cell.to) }))
		.filter(({ pieces }) => pieces.length > 0);
	const [first] = cells;
	const last = cells.at(-1);
	if (first === undefined || last === undefined) return [];
	const { from } = first.cell;
	const pieces = cells.flatMap(({ cell, pieces: own }, index) => {
		const before = cells[index - 1]?.cell.to;
		const border = before === undefined ? [] : [{ start: before - from, end: cell.from - from, text: CELL_BORDER }];
		return [
			...border,
			...own.map((piece) => ({ ...piece, start: piece.start + cell.from - from, end: piece.end + cell.from - from })),
		];
	});
	const kind = row.name === 'TableHeader' ? 'header-row' : 'row';
	return [{ start: from - base, content: { kind, level: 0, length: last.cell.to - from, pieces } }];
}

/** The rows of a table; they have no nodes of their own to be remembered by. */
function readRows(source: string, table: SyntaxNode): Block[] {
	const rows = [...table.getChildren('TableHeader'), ...table.getChildren('TableRow')];
	return rows.flatMap((row) => readRow(source, row, table.from));
}

/** Blocks of one leaf node, relative to its start; an HTML block or a table may hold several. */
function readLeaf(source: string, leaf: SyntaxNode, inside: Inside): readonly Block[] {
	if (leaf.name === 'HTMLBlock') {
		return readHtml(source, leaf.from, leaf.to).blocks.map((block) => ({ ...block, start: block.start - leaf.from }));
	}
	if (leaf.name === 'Table') return readRows(source, leaf);
	const level = headingLevel(leaf.name);
	// The carriage return of CRLF is left to a heading or paragraph.
	const end = leaf.from + source.slice(leaf.from, leaf.to).trimEnd().length;
	const pieces = visiblePieces(source, leaf, end);
	if (pieces.length === 0) return [];
	const content: BlockContent = {
		kind: level > 0 ? 'heading' : inside.kind,
		level: level > 0 ? level : inside.level,
		length: end - leaf.from,
		pieces,
	};
	return [{ start: 0, content }];
}

/** Whether contents read before fit where the node now stands: the same paragraph may have become a list item. */
function fits(leaf: SyntaxNode, known: BlockContent | undefined, inside: Inside): boolean {
	if (known === undefined || known.kind === 'heading' || leaf.name === 'HTMLBlock') return true;
	return leaf.name === 'Table' || (known.level === inside.level && known.kind === inside.kind);
}

class BlockReader {
	readonly blocks: Block[] = [];
	readonly problems: Problem[] = [];
	private readonly source: string;
	private readonly contents: WeakMap<Tree, readonly Block[]>;
	private readonly offset: number;

	constructor(source: string, contents: WeakMap<Tree, readonly Block[]>, offset: number) {
		this.source = source;
		this.contents = contents;
		this.offset = offset;
	}

	/** Walks the containers; `depth` counts the lists around, `nesting` all containers. */
	walk(node: SyntaxNode, depth: number, nesting = 0): void {
		let firstOfItem = node.name === 'ListItem';
		for (let child = node.firstChild; child !== null; child = child.nextSibling) {
			if (SKIPPED.has(child.name)) continue;
			if (CONTAINERS.has(child.name) && nesting < MAX_NESTING) {
				const deeper = child.name === 'BulletList' || child.name === 'OrderedList' ? depth + 1 : depth;
				this.walk(child, deeper, nesting + 1);
			} else if (child.name === 'CommentBlock') {
				this.checkComment(child);
			} else {
				this.leaf(child, { kind: firstOfItem ? 'item' : 'paragraph', level: depth });
				firstOfItem = false;
			}
		}
	}

	private leaf(node: SyntaxNode, inside: Inside): void {
		const key = node.tree;
		let blocks = key === null ? undefined : this.contents.get(key);
		if (blocks === undefined || !fits(node, blocks[0]?.content, inside)) {
			blocks = readLeaf(this.source, node, inside);
			if (key !== null) this.contents.set(key, blocks);
		}
		for (const block of blocks)
			this.blocks.push({ start: this.offset + node.from + block.start, content: block.content });
	}

	private checkComment(node: SyntaxNode): void {
		if (!this.source.slice(node.from, node.to).includes('-->')) {
			const start = this.offset + node.from;
			this.problems.push({ id: 'unclosed-comment', start, end: start + Math.min(4, node.to - node.from) });
		}
	}
}

/**
 * A list mark alone in its line, with the item's text in the next: here the parser, given old nodes to reuse, and the
 * parser without any disagree about where the item ends, so such texts are always read afresh.
 */
const LONE_MARK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*\r?\n[ \t>]+(?![-*+][ \t]|\d{1,9}[.)][ \t])\S/m;

/** One unit more on both sides: a line feed put behind a carriage return changes what that one is. */
function reusable({ tree, from }: MarkdownMemory, edit: Edit): readonly TreeFragment[] {
	const fromA = Math.max(0, edit.start - from - 1);
	const change: ChangedRange = { fromA, toA: edit.oldEnd - from + 1, fromB: fromA, toB: edit.newEnd - from + 1 };
	return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
}

/** The parser knows no line ends but LF and CRLF. */
function withLineFeeds(text: string): string {
	return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/**
 * Blocks of a Markdown text.
 *
 * @param source the whole text
 * @param from where to begin (behind the front matter)
 * @param previous what was remembered of the text before the edit, if this is an update
 */
export function markdownBlocks(
	source: string,
	from: number,
	previous?: { readonly memory: MarkdownMemory; readonly edit: Edit },
): MarkdownResult {
	const text = withLineFeeds(from === 0 ? source : source.slice(from));
	const canReuse = previous?.memory.from === from && previous.edit.start >= from && !LONE_MARK.test(text);
	const kept = canReuse ? previous : undefined;
	const tree = parser.parse(text, kept === undefined ? [] : reusable(kept.memory, kept.edit));
	const contents = kept?.memory.contents ?? new WeakMap<Tree, readonly Block[]>();
	const reader = new BlockReader(text, contents, from);
	reader.walk(tree.topNode, 0);
	return { blocks: reader.blocks, problems: reader.problems, memory: { tree, contents, from } };
}
