// Source text and format in, chunks of blocks out; an update keeps what the edit did not touch.
import type { Format, Problem, Span } from '../model.ts';
import { ChunkedText, chunksAgain, chunksOf, type Stretch } from './chunks.ts';
import { findFrontMatter } from './frontMatter.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import type { Chunk, DocumentTree } from './tree.ts';
import { type Before, type Read, readAgain, readInSteps } from './window.ts';

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
	const before = previous?.tree.format === format ? previous : undefined;
	const chunks = format === 'html' ? htmlChunks(source, from, before) : textChunks(source, from, format, before);
	return new ChunkedText(format, from, chunks, frontMatter?.yaml);
}

function textChunks(source: string, from: number, format: Format, before: Before | undefined): Chunk[] {
	const read: Read = format === 'markdown' ? (text, span) => readInSteps(text, span, readMarkdown) : readPlain;
	if (before !== undefined) return readAgain(source, from, before, read);
	const span = { start: from, end: source.length };
	return chunksOf(read(source, span), span, []);
}

/** A page is read whole: what an open element hides, it hides up to the end. */
function htmlChunks(source: string, from: number, before: Before | undefined): Chunk[] {
	const span = { start: from, end: source.length };
	const stretch = readPage(source, span);
	if (before === undefined) return chunksOf(stretch, span, []);
	const { tree, edit } = before;
	return chunksAgain(stretch, span, tree.chunks, tree.from, edit);
}

function readPage(source: string, { start, end }: Span): Stretch {
	const { blocks, hidden, comments } = readHtml(source, start, end);
	// What a page shows only when its scripts say so: that it is not reviewed must be known.
	const unseen: Problem[] = hidden === undefined ? [] : [{ id: 'hidden-text', start: hidden.start, end: hidden.end }];
	const problems = [...unseen, ...unclosedComments(source, start)].sort((one, other) => one.start - other.start);
	return { seams: blocks.map((block) => block.start), blocks, problems, comments };
}

/** A browser hides everything behind a comment that is never closed. */
function unclosedComments(source: string, from: number): Problem[] {
	const start = source.lastIndexOf('<!--');
	if (start < from || source.indexOf('-->', start) >= 0) return [];
	return [{ id: 'unclosed-comment', start, end: start + 4 }];
}
