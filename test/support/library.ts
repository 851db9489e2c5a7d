// The built library, as a program gets it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from '../../scripts/build.mjs';
import type * as Library from '../../server/src/library/index.ts';
import type { CheckOptions, Document, PackTexts } from '../../server/src/library/types.ts';
import type * as Word from '../../server/src/library/word.ts';

const root = resolve(import.meta.dirname, '../..');

before(function build() {
	this.timeout(120_000);
	ensureBuild();
});

async function load(name: string): Promise<unknown> {
	return import(pathToFileURL(join(root, 'dist/library', name)).href);
}

export async function library(): Promise<typeof Library> {
	return (await load('index.mjs')) as typeof Library;
}

export async function wordLibrary(): Promise<typeof Word> {
	return (await load('word.mjs')) as typeof Word;
}

/** A JSON report of the command line without what it was made from: a program that gives texts has no files or options to record. */
export function withoutSources(report: string): string {
	const { tool, law, run: _, ...rest } = JSON.parse(report);
	return JSON.stringify({ tool, law: { version: law.version, asOf: law.asOf }, ...rest });
}

const DRAFT = /\.(?:md|markdown|txt|policy|tos|html?)$/;

/** The drafts of a folder, by paths in it. */
export function draftsOf(folder: string): Document[] {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
	return names
		.filter((name) => DRAFT.test(name))
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function packOf(folder: string): PackTexts {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
	return Object.fromEntries(
		names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
	);
}

/** What the files of a folder come to as options: its hegui.yaml, its decisions, and the packs of these names. */
export function optionsOf(folder: string, packs: readonly string[] = []): CheckOptions {
	const text = (name: string): string | undefined =>
		existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
	return {
		config: text('hegui.yaml'),
		decisions: text('hegui.waivers.yaml'),
		packs: Object.fromEntries(packs.map((name) => [name, packOf(join(folder, name))])),
	};
}
