// Finds the YAML block at the top of a text; reading it is the settings' business.
import type { Span } from '../model.ts';

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const LIMIT = 20_000;
/** Blank lines and comments, then a line that holds a key or opens a map: prose does neither. */
const YAML = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r(?!\n)))*(?:$|[ \t]*\{|[^\r\n]*:(?:\s|$))/;

export interface FrontMatter {
	/** The YAML itself. */
	readonly yaml: Span;
	/** Offset behind the closing line. */
	readonly end: number;
}

/**
 * The front matter of a text.
 *
 * @returns undefined where the text does not begin with `---`, or the block is not closed within 20,000 units or begins
 * with a line of prose, and the `---` therefore is a thematic break like any other
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
	const opening = OPENING.exec(text);
	if (opening === null) return undefined;
	const start = opening[0].length;
	const closing = CLOSING.exec(text.slice(start, start + LIMIT));
	if (closing === null) return undefined;
	const end = start + closing.index;
	if (!YAML.test(text.slice(start, end))) return undefined;
	return { yaml: { start, end }, end: end + closing[0].length };
}
