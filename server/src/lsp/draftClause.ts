// What stands on a line before the cursor: marks, a clause number, and the first characters of a clause.
import { type Numbering, readNumbering } from '../core/segment/numbering.ts';

/** The beginning of a clause up to the cursor. */
export interface ClauseStart {
	readonly numbering: Numbering | undefined;
	/** What is typed of the clause so far, behind its number. */
	readonly typed: string;
}

/** Tags, list marks, quotation and emphasis marks of Markdown and HTML; a heading is no clause. */
const MARKS = /^[\s\u3000]*(?:<[^<>]*>\s*|>\s*|[-*+]\s+|\*\*|__)*/;

/** Reads a line up to the cursor; undefined in a heading. */
export function clauseStart(line: string): ClauseStart | undefined {
	if (/^\s*#/.test(line)) return undefined;
	const words = line.replace(MARKS, '');
	const numbering = readNumbering(words);
	const typed = words.slice(numbering?.label.length ?? 0).replace(/^[\s\u3000*_]+/, '');
	return { numbering, typed };
}
