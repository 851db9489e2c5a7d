// The bundle of formats as it ships: Node requires it, a web worker that runs from a blob imports it; both write the same bytes.
import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../scripts/browser.mjs';
import { ensureBuild } from '../../scripts/build.mjs';
import type { Formats } from '../../server/src/formats/index.ts';
import { say } from '../../server/src/messages/messages.ts';
import { openFiles } from '../support/page.ts';
import { sampleReport } from '../support/report.ts';

const root = resolve(import.meta.dirname, '../..');
const bundle = join(root, 'dist/server/formats.js');

/** The formats take the words from who loads them; here that is nobody but this. */
function wordsScript(): string {
	const contents = "import { say } from './server/src/messages/messages.ts'; globalThis.heguiSay = say;";
	const { outputFiles } = buildSync({ stdin: { contents, resolveDir: root }, bundle: true, write: false });
	return outputFiles[0]?.text ?? '';
}

/** Writes a report in a worker whose own address is a blob, as VS Code starts them. */
const IN_WORKER = `(format, input) => new Promise((done, failed) => {
	const script = "importScripts('https://panel.test/words.js', 'https://panel.test/formats.js'); onmessage = async ({ data: [format, input] }) => postMessage(await heguiFormats.formats[format](input));";
	const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
	worker.onmessage = ({ data }) => done([...data]);
	worker.onerror = ({ message }) => failed(new Error(message));
	worker.postMessage([format, input]);
})`;

describe('the bundle of formats', function bundleTests() {
	this.timeout(60_000);
	let page: Page;
	let stop: () => Promise<void>;

	before(async function build() {
		this.timeout(180_000);
		ensureBuild();
		({ page, stop } = await startBrowser());
	});

	after(() => stop());

	for (const format of ['toDocx', 'toXlsx'] as const) {
		it(`writes the same in Node and in a worker: ${format}`, async () => {
			Object.assign(globalThis, { heguiSay: say });
			const { formats } = createRequire(import.meta.url)(bundle) as { readonly formats: Formats };
			const here = await formats[format](sampleReport('zh'));
			const scripts = { 'words.js': wordsScript(), 'formats.js': readFileSync(bundle, 'utf8') };
			await openFiles(page, { 'index.html': '<title>worker</title>', ...scripts });
			const input = JSON.stringify(sampleReport('zh'));
			const there: number[] = await page.evaluate(`(${IN_WORKER})('${format}', ${input})`);
			ok(here.length > 1000);
			equal(Buffer.from(there).equals(here), true);
		});
	}
});
