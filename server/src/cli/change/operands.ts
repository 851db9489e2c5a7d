// What the words behind `hegui diff` name: two files or folders, or revisions and the paths that count of them.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { STANDARD_INPUT } from '../files/find.ts';
import { printable, Trouble } from '../trouble.ts';

export type Operands =
	| { readonly kind: 'files'; readonly before: string; readonly after: string }
	| {
			readonly kind: 'revisions';
			readonly before: string;
			/** Undefined for the working files. */
			readonly after: string | undefined;
			/** Compare with the last commit that both have in common: `a...b`. */
			readonly fromBase: boolean;
			readonly paths: readonly string[];
	  };

const RANGE = /^(.*?[^.])?(\.\.\.?)([^.].*)?$/;

/** One or two revisions; `a..b` stands for both. */
function revisionsOf(words: readonly string[]): { before: string; after: string | undefined; fromBase: boolean } {
	const [first = 'HEAD', second] = words;
	const range = words.length === 1 ? RANGE.exec(first) : null;
	if (range === null) return { before: first, after: second, fromBase: false };
	const [, before = 'HEAD', dots, after = 'HEAD'] = range;
	return { before, after, fromBase: dots === '...' };
}

/**
 * Reads the operands: what is there as a file or folder is one, what is not is a revision.
 *
 * @param words as they stand on the command line
 * @param separator how many of them stand before `--`, behind which there are only paths; undefined where there is none
 * @throws Trouble where there are too many revisions
 */
export function readOperands(
	words: readonly string[],
	separator: number | undefined,
	folder: string,
	locale: Locale,
): Operands {
	const isPath = (word: string): boolean => word === STANDARD_INPUT || existsSync(resolve(folder, word));
	const [before, after] = words;
	const areTwo = separator === undefined && words.length === 2;
	if (areTwo && before !== undefined && after !== undefined && isPath(before) && isPath(after)) {
		return { kind: 'files', before, after };
	}
	const firstPath = words.findIndex(isPath);
	const count = separator ?? (firstPath < 0 ? words.length : firstPath);
	if (count > 2) throw new Trouble(say('diff.tooMany', locale, { word: printable(words[2] ?? '') }));
	return { kind: 'revisions', ...revisionsOf(words.slice(0, count)), paths: words.slice(count) };
}
