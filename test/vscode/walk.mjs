// Walks through Hegui in VS Code as a person does, with mouse and keyboard; pictures go to test-artefacts/.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../../scripts/browser.mjs';
import { removeFolder, temporaryFolder } from '../../scripts/cleanup.mjs';
import { packExtension, packedFiles } from '../../scripts/package.mjs';
import { artefact } from '../../scripts/test-results.mjs';
import { ensureHost, installExtension, prepareProfile, startServer, windowUrl } from '../../scripts/vscode-host.mjs';

const root = resolve(import.meta.dirname, '../..');
const chinese = 'service-agreement.zh.md';

/** Every step builds on the one before it, so the first that fails ends the walk. */
const steps = [
	['the package holds what the extension needs and nothing else', packageIsClean],
	['VS Code opens the samples', samplesOpen],
	['the Chinese sample gets squiggles', squigglesAppear],
	['the status bar tells how many gaps there are', statusTellsGaps],
	['the Problems panel lists the findings', problemsAreListed],
	['resting on a citation shows the article', hoverShowsArticle],
	['the article opens from the hover', articleOpensFromHover],
	['a quick fix by keyboard writes the clause, and the finding goes', quickFixWritesClause],
	['undo brings the finding back', undoBringsFindingBack],
	['all missing clauses are written by one command', allMissingAreWritten],
	['the law can be opened by command', lawOpensByCommand],
	['the English sample is reviewed as well', englishIsReviewed],
];

export async function walk() {
	ensureHost();
	removeFolder(artefact('walk'));
	const { folder } = temporaryFolder('walk');
	const samples = join(folder, 'samples');
	cpSync(join(root, 'samples'), samples, { recursive: true });
	const vsix = join(folder, 'hegui.vsix');
	packExtension(vsix);
	const profile = prepareProfile({ settings: { 'editor.hover.delay': 100 } });
	installExtension(profile, vsix);
	const server = await startServer(profile);
	const browser = await startBrowser();
	try {
		return await takeSteps({ page: browser.page, url: windowUrl(server, samples) });
	} finally {
		await browser.stop();
		server.stop();
	}
}

async function takeSteps(scene) {
	scene.page.setDefaultTimeout(20_000);
	for (const [index, [title, step]] of steps.entries()) {
		const start = Date.now();
		const number = String(index).padStart(2, '0');
		scene.picture = (name) => scene.page.screenshot({ path: artefact(`walk/${number}-${name}.png`) });
		try {
			await step(scene);
			console.log(`  passed: ${title} (${Date.now() - start} ms)`);
			await scene.picture(title.replaceAll(/\W+/g, '-'));
		} catch (error) {
			console.error(`  failed: ${title}\n${error.stack}`);
			await scene.picture('failed').catch(() => {});
			// The steps that were not reached show nothing either.
			return { passed: index, failed: steps.length - index };
		}
	}
	return { passed: steps.length, failed: 0 };
}

async function packageIsClean() {
	const files = await packedFiles();
	const mayHold = [/^package(\.nls(\.[\w-]+)?)?\.json$/, /^(README|CHANGELOG|LICENSE|THIRD-PARTY-NOTICES)(\.md)?$/];
	mayHold.push(/^dist\/(client|server)\/[\w.]+\.js$/, /^(l10n|syntaxes)\/[\w.-]+\.json$/, /^media\/icon\.png$/);
	const strange = files.filter((file) => !mayHold.some((pattern) => pattern.test(file)));
	assert.deepEqual(strange, []);
	for (const needed of [
		'dist/client/extension.js',
		'dist/server/server.js',
		'dist/server/server.web.js',
		'media/icon.png',
	]) {
		assert.ok(files.includes(needed), `${needed} is in the package`);
	}
}

async function samplesOpen({ page, url }) {
	await page.goto(url, { waitUntil: 'domcontentloaded' });
	await explorerRow(page, chinese).waitFor({ timeout: 60_000 });
	assert.equal(await page.locator('.monaco-dialog-box').count(), 0, 'no dialog is in the way');
}

async function squigglesAppear({ page }) {
	await explorerRow(page, chinese).dblclick();
	await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().waitFor();
}

async function statusTellsGaps(scene) {
	const item = statusItem(scene.page, /Hegui: \d+ gaps/);
	await item.waitFor();
	scene.gaps = Number(/(\d+) gaps/.exec(await item.textContent())[1]);
	assert.ok(scene.gaps > 2, `${scene.gaps} gaps`);
	await item.hover();
	await scene.page.locator('.monaco-hover', { hasText: 'service agreement' }).waitFor();
}

async function problemsAreListed(scene) {
	const { page } = scene;
	await statusItem(page, /Hegui/).click();
	await blacklistProblem(page).waitFor();
	scene.problems = await problemCount(page);
	assert.ok(scene.problems >= scene.gaps, `${scene.problems} problems`);
}

async function hoverShowsArticle({ page }) {
	await findInText(page, '信息服务管理规定》第十三条');
	const words = page.locator('.selected-text').first();
	const hover = hoverWith(page, '配合有关主管部门依法进行的监督检查');
	// The editor may still be scrolling to the words: rest on them again until the hover is there.
	for (let tries = 1; tries <= 8; tries++) {
		const box = await words.boundingBox();
		if (box !== null) {
			await page.mouse.move(box.x + box.width + 200, box.y - 60);
			await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
		}
		const isThere = await hover.waitFor({ timeout: 2500 }).then(
			() => true,
			() => false,
		);
		if (isThere) return;
	}
	throw new Error('resting on the words showed no hover');
}

async function articleOpensFromHover({ page }) {
	await page
		.locator('.monaco-hover:not(.hidden) .hover-contents a[data-href^="command:_hegui.openLink"]')
		.first()
		.click();
	await article(page, '配合有关主管部门依法进行的监督检查').waitFor();
}

async function quickFixWritesClause(scene) {
	const { page } = scene;
	await blacklistProblem(page).dblclick();
	await editorFocused(page);
	await page.keyboard.press('Control+.');
	await page.locator('.action-widget .monaco-list-row', { hasText: 'Insert model clause' }).first().waitFor();
	await scene.picture('quick-fixes');
	await page.keyboard.press('Enter');
	// A model clause may state more than the one element.
	await blacklistProblem(page).waitFor({ state: 'detached' });
	assert.ok((await problemCount(page)) < scene.problems);
}

async function undoBringsFindingBack(scene) {
	const { page } = scene;
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await page.waitForFunction(problemsAre, scene.problems);
	await blacklistProblem(page).waitFor();
}

async function allMissingAreWritten(scene) {
	const { page } = scene;
	await runCommand(page, 'Hegui: Insert All Missing Clauses');
	await blacklistProblem(page).waitFor({ state: 'detached' });
	assert.ok((await problemCount(page)) < scene.problems / 2);
	await scene.picture('all-missing-clauses');
	await page.keyboard.press('Control+z');
	await page.waitForFunction(problemsAre, scene.problems);
}

async function lawOpensByCommand({ page }) {
	await runCommand(page, 'Hegui: Open Article of Law');
	await pick(page, 'Internet Group', 'Internet Group');
	await pick(page, 'Article 13', 'Article 13');
	await article(page, '配合有关主管部门依法进行的监督检查').waitFor();
	// The law itself is no draft.
	await statusItem(page, /Hegui/).waitFor({ state: 'hidden' });
}

async function englishIsReviewed({ page }) {
	await explorerRow(page, 'service-agreement.en.md').dblclick();
	await page.locator('.tab.active', { hasText: 'service-agreement.en.md' }).waitFor();
	await statusItem(page, /Hegui: \d+ gaps?/).waitFor();
	await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().waitFor();
}

function explorerRow(page, name) {
	return page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
}

function statusItem(page, words) {
	return page.locator('.statusbar-item', { hasText: words });
}

function blacklistProblem(page) {
	const code = page.locator('a', { hasText: /^blacklist$/ });
	return page.locator('.markers-panel .monaco-list-row', { has: code });
}

/** The badge counts all problems, also those that are scrolled out of sight. */
async function problemCount(page) {
	return Number(
		await page.locator('.panel .action-item', { hasText: 'Problems' }).locator('.badge-content').textContent(),
	);
}

function problemsAre(wanted) {
	const tab = [...document.querySelectorAll('.panel .action-item')].find((item) =>
		item.textContent.includes('Problems'),
	);
	return Number(tab?.querySelector('.badge-content')?.textContent) === wanted;
}

function hoverWith(page, words) {
	return page.locator('.monaco-hover', { hasText: words }).first();
}

/** Our own documents are shown rendered, in a frame inside a frame. */
function article(page, words) {
	return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').getByText(words).first();
}

function editorFocused(page) {
	return page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

async function findInText(page, words) {
	await page.keyboard.press('Control+1');
	await editorFocused(page);
	await page.keyboard.press('Control+f');
	await page.locator('.find-widget.visible textarea').first().fill(words);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
}

async function runCommand(page, title) {
	await page.keyboard.press('F1');
	await page.locator('.quick-input-widget input[type="text"]').first().fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
	await page.keyboard.press('Enter');
}

async function pick(page, words, filter) {
	const row = page.locator('.quick-input-list .monaco-list-row', { hasText: new RegExp(words) }).first();
	await row.waitFor();
	await page.locator('.quick-input-widget input[type="text"]').first().fill(filter);
	await row.waitFor();
	await page.keyboard.press('Enter');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { passed, failed } = await walk();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed > 0 ? 1 : 0);
}
