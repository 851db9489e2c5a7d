// The package as npm packs it, installed offline into an empty folder: imported, required, compiled, run, and in a browser.
import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startBrowser } from '../../scripts/browser.mjs';
import { plainEnvironment, root, temporaryFolder } from '../support/cli.ts';
import { library } from '../support/library.ts';

const DOCUMENT = { path: 'terms.md', text: '# 微澜服务协议\n\n欢迎您使用微澜。\n' };
const OPTIONS = { asOf: '2026-11-22', requirements: ['account-deletion'] };
const ARGUMENTS = `${JSON.stringify(DOCUMENT)}, ${JSON.stringify(OPTIONS)}`;

/** What a program with every strictness that there is may do with the types. */
const PROGRAM = `import { check, createChecker, HeguiError, type CheckOptions, type FindingRecord, type Report } from 'hegui';
import { readWord } from 'hegui/word';

const options: CheckOptions = { asOf: '2026-11-22', serviceKinds: ['group'], onProblem: ({ line }) => line.toFixed() };
const report: Report = check([{ path: 'a.md', text: '' }], options);
export const findings: readonly FindingRecord[] = report.documents.flatMap((document) => document.findings);
export const places: readonly number[] = findings.flatMap(({ evidence }) => evidence.map(({ start }) => start.line));
export const waived: number = report.summary.waived;
export const word = readWord('a.docx', new Uint8Array()).then((document) => createChecker().check(document));
export const isOurs = (error: unknown): boolean => error instanceof HeguiError && error.problems.length > 0;
// @ts-expect-error there is no such kind of service
check({ path: 'a.md', text: '' }, { serviceKinds: ['zoo'] });
`;

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

describe('the npm package', function packed() {
	this.timeout(120_000);
	let folder: string;
	let expected: string;
	const inPackage = (path: string): string => join(folder, 'node_modules/hegui', path);
	const run = (...args: string[]): string =>
		execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: plainEnvironment() });

	before(async () => {
		const { check } = await library();
		expected = JSON.stringify(check(DOCUMENT, OPTIONS));
		folder = temporaryFolder({ 'package.json': '{ "private": true }\n', 'terms.md': DOCUMENT.text });
		const options = { cwd: root, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' } as const;
		const [packedAs] = JSON.parse(
			execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], options),
		);
		const install = ['install', '--offline', '--no-audit', '--no-fund', `./${packedAs.filename}`];
		execFileSync(npm, install, { ...options, cwd: folder });
	});

	it('holds the command line, the library, the schemas and the notices, and nothing that they do not need', () => {
		for (const path of ['README.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'docs/library.md', 'dist/cli.js']) {
			equal(existsSync(inPackage(path)), true, path);
		}
		for (const path of ['dist/client', 'dist/test', 'server', 'test', 'samples', 'node_modules', 'law/instruments']) {
			equal(existsSync(inPackage(path)), false, path);
		}
		const manifest = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
		deepEqual(Object.keys(manifest.dependencies ?? {}), []);
	});

	it('is imported', () => {
		writeFileSync(
			join(folder, 'a.mjs'),
			`import { check } from 'hegui';\nconsole.log(JSON.stringify(check(${ARGUMENTS})));\n`,
		);
		equal(run('a.mjs').trim(), expected);
	});

	it('is required', () => {
		const program = `const { check } = require('hegui');\nconsole.log(JSON.stringify(check(${ARGUMENTS})));\n`;
		writeFileSync(join(folder, 'a.cjs'), program);
		equal(run('a.cjs').trim(), expected);
		match(run('-p', "typeof require('hegui/word').readWord"), /function/);
		match(run('-p', "require('hegui/schema/hegui').title"), /^hegui\.yaml/);
	});

	it('has types that hold under every strictness, for imports and requires', () => {
		const tsc = join(root, 'node_modules/typescript/bin/tsc');
		for (const name of ['strict.mts', 'strict.cts']) writeFileSync(join(folder, name), PROGRAM);
		writeFileSync(
			join(folder, 'tsconfig.json'),
			JSON.stringify({
				compilerOptions: {
					...{ target: 'es2022', lib: ['es2022'], module: 'nodenext', types: [], noEmit: true },
					...{ strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
				},
				files: ['strict.mts', 'strict.cts'],
			}),
		);
		equal(run(tsc, '-p', '.'), '');
	});

	it('brings the command line', () => {
		const bin = join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'hegui.cmd' : 'hegui');
		const args = ['check', 'terms.md', '--format', 'json', '--as-of', OPTIONS.asOf, '--fail-on', 'never'];
		const out = execFileSync(bin, [...args, '--requirements', 'account-deletion'], {
			cwd: folder,
			encoding: 'utf8',
			env: plainEnvironment(),
			shell: process.platform === 'win32',
		});
		const { run: _, ...printed } = JSON.parse(out);
		equal(JSON.stringify(printed), expected);
	});

	it('runs in a page and in a worker', async () => {
		const resolved = createRequire(join(folder, 'a.mjs'))
			.resolve('hegui')
			.replace(/\.cjs$/, '.mjs');
		const program = `import { check } from '/hegui.mjs';\nself.postMessage(JSON.stringify(check(${ARGUMENTS})));\n`;
		const bodies: Readonly<Record<string, string>> = {
			'/': '<!doctype html><title>page</title>',
			'/hegui.mjs': readFileSync(resolved, 'utf8'),
			'/worker.mjs': program,
		};
		const { page, stop } = await startBrowser();
		try {
			const asked: string[] = [];
			await page.route('**/*', (route) => {
				const { origin, pathname } = new URL(route.request().url());
				asked.push(origin + pathname);
				const contentType = pathname.endsWith('.mjs') ? 'text/javascript' : 'text/html';
				return route.fulfill({ body: bodies[pathname] ?? '', contentType: `${contentType}; charset=utf-8` });
			});
			await page.goto('https://library.test/');
			const [inPage, inWorker] = await page.evaluate(async (args) => {
				const { check } = await import(String('/hegui.mjs'));
				const worker = new Worker('/worker.mjs', { type: 'module' });
				const answer = new Promise<string>((done, failed) => {
					worker.onmessage = ({ data }) => done(data);
					worker.onerror = ({ message }) => failed(new Error(message));
				});
				return [JSON.stringify(check(...JSON.parse(args))), await answer];
			}, `[${ARGUMENTS}]`);
			deepEqual([inPage, inWorker], [expected, expected]);
			// Nothing is asked of any network but the page, the library and the worker.
			deepEqual(
				[...new Set(asked)].filter(
					(address) => !/^https:\/\/library\.test\/(?:|hegui\.mjs|worker\.mjs|favicon\.ico)$/.test(address),
				),
				[],
			);
		} finally {
			await stop();
		}
	});
});
