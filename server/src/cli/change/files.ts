// Two files or two folders as versions to compare.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { findDocuments, type Input, STANDARD_INPUT } from '../files/find.ts';
import type { Host } from '../host.ts';
import { printable, Trouble } from '../trouble.ts';
import { pairSources, type Source, type SourcePairs } from './pairs.ts';

/** A document of the machine's files. */
export function sourceOf({ path, file }: Input, host: Pick<Host, 'readInput'>): Source {
	return { path, file, read: async () => (file === undefined ? host.readInput() : readFileSync(file)) };
}

function isFolder(path: string, { folder }: Host): boolean {
	return path !== STANDARD_INPUT && statSync(resolve(folder, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

interface Side {
	readonly sources: ReadonlyMap<string, Source>;
	readonly troubles: readonly string[];
}

/** The documents of a folder by their paths in it. */
function documentsIn(folder: string, host: Host, locale: Locale): Side {
	const { documents, troubles } = findDocuments([folder], host.folder, locale);
	const prefix = folder === '.' ? '' : `${folder.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, '')}/`;
	return { sources: new Map(documents.map((one) => [one.path.slice(prefix.length), sourceOf(one, host)])), troubles };
}

function onlyDocument(path: string, host: Host, locale: Locale): Source {
	const { documents, troubles } = findDocuments([path], host.folder, locale);
	const [input] = documents;
	if (input === undefined) throw new Trouble(troubles[0] ?? say('cli.missingFile', locale, { path: printable(path) }));
	return sourceOf(input, host);
}

/**
 * Pairs two files, or the documents of two folders.
 *
 * @throws Trouble where one is a file and the other a folder, or neither folder holds a document
 */
export async function filePairs(before: string, after: string, host: Host, locale: Locale): Promise<SourcePairs> {
	const names = { before, after };
	if (isFolder(before, host) !== isFolder(after, host)) {
		throw new Trouble(say('diff.fileAndFolder', locale, { before: printable(before), after: printable(after) }));
	}
	if (!isFolder(after, host)) {
		const pair = { before: onlyDocument(before, host, locale), after: onlyDocument(after, host, locale) };
		return { ...names, pairs: [pair], troubles: [] };
	}
	const old = documentsIn(before, host, locale);
	const fresh = documentsIn(after, host, locale);
	if (old.sources.size + fresh.sources.size === 0) throw new Trouble(fresh.troubles[0] ?? '');
	// A folder without documents is a version, too: all came, or all went.
	const troubles = [old, fresh].flatMap((side) => (side.sources.size === 0 ? [] : side.troubles));
	return { ...names, pairs: await pairSources(old.sources, fresh.sources), troubles };
}
