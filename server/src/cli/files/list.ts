// The paths of `--files-from`: one a line, or separated by NUL as `find -print0` writes them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { Host } from '../host.ts';
import type { CheckOptions } from '../options.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import { STANDARD_INPUT } from './find.ts';

/** No path holds a NUL: where there is one, it separates, and a line break may be part of a name. */
const NUL = '\0';

/** A path as `findDocuments` takes it: in a list `-` is a name like any other. */
function asPath(name: string): string {
	return name === STANDARD_INPUT ? `./${name}` : name;
}

function split(text: string, separator: string): string[] {
	return separator === NUL ? text.split(NUL) : text.split('\n').map((line) => line.replace(/\r$/, ''));
}

/** The paths in pieces of a list, each as soon as it is complete. */
export async function* pathsIn(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	let separator = '\n';
	for await (const chunk of chunks) {
		rest += decoder.decode(chunk, { stream: true });
		if (rest.includes(NUL)) separator = NUL;
		const names = split(rest, separator);
		rest = names.pop() ?? '';
		for (const name of names) if (name !== '') yield asPath(name);
	}
	const [last = ''] = split(rest, separator);
	if (last !== '') yield asPath(last);
}

/**
 * All paths of a list.
 *
 * @param list its file, or `-` for standard input
 * @throws Trouble where it cannot be read
 */
export async function readList(list: string, host: Host, locale: Locale): Promise<string[]> {
	const paths: string[] = [];
	try {
		const chunks = list === STANDARD_INPUT ? host.input() : [readFileSync(resolve(host.folder, list))];
		for await (const path of pathsIn(chunks)) paths.push(path);
	} catch (error) {
		throw new Trouble(say('cli.unreadable', locale, { path: printable(list), reason: reasonOf(error) }));
	}
	return paths;
}

/** Whether paths are answered as they come: a list on standard input, one line out for each document. */
export function isStream({ format, filesFrom }: Pick<CheckOptions, 'format' | 'filesFrom'>): boolean {
	return format === 'ndjson' && filesFrom === STANDARD_INPUT;
}
