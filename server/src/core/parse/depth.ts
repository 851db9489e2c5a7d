// Blocks in blocks deeper than anyone writes: what stands deeper is words, so that each line costs what it is long.
import type { MarkdownConfig } from '@lezer/markdown';

/** Deeper than anyone writes; what stands deeper is read as one block. */
export const MAX_NESTING = 100;

/** At each level the parser goes through the line from its beginning. */
export const depth: MarkdownConfig = {
	parseBlock: [
		{
			name: 'TooDeep',
			before: 'LinkReference',
			parse: (context, { text, pos }) => {
				if (context.depth <= MAX_NESTING + 1) return false;
				const from = context.lineStart + pos;
				const words = context.parser.parseInline(text.slice(pos), from);
				context.addElement(context.elt('Paragraph', from, context.lineStart + text.length, words));
				context.nextLine();
				return true;
			},
		},
	],
};
