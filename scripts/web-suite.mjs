// Runs the tests of test/vscode/suite in VS Code for the web, where extension and server are web workers: `node scripts/web-suite.mjs`.
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { hearSuite } from './suite-page.mjs';
import { artefact, countsOf } from './test-results.mjs';
import { quietSettings } from './vscode-host.mjs';
import { ensureWeb, startWeb, withSettings } from './vscode-web.mjs';

const root = resolve(import.meta.dirname, '..');
const suite = join(root, 'dist', 'test', 'suite.web.js');
const timeLimit = 480_000;

/** The results come as a line of the log: a worker writes no files. */
async function resultsFrom(page, url) {
	const { ended, results } = await hearSuite(page, timeLimit);
	await withSettings(page, quietSettings);
	await page.goto(url, { waitUntil: 'domcontentloaded' });
	const how = await ended;
	const told = results();
	if (told !== undefined) return told;
	await page.screenshot({ path: artefact('web-suite-at-the-end.png') }).catch(() => {});
	throw new Error(`VS Code for the web ${how} before the suite did.`);
}

/** Gives the suite's own counts and what failed. */
export async function runWebSuite() {
	ensureWeb();
	const { folder, remove } = temporaryFolder('web-suite');
	const workspace = join(folder, 'samples');
	cpSync(join(root, 'samples'), workspace, { recursive: true });
	// A worker has no environment.
	writeFileSync(join(workspace, '.test-grep'), process.env.TEST_GREP ?? '');
	const web = await startWeb({ folder: workspace, suite });
	const browser = await startBrowser();
	try {
		const results = await resultsFrom(browser.page, web.url);
		writeFileSync(artefact('web-suite.json'), results);
		return countsOf(results);
	} finally {
		await browser.stop();
		web.stop();
		remove();
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensureBuild({ tests: true });
	const { passed, failed } = await runWebSuite();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
