// `npm test`: every test there is, in four parts; tells at the end what failed, and sums as `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensurePackages } from './ensure.mjs';

const root = resolve(import.meta.dirname, '..');
/** Folders of test/ whose tests do not run under mocha here, or that hold no tests. */
const apart = ['vscode', 'support'];
/** Folders whose tests wait for processes most of the time. */
const processes = ['test/cli'];
/** Characters of an error that are told again at the end. */
const longestError = 2000;

/** Runs mocha on some folders; gives what it counted, and what it said where that is not shown as it comes. */
async function mocha(folders, counts, isShown) {
	rmSync(counts, { force: true });
	const reporter = ['--reporter', 'test/support/reporter.cjs', '--reporter-option', `counts=${counts}`];
	const args = ['scripts/mocha.mjs', ...folders, '--', ...reporter];
	const child = spawn(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', isShown ? 'inherit' : 'pipe', 'inherit'],
	});
	const said = [];
	child.stdout?.on('data', (chunk) => said.push(chunk));
	const status = await new Promise((done) => child.on('close', done));
	return { status, said: Buffer.concat(said) };
}

/** Everything that needs no editor: all folders of test/, so that none is forgotten; those that start processes beside the others. */
async function unitTests() {
	const { artefact } = await import('./test-results.mjs');
	const folders = readdirSync(join(root, 'test'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !apart.includes(entry.name))
		.map(({ name }) => `test/${name}`);
	const halves = [folders.filter((name) => !processes.includes(name)).concat('test/vscode/unit'), processes];
	const counts = halves.map((_, index) => artefact(`unit-${index}.json`));
	const runs = await Promise.all(halves.map((half, index) => mocha(half, counts[index], index === 0)));
	for (const { said } of runs) process.stdout.write(said);
	const sum = { passed: 0, failed: 0, failures: [] };
	for (const [index, { status }] of runs.entries()) {
		if (!existsSync(counts[index])) throw new Error(`mocha ended with ${status} before it had run the tests.`);
		const { passed, failed, skipped, failures } = JSON.parse(readFileSync(counts[index], 'utf8'));
		if (status !== 0 && failed === 0) throw new Error(`mocha ended with ${status}.`);
		sum.passed += passed;
		// A test that is skipped shows nothing, so it does not count as passed.
		sum.failed += failed + skipped;
		sum.failures.push(...failures);
	}
	return sum;
}

async function editorSuite() {
	const { runSuite } = await import('./suite.mjs');
	return runSuite();
}

async function webSuite() {
	const { runWebSuite } = await import('./web-suite.mjs');
	return runWebSuite();
}

async function browserWalk() {
	const { walk } = await import('../test/vscode/walk.mjs');
	return walk();
}

async function outcomeOf(part) {
	try {
		const counts = await part();
		if (counts.passed + counts.failed === 0) throw new Error('no tests were found.');
		return counts;
	} catch (error) {
		console.error(`This part could not run: ${error.message}`);
		return { passed: 0, failed: 1, failures: [{ title: 'this part could not run', error: error.stack }] };
	}
}

async function run(title, part) {
	console.log(`\n=== ${title}`);
	const start = Date.now();
	const counts = await outcomeOf(part);
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	console.log(`=== ${title}: ${counts.passed} good, ${counts.failed} bad, ${seconds} s`);
	return {
		...counts,
		failures: counts.failures.map((failure) => ({ ...failure, title: `${title}: ${failure.title}` })),
	};
}

ensurePackages();
const { ensureBuild } = await import('./build.mjs');
ensureBuild({ tests: true });
const parts = [
	await run('Unit tests', unitTests),
	await run('Real VS Code', editorSuite),
	await run('VS Code for the web', webSuite),
	await run('A person at the browser', browserWalk),
];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
// Who reads only the end of a long log reads it here.
for (const { title, error } of parts.flatMap((part) => part.failures)) {
	console.log(`\nfailed: ${title}\n${error.slice(0, longestError)}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
