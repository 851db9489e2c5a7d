// The tour: the walk takes the steps of its page, in its order; pictures are there, are shown somewhere, and are small.
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, root } from '../support/sources.ts';

const KILOBYTE = 1024;
const LARGEST = 120 * KILOBYTE;
const LARGEST_OF_ALL = 800 * KILOBYTE;
const folder = 'docs/images';
const pictures = readdirSync(join(root, folder));

/** What a page shows, as paths in the repository. */
function shownIn(page: string): string[] {
	const links = [...read(page).matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)];
	return links.map(([, words = '', path = '']) => {
		ok(words.length > 10, `${page}: ${path} is described`);
		return resolve('/', page, '..', path).slice(1);
	});
}

describe('the tour', () => {
	it('is walked as it is told', async () => {
		// A module without types.
		const module: { readonly tourSteps: readonly (readonly [string, unknown])[] } = await import(
			pathToFileURL(join(root, 'test/vscode/walk/tour.mjs')).href
		);
		const headings = [...read('docs/tour.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
		ok(headings.length > 5);
		deepEqual(
			module.tourSteps.map(([title]) => title),
			headings,
		);
	});
});

describe('pictures of the documentation', () => {
	const pages = ['README.md', 'docs/tour.md', 'docs/extension.md'];
	const shown = pages.flatMap(shownIn);

	it('are there where a page shows one', () => {
		ok(shown.length > 6);
		deepEqual(
			shown.filter((path) => path.startsWith(`${folder}/`) && !pictures.includes(path.slice(folder.length + 1))),
			[],
		);
	});

	it('are all shown', () => {
		deepEqual(
			pictures.filter((name) => !shown.includes(`${folder}/${name}`)),
			[],
		);
	});

	it('are small', () => {
		const sizes = pictures.map((name) => statSync(join(root, folder, name)).size);
		deepEqual(
			pictures.filter((_, index) => (sizes[index] ?? 0) > LARGEST),
			[],
		);
		ok(sizes.reduce((sum, size) => sum + size, 0) < LARGEST_OF_ALL);
	});
});
