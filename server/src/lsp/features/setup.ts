// What the client needs to set up a folder: what its drafts show of the service, the hegui.yaml of the answers, new drafts.
import type { CancellationToken } from 'vscode-languageserver';
import type { Profile, ServiceKind } from '../../core/model.ts';
import { serviceKinds } from '../../core/model.ts';
import { type ConfigAnswers, kindWords, newConfigText } from '../../render/newConfig.ts';
import { type DraftAnswers, newDraftText } from '../../render/newDraft.ts';
import { ALL_DRAFTS, declaredByConfig } from '../../settings/documentSets.ts';
import { Draft } from '../draft.ts';
import type { Session } from '../session.ts';
import { nameOf, pathWithin, type RememberedFiles, withSlash } from '../workspace.ts';

/** Something to choose, with what the drafts of the folder say for it. */
export interface Choice<T extends string = string> {
	readonly id: T;
	readonly label: string;
	readonly isPicked: boolean;
}

/** Answer to the request `hegui/setup`. */
export interface Setup {
	readonly serviceKinds: readonly Choice<ServiceKind>[];
	readonly features: readonly Choice[];
	/** Drafts by their paths in the folder; those that state something the law asks for are picked. */
	readonly documents: readonly Choice[];
	readonly today: string;
}

/** More would keep the person waiting, and tell little more. */
const MOST_READ = 40;

interface Seen {
	readonly path: string;
	readonly profile: Profile;
	readonly states: boolean;
}

async function seenIn(
	uri: string,
	path: string,
	session: Session,
	files: RememberedFiles,
	token: CancellationToken,
): Promise<Seen[]> {
	const text = await files.readNow(uri);
	if (text === undefined) return [];
	const breathe = (): Promise<void> => session.host.breathe();
	const draft = new Draft(uri, 'markdown', 0, text);
	const reviewed = await session.reviewClosed(draft, session.settings, breathe, () => token.isCancellationRequested);
	const coverage = reviewed?.review?.coverage;
	if (coverage === undefined) return [];
	return [{ path, profile: coverage.profile, states: coverage.findings.some(({ evidence }) => evidence.length > 0) }];
}

/** What the hegui.yaml of a folder says of the service. */
function declaredIn(session: Session, folder: string): ReturnType<typeof declaredByConfig> {
	const found = session.folders.find((one) => nameOf(withSlash(one.folder)) === nameOf(withSlash(folder)));
	return found === undefined ? {} : declaredByConfig(found.config, '');
}

/** What a folder's drafts show, and its hegui.yaml says. */
export async function setupOf(
	folder: string,
	session: Session,
	files: RememberedFiles | undefined,
	token: CancellationToken,
): Promise<Setup> {
	const { locale, pack } = session.view(session.settings);
	const found = (await files?.find(folder, [ALL_DRAFTS]))?.uris ?? [];
	const paths = found.map((uri) => ({ uri, path: pathWithin(folder, uri) ?? uri }));
	const seen: Seen[] = [];
	for (const { uri, path } of paths.slice(0, MOST_READ)) {
		if (files !== undefined) seen.push(...(await seenIn(uri, path, session, files, token)));
	}
	const drafts = seen.filter(({ states }) => states);
	const declared = declaredIn(session, folder);
	const kinds = new Set([...(declared.serviceKinds ?? []), ...drafts.flatMap(({ profile }) => profile.serviceKinds)]);
	const does = new Set([...(declared.features ?? []), ...drafts.flatMap(({ profile }) => profile.features)]);
	return {
		serviceKinds: serviceKinds.map((id) => ({
			id,
			label: kindWords(id, locale),
			isPicked: kinds.has(id) && id !== 'other',
		})),
		features: Object.entries(pack.features).map(([id, { label }]) => ({
			id,
			label: label[locale],
			isPicked: does.has(id),
		})),
		documents: paths.map(({ path }) => ({ id: path, label: path, isPicked: drafts.some((one) => one.path === path) })),
		today: session.host.today(),
	};
}

/** The text of a hegui.yaml. */
export function newConfig(answers: ConfigAnswers, session: Session): string {
	return newConfigText(answers, session.pack, session.locale(session.settings));
}

/** The text of a new draft; what its folder says of the service is taken as said. */
export function newDraft(answers: Omit<DraftAnswers, 'asOf' | 'features'>, session: Session): string {
	const [folder] = session.folders;
	const { features = [], asOf = session.view(session.settings).asOf } = folder
		? declaredByConfig(folder.config, '')
		: {};
	return newDraftText({ ...answers, features, asOf }, session.pack);
}
