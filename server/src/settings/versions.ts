// Which documents are versions of one text in two languages, by their names or as hegui.yaml says.
import type { Config } from './configFile.ts';
import { setsOf } from './documentSets.ts';

const LANGUAGE = '(?:zh|cn|en|chn|eng)(?:[-_](?:cn|tw|hk|sg|hans|hant|us|gb|uk))?|chinese|english|中文版?|英文版?';
const FOLDER = new RegExp(`^(?:${LANGUAGE})$`, 'i');
const ENDING = new RegExp(
	`(?<![._ -])[._ -]*[（([](?:${LANGUAGE})[)）\\]]$|(?<![._ -])[._ -]+(?:${LANGUAGE})$|(?:中文|英文)版?$`,
	'i',
);
const BEGINNING = new RegExp(`^(?:${LANGUAGE})[._ -]+`, 'i');

/** Whether the name of a folder tells a language and nothing else. */
export function isLanguage(folder: string): boolean {
	return FOLDER.test(folder);
}

/** The path without its extension and what names a language in it: versions of one text have the same. */
export function textOfPath(path: string): string {
	const folders = path.split('/');
	const name = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
	const bare = name.replace(ENDING, '').replace(BEGINNING, '');
	return [...folders.filter((folder) => !isLanguage(folder)), bare === '' ? name : bare].join('/').toLowerCase();
}

/**
 * The text of which a document is a version.
 *
 * @param path of the document, relative to the folder of the file
 */
export function textOf(config: Config, path: string): string {
	const declared = setsOf(config, path)[0]?.translations?.find((versions) => versions.includes(path));
	return declared?.[0] ?? textOfPath(path);
}
