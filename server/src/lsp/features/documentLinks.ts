// Citations of law in the draft become links to the article.
import type { DocumentLink } from 'vscode-languageserver';
import { heldArticle } from '../../core/citation/check.ts';
import { articleUri } from '../../render/citation.ts';
import type { Reviewed, Session } from '../session.ts';

/** Links of a draft; none where the client opens no `hegui:` addresses. */
export function documentLinks({ draft, review, view }: Reviewed, session: Session): DocumentLink[] {
	if (!session.support.virtualDocuments || review === undefined) return [];
	return session.citations.find(review.reading, view.asOf).map(({ start, end, instrument, article }) => {
		const held = heldArticle(instrument, article);
		return { range: draft.rangeOf({ start, end }), target: articleUri(instrument, held?.number, view.locale) };
	});
}
