// Source text and format in, chunks of blocks out; an update keeps what the edit did not touch.
import type { Format, Span } from '../model.ts';
import { finish, type Steps } from '../steps.ts';
import { ChunkedText, chunksOf } from './chunks.ts';
import { findFrontMatter } from './frontMatter.ts';
import { markdown } from './markdown.ts';
import { page, unclosedComment } from './page.ts';
import { plain } from './plain.ts';
import type { Chunk, DocumentTree } from './tree.ts';
import { type Before, type Reader, readAgain } from './window.ts';

const readers: Readonly<Record<Format, Reader>> = { markdown, plain, html: page };

/**
 * Reads a text in steps; never fails.
 *
 * @param source the text
 * @param format how it is marked up
 * @param previous the tree before an edit and the edit, to keep what it did not touch
 */
export function* parseSteps(source: string, format: Format, previous?: Before): Steps<DocumentTree> {
	const frontMatter = findFrontMatter(source);
	const from = frontMatter?.end ?? (source.startsWith('\ufeff') ? 1 : 0);
	const reader = readers[format];
	const isUpdate = previous?.tree.format === format;
	const chunks = isUpdate
		? readAgain(source, from, previous, reader)
		: yield* readAll(source, { start: from, end: source.length }, reader);
	const problems = format === 'html' ? unclosedComment(source, chunks) : [];
	return new ChunkedText({ format, from, chunks, frontMatter: frontMatter?.yaml }, problems);
}

function* readAll(source: string, span: Span, reader: Reader): Steps<Chunk[]> {
	const stretch = reader.inSteps === undefined ? reader.read(source, span) : yield* reader.inSteps(source, span);
	yield;
	return chunksOf(stretch, span, []);
}

/** Reads a text at once. */
export function parse(source: string, format: Format, previous?: Before): DocumentTree {
	return finish(parseSteps(source, format, previous));
}
