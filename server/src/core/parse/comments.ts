// Comments of a draft that speak to us: found where the parser sees a comment, never in code or in plain text.
import type { Span } from '../model.ts';
import type { DocumentTree } from './tree.ts';

/** A comment with its marks; `text` is what stands between them. */
export interface Comment extends Span {
	readonly text: string;
}

/** The marks of a comment, in Markdown and in HTML. */
export const OPENING = '<!--';
export const CLOSING = '-->';

/** The comments in a stretch of a Markdown text, with their marks. */
export function commentsIn(text: string, start: number, end: number): Span[] {
	const part = text.slice(start, end);
	const found: Span[] = [];
	for (let at = part.indexOf(OPENING); at >= 0; ) {
		const close = part.indexOf(CLOSING, at + OPENING.length);
		if (close < 0) break;
		const behind = close + CLOSING.length;
		found.push({ start: start + at, end: start + behind });
		at = part.indexOf(OPENING, behind);
	}
	return found;
}

/**
 * Comments that begin with a word of ours, in order.
 *
 * @param begin what a comment of ours begins with
 */
export function commentsOf(source: string, tree: DocumentTree, begin: string): Comment[] {
	const found: Comment[] = [];
	let at = tree.from;
	for (const { comments, length } of tree.chunks) {
		for (const comment of comments) {
			const start = at + comment.start;
			const end = at + comment.end;
			const text = source.slice(start + OPENING.length, end - CLOSING.length);
			if (text.trimStart().startsWith(begin)) found.push({ start, end, text });
		}
		at += length;
	}
	return found;
}
