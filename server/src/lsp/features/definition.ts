// Go to definition: from a citation to the article.
import type { Location } from 'vscode-languageserver';
import { heldArticle } from '../../core/citation/check.ts';
import { articleUri } from '../../render/citation.ts';
import type { Reviewed, Session } from '../session.ts';
import { clauseAt, contains } from './hover.ts';

/** Where the citation at an offset leads; undefined where none stands there or the client opens no `hegui:` addresses. */
export function definitionAt({ review, view }: Reviewed, session: Session, offset: number): Location | undefined {
	if (!session.support.virtualDocuments || review === undefined) return undefined;
	const clause = clauseAt(review.reading.clauses, offset);
	const citations = clause === undefined ? [] : session.citations.citationsIn(clause, view.asOf);
	const cited = citations.find((citation) => contains(citation, offset));
	if (cited === undefined) return undefined;
	const start = { line: 0, character: 0 };
	const uri = articleUri(cited.instrument, heldArticle(cited.instrument, cited.article)?.number, view.locale);
	return { uri, range: { start, end: start } };
}
