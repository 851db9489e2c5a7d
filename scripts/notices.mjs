// Writes THIRD-PARTY-NOTICES.md: the packages that are in the bundles, each with its licence, which must be one we may ship.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'THIRD-PARTY-NOTICES.md');

/** Licences that ask for no more than their text beside the work. */
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib']);

/** Packages that come ready built, with others in them. */
const inside = { 'node_modules/jszip': ['immediate', 'lie', 'pako', 'setimmediate'] };

/** Packages that come with another one made into their own file; the text of its licence stands elsewhere. */
const madeOf = {
	'node_modules/unpdf': {
		name: 'pdfjs-dist',
		licence: 'Apache-2.0',
		holder: 'Copyright the Mozilla Foundation and the contributors to PDF.js',
		change: 'Changed in Hegui: copies of a text state inherit from its class, not from the state that was copied.',
		text: 'node_modules/typescript/LICENSE',
	},
};

/** Whether a licence may be shipped; of alternatives one is enough. */
export function isAllowed(licence) {
	const parts = licence.replace(/^\((.*)\)$/, '$1');
	return parts.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowed.has(name)));
}

/** Its own words, where the package holds them: the text of the licence and what else must go with it. */
function textsOf(folder) {
	const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
	const names = files
		.map(({ name }) => name)
		.filter((name) =>
			/^(?:licen[cs]es?|copying|notice|third[-_]?party[-_]?(?:notices?|licen[cs]es))(?:\.\w+)?$/i.test(name),
		);
	return names.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

function packageAt(path) {
	const folder = join(root, path);
	const { name, version, license, licenses, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const licence = license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown';
	return { name, version, licence, author: author?.name ?? author, texts: textsOf(folder) };
}

function partOf(path) {
	const part = madeOf[path];
	if (part === undefined) return [];
	const { devDependencies } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
	const version = devDependencies[part.name].replace(/^[~^]/, '');
	const text = readFileSync(join(root, part.text), 'utf8').replaceAll('\r\n', '\n').trim();
	return [{ name: part.name, version, licence: part.licence, texts: [part.holder, part.change, text] }];
}

/** The packages in dist/, by name and version, each once. */
export function bundledPackages() {
	const folders = JSON.parse(readFileSync(join(root, 'dist', 'packages.json'), 'utf8'));
	const all = folders.flatMap((path) => [path, ...(inside[path] ?? []).map((name) => `node_modules/${name}`)]);
	const packages = [...all.map(packageAt), ...all.flatMap(partOf)];
	const found = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
	return [...found.keys()].sort().map((key) => found.get(key));
}

function section({ name, version, licence, author, texts }) {
	const without = `Licence: ${licence}.${author ? ` Author: ${author}.` : ''}`;
	// Indented, so that nothing in a licence is read as Markdown.
	const quoted = texts.map((text) => text.replace(/^(?=.)/gm, '    ')).join('\n\n');
	return `## ${name} ${version}\n\n${texts.length > 0 ? `Licence: ${licence}.\n\n${quoted}` : without}\n`;
}

export function noticesText() {
	const packages = bundledPackages();
	const refused = packages.filter(({ licence }) => !isAllowed(licence));
	if (refused.length > 0) {
		throw new Error(`May not be shipped: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
	}
	const head = [
		'# Third-party notices',
		'',
		'Hegui contains the packages below, under the licences that are given with each.',
		'Written by `npm run notices` from what is in the bundles.',
		'',
	].join('\n');
	return [head, ...packages.map(section)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensureBuild();
	writeFileSync(target, noticesText());
}
