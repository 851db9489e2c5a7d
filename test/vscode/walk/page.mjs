// What a person finds on the screen of VS Code, and does with mouse and keyboard.

export function explorerRow(page, name) {
	return page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
}

export function statusItem(page, words) {
	return page.locator('.statusbar-item', { hasText: words });
}

export function squiggles(page) {
	return page.locator('.squiggly-warning, .squiggly-error, .squiggly-info');
}

/** Opens a file by double click, so that its tab stays. */
export async function openFile(page, name) {
	const tab = page.locator('.tab.active', { hasText: name });
	for (let tries = 1; tries <= 4; tries++) {
		// Rows move while the explorer hears of new files.
		await explorerRow(page, name).dblclick();
		const isThere = await tab.waitFor({ timeout: 5000 }).then(
			() => true,
			() => false,
		);
		if (isThere) return;
	}
	throw new Error(`${name} does not open`);
}

/** The row of the finding of one requirement in the Problems panel. */
export function problemOf(page, requirement) {
	const code = page.locator('a', { hasText: new RegExp(`^${requirement}$`) });
	return page.locator('.markers-panel .monaco-list-row', { has: code });
}

export function problemWith(page, words) {
	return page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
}

/** The panel shows only some rows of a long list: a person narrows it by a word; VS Code forgets rows that come back. */
export async function filterProblems(page, words) {
	const field = page.locator('.panel input[placeholder^="Filter"], .panel .viewpane-filter input').first();
	await field.fill('');
	await page
		.locator('.panel .viewpane-filter-badge.hidden, .panel .filter-badge.hidden')
		.first()
		.waitFor({ state: 'attached' });
	await field.fill(words);
	await focusEditor(page);
}

/** The badge counts all problems, also those that are scrolled out of sight. */
export async function problemCount(page) {
	return Number(
		await page.locator('.panel .action-item', { hasText: 'Problems' }).locator('.badge-content').textContent(),
	);
}

/** Runs in the page. */
export function problemsAre(wanted) {
	const tab = [...document.querySelectorAll('.panel .action-item')].find((item) =>
		item.textContent.includes('Problems'),
	);
	return Number(tab?.querySelector('.badge-content')?.textContent) === wanted;
}

export function hoverWith(page, words) {
	return page.locator('.monaco-hover:not(.hidden)', { hasText: words }).first();
}

/** Rests on the selected words until a hover with these words is there: the editor may still be scrolling to them. */
export async function restOnSelection(page, wanted) {
	const words = page.locator('.selected-text').first();
	const hover = hoverWith(page, wanted);
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
		if (isThere) return hover;
	}
	throw new Error('resting on the words showed no hover');
}

/** Opens the menu of quick fixes by keyboard until it has one with these words: VS Code closes it when it is busy. */
export async function openQuickFixes(page, words) {
	const row = page.locator('.action-widget .monaco-list-row', { hasText: words }).first();
	for (let tries = 1; tries <= 5; tries++) {
		await page.keyboard.press('Control+.');
		const isThere = await row.waitFor({ timeout: 3000 }).then(
			() => true,
			() => false,
		);
		if (isThere) return;
		await page.keyboard.press('Escape');
	}
	throw new Error(`there is no quick fix “${words}”`);
}

/** Our own documents and panels are shown in a frame inside a frame. */
export function frameOf(page) {
	return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

export function article(page, words) {
	return frameOf(page).getByText(words).first();
}

export function editorFocused(page) {
	return page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

export async function focusEditor(page) {
	await page.keyboard.press('Control+1');
	await editorFocused(page);
}

/** Selects the first of these words in the editor. */
export async function findInText(page, words) {
	await focusEditor(page);
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+f');
	await page.locator('.find-widget.visible textarea').first().fill(words);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
}

/** The text of a line of the editor that is on the screen. */
export function lineWith(page, words) {
	return page.locator('.editor-instance .view-line', { hasText: words }).first();
}

/** Where questions are answered. */
const field = (page) => page.locator('.quick-input-widget input[type="text"]').first();

/** Just after the start the list may lack what extensions put in. */
export async function runCommand(page, title) {
	const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
	for (let tries = 1; tries <= 6; tries++) {
		await page.keyboard.press('F1');
		await field(page).fill(`>${title}`);
		const isThere = await row.waitFor({ timeout: 4000 }).then(
			() => true,
			() => false,
		);
		if (isThere) {
			await page.keyboard.press('Enter');
			return;
		}
		await page.keyboard.press('Escape');
	}
	throw new Error(`there is no command “${title}”`);
}

/** Picks from the list of this title what is left when it is narrowed by some words. */
export async function pick(page, title, words) {
	await page.locator('.quick-input-title', { hasText: title }).waitFor();
	await field(page).fill(words);
	await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).first().waitFor();
	await page.keyboard.press('Enter');
}

/** Ticks these in the list of this title beside what is ticked, and goes on. */
export async function tick(page, title, choices) {
	await page.locator('.quick-input-title', { hasText: title }).waitFor();
	for (const words of choices) {
		await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().click();
	}
	await field(page).press('Enter');
	await page.locator('.quick-input-title', { hasText: title }).waitFor({ state: 'hidden' });
}

/** Writes the answer to the question of this title; questions of one title differ in their hints. */
export async function answer(page, title, words, hint = '') {
	await page.locator('.quick-input-title', { hasText: title }).waitFor();
	await page.locator('.quick-input-message', { hasText: hint }).waitFor();
	await field(page).fill(words);
	await page.keyboard.press('Enter');
}

/** In a browser a file is named in the same box as everything else. */
export async function typePath(page, path) {
	const dialog = page.locator('.quick-input-widget', { hasText: 'Show Local' });
	await dialog.waitFor();
	// The dialog writes its proposal when it has looked at the folder.
	await dialog.locator('.monaco-list-row').first().waitFor();
	await page.waitForFunction(fieldHolds, path.replace(/[^/]*$/, ''));
	await field(page).fill(path);
	await page.waitForFunction(fieldHolds, path);
	await page.keyboard.press('Enter');
	await dialog.waitFor({ state: 'hidden' });
}

/** Runs in the page. */
function fieldHolds(words) {
	return document.querySelector('.quick-input-widget input[type="text"]')?.value.startsWith(words);
}

export async function saveAs(page, path) {
	await page.keyboard.press('Control+s');
	await typePath(page, path);
	await page.locator('.tab.active:not(.dirty)', { hasText: path.replace(/^.*\//, '') }).waitFor();
}

/** Replaces a pattern in the whole text, by keyboard. */
export async function replaceEverywhere(page, pattern, by) {
	await focusEditor(page);
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+h');
	const [find, replace] = ['.find-part', '.replace-part'].map((part) =>
		page.locator(`.find-widget.visible ${part} textarea`).first(),
	);
	await find.fill(pattern);
	await page.keyboard.press('Alt+r');
	await replace.fill(by);
	await page.locator('.find-widget.visible .matchesCount', { hasText: ' of ' }).waitFor();
	await page.keyboard.press('Control+Alt+Enter');
	await page.locator('.find-widget.visible .matchesCount', { hasText: 'No results' }).waitFor();
	await page.keyboard.press('Alt+r');
	await page.keyboard.press('Escape');
}

export async function closePanel(page) {
	await page.locator('.panel [aria-label^="Hide Panel"]').first().click();
	await page.locator('.part.panel').waitFor({ state: 'hidden' });
}

/** By keyboard: a badge may lie over the icon. */
export async function showExplorer(page) {
	await page.keyboard.press('Control+Shift+E');
	await page.locator('.explorer-folders-view').waitFor();
}

/** A row of the coverage view, by how a screen reader begins it. */
export function coverageRow(page, words) {
	return page.locator(`.sidebar .monaco-list-row[aria-label^="${words}"]`).first();
}

/** Shows what is under a row; a click on the row itself would lead to the text. */
export async function unfold(page, words) {
	const row = coverageRow(page, words);
	await row.waitFor();
	if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
}

/** Drags the edge of the side bar to this place. */
export async function widenSidebar(page, to) {
	const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
	await page.mouse.move(x + width + 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(to, y + height / 2, { steps: 5 });
	await page.mouse.up();
}
