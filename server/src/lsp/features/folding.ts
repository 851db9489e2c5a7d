// Folding: sections, numbered clauses with what stands under them, lists, tables, front matter.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../../core/outline/folds.ts';
import type { Reviewed } from '../session.ts';

/**
 * One fold for each line at which something of several lines begins: the longest.
 *
 * @returns undefined where there is nothing to fold, and the editor is to go by the indentation
 */
export function foldingRanges({ draft, review }: Reviewed): FoldingRange[] | undefined {
	if (review === undefined) return undefined;
	const byLine = new Map<number, FoldingRange>();
	for (const fold of foldsOf(review.reading)) {
		const { start, end } = draft.rangeOf(fold);
		const isKnown = (byLine.get(start.line)?.endLine ?? start.line) >= end.line;
		if (isKnown) continue;
		const kind = fold.kind === 'frontMatter' ? { kind: FoldingRangeKind.Comment } : {};
		byLine.set(start.line, { startLine: start.line, endLine: end.line, ...kind });
	}
	return byLine.size === 0 ? undefined : [...byLine.values()];
}
