// What parsing gives: a flat list of blocks whose contents do not know where they stand, so that they can be kept.
import type { Format, Problem, Span } from '../model.ts';
import type { Piece } from '../text/normalize.ts';

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

export interface DocumentTree {
	readonly format: Format;
	readonly blocks: readonly Block[];
	readonly problems: readonly Problem[];
	/** The YAML between the `---` lines at the top, without them. */
	readonly frontMatter: Span | undefined;
	/** What the format's parser wants back at the next edit. */
	readonly memory: unknown;
}

/** A replacement of `[start, oldEnd)` of the old text by `[start, newEnd)` of the new text. */
export interface Edit {
	readonly start: number;
	readonly oldEnd: number;
	readonly newEnd: number;
}
