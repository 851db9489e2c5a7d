// Growing selections: from the word to the document.
import type { Position, SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../core/outline/selections.ts';
import type { Reviewed } from '../session.ts';

/** One chain for each position. */
export function selectionRanges(
	{ draft, review }: Reviewed,
	positions: readonly Position[],
): SelectionRange[] | undefined {
	if (review === undefined) return undefined;
	return positions.map((position) => {
		const spans = selectionsAt(review.reading, draft.offsetAt(position)).reverse();
		const chain = spans.reduce<SelectionRange | undefined>(
			(parent, span) => ({ range: draft.rangeOf(span), ...(parent === undefined ? {} : { parent }) }),
			undefined,
		);
		return chain ?? { range: { start: position, end: position } };
	});
}
