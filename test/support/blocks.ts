// What a reader sees of a parsed text, block by block.
import type { Format } from '../../server/src/core/model.ts';
import { parse } from '../../server/src/core/parse/index.ts';
import type { Block } from '../../server/src/core/parse/tree.ts';
import { normalize } from '../../server/src/core/text/normalize.ts';

function visible(source: string, { start, content }: Block): string {
	const block = source.slice(start, start + content.length);
	return normalize(block, content.pieces).text;
}

/** Blocks as `heading 2: words`, the words normalised. */
export function blocksOf(source: string, format: Format = 'markdown'): string[] {
	return parse(source, format).blocks.map((block) => {
		const { kind, level } = block.content;
		return `${kind}${level > 0 ? ` ${level}` : ''}: ${visible(source, block)}`;
	});
}
