// What a report of the editor was made from: digests of the drafts as they stand, of the law, and of the folder's files.
import type { Pack } from '../../core/law.ts';
import type { ReportInput } from '../../report/contents.ts';
import { lawText } from '../../report/dossier.ts';
import type { DocumentRecord } from '../../report/record.ts';
import { CONFIG_FILE } from '../../settings/configFile.ts';
import { WAIVERS_FILE } from '../../settings/decisionFiles.ts';
import type { EditorSettings } from '../../settings/editor.ts';
import type { FileDigest, RunRecord } from '../../settings/reportFile.ts';
import type { Answering } from '../requests.ts';
import type { Session } from '../session.ts';
import { waiversOf } from '../workspace.ts';
import type { CoverageAnswer, CoveredDocument } from './coverage.ts';

type Sum = (text: string) => Promise<string>;

/** The law is large, and the same for many reports. */
const laws = new WeakMap<Pack, Promise<string>>();

function lawDigest(pack: Pack, sum: Sum): Promise<string> {
	const known = laws.get(pack);
	if (known !== undefined) return known;
	const made = pack.digest === undefined ? sum(lawText(pack)) : Promise.resolve(pack.digest);
	laws.set(pack, made);
	made.catch(() => laws.delete(pack));
	return made;
}

/** The text of a draft: what is open as it stands, else what is saved. */
async function textOf(
	{ uri, isOpen }: CoveredDocument,
	server: Answering,
	session: Session,
): Promise<string | undefined> {
	return isOpen ? session.draft(uri)?.getText() : server.workspace?.files?.readNow(uri);
}

async function digestOf(path: string, text: string | undefined, sum: Sum): Promise<FileDigest | null> {
	return text === undefined ? null : { path, sha256: await sum(text) };
}

/** What decided the result; the files of a folder are named where there is but one. */
async function runOf(
	paths: readonly string[],
	settings: EditorSettings,
	server: Answering,
	session: Session,
	sum: Sum,
): Promise<RunRecord> {
	const { folders } = session;
	const [folder, ...others] = folders;
	const only = others.length === 0 ? folder : undefined;
	const decisions = only && (await server.workspace?.files?.readNow(waiversOf(only.folder)));
	const runsOut = folders.some(({ waivers }) => waivers.some(({ waiver }) => waiver.expires !== undefined));
	return {
		by: 'editor',
		paths: [...paths].sort(),
		language: session.locale(settings) === 'zh' ? 'zh-cn' : 'en',
		asOf: null,
		type: settings.documentType === 'auto' ? null : settings.documentType,
		services: settings.serviceKinds.length === 0 ? null : settings.serviceKinds,
		requirements: null,
		allRequirements: false,
		configuration: await digestOf(CONFIG_FILE, only?.file?.text, sum),
		decisions: await digestOf(WAIVERS_FILE, decisions, sum),
		...(runsOut ? { decidedOn: session.host.today() } : {}),
	};
}

/**
 * The law, the sets and the run of a report, with digests.
 *
 * @returns without digests and run where the machine computes none
 */
export async function madeFrom(
	{ law, sets }: Pick<CoverageAnswer, 'law' | 'sets'>,
	server: Answering,
	session: Session,
): Promise<Pick<ReportInput, 'law' | 'sets' | 'run'>> {
	const { sha256 } = session.host;
	if (sha256 === undefined) return { law, sets };
	const summed = async (document: CoveredDocument): Promise<DocumentRecord> => {
		const text = await textOf(document, server, session);
		return text === undefined ? document : { ...document, sha256: await sha256(text) };
	};
	const documents = await Promise.all(sets.map((set) => Promise.all(set.documents.map(summed))));
	const paths = sets.flatMap((set) => set.documents).map(({ path }) => path);
	return {
		law: { ...law, digest: await lawDigest(session.pack, sha256) },
		sets: sets.map(({ name }, index) => ({ name, documents: documents[index] ?? [] })),
		run: await runOf(paths, session.settings, server, session, sha256),
	};
}
