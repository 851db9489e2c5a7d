// All findings of the workspace by document sets, over open and closed drafts: what views and reports show.
import type { CancellationToken } from 'vscode-languageserver';
import type { Day } from '../../core/model.ts';
import { byPath } from '../../core/text/order.ts';
import type { DocumentRecord } from '../../report/record.ts';
import type { SetFindingRecord } from '../../report/sets.ts';
import { dayOf, recordOf } from '../records.ts';
import type { Answering } from '../requests.ts';
import type { Session } from '../session.ts';
import type { SetsKeeper } from '../setsKeeper.ts';
import { type SetName, setName } from '../setsNames.ts';
import { nameOf } from '../workspace.ts';
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
	/** What the set as a whole comes to. */
	readonly findings: readonly SetFindingRecord[];
	/** Addresses of all its documents by their paths, also of those that are read for its sake alone. */
	readonly addresses: Readonly<Record<string, string>>;
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

/** Has an open draft reviewed; without a draft that is larger than the limit, or could not be reviewed. */
async function openDocument(
	uri: string,
	server: Answering,
	session: Session,
	token: CancellationToken,
): Promise<CoveredDocument[]> {
	for (let attempt = 0; attempt < TRIES && !token.isCancellationRequested; attempt++) {
		const reviewed = await server.reviewed(uri, token);
		if (reviewed === undefined) continue;
		const { own } = reviewed;
		if (own === undefined) return [];
		try {
			return [{ ...recordOf(reviewed, own, session, server.workspace?.roots ?? []), uri, isOpen: true }];
		} catch (error) {
			server.logFailure('record', error, uri);
			return [];
		}
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

/** A set, its documents as it makes them. */
function coveredSet(named: SetName, sets: SetsKeeper): CoveredSet {
	const { folder, name, key } = named;
	const all = sets.documentsOf(key);
	const { records, set } = sets.applied(named, all);
	const documents = all.flatMap(({ uri, isOpen, member }, number): CoveredDocument[] => {
		const record = records[number];
		return record === undefined || member.isAside === true ? [] : [{ ...record, uri, isOpen }];
	});
	const addresses = Object.fromEntries(all.map(({ uri, member }) => [member.path, uri]));
	return { name, folder, documents, findings: set.findings, addresses };
}

function bySets(documents: readonly CoveredDocument[], session: Session, sets: SetsKeeper | undefined): CoveredSet[] {
	const names = new Map(
		session.folders.flatMap(({ folder, config }) =>
			config.sets.map(({ name }) => setName(folder, name)).map((set) => [set.key, set] as const),
		),
	);
	const named = sets === undefined ? [] : [...names.values()].map((set) => coveredSet(set, sets));
	const others = documents.filter(({ uri }) => session.setOf(uri) === undefined);
	if (others.length === 0) return named;
	return [...named, { name: '', folder: null, documents: others, findings: [], addresses: {} }];
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
	const documents = [...open, ...closed].sort(byPath);
	const { version, themes } = session.pack;
	const law = { version, asOf: commonDay(documents, dayOf(session)) };
	return { law, themes: Object.keys(themes), sets: bySets(documents, session, workspace?.sets) };
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
