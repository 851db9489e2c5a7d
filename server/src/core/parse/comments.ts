// Comments of a draft that speak to us: found where the parser sees a comment, never in code or in plain text.
import type { Tree } from '@lezer/common';
import { Tokenizer } from 'htmlparser2';
import type { Span } from '../model.ts';
import { findFrontMatter } from './frontMatter.ts';
import type { MarkdownMemory } from './markdown.ts';
import type { DocumentTree } from './tree.ts';

/** A comment with its marks; `text` is what stands between them. */
export interface Comment extends Span {
	readonly text: string;
}

const OPENING = '<!--';
const COMMENT = /<!--([\s\S]*?)-->/g;
const MARKED = new Set(['Comment', 'CommentBlock', 'HTMLBlock']);

interface Stretch extends Span {
	readonly isHtml: boolean;
}

function plainComments(source: string, { start, end }: Span): Comment[] {
	return [...source.slice(start, end).matchAll(COMMENT)].map(({ 0: whole, 1: text = '', index }) => ({
		start: start + index,
		end: start + index + whole.length,
		text,
	}));
}

function htmlComments(source: string, { start, end }: Span): Comment[] {
	const found: Comment[] = [];
	const nothing = (): void => {};
	const tokenizer = new Tokenizer(
		{ decodeEntities: false },
		{
			oncomment: (from, to, tail) => {
				const at = start + from - OPENING.length;
				const behind = start + to + 1;
				const isWhole = source.startsWith(OPENING, at) && source.slice(at, behind).endsWith('-->');
				if (isWhole) found.push({ start: at, end: behind, text: source.slice(start + from, start + to - tail) });
			},
			onattribdata: nothing,
			onattribentity: nothing,
			onattribend: nothing,
			onattribname: nothing,
			oncdata: nothing,
			onclosetag: nothing,
			ondeclaration: nothing,
			onend: nothing,
			onopentagend: nothing,
			onopentagname: nothing,
			onprocessinginstruction: nothing,
			onselfclosingtag: nothing,
			ontext: nothing,
			ontextentity: nothing,
		},
	);
	tokenizer.write(source.slice(start, end));
	tokenizer.end();
	return found;
}

/** The nodes of a Markdown tree in which a mark stands and which hold comments. */
function stretchesAround(marks: readonly number[], tree: Tree, from: number): Stretch[] {
	const stretches = new Map<number, Stretch>();
	for (const mark of marks) {
		let node: ReturnType<Tree['resolveInner']> | null = tree.resolveInner(mark - from, 1);
		while (node !== null && !MARKED.has(node.name)) node = node.parent;
		if (node === null) continue;
		const start = from + node.from;
		stretches.set(start, { start, end: from + node.to, isHtml: node.name === 'HTMLBlock' });
	}
	return [...stretches.values()];
}

/**
 * Comments that begin with a word of ours, in order.
 *
 * @param begin what a comment of ours begins with
 */
export function commentsOf(source: string, { format, memory }: DocumentTree, begin: string): Comment[] {
	// Most drafts have none, and cost no more than this look.
	if (format === 'plain' || !source.includes(begin)) return [];
	const isOurs = ({ text }: Comment): boolean => text.trimStart().startsWith(begin);
	if (format === 'html') {
		const start = findFrontMatter(source)?.end ?? 0;
		return htmlComments(source, { start, end: source.length }).filter(isOurs);
	}
	const { tree, from } = memory as MarkdownMemory;
	const marks: number[] = [];
	for (let at = source.indexOf('<!--', from); at >= 0; at = source.indexOf('<!--', at + 1)) marks.push(at);
	return stretchesAround(marks, tree, from)
		.flatMap((stretch) => (stretch.isHtml ? htmlComments(source, stretch) : plainComments(source, stretch)))
		.filter(isOurs);
}
