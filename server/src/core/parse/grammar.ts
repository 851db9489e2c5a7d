// The Markdown grammar: CommonMark with tables, and what each of its nodes means to a reader.
import type { Tree } from '@lezer/common';
import { parser as commonmark, type MarkdownConfig, Table } from '@lezer/markdown';
import { depth } from './depth.ts';
import { forgetMarks, runs } from './runs.ts';

/** What a node means to a reader. */
export const Role = {
	/** Shown as it is. */
	text: 0,
	/** Holds blocks. */
	container: 1,
	list: 2,
	listItem: 3,
	heading: 4,
	table: 5,
	headerRow: 6,
	row: 7,
	cell: 8,
	htmlBlock: 9,
	commentBlock: 10,
	/** Not shown, nor anything in it. */
	hidden: 11,
	/** Not shown where it stands between blocks. */
	hiddenBlock: 12,
	/** Markup between blocks and within them. */
	mark: 13,
	comment: 14,
	escape: 15,
	entity: 16,
	url: 17,
} as const;

const NAMES: Readonly<Partial<Record<keyof typeof Role, string>>> = {
	container: 'Document Blockquote',
	list: 'BulletList OrderedList',
	listItem: 'ListItem',
	heading: 'ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5 ATXHeading6 SetextHeading1 SetextHeading2',
	table: 'Table',
	headerRow: 'TableHeader',
	row: 'TableRow',
	cell: 'TableCell',
	htmlBlock: 'HTMLBlock',
	commentBlock: 'CommentBlock',
	hidden: 'HeaderMark EmphasisMark LinkMark LinkTitle LinkLabel CodeMark CodeInfo HTMLTag ProcessingInstruction',
	hiddenBlock: 'HorizontalRule LinkReference ProcessingInstructionBlock',
	mark: 'ListMark QuoteMark TableDelimiter',
	comment: 'Comment',
	escape: 'Escape',
	entity: 'Entity',
	url: 'URL',
};

const [table] = Table.parseBlock ?? [];

/** Most paragraphs hold no border of cells: the look for one that is not escaped comes after this one. */
const tables: MarkdownConfig = {
	...Table,
	parseBlock: [
		{
			name: 'Table',
			...table,
			leaf: (context, leaf) => (leaf.content.includes('|') ? (table?.leaf?.(context, leaf) ?? null) : null),
			endLeaf: (context, line, leaf) => line.text.includes('|') && table?.endLeaf?.(context, line, leaf) === true,
		},
	],
};

const parser = commonmark.configure([tables, runs, depth]);
const flatParser = parser.configure({ remove: ['Emphasis', 'Link', 'Image', 'LinkEnd'] });

/** The nodes of a text. The parser goes as deep as they do; where that is deeper than the stack, it does without emphasis and links. */
export function parseMarkdown(text: string): Tree {
	try {
		return parser.parse(text);
	} catch (error) {
		if (error instanceof RangeError) return flatParser.parse(text);
		throw error;
	} finally {
		forgetMarks();
	}
}

const { types } = parser.nodeSet;

/** The number of a node type. */
export function typeOf(name: string): number {
	return types.find((type) => type.name === name)?.id ?? -1;
}

/** Roles by node type. */
export const roles = new Uint8Array(types.length);
for (const [role, names] of Object.entries(NAMES)) {
	const wanted = names.split(' ');
	for (const { id, name } of types) if (wanted.includes(name)) roles[id] = Role[role as keyof typeof Role];
}

/** Levels of headings by node type; 0 for the others. */
export const levels = new Uint8Array(types.length);
for (const { id, name } of types) levels[id] = Number(/Heading(\d)$/.exec(name)?.[1] ?? 0);
