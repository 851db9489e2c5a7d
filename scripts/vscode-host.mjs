// A real VS Code that is served to a browser, from npm packages: installed into a cache folder on first use, then started.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { cleanUpAtExit, temporaryFolder } from './cleanup.mjs';

const root = resolve(import.meta.dirname, '..');
const host = join(root, '.vscode-test', 'host');
const vscode = join(host, 'node_modules', 'code-server', 'lib', 'vscode');
const onWindows = platform() === 'win32';
const serverMain = join(vscode, 'out', 'server-main.js');

/** This VS Code runs on Node 24: on Linux that comes from npm as well, elsewhere our own Node must be that new. */
const nodePackage = platform() === 'linux' ? `node-linux-${arch()}` : undefined;
const node = nodePackage ? join(host, 'node_modules', nodePackage, 'bin', 'node') : process.execPath;
const packages = ['code-server@4.139.1', ...(nodePackage ? [`${nodePackage}@24.21.0`] : [])];

/** What a test or a first look should not be bothered with. */
export const quietSettings = {
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'extensions.autoUpdate': false,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'workbench.startupEditor': 'none',
	// In a browser VS Code saves by itself, which would write into the samples.
	'files.autoSave': 'off',
	'workbench.enableExperiments': false,
	'workbench.tips.enabled': false,
	'workbench.reduceMotion': 'on',
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'chat.commandCenter.enabled': false,
	'git.enabled': false,
	'git.openRepositoryInParentFolders': 'never',
	'window.confirmBeforeClose': 'never',
	'security.workspace.trust.enabled': false,
};

/** Installs VS Code where it is missing or of another version. */
export function ensureHost() {
	const marker = join(host, 'installed');
	const wanted = packages.join('\n');
	if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
	if (!nodePackage && Number(process.versions.node.split('.')[0]) < 24) {
		throw new Error('VS Code in the browser needs Node 24 here; or install desktop VS Code with `code` on the PATH.');
	}
	console.error('Installing VS Code for the browser into .vscode-test/ (once; about 250 MB to load, 800 MB on disk) …');
	mkdirSync(host, { recursive: true });
	writeFileSync(join(host, 'package.json'), '{ "private": true, "description": "VS Code for the browser" }\n');
	// Scripts are left out: what they compile only makes the log of VS Code quieter, and needs a compiler.
	npm(['install', '--save-exact', ...packages], host);
	npm(['install', '--omit=dev'], vscode);
	writeFileSync(marker, wanted);
}

function npm(args, cwd) {
	const command = onWindows ? 'npm.cmd' : 'npm';
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
	const { status } = spawnSync(command, [...args, ...quiet], {
		cwd,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: onWindows,
		env: { ...process.env, ...(existsSync(node) ? { PATH: path } : {}) },
	});
	if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}: see the lines above.`);
}

/** Folders and settings of one VS Code; without a `folder` they are temporary. */
export function prepareProfile({ folder, settings = {} } = {}) {
	const temporary = folder === undefined ? temporaryFolder('vscode') : { folder, remove: () => {} };
	const profile = { home: temporary.folder, data: join(temporary.folder, 'data'), remove: temporary.remove };
	const user = join(profile.data, 'User');
	for (const path of [user, join(profile.data, 'Machine'), join(profile.home, 'extensions')]) {
		mkdirSync(path, { recursive: true });
	}
	const file = join(user, 'settings.json');
	if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, '\t'));
	return profile;
}

function foldersOf(profile) {
	return ['--user-data-dir', profile.data, '--extensions-dir', join(profile.home, 'extensions')];
}

/** A home of its own keeps a person's files untouched; no gallery means no calls to a marketplace. */
function environmentOf(profile, env = {}) {
	return { ...process.env, HOME: profile.home, EXTENSIONS_GALLERY: '{}', ...env };
}

export function installExtension(profile, vsix) {
	const args = [serverMain, '--install-extension', vsix, '--force', '--accept-server-license-terms'];
	const { status, stdout, stderr } = spawnSync(node, [...args, ...foldersOf(profile)], {
		env: environmentOf(profile),
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`Installing ${vsix} into VS Code failed:\n${stdout}${stderr}`);
}

/** Starts VS Code on a free port of this machine. `token` guards it; `driver` lets a URL start extension tests; `restricted`: folders are trusted only when a person says so. */
export async function startServer(profile, { token, driver = false, restricted = false, env = {} } = {}) {
	const args = ['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'];
	args.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
	args.push(...(restricted ? [] : ['--disable-workspace-trust']));
	args.push(...(driver ? ['--enable-smoke-test-driver'] : []), ...foldersOf(profile));
	// A process group of its own: the server starts extension hosts, which must end with it.
	const child = spawn(node, [serverMain, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: !onWindows,
		env: environmentOf(profile, env),
	});
	const kill = cleanUpAtExit(() => endGroup(child));
	const port = await portOf(child);
	return {
		authority: `127.0.0.1:${port}`,
		ended: new Promise((done) => child.once('exit', done)),
		stop() {
			kill();
			profile.remove();
		},
	};
}

function endGroup(child) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	if (onWindows) {
		spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
		return;
	}
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch (error) {
		if (error.code !== 'ESRCH') throw error;
	}
}

function portOf(child) {
	return new Promise((found, failed) => {
		let output = '';
		const fail = (why) => failed(new Error(`VS Code ${why}\n${output}`));
		const timer = setTimeout(() => fail('did not start in 60 seconds'), 60_000);
		const read = (chunk) => {
			output = (output + chunk).slice(-20_000);
			const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
			if (port === undefined) return;
			clearTimeout(timer);
			found(Number(port));
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.once('error', (error) => fail(`could not be started: ${error.message}`));
		child.once('exit', (code) => fail(`ended with ${code}`));
	});
}

/** The address of a window on a folder or a workspace; `payload` is a list of pairs, which VS Code heeds with the driver only. */
export function windowUrl(server, folder, { token, payload = [] } = {}) {
	const url = new URL(`http://${server.authority}/`);
	if (token) url.searchParams.set('tkn', token);
	url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
	if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
	return url.toString();
}

/** A path of this machine as VS Code in the browser names it. */
export function remoteUri(server, path) {
	return `vscode-remote://${server.authority}${path}`;
}
