// Which drafts of a folder seem to be the terms of one service together, and which are translations of one another.
import type { DocumentLanguage, DocumentType, Profile } from '../core/model.ts';
import { byPath } from '../core/text/order.ts';
import { isLanguage, textOfPath } from './versions.ts';

/** A draft as it was seen. */
export interface SeenDraft {
	/** Relative to the folder, with forward slashes. */
	readonly path: string;
	readonly profile: Pick<Profile, 'documentType' | 'language' | 'serviceKinds' | 'features'>;
}

/** Drafts of one service; `folder` is theirs, empty for the folder as a whole. */
export interface ProposedSet {
	readonly folder: string;
	readonly drafts: readonly SeenDraft[];
}

/** A service has one of these for itself. */
const AGREEMENT: DocumentType = 'service-agreement';

function parentOf(path: string): string {
	return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The folder of a draft; one that only tells its language stands for the one above. */
function homeOf(path: string): string {
	const folder = parentOf(path);
	const name = folder.slice(folder.lastIndexOf('/') + 1);
	return isLanguage(name) ? parentOf(folder) : folder;
}

function isWithin(path: string, folder: string): boolean {
	return folder === '' || path.startsWith(`${folder}/`);
}

/**
 * Proposes document sets: a folder with a service agreement of its own is a service; what stands below belongs to it, and
 * where there is but one service, everything does.
 */
export function proposeSets(drafts: readonly SeenDraft[]): ProposedSet[] {
	const agreements = drafts.filter(({ profile }) => profile.documentType === AGREEMENT);
	const homes = [...new Set(agreements.map(({ path }) => homeOf(path)))];
	const nearest = (path: string): string =>
		homes.filter((home) => isWithin(path, home)).sort((a, b) => b.length - a.length)[0] ?? '';
	const byFolder = new Map<string, SeenDraft[]>();
	for (const draft of drafts) {
		const folder = homes.length < 2 ? '' : nearest(draft.path);
		byFolder.set(folder, [...(byFolder.get(folder) ?? []), draft]);
	}
	return [...byFolder]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([folder, own]) => ({ folder, drafts: own.sort(byPath) }));
}

/**
 * The draft that another is a translation of: of the same name but for the language, and the same type. Chinese comes
 * first, for it is what the law is written in.
 */
export function originalOf(draft: SeenDraft, drafts: readonly SeenDraft[]): SeenDraft | undefined {
	const order: readonly DocumentLanguage[] = ['zh-Hans', 'zh-Hant', 'en'];
	const rank = ({ profile }: SeenDraft): number => order.indexOf(profile.language);
	return drafts.find(
		(other) =>
			rank(other) < rank(draft) &&
			other.profile.documentType === draft.profile.documentType &&
			textOfPath(other.path) === textOfPath(draft.path),
	);
}
