// `npm run package`: builds for production and packs the extension into hegui-<version>.vsix.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repacked } from './archive.mjs';
import { ensurePackages } from './ensure.mjs';

const root = resolve(import.meta.dirname, '..');

const page = 'docs/extension.md';

/** Packs what is in dist/. */
export function packExtension(vsix) {
	// Everything is bundled, so no dependencies are packed. The repository has no public address, so the page of the
	// extension is one without links and pictures, of which VS Code shows only those from the web: README.md is for those
	// who have the repository.
	const options = ['--no-dependencies', '--allow-missing-repository', '--readme-path', page, '--out', vsix];
	const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
	const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'package', ...options], {
		cwd: root,
		encoding: 'utf8',
		// The same bytes whenever and wherever: the first moment that an archive can tell, files in one order.
		env: { ...process.env, SOURCE_DATE_EPOCH: '315532800', TZ: 'UTC', LC_ALL: 'C' },
	});
	if (status !== 0) throw new Error(`Packing the extension failed:\n${stdout}${stderr}`);
	const file = resolve(root, vsix);
	writeFileSync(file, repacked(readFileSync(file)));
}

/** The files that a package holds, as paths inside the repository. */
export async function packedFiles() {
	const { listFiles } = await import('@vscode/vsce');
	return listFiles({ cwd: root, dependencies: false, readmePath: page });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensurePackages();
	const { ensureBuild } = await import('./build.mjs');
	ensureBuild({ production: true });
	const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const vsix = join(root, `${name}-${version}.vsix`);
	packExtension(vsix);
	console.log(`${relative(root, vsix)}: ${Math.round(statSync(vsix).size / 1024)} KB`);
}
