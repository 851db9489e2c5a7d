// The tools that Hegui is compared with: which packages, in which versions, and where they are installed.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What `npm install` is to be given; other versions are measured as they are found. */
export const PACKAGES = {
	'markdownlint-cli2': '0.22.1',
	textlint: '15.8.0',
	'textlint-rule-prh': '6.1.0',
	'autocorrect-node': '2.14.0',
	cspell: '9.8.0',
	'harper.js': '2.10.0',
	'remark-cli': '12.0.1',
	'remark-preset-lint-recommended': '7.0.1',
	'vscode-langservers-extracted': '4.10.0',
	'markdown-it': '15.0.3',
	'unified-language-server': '4.1.0',
};

const root = resolve(import.meta.dirname, '../..');

function versionIn(folder, name) {
	const path = join(folder, name, 'package.json');
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
}

/**
 * The peers that are installed.
 *
 * @param {string} [folder] where `npm install --prefix` put them; without it HEGUI_BENCH_PEERS, else our own packages
 * @returns {{ modules: string, versions: Record<string, string> }} their `node_modules`, and the version of each
 */
export function findPeers(folder = process.env.HEGUI_BENCH_PEERS) {
	const modules = join(resolve(folder ?? root), 'node_modules');
	const found = Object.keys(PACKAGES).map((name) => [name, versionIn(modules, name)]);
	return { modules, versions: Object.fromEntries(found.filter(([, version]) => version !== undefined)) };
}

/** The file that a package starts by a name. */
export function startFile({ modules }, name, bin) {
	const folder = join(modules, name);
	const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bins === 'string' ? bins : bins[bin]);
}
