// Source text and format in, blocks out; an update keeps what the edit did not touch.
import type { Format, Problem } from '../model.ts';
import { findFrontMatter } from './frontMatter.ts';
import { type HtmlReading, readHtml } from './html.ts';
import { type MarkdownMemory, markdownBlocks } from './markdown.ts';
import { plainBlocks } from './plain.ts';
import type { Block, DocumentTree, Edit } from './tree.ts';

/**
 * Reads a text; never fails.
 *
 * @param source the text
 * @param format how it is marked up
 * @param previous the tree before an edit and the edit, to keep what it did not touch
 */
export function parse(
	source: string,
	format: Format,
	previous?: { readonly tree: DocumentTree; readonly source: string; readonly edit: Edit },
): DocumentTree {
	const frontMatter = findFrontMatter(source);
	const from = frontMatter?.end ?? (source.startsWith('\ufeff') ? 1 : 0);
	const rest = { format, frontMatter: frontMatter?.yaml };
	if (format === 'markdown') {
		const before = previous && { memory: previous.tree.memory as MarkdownMemory, edit: previous.edit };
		const result = markdownBlocks(source, from, before);
		return { ...rest, blocks: result.blocks, problems: result.problems, memory: result.memory };
	}
	const page = format === 'html' ? readHtml(source, from, source.length) : undefined;
	const blocks = page?.blocks ?? plainBlocks(source, from);
	const kept = previous === undefined ? blocks : keepContents(blocks, source, previous);
	const problems = page === undefined ? [] : [...unclosedComments(source, from), ...hiddenText(page)];
	return { ...rest, blocks: kept, problems, memory: undefined };
}

/** A browser hides everything behind a comment that is never closed. */
function unclosedComments(source: string, from: number): Problem[] {
	const start = source.lastIndexOf('<!--');
	if (start < from || source.indexOf('-->', start) >= 0) return [];
	return [{ id: 'unclosed-comment', start, end: start + 4 }];
}

/** What a page shows only when its scripts say so: that it is not reviewed must be known. */
function hiddenText({ hidden }: HtmlReading): Problem[] {
	return hidden === undefined ? [] : [{ id: 'hidden-text', start: hidden.start, end: hidden.end }];
}

/** Gives blocks outside the edit their old contents back, so that what was found in them is not looked for again. */
function keepContents(
	blocks: readonly Block[],
	source: string,
	previous: { readonly tree: DocumentTree; readonly source: string; readonly edit: Edit },
): Block[] {
	const shift = source.length - previous.source.length;
	const { start, oldEnd } = previous.edit;
	const old = new Map<number, Block>();
	for (const block of previous.tree.blocks) {
		if (block.start + block.content.length < start) old.set(block.start, block);
		else if (block.start > oldEnd) old.set(block.start + shift, block);
	}
	return blocks.map((block) => {
		const before = old.get(block.start);
		const same = before?.content.length === block.content.length && before.content.kind === block.content.kind;
		const untouched = block.start + block.content.length < start || block.start > previous.edit.newEnd;
		return before !== undefined && same && untouched && before.content.level === block.content.level
			? { start: block.start, content: before.content }
			: block;
	});
}
