// Go to definition: from a citation to the article, from a defined term to where it is defined.
import type { Location } from 'vscode-languageserver';
import { heldArticle } from '../../core/citation/check.ts';
import { glossaryOf } from '../../core/terms/glossary.ts';
import { articleUri } from '../../render/citation.ts';
import { clauseAt, contains } from '../clauses.ts';
import type { Reviewed, Session } from '../session.ts';

/** The article that a citation names; undefined where none stands there or the client opens no `hegui:` addresses. */
function articleAt({ review, view }: Reviewed, session: Session, offset: number): Location | undefined {
	if (!session.support.virtualDocuments || review === undefined) return undefined;
	const clause = clauseAt(review.reading.clauses, offset);
	const citations = clause === undefined ? [] : session.citations.citationsIn(clause, view.asOf);
	const cited = citations.find((citation) => contains(citation, offset));
	if (cited === undefined) return undefined;
	const start = { line: 0, character: 0 };
	const uri = articleUri(cited.instrument, heldArticle(cited.instrument, cited.article)?.number, view.locale);
	return { uri, range: { start, end: start } };
}

/** Where the citation or the term at an offset leads. */
export function definitionAt(reviewed: Reviewed, session: Session, offset: number): Location | undefined {
	const { draft, review } = reviewed;
	const article = articleAt(reviewed, session, offset);
	if (article !== undefined || review === undefined) return article;
	const term = glossaryOf(review.reading).useAt(offset)?.term;
	return term && { uri: draft.uri, range: draft.rangeOf(term.definition) };
}
