// References: clauses that satisfy what an article or a requirement asks, open or not; citations of it, uses of a term.

import type { CancellationToken, Location, Position, Range } from 'vscode-languageserver';
import type { ArticleNumber } from '../../core/law.ts';
import type { Span } from '../../core/model.ts';
import { statedPlaces } from '../../core/outline/sections.ts';
import { glossaryOf } from '../../core/terms/glossary.ts';
import { lastAtOrBefore } from '../../core/text/span.ts';
import type { PlacedSpan } from '../../report/record.ts';
import { clauseAt, contains } from '../clauses.ts';
import { everyReview } from '../everyReview.ts';
import type { Answering } from '../requests.ts';
import type { Reviewed, Session } from '../session.ts';
import { type CoveredDocument, closedDocuments } from './coverage.ts';
import { pageOf } from './virtualDocuments.ts';

/** What is looked for: an instrument or one of its articles, or a requirement. */
type Sought =
	| { readonly instrument: string; readonly article: ArticleNumber | undefined }
	| { readonly requirement: string };

function isSame(sought: ArticleNumber | undefined, article: ArticleNumber | undefined): boolean {
	return sought === undefined || String(sought) === String(article);
}

/** Ids of the requirements that rest on what is sought. */
function requirementsFor(sought: Sought, { pack }: Session): ReadonlySet<string> {
	if ('requirement' in sought) return new Set([sought.requirement]);
	const resting = pack.requirements.filter(({ provisions }) =>
		provisions.some((one) => one.instrument === sought.instrument && isSame(sought.article, one.article)),
	);
	return new Set(resting.map(({ id }) => id));
}

/** The clauses of one draft that state one of the requirements, and where it cites the article. */
function placesIn({ review, view }: Reviewed, session: Session, sought: Sought): Span[] {
	if (review === undefined) return [];
	const ids = requirementsFor(sought, session);
	const { clauses } = review.reading;
	const numbers = new Set<number>();
	for (const finding of review.coverage.findings) {
		if (!ids.has(finding.requirement)) continue;
		for (const place of statedPlaces(finding)) numbers.add(lastAtOrBefore(clauses, place.start));
	}
	const stated = [...numbers].flatMap((number): Span[] => {
		const clause = clauses[number];
		return clause === undefined ? [] : [clause];
	});
	if ('requirement' in sought) return stated;
	const cited = session.citations
		.find(review.reading, view.asOf)
		.filter(({ instrument, article }) => instrument.id === sought.instrument && isSame(sought.article, article));
	return [...stated, ...cited];
}

function rangeOf({ start, end }: PlacedSpan): Range {
	return {
		start: { line: start.line, character: start.character },
		end: { line: end.line, character: end.character },
	};
}

/** The sentences of a draft that is not open that state one of the requirements. */
function placesRecorded({ uri, findings }: CoveredDocument, ids: ReadonlySet<string>): Location[] {
	const stated = findings.filter(({ requirement }) => ids.has(requirement)).flatMap(statedPlaces);
	const sentences = new Map(stated.map((one) => [one.start.offset, one]));
	return [...sentences.values()]
		.sort((a, b) => a.start.offset - b.start.offset)
		.map((sentence) => ({ uri, range: rangeOf(sentence) }));
}

/** Open drafts first: their whole clauses, and citations, which records do not hold; then drafts that are not open. */
async function find(server: Answering, sought: Sought, token: CancellationToken): Promise<Location[]> {
	const { session, workspace } = server;
	if (session === undefined) return [];
	const open: Location[] = [];
	for await (const reviewed of everyReview(server, token)) {
		const places = placesIn(reviewed, session, sought).sort((a, b) => a.start - b.start || b.end - a.end);
		for (const place of places) open.push({ uri: reviewed.draft.uri, range: reviewed.draft.rangeOf(place) });
	}
	await workspace?.closedDrafts.settled();
	const ids = requirementsFor(sought, session);
	const closed = workspace === undefined ? [] : closedDocuments(workspace, session);
	return [...open, ...closed.flatMap((document) => placesRecorded(document, ids))];
}

/**
 * The clauses of all drafts that speak to a page of the law; none for other addresses. Of drafts that are not open it
 * gives the sentences that satisfy it, and no citations.
 */
export async function referencesOfPage(server: Answering, uri: string, token: CancellationToken): Promise<Location[]> {
	const sought = pageOf(uri);
	try {
		return sought === undefined ? [] : await find(server, sought, token);
	} catch (error) {
		server.logFailure('references', error);
		return [];
	}
}

function usesAt({ draft, review }: Reviewed, offset: number, withDefinition: boolean): Location[] | undefined {
	const glossary = review && glossaryOf(review.reading);
	const use = glossary?.useAt(offset);
	if (glossary === undefined || use === undefined) return undefined;
	return glossary
		.usesOf(use.term)
		.filter(({ isDefinition }) => withDefinition || !isDefinition)
		.map((one) => ({ uri: draft.uri, range: draft.rangeOf(one) }));
}

/** What the place in a draft is about: the article that it cites, or the term that stands there. */
export async function referencesAt(
	server: Answering,
	uri: string,
	position: Position,
	withDefinition: boolean,
	token: CancellationToken,
): Promise<Location[] | null> {
	if (pageOf(uri) !== undefined) return referencesOfPage(server, uri, token);
	const found = await server.answer('references', uri, token, (reviewed, session): Sought | Location[] | undefined => {
		const { draft, review, view } = reviewed;
		const offset = draft.offsetAt(position);
		const clause = review && clauseAt(review.reading.clauses, offset);
		const citations = clause === undefined ? [] : session.citations.citationsIn(clause, view.asOf);
		const cited = citations.find((citation) => contains(citation, offset));
		if (cited !== undefined) return { instrument: cited.instrument.id, article: cited.article };
		return usesAt(reviewed, offset, withDefinition);
	});
	return found === null || found === undefined || Array.isArray(found) ? (found ?? null) : find(server, found, token);
}
