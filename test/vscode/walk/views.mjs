// Steps of the walk: the menu of the status bar, the filters of the coverage view, and the walkthrough with its pictures.
import assert from 'node:assert/strict';
import { focusEditor, openFile, runCommand, showExplorer, statusItem, unfold } from './page.mjs';

const rows = (page) => page.locator('.sidebar .monaco-list-row');

async function menuLeadsOn(scene) {
	const { page } = scene;
	await openFile(page, 'service-agreement.zh.md');
	await statusItem(page, /Hegui: \d+ gaps/).click();
	const entries = page.locator('.quick-input-list .monaco-list-row');
	for (const words of ['Set up this folder', 'New draft from template', 'Change the day whose law applies']) {
		await entries.filter({ hasText: words }).waitFor();
	}
	await scene.picture('menu-of-the-status-bar');
	await entries.filter({ hasText: 'Show the coverage' }).click();
	await rows(page).filter({ hasText: 'Sanctions and remedies' }).first().waitFor();
}

/** How many gaps the view shows, and how much of what is stated. */
async function shownMarks(page) {
	const icons = (name) => page.locator(`.sidebar .monaco-list-row .codicon-${name}`).count();
	return { stated: await icons('pass'), missing: await icons('circle-large-outline') };
}

/** Runs in the page. */
function oneDocumentIsShown() {
	return document.querySelectorAll('.sidebar .monaco-list-row[aria-level="1"]').length === 1;
}

async function coverageIsFiltered(scene) {
	const { page } = scene;
	await runCommand(page, 'Hegui: Coverage: Show Active Document Only');
	// The rows of the other documents go first.
	await page.waitForFunction(oneDocumentIsShown);
	await unfold(page, 'Sanctions and remedies');
	for (const icon of ['circle-large-outline', 'pass'])
		await page.locator(`.sidebar .codicon-${icon}`).first().waitFor();
	const before = await shownMarks(page);
	assert.ok(before.stated > 0 && before.missing > 0, JSON.stringify(before));
	await page.locator('.sidebar [aria-label*="Show Gaps Only"]').first().click();
	await page.locator('.sidebar .codicon-pass').first().waitFor({ state: 'hidden' });
	assert.deepEqual(await shownMarks(page), { ...before, stated: 0 });
	await scene.picture('gaps-alone');
	await runCommand(page, 'Hegui: Coverage: Reset Filters');
	await page.locator('.sidebar [aria-label*="Show Gaps Only"]').first().waitFor();
}

async function walkthroughOpens(scene) {
	const { page } = scene;
	await showExplorer(page);
	await runCommand(page, 'Hegui: Get Started');
	const walkthrough = page.locator('.gettingStartedContainer');
	await walkthrough.getByText('Get Started with Hegui').first().waitFor();
	for (const title of ['See a gap and its article', 'Insert a clause', 'Record a decision', 'See the whole']) {
		await walkthrough.locator('.getting-started-step', { hasText: title }).click();
		const picture = walkthrough.locator('.getting-started-media img');
		await picture.first().waitFor();
		await page.waitForFunction(isLoaded);
		await scene.picture(`walkthrough-${title.replaceAll(' ', '-')}`);
	}
	await page.keyboard.press('Escape');
	await openFile(page, 'service-agreement.zh.md');
	await focusEditor(page);
}

/** Runs in the page. */
function isLoaded() {
	const picture = document.querySelector('.getting-started-media img');
	return picture?.complete && picture.naturalWidth > 300;
}

export const viewSteps = [
	['the menu of the status bar leads to the coverage', menuLeadsOn],
	['the coverage view shows gaps alone when asked', coverageIsFiltered],
	['Get Started opens the walkthrough with its pictures', walkthroughOpens],
];
