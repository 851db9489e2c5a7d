// Everything that is known of the documents, for views and reports.
import type { DocumentRecord } from '../../report/record.ts';
import { recordDocument } from '../../report/record.ts';
import type { Answering } from '../requests.ts';

/** A reviewed document with its address. */
export interface CoveredDocument extends DocumentRecord {
	readonly uri: string;
	readonly isOpen: boolean;
}

export interface CoverageSet {
	/** Empty for documents that belong to no set. */
	readonly name: string;
	readonly folder: string | null;
	readonly documents: readonly CoveredDocument[];
}

export interface CoverageAnswer {
	readonly law: { readonly version: string; readonly asOf: string };
	/** Ids of the themes of requirements, in the order in which they are to be shown. */
	readonly themes: readonly string[];
	readonly sets: readonly CoverageSet[];
}

/** The answer to `hegui/coverage`; null before the server knows the law. */
export async function coverageOf(server: Answering): Promise<CoverageAnswer | null> {
	const { session } = server;
	if (session === undefined) return null;
	const documents: CoveredDocument[] = [];
	for (const uri of session.uris().sort()) {
		const reviewed = await server.reviewed(uri);
		if (reviewed?.review === undefined) continue;
		const { review, view } = reviewed;
		const path = decodeURIComponent(uri.replace(/^.*\//, ''));
		const record = recordDocument({ path, review, view });
		const findings = record.findings.filter(({ verdict }) => verdict !== 'notApplicable');
		documents.push({ ...record, findings, uri, isOpen: true });
	}
	const { pack, asOf } = session.view(session.settings);
	const law = { version: pack.version, asOf };
	return { law, themes: Object.keys(pack.themes), sets: [{ name: '', folder: null, documents }] };
}
