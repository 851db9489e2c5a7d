// Runs test/vscode/suite inside a real VS Code, on a copy of the samples: `node scripts/suite.mjs [--electron]`.
// With --electron in desktop VS Code, which is downloaded; otherwise in the VS Code of vscode-host.mjs.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { hearSuite } from './suite-page.mjs';
import { artefact, countsOf } from './test-results.mjs';
import { ensureHost, prepareProfile, remoteUri, startServer, windowUrl } from './vscode-host.mjs';

const root = resolve(import.meta.dirname, '..');
const suite = join(root, 'dist', 'test', 'suite.js');
const timeLimit = 480_000;

/** Opens a folder in VS Code and has it run the tests of a file: those of the suite, unless another is named. */
export async function inBrowser(workspace, env, tests = suite) {
	ensureHost();
	const server = await startServer(prepareProfile(), { driver: true, env });
	const browser = await startBrowser();
	try {
		const { page } = browser;
		const { ended } = await hearSuite(page, timeLimit);
		const payload = [
			['extensionDevelopmentPath', remoteUri(server, root)],
			['extensionTestsPath', remoteUri(server, tests)],
		];
		await page.goto(windowUrl(server, workspace, { payload }), { waitUntil: 'domcontentloaded' });
		const how = await ended;
		if (how === 'ended') return;
		await page.screenshot({ path: artefact('suite-at-the-end.png') }).catch(() => {});
		throw new Error(`VS Code ${how}.`);
	} finally {
		await browser.stop();
		server.stop();
	}
}

async function inElectron(workspace, env) {
	const { runTests } = await import('@vscode/test-electron');
	const { folder, remove } = temporaryFolder('electron');
	const folders = [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
	const vscodeExecutablePath = process.env.VSCODE_TEST_EXECUTABLE;
	await runTests({
		...(vscodeExecutablePath ? { vscodeExecutablePath } : { version: process.env.VSCODE_TEST_VERSION ?? 'stable' }),
		extensionDevelopmentPath: root,
		extensionTestsPath: suite,
		extensionTestsEnv: env,
		launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', ...folders],
	}).catch((error) => console.error(String(error)));
	remove();
}

/** The samples, and a second folder whose hegui.yaml asks for the law of another day. */
function layWorkspace(folder) {
	cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
	// Of folders that are made at once, one in the other, VS Code may not see what is in the inner one: the pack's are there.
	mkdirSync(join(folder, 'samples/house-rules/requirements'), { recursive: true });
	mkdirSync(join(folder, 'archive'));
	writeFileSync(join(folder, 'archive', 'hegui.yaml'), 'asOf: 2020-01-01\n');
	const workspace = join(folder, 'two.code-workspace');
	writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'samples' }, { path: 'archive' }] }));
	return workspace;
}

/** Gives the suite's own counts and what failed: an extension host that was killed also ends as if all were well. */
export async function runSuite({ electron = false } = {}) {
	const { folder, remove } = temporaryFolder('suite');
	const workspace = layWorkspace(folder);
	const results = join(folder, 'results.json');
	try {
		await (electron ? inElectron : inBrowser)(workspace, {
			TEST_RESULTS: results,
			TEST_GREP: process.env.TEST_GREP ?? '',
		});
		if (!existsSync(results)) throw new Error('VS Code ended before the suite did.');
		const summary = readFileSync(results, 'utf8');
		writeFileSync(artefact('suite.json'), summary);
		return countsOf(summary);
	} finally {
		remove();
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensureBuild({ tests: true });
	const { passed, failed } = await runSuite({ electron: process.argv.includes('--electron') });
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
