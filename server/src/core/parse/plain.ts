// Plain text becomes one block for each run of lines between blank lines.
import type { Block } from './tree.ts';

const RUN = /[^\r\n]*\S[^\r\n]*(?:(?:\r\n|\n|\r)[^\r\n]*[^\s][^\r\n]*)*/g;

/**
 * Blocks of a plain text.
 *
 * @param source the whole text
 * @param from where to begin (behind the front matter)
 */
export function plainBlocks(source: string, from: number): Block[] {
	const blocks: Block[] = [];
	RUN.lastIndex = from;
	for (let match = RUN.exec(source); match !== null; match = RUN.exec(source)) {
		const length = match[0].length;
		blocks.push({
			start: match.index,
			content: { kind: 'paragraph', level: 0, length, pieces: [{ start: 0, end: length }] },
		});
	}
	return blocks;
}
