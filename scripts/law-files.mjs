// Reads the files of law/ as text, in order of their names.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

function file(path) {
	return { path: `law/${path}`, text: readFileSync(join(root, 'law', path), 'utf8') };
}

function read(folder) {
	return readdirSync(join(root, 'law', folder))
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => file(`${folder}/${name}`));
}

/** The pack's files as `loadPack` takes them. */
export function lawFiles() {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return {
		version,
		instruments: read('instruments'),
		requirements: read('requirements'),
		lexicon: read('lexicon'),
		facts: read('documents'),
		consequences: read('consequences'),
		enforcement: read('enforcement'),
		changes: read('changes'),
		consistency: read('consistency'),
		stress: file('stress/changes.yaml'),
		voice: { weights: file('voice/weights.json'), thresholds: file('voice/thresholds.yaml') },
	};
}
