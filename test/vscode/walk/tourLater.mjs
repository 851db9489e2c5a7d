// The tour of docs/tour.md from the coverage view to the day on which the law changes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	coverageRow,
	explorerRow,
	findInText,
	focusEditor,
	frameOf,
	lineWith,
	openFile,
	restOnSelection,
	runCommand,
	showExplorer,
	squiggles,
	statusItem,
	typePath,
	unfold,
	widenSidebar,
} from './page.mjs';
import { illustrate } from './pictures.mjs';

const logs = 'Retention of network logs';

async function wholeIsSeen(scene) {
	const { page } = scene;
	await openFile(page, 'agreement.md');
	await page.locator('.activitybar [aria-label^="Hegui"]').first().click();
	await coverageRow(page, '微澜').waitFor();
	await unfold(page, 'Personal information');
	await coverageRow(page, logs).waitFor();
	await page.locator('.monaco-list-row', { hasText: logs }).filter({ hasText: 'stated in another document' }).waitFor();
	await unfold(page, logs);
	await unfold(page, 'agreement.md');
	await page.locator('.monaco-list-row', { hasText: 'The privacy policy tells' }).waitFor();
	await widenSidebar(page, 640);
	await illustrate(scene, 'coverage', [page.locator('.part.sidebar')], { height: 440 });
	await widenSidebar(page, 350);
	await page.locator('.sidebar [aria-label*="Show Gaps Only"]').first().click();
	await coverageRow(page, logs).waitFor({ state: 'hidden' });
	await runCommand(page, 'Hegui: Coverage: Show What Is Stated, Too');
	await unfold(page, 'Personal information');
	await coverageRow(page, logs).waitFor();
}

async function reportIsHandedOver(scene) {
	const { page, tour } = scene;
	await runCommand(page, 'Hegui: Show Report');
	const report = frameOf(page);
	await report.locator('td[data-requirement="account-deletion"]').first().click();
	await report.locator('.details').getByText('注销').first().waitFor();
	await report.getByText('Law in force on 2025-12-31').waitFor();
	await illustrate(scene, 'report', [page.locator('.part.editor')]);
	await report.locator('button[aria-label="Save report as: Web Page"]').click();
	const file = join(tour, 'report.html');
	await typePath(page, file);
	await page.locator('.notification-toast', { hasText: 'report.html' }).waitFor();
	assert.ok(existsSync(file));
	const html = readFileSync(file, 'utf8');
	assert.match(html, /Account deletion/);
	assert.match(html, /2025-12-31/);
	assert.match(html, /The privacy policy tells how long logs are kept\./);
	assert.match(html, /注销/);
	await page.keyboard.press('Escape');
}

async function lawChanges(scene) {
	const { page } = scene;
	await showExplorer(page);
	await explorerRow(page, 'report.html').waitFor();
	await openFile(page, 'hegui.yaml');
	await findInText(page, '2025-12-31');
	await page.keyboard.type('2026-01-01');
	await page.keyboard.press('Control+s');
	await openFile(page, 'agreement.md');
	await statusItem(page, /Hegui: \d+ gaps?$/).waitFor();
	await findInText(page, '网络日志的留存');
	await restOnSelection(page, 'no longer holds');
	await scene.picture('hover-of-a-stale-decision');
	await page.keyboard.press('Escape');
	await openFile(page, 'hegui.waivers.yaml');
	await lineWith(page, 'Li Ming').waitFor();
	await squiggles(page).first().waitFor();
	await findInText(page, 'requirement: log-retention');
	const hover = await restOnSelection(page, 'no longer holds');
	const editor = page.locator('.editor-instance').first();
	await illustrate(scene, 'stale', [page.locator('.part.sidebar'), editor, hover], { height: 360 });
	await page.keyboard.press('Escape');
	await focusEditor(page);
	await page.locator('.activitybar [aria-label^="Hegui"]').first().click();
	await page.locator('.monaco-list-row', { hasText: logs }).filter({ hasText: 'missing' }).first().waitFor();
}

export const laterTourSteps = [
	['6. See the whole', wholeIsSeen],
	['7. Hand over a report', reportIsHandedOver],
	['8. The law changes', lawChanges],
];
