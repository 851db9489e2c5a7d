// The tour of docs/tour.md, step by step, in a folder that is empty at first: up to the decision.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	answer,
	closePanel,
	editorFocused,
	explorerRow,
	filterProblems,
	findInText,
	focusEditor,
	lineWith,
	openFile,
	openQuickFixes,
	pick,
	problemOf,
	problemWith,
	replaceEverywhere,
	restOnSelection,
	runCommand,
	saveAs,
	squiggles,
	statusItem,
	tick,
} from './page.mjs';
import { illustrate } from './pictures.mjs';
import { laterTourSteps } from './tourLater.mjs';

const draft = 'agreement.md';
const noGaps = /Hegui: no gaps/;

/** What the tour has written so far. */
const textOf = ({ tour }, name) => readFileSync(join(tour, name), 'utf8');

async function folderIsSetUp(scene) {
	const { page, tour, tourUrl } = scene;
	mkdirSync(tour);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(tourUrl, { waitUntil: 'domcontentloaded' });
	await page.locator('.explorer-folders-view').waitFor({ timeout: 60_000 });
	await runCommand(page, 'Hegui: Set Up This Folder');
	await answer(page, '1 of 5', '微澜');
	await tick(page, '2 of 5', ['Groups']);
	await tick(page, '3 of 5', []);
	await pick(page, '5 of 5', 'The law of a fixed day');
	await answer(page, '5 of 5', '2025-12-31', 'YYYY-MM-DD');
	await page.locator('.tab.active', { hasText: 'hegui.yaml' }).waitFor();
	assert.deepEqual(readdirSync(tour), ['hegui.yaml']);
	assert.match(textOf(scene, 'hegui.yaml'), /^asOf: 2025-12-31$/m);
	assert.match(textOf(scene, 'hegui.yaml'), /^ {2}- name: "微澜"$/m);
}

async function templateIsTaken(scene) {
	const { page, tour } = scene;
	await runCommand(page, 'Hegui: New Draft from Template');
	await pick(page, '1 of 4', 'service agreement');
	await pick(page, '2 of 4', '中文');
	// What hegui.yaml says of the service is ticked already.
	await tick(page, '3 of 4', []);
	await pick(page, '4 of 4', 'Headings alone');
	await lineWith(page, '服务协议').waitFor();
	await saveAs(page, join(tour, draft));
	await explorerRow(page, draft).waitFor();
	assert.match(textOf(scene, draft), /^## .、账号注销$/m);
	assert.match(textOf(scene, draft), /建群和入群$/m);
}

async function gapsAreSeen(scene) {
	const { page } = scene;
	await statusItem(page, /Hegui: \d+ gaps/).waitFor();
	await squiggles(page).first().waitFor();
	await page.locator('.codelens-decoration', { hasText: 'gap' }).first().waitFor();
	await illustrate(scene, 'gap', [page.locator('.monaco-workbench')]);
	await focusEditor(page);
	await page.keyboard.press('Control+Home');
	await statusItem(page, /Ln 1, Col/).waitFor();
	for (let times = 0; times < 3; times++) {
		await page.keyboard.press('F8');
		await page.locator('.marker-widget').waitFor();
	}
	// The status bar tells of the cursor a moment later.
	await statusItem(page, /Ln (?!1,)\d+, Col/).waitFor();
	await page.keyboard.press('Escape');
	await findInText(page, '账号注销');
	const hover = await restOnSelection(page, 'Account deletion');
	// Below what the problem says stands why, and the text of the article.
	await hover.hover();
	for (let times = 0; times < 3; times++) {
		await page.mouse.wheel(0, 120);
		await page.waitForTimeout(200);
	}
	await illustrate(scene, 'hover', [hover, page.locator('.selected-text').first()], { above: 30, left: 75 });
	await page.keyboard.press('Escape');
}

async function gapsAreFilled(scene) {
	const { page } = scene;
	await runCommand(page, 'Hegui: Insert All Missing Clauses');
	await statusItem(page, /Hegui: 1 gap$/).waitFor();
	await lineWith(page, '您可以随时通过').waitFor();
	await page.keyboard.press('Control+Home');
	await page.locator('.codelens-decoration', { hasText: /^[1-9]\d* of \d+ requirements stated/ }).waitFor();
	await illustrate(scene, 'clauses', [page.locator('.part.editor')], { height: 440 });
	// A model clause for one requirement can touch on another without stating it in full.
	await runCommand(page, 'Hegui: Show Problems');
	await filterProblems(page, 'fraud-measures-remedy');
	await problemOf(page, 'fraud-measures-remedy').dblclick();
	await editorFocused(page);
	await openQuickFixes(page, 'Add what is missing');
	await page.keyboard.press('Enter');
	await statusItem(page, noGaps).waitFor();
	await page.keyboard.press('Escape');
	await placeholdersAreFilled(scene);
	await page.keyboard.press('Control+s');
	await page.locator('.tab.active:not(.dirty)', { hasText: draft }).waitFor();
	assert.doesNotMatch(textOf(scene, draft), /[【】]/);
	await statusItem(page, noGaps).waitFor();
}

async function placeholdersAreFilled({ page }) {
	await filterProblems(page, 'placeholder');
	await problemWith(page, 'left in the text').waitFor();
	await page.keyboard.press('Control+Home');
	await runCommand(page, 'Hegui: Go to Next Placeholder');
	await page.locator('.selected-text').first().waitFor();
	await page.keyboard.type('微澜');
	await lineWith(page, '# 微澜服务协议').waitFor();
	await replaceEverywhere(page, '【(.+?)】', '$1');
	await problemWith(page, 'left in the text').waitFor({ state: 'hidden' });
	await filterProblems(page, '');
	await closePanel(page);
}

async function decisionIsRecorded(scene) {
	const { page } = scene;
	await findInText(page, '为保障网络安全，我们采取技术措施监测');
	await page.keyboard.press('Control+Shift+k');
	await page.keyboard.press('Control+s');
	await statusItem(page, /Hegui: 1 gap$/).waitFor();
	await findInText(page, '网络日志的留存');
	// The words above headings follow the text a moment later.
	for (const words of [/^二十三: 1 gap$/, /^二十四: \d+ requirements stated$/]) {
		await page.locator('.codelens-decoration', { hasText: words }).waitFor();
	}
	const heading = page.locator('.view-line span', { hasText: '网络日志的留存' }).last();
	await openQuickFixes(page, 'is stated in another document');
	const menu = page.locator('.action-widget').first();
	await illustrate(scene, 'fix', [menu, heading], { above: 40, left: 130 });
	await menu.locator('.monaco-list-row', { hasText: 'is stated in another document' }).click();
	await pick(page, 'Where is it stated?', 'Another document');
	await answer(page, 'Where is it stated?', 'Weilan Privacy Policy, section 5');
	await answer(page, 'Why is it decided so?', 'The privacy policy tells how long logs are kept.');
	await answer(page, 'Who decides?', 'Li Ming');
	await pick(page, 'Until when', 'No limit');
	await statusItem(page, noGaps).waitFor();
	await explorerRow(page, 'hegui.waivers.yaml').waitFor();
	const entry = textOf(scene, 'hegui.waivers.yaml');
	assert.match(entry, /requirement: log-retention[\s\S]*decision: elsewhere[\s\S]*by: Li Ming/);
	await openFile(page, 'hegui.waivers.yaml');
	await lineWith(page, 'Li Ming').waitFor();
	await illustrate(scene, 'decision', [page.locator('.part.sidebar'), page.locator('.part.editor')], {
		width: 900,
		height: 310,
	});
}

export const tourSteps = [
	['1. Set up the folder', folderIsSetUp],
	['2. Begin with a template', templateIsTaken],
	['3. See the gaps', gapsAreSeen],
	['4. Fill them', gapsAreFilled],
	['5. Record a decision', decisionIsRecorded],
	...laterTourSteps,
];
