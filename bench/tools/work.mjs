// The folder in which a run of the benchmarks works: the inputs, and beside them what peers need.
import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../../scripts/cleanup.mjs';
import { phrases } from '../reference.mjs';

const peersHere = resolve(import.meta.dirname, '../peers');

/** The rules of textlint-rule-prh: each phrase is to be written otherwise. */
function prhRules() {
	const rules = phrases().map((phrase) => `  - expected: ${[...phrase].join('·')}\n    pattern: ${phrase}\n`);
	return `version: 1\nrules:\n${rules.join('')}`;
}

/** The same text as JSON, an object for each line that is not empty: for a server that reads JSON. */
function asJson(text) {
	const lines = text.split('\n').flatMap((line, index) => (line === '' ? [] : { line: index + 1, text: line }));
	return `${JSON.stringify({ title: 'policy', lines }, null, '\t')}\n`;
}

/**
 * @param {Record<string, string>} texts the inputs by size
 * @param {{ modules: string }} peers
 * @returns the folder, and for each size the file, its folder and its twin in JSON
 */
export function layWork(texts, peers) {
	const { folder } = temporaryFolder('bench');
	if (existsSync(peers.modules)) symlinkSync(peers.modules, join(folder, 'node_modules'), 'junction');
	copyFileSync(join(peersHere, 'remarkServer.mjs'), join(folder, 'remarkServer.mjs'));
	copyFileSync(join(peersHere, 'harper.mjs'), join(folder, 'harper.mjs'));
	writeFileSync(join(folder, 'prh.yml'), prhRules());
	writeFileSync(join(folder, 'textlint.json'), JSON.stringify({ rules: { prh: { rulePaths: ['prh.yml'] } } }));
	const inputs = Object.entries(texts).map(([size, text]) => {
		const own = join(folder, size);
		mkdirSync(own);
		const file = join(own, 'policy.md');
		writeFileSync(file, text);
		writeFileSync(join(own, '.remarkrc.json'), JSON.stringify({ plugins: ['remark-preset-lint-recommended'] }));
		const twin = asJson(text);
		writeFileSync(join(own, 'policy.json'), twin);
		return [size, { folder: own, file, text, twin, bytes: Buffer.byteLength(text) }];
	});
	return { folder, inputs: Object.fromEntries(inputs) };
}
