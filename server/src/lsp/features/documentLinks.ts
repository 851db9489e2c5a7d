// Citations of law in the draft become links to the article.
import type { DocumentLink } from 'vscode-languageserver';
import { lawUri } from '../../render/citation.ts';
import type { Reviewed, Session } from '../session.ts';

/** Links of a draft; none where the client opens no `hegui:` addresses. */
export function documentLinks({ draft, view }: Reviewed, session: Session): DocumentLink[] {
	if (!session.support.virtualDocuments) return [];
	return session.citations.find(draft.getText(), view.asOf).map(({ start, end, instrument, article }) => {
		const held = instrument.articles.some(({ number }) => number === article);
		return { range: draft.rangeOf({ start, end }), target: lawUri(instrument.id, held ? article : undefined) };
	});
}
