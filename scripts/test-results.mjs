// Where tests leave pictures and results for people to look at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', 'test-artefacts');

export function artefact(name) {
	mkdirSync(folder, { recursive: true });
	return join(folder, name);
}
