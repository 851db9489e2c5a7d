// Plain text becomes one block for each run of lines between blank lines.
import type { Block } from './tree.ts';

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

/**
 * Blocks of a plain text.
 *
 * @param source the whole text
 * @param from where to begin (behind the front matter)
 */
export function plainBlocks(source: string, from: number): Block[] {
	const blocks: Block[] = [];
	let start = -1;
	let end = from;
	const close = (): void => {
		if (start < 0) return;
		const length = end - start;
		blocks.push({ start, content: { kind: 'paragraph', level: 0, length, pieces: [{ start: 0, end: length }] } });
		start = -1;
	};
	for (let at = from; at < source.length; ) {
		LINE.lastIndex = at;
		const line = LINE.exec(source)?.[0] ?? '';
		const text = line.trimEnd();
		if (text === '') close();
		else {
			if (start < 0) start = at;
			end = at + text.length;
		}
		at += Math.max(1, line.length);
	}
	close();
	return blocks;
}
