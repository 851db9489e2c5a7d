// Where tests leave pictures and results for people to look at.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', 'test-artefacts');

export function artefact(name) {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	return path;
}
