// What is shipped, in KiB: each bundle, and the packed extension.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packExtension } from '../../scripts/package.mjs';

const kibibytes = (path) => statSync(path).size / 1024;

/** @returns the bundles by their paths in `dist`; the extension, where it is to be packed */
export function measureSizes(context) {
	const bundles = readdirSync(context.dist, { recursive: true })
		.filter((name) => /\.[cm]?js$|\.css$|law\.bin$/.test(name) && !name.startsWith('test'))
		.sort();
	const found = { bundles: Object.fromEntries(bundles.map((name) => [name, kibibytes(join(context.dist, name))])) };
	if (context.quick) return found;
	context.say('packing the extension');
	const vsix = join(context.work.folder, 'hegui.vsix');
	packExtension(vsix);
	return { ...found, vsix: kibibytes(vsix) };
}
