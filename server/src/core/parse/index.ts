// Source text and format in, chunks of blocks out; an update keeps what the edit did not touch.
import type { Format } from '../model.ts';
import { ChunkedText, chunksOf } from './chunks.ts';
import { findFrontMatter } from './frontMatter.ts';
import { markdown } from './markdown.ts';
import { page, unclosedComment } from './page.ts';
import { plain } from './plain.ts';
import type { DocumentTree } from './tree.ts';
import { type Before, type Reader, readAgain } from './window.ts';

const readers: Readonly<Record<Format, Reader>> = { markdown, plain, html: page };

/**
 * Reads a text; never fails.
 *
 * @param source the text
 * @param format how it is marked up
 * @param previous the tree before an edit and the edit, to keep what it did not touch
 */
export function parse(source: string, format: Format, previous?: Before): DocumentTree {
	const frontMatter = findFrontMatter(source);
	const from = frontMatter?.end ?? (source.startsWith('\ufeff') ? 1 : 0);
	const reader = readers[format];
	const span = { start: from, end: source.length };
	const isUpdate = previous?.tree.format === format;
	const chunks = isUpdate ? readAgain(source, from, previous, reader) : chunksOf(reader.read(source, span), span, []);
	const problems = format === 'html' ? unclosedComment(source, chunks) : [];
	return new ChunkedText({ format, from, chunks, frontMatter: frontMatter?.yaml }, problems);
}
