// `npm run reproduce`: builds and packs twice, in different folders, time zones, languages and rights, and tells whether the bytes are the same.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensurePackages } from './ensure.mjs';

const root = resolve(import.meta.dirname, '..');
const names = ['here', 'a folder of another name'];
const surroundings = [
	{ TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
	{ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
];

function run(command, args, options) {
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, ...options });
	if (status !== 0) throw new Error(`${command} ${args[0]} failed:\n${stdout}${stderr}`);
	return stdout;
}

/** Files of a folder, as paths in it. */
function filesIn(folder) {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** A copy of what is under version control, with the packages; those are linked where the file system can. */
function copyTo(folder) {
	for (const path of run('git', ['ls-files', '-z'], { cwd: root }).split('\0').filter(Boolean)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		cpSync(join(root, path), join(folder, path));
	}
	cpSync(join(root, 'node_modules/.bin'), join(folder, 'node_modules/.bin'), {
		recursive: true,
		verbatimSymlinks: true,
	});
	for (const path of filesIn(join(root, 'node_modules')).filter((path) => !/^\.(?:cache|bin)[\\/]/.test(path))) {
		const target = join(folder, 'node_modules', path);
		mkdirSync(dirname(target), { recursive: true });
		try {
			linkSync(join(root, 'node_modules', path), target);
		} catch {
			cpSync(join(root, 'node_modules', path), target);
		}
	}
}

/** Builds and packs in a folder; the sum of each file that comes of it. */
function made(folder, environment) {
	const options = { cwd: folder, env: { ...process.env, ...environment } };
	run(process.execPath, ['esbuild.mjs', '--production'], options);
	const pack = "import { packExtension } from './scripts/package.mjs'; packExtension('dist/hegui.vsix');";
	run(process.execPath, ['--input-type=module', '--eval', pack], options);
	const sum = (path) =>
		createHash('sha256')
			.update(readFileSync(join(folder, 'dist', path)))
			.digest('hex');
	return new Map(
		filesIn(join(folder, 'dist'))
			.sort()
			.map((path) => [path, sum(path)]),
	);
}

ensurePackages();
const folder = mkdtempSync(join(tmpdir(), 'hegui-reproduce-'));
try {
	const [first, second] = names.map((name, index) => {
		process.umask(index === 0 ? 0o022 : 0o077);
		copyTo(join(folder, name));
		return made(join(folder, name), surroundings[index]);
	});
	const all = [...new Set([...first.keys(), ...second.keys()])].sort();
	const different = all.filter((path) => first.get(path) !== second.get(path));
	for (const path of all)
		console.log(`${first.get(path) ?? '-'.repeat(64)}  ${path}${different.includes(path) ? '  DIFFERENT' : ''}`);
	console.log(`${all.length} files, ${different.length} different.`);
	process.exitCode = different.length === 0 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
