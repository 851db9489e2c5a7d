// All findings of the workspace by document sets, over open and closed drafts: what views and reports show.
import type { CancellationToken } from 'vscode-languageserver';
import type { Day } from '../../core/model.ts';
import { type DocumentRecord, recordDocument } from '../../report/record.ts';
import type { Review } from '../../settings/review.ts';
import type { Answering } from '../requests.ts';
import type { Reviewed, Session } from '../session.ts';
import { nameOf, pathWithin } from '../workspace.ts';
import type { WorkspaceReview } from '../workspaceReview.ts';

/** A reviewed draft; findings that do not apply are left out. */
export interface CoveredDocument extends DocumentRecord {
	readonly uri: string;
	readonly isOpen: boolean;
}

/** A document set; the last one, without a name, holds what belongs to no set. */
export interface CoveredSet {
	readonly name: string;
	/** Address of the folder of the hegui.yaml that names it; null for the last. */
	readonly folder: string | null;
	readonly documents: readonly CoveredDocument[];
}

/** Answer to the request `hegui/coverage`. */
export interface CoverageAnswer {
	readonly law: { readonly version: string; readonly asOf: Day };
	/** Ids of the themes of requirements, in the order in which they are to be shown. */
	readonly themes: readonly string[];
	readonly sets: readonly CoveredSet[];
}

/** How often a draft is asked for that changes while it is reviewed. */
const TRIES = 3;

/** A record of a review is made once: after an edit, one is. */
const records = new WeakMap<Review, DocumentRecord>();

/** Path of a draft as people know it: in its workspace folder, else its name alone. */
function pathOf(uri: string, roots: readonly string[]): string {
	const paths = roots.flatMap((root) => pathWithin(root, uri) ?? []);
	return paths[0] ?? nameOf(uri).replace(/^(?:.*\/|\w+:)/, '');
}

/** The day on which no draft insists. */
function dayOf(session: Session): Day {
	return session.view(session.settings).asOf;
}

/** The record of a reviewed draft; undefined where it is larger than the limit. */
export function recordOf(
	{ draft, review, view }: Reviewed,
	session: Session,
	roots: readonly string[],
): DocumentRecord | undefined {
	if (review === undefined) return undefined;
	const known = records.get(review);
	if (known !== undefined) return known;
	const path = pathOf(draft.uri, roots);
	const whole = recordDocument({ path, review, view: { ...view, asOf: dayOf(session) } });
	const record = { ...whole, findings: whole.findings.filter(({ applies }) => applies) };
	records.set(review, record);
	return record;
}

async function openDocument(
	uri: string,
	server: Answering,
	session: Session,
	token: CancellationToken,
): Promise<CoveredDocument[]> {
	for (let attempt = 0; attempt < TRIES && !token.isCancellationRequested; attempt++) {
		const reviewed = await server.reviewed(uri, token);
		if (reviewed === undefined) continue;
		const record = recordOf(reviewed, session, server.workspace?.roots ?? []);
		return record === undefined ? [] : [{ ...record, uri, isOpen: true }];
	}
	return [];
}

/** The records of drafts that are reviewed though they are not open. */
export function closedDocuments({ closedDrafts }: WorkspaceReview, session: Session): CoveredDocument[] {
	return closedDrafts.uris().flatMap((uri) => {
		const record = session.isOpen(nameOf(uri)) ? undefined : closedDrafts.result(uri)?.record;
		return record === undefined ? [] : [{ ...record, uri, isOpen: false }];
	});
}

function bySets(documents: readonly CoveredDocument[], session: Session): CoveredSet[] {
	const placed = documents.map((document) => ({ document, set: session.setOf(document.uri) }));
	const named = session.folders.flatMap(({ folder, config }) =>
		[...new Set(config.sets.map(({ name }) => name))].map((name) => {
			const own = placed.filter(({ set }) => set?.folder === folder && set.name === name);
			return { name, folder, documents: own.map(({ document }) => document) };
		}),
	);
	const others = placed.filter(({ set }) => set === undefined).map(({ document }) => document);
	return others.length === 0 ? named : [...named, { name: '', folder: null, documents: others }];
}

/** The day of all documents, where they have one: a hegui.yaml may name another than today. */
function commonDay(documents: readonly CoveredDocument[], day: Day): Day {
	const [first = day, ...others] = new Set(documents.map(({ asOf = day }) => asOf));
	return others.length === 0 ? first : day;
}

async function coverageIn(
	server: Answering,
	session: Session,
	token: CancellationToken,
): Promise<CoverageAnswer | null> {
	const { workspace } = server;
	await workspace?.closedDrafts.settled();
	const open: CoveredDocument[] = [];
	for (const uri of session.uris()) {
		open.push(...(await openDocument(uri, server, session, token)));
		if (token.isCancellationRequested) return null;
		await session.host.breathe();
	}
	const closed = workspace === undefined ? [] : closedDocuments(workspace, session);
	const documents = [...open, ...closed].sort((a, b) => (a.path < b.path ? -1 : 1));
	const { version, themes } = session.pack;
	const law = { version, asOf: commonDay(documents, dayOf(session)) };
	return { law, themes: Object.keys(themes), sets: bySets(documents, session) };
}

/** Answers when all drafts have been reviewed; null where nobody wants the answer any more, or it cannot be had. */
export async function coverageOf(server: Answering, token: CancellationToken): Promise<CoverageAnswer | null> {
	try {
		return server.session === undefined ? null : await coverageIn(server, server.session, token);
	} catch (error) {
		server.logFailure('coverage', error);
		return null;
	}
}
