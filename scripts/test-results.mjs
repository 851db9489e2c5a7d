// What tests leave for people to look at: pictures, results, and what of a suite failed.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', 'test-artefacts');

export function artefact(name) {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	return path;
}

/** What a suite inside an editor wrote of itself: `{ passed, failed, failures: [{ title, error }] }`. */
export function countsOf(results) {
	const { passed, failed, tests } = JSON.parse(results);
	const failures = tests.filter(({ state }) => state !== 'passed').map(({ title, error = '' }) => ({ title, error }));
	return { passed, failed, failures };
}
