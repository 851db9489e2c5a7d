// Completion of paths in hegui.yaml: documents of sets, paths of documents with their types, folders of packs.
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Locale } from '../../core/model.ts';
import { packFolderOf } from '../../lawpack/userPacks.ts';
import { yamlCursor } from '../../lawpack/yamlCursor.ts';
import { say } from '../../messages/messages.ts';
import type { Draft } from '../draft.ts';

/** What lies beside a hegui.yaml, as paths relative to it. */
export interface FolderPaths {
	readonly drafts: readonly string[];
	readonly yaml: readonly string[];
}

interface Candidate {
	readonly label: string;
	readonly detail?: string;
}

/** Plain in YAML wherever it stands: anything else goes between quotes. */
const PLAIN = /^[^\s*&!|>%@`'"?:#,[\]{}-][^\s'":#,[\]{}]*$/;
const TAIL = /^[^\s'",\]}:]*/;

/** All drafts of a folder and of one kind, where there is more than one. */
function globsOf(drafts: readonly string[]): Candidate[] {
	const counts = new Map<string, number>();
	for (const path of drafts) {
		const glob = path.replace(/(?<![^/])[^/]*(\.[^./]+)$/, '*$1');
		counts.set(glob, (counts.get(glob) ?? 0) + 1);
	}
	return [...counts].flatMap(([label, count]) => (count > 1 ? [{ label, detail: String(count) }] : []));
}

/** Folders in which files stand as they do in a pack. */
function packsOf(yaml: readonly string[]): Candidate[] {
	const folders = yaml.flatMap((path) => {
		const parts = path.split('/');
		const at = parts.findIndex((_, index) => index > 0 && packFolderOf(parts.slice(index).join('/')) !== undefined);
		return at > 0 && at < parts.length - 1 ? [parts.slice(0, at).join('/')] : [];
	});
	return [...new Set(folders)].sort().map((label) => ({ label }));
}

/** Which paths may stand at a place. */
function candidatesAt(path: readonly (string | number)[], { drafts, yaml }: FolderPaths, locale: Locale): Candidate[] {
	const field = path.findLast((part) => typeof part === 'string');
	const counted = globsOf(drafts).map(({ label, detail = '' }) => {
		return { label, detail: say('config.documents', locale, { count: detail }) };
	});
	const all = [...drafts].sort().map((label) => ({ label }));
	if (field === 'packs') return packsOf(yaml);
	if (field === 'documents' || field === 'documentTypes') return [...all, ...counted];
	return field === 'document' && path[0] === 'waivers' ? all : [];
}

/**
 * Paths that may stand at an offset of a hegui.yaml.
 *
 * @param files what lies beside it
 */
export function pathCompletions(draft: Draft, offset: number, files: FolderPaths, locale: Locale): CompletionItem[] {
	const text = draft.getText();
	const cursor = yamlCursor(text, offset);
	if (cursor === undefined) return [];
	const isMapped = cursor.path.at(-1) === 'documentTypes';
	if (cursor.wants === 'key' && !cursor.isAlone && !isMapped) return [];
	const before = text.slice(0, offset - cursor.typed.length);
	const isQuoted = /['"]$/.test(before);
	const tail = TAIL.exec(text.slice(offset))?.[0].length ?? 0;
	const range = draft.rangeOf({ start: before.length, end: offset + tail });
	const hasColon = /^['"]?[ \t]*:/.test(text.slice(offset + tail));
	const rest = isMapped && !hasColon && !isQuoted ? ': ' : '';
	const line = text.slice(0, offset).split('\n').at(-1) ?? '';
	const isListed = (label: string): boolean => !line.includes(label) && text.includes(`- ${label}\n`);
	return candidatesAt(cursor.path, files, locale)
		.filter(({ label }) => !cursor.siblings.has(label) && !isListed(label))
		.map(({ label, detail }, index) => ({
			label,
			kind: detail === undefined ? CompletionItemKind.File : CompletionItemKind.Folder,
			sortText: `0${String(index).padStart(4, '0')}`,
			filterText: label,
			textEdit: { range, newText: (isQuoted || PLAIN.test(label) ? label : JSON.stringify(label)) + rest },
			...(detail === undefined ? {} : { detail }),
		}));
}
