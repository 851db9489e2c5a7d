// What is generated is fresh, and numbers that stand in several places agree.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsPages } from '../../scripts/generate-docs.ts';
import { schemaFiles } from '../../scripts/generate-schema.ts';
import { read, root } from '../support/sources.ts';

const json = (path: string): Record<string, unknown> => JSON.parse(read(path));

describe('generated files', () => {
	it('law/schema is what scripts/generate-schema.ts writes', () => {
		const files = schemaFiles();
		deepEqual(
			readdirSync(join(root, 'law/schema')).sort(),
			[...files.keys()].map((path) => path.replace(/^.*[\\/]/, '')).sort(),
		);
		for (const [path, text] of files) {
			equal(readFileSync(path, 'utf8'), text, `${path} is stale: node --import tsx scripts/generate-schema.ts`);
		}
	});
});

describe('generated pages', function () {
	// All of them, which a busy machine may not write in the usual time.
	this.timeout(120_000);

	it('under docs/ are what scripts/generate-docs.ts writes', () => {
		const pages = docsPages();
		const folders = ['law', 'requirements', 'enforcement'].map((name) => join(root, 'docs', name));
		const found = folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.md'))
				.map((name) => join(folder, name)),
		);
		deepEqual(found.sort(), [...pages.keys()].map((path) => join(root, 'docs', path)).sort());
		for (const [path, text] of pages) {
			equal(readFileSync(join(root, 'docs', path), 'utf8'), text, `docs/${path} is stale: npm run docs`);
		}
	});
});

describe('versions', () => {
	const manifest = json('package.json');
	const lock = json('package-lock.json');
	const packages = lock['packages'] as Record<string, Record<string, unknown>>;

	it('of the product agree', () => {
		deepEqual([lock['version'], packages['']?.['version']], [manifest['version'], manifest['version']]);
	});

	it('of the packages are exact, and those of the lock file', () => {
		const wanted = manifest['devDependencies'] as Record<string, string>;
		for (const [name, version] of Object.entries(wanted)) {
			ok(/^\d/.test(version), `${name} ${version} is a range`);
			equal(packages[`node_modules/${name}`]?.['version'], version, name);
		}
	});

	it('of the editor and of Node agree with their types', () => {
		const engines = manifest['engines'] as Record<string, string>;
		const types = manifest['devDependencies'] as Record<string, string>;
		equal(`^${types['@types/vscode']}`, engines['vscode']);
		equal(`>=${types['@types/node']?.split('.')[0]}`, engines['node']);
	});
});

describe('texts of the manifest', () => {
	it('are there in both languages, and each is used', () => {
		const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
		for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
			deepEqual(Object.keys(json(path)).sort(), [...new Set(used)].sort(), path);
		}
	});
});
