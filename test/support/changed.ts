// The toy law with a file changed, and what the loader says of it.
import { ok } from 'node:assert/strict';
import { type LoadedPack, loadPack, type PackFiles } from '../../server/src/lawpack/pack.ts';
import { toyFiles } from './toy.ts';

type Part = 'instruments' | 'requirements' | 'lexicon' | 'facts';

/** The toy law with one file changed. */
export function changed(part: Part, path: string, change: (text: string) => string): PackFiles {
	const files = toyFiles[part].map((file) => (file.path === path ? { path, text: change(file.text) } : file));
	return { ...toyFiles, [part]: files };
}

export function replaced(part: Part, path: string, from: string, to: string): LoadedPack {
	return loadPack(
		changed(part, path, (text) => {
			ok(text.includes(from), `${path} has no ${from}`);
			return text.replace(from, to);
		}),
	);
}

/** Problems as `file:line field: message`. */
export function problemsOf({ problems }: LoadedPack): string[] {
	return problems.map(({ path, line, field, message }) => `${path}:${line} ${field}: ${message}`);
}

/** Ids of the requirements that were loaded. */
export const ids = ({ pack }: LoadedPack): string[] => pack.requirements.map(({ id }) => id);

/** Line of some words in a file of the toy law. */
export function lineOf(part: Part, path: string, words: string): number {
	const text = toyFiles[part].find((file) => file.path === path)?.text ?? '';
	return text.slice(0, text.indexOf(words)).split('\n').length;
}
