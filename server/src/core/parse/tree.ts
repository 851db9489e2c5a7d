// What parsing gives: chunks of blocks whose contents do not know where they stand, so that both can be kept.
import type { Format, Problem, Span } from '../model.ts';
import type { Piece } from '../text/normalize.ts';
import type { Standing } from './elements.ts';

/** A row of a table is one block, its cells joined by commas; the row of headings heads the others like a list head. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'header-row';

/** What the reader sees between two cells of a row. */
export const CELL_BORDER = '，';

/** A block without its place; the same object comes back after an edit elsewhere. */
export interface BlockContent {
	readonly kind: BlockKind;
	/** Heading level from 1, or list depth from 1; 0 for the others. */
	readonly level: number;
	readonly length: number;
	/** Stretches of text, relative to the block's start; what lies between them is markup. */
	readonly pieces: readonly Piece[];
}

export interface Block {
	readonly start: number;
	readonly content: BlockContent;
}

/** Blocks that stand one after another; an edit elsewhere gives the same object back. */
export interface Chunk {
	/** Blocks with starts relative to the chunk's start. */
	readonly blocks: readonly Block[];
	/** UTF-16 units from the chunk's start to the start of the next chunk, or to the end of the text. */
	readonly length: number;
	/** Problems found in it, relative to its start; what the whole text tells is added to them, or tells of one for all. */
	readonly problems: readonly Problem[];
	/** Comments in it with their marks, relative to its start. */
	readonly comments: readonly Span[];
	/** An edit behind this place of the chunk, but no other, is known not to change where the chunk begins. */
	readonly settled: number;
	/** What of a page stands open where it begins. */
	readonly standing: Standing | undefined;
}

/** A chunk and where it begins in the text. */
export interface PlacedChunk {
	readonly start: number;
	readonly chunk: Chunk;
}

/** Chunks in their places. */
export function* placedChunks({ from, chunks }: Pick<DocumentTree, 'from' | 'chunks'>): Generator<PlacedChunk> {
	let start = from;
	for (const chunk of chunks) {
		yield { start, chunk };
		start += chunk.length;
	}
}

/** A text as it was read. */
export interface DocumentTree {
	readonly format: Format;
	/** Where the first chunk begins: at 0, or behind the front matter or the byte order mark. */
	readonly from: number;
	/** All of the text from there on; none where there is no text. */
	readonly chunks: readonly Chunk[];
	/** The blocks of all chunks, at their places in the text; made when first asked for. */
	readonly blocks: readonly Block[];
	/** The problems of the text, at their places in it. */
	readonly problems: readonly Problem[];
	/** The YAML between the `---` lines at the top, without them. */
	readonly frontMatter: Span | undefined;
}

/** A replacement of `[start, oldEnd)` of the old text by `[start, newEnd)` of the new text. */
export interface Edit {
	readonly start: number;
	readonly oldEnd: number;
	readonly newEnd: number;
}
