// Steps of the walk: a draft is opened, its gaps are seen, explained and filled.
import assert from 'node:assert/strict';
import {
	article,
	editorFocused,
	explorerRow,
	filterProblems,
	findInText,
	openFile,
	openQuickFixes,
	problemCount,
	problemOf,
	problemsAre,
	problemWith,
	restOnSelection,
	runCommand,
	squiggles,
	statusItem,
} from './page.mjs';

const chinese = 'service-agreement.zh.md';
const english = 'service-agreement.en.md';

async function samplesOpen({ page, url }) {
	await page.goto(url, { waitUntil: 'domcontentloaded' });
	await explorerRow(page, chinese).waitFor({ timeout: 60_000 });
	assert.equal(await page.locator('.monaco-dialog-box').count(), 0, 'no dialog is in the way');
}

async function squigglesAppear({ page }) {
	await openFile(page, chinese);
	await squiggles(page).first().waitFor();
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
	await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Show the problems' }).click();
	await problemWith(page, 'Not stated').waitFor();
	scene.problems = await problemCount(page);
	assert.ok(scene.problems >= scene.gaps, `${scene.problems} problems`);
	await scene.picture('all-problems');
	await filterProblems(page, 'blacklist');
	await problemOf(page, 'blacklist').waitFor();
	assert.equal(await problemCount(page), scene.problems);
}

async function hoverShowsArticle({ page }) {
	await findInText(page, '信息服务管理规定》第十三条');
	await restOnSelection(page, '配合有关主管部门依法进行的监督检查');
}

async function articleOpensFromHover({ page }) {
	await page
		.locator('.monaco-hover:not(.hidden) .hover-contents a[data-href^="command:_hegui.openLink"]')
		.first()
		.click();
	await article(page, '配合有关主管部门依法进行的监督检查').waitFor();
}

async function hoverTellsConsequences(scene) {
	const { page } = scene;
	await openFile(page, chinese);
	await findInText(page, '违约处理与责任');
	await restOnSelection(page, 'Blacklist');
	await scene.picture('hover-of-several-findings');
	await findInText(page, '主管部门依法履行职责时');
	const hover = await restOnSelection(page, 'What may follow');
	const size = await hover.locator('.hover-contents').evaluateAll((parts) => ({
		height: parts.reduce((sum, part) => sum + part.scrollHeight, 0),
		characters: parts.reduce((sum, part) => sum + part.textContent.length, 0),
	}));
	console.log(`    this hover is ${size.height} pixels high and has ${size.characters} characters`);
	await scene.picture('hover-of-a-finding');
	await hover.getByText('What may follow').last().scrollIntoViewIfNeeded();
	await scene.picture('what-may-follow');
	await hover.getByText('How the authority proceeds').last().scrollIntoViewIfNeeded();
	await hover.getByText('A missing clause is no crime').last().waitFor();
}

async function proceedingsOpenFromHover({ page }) {
	const link = page
		.locator('.monaco-hover:not(.hidden) a', { hasText: 'How cyberspace authorities enforce the law' })
		.last();
	await link.scrollIntoViewIfNeeded();
	await link.click();
	await article(page, 'How cyberspace authorities enforce the law').waitFor();
}

async function articleOpensFromPage({ page }) {
	await article(page, 'CAC Enforcement Procedure, art. 27(1)').click();
	await article(page, '第二十七条').waitFor();
}

async function quickFixWritesClause(scene) {
	const { page } = scene;
	await problemOf(page, 'blacklist').dblclick();
	await editorFocused(page);
	await openQuickFixes(page, 'Insert model clause');
	await scene.picture('quick-fixes');
	await page.keyboard.press('Enter');
	// A model clause may state more than the one element.
	await problemOf(page, 'blacklist').waitFor({ state: 'hidden' });
	assert.ok((await problemCount(page)) < scene.problems);
}

async function undoBringsFindingBack(scene) {
	const { page } = scene;
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await page.waitForFunction(problemsAre, scene.problems);
	await filterProblems(page, 'blacklist');
	await problemOf(page, 'blacklist').waitFor();
}

async function allMissingAreWritten(scene) {
	const { page } = scene;
	await runCommand(page, 'Hegui: Insert All Missing Clauses');
	await problemOf(page, 'blacklist').waitFor({ state: 'hidden' });
	// What the clauses leave to be filled in is a problem of its own, and no gap.
	await statusItem(page, /Hegui: (?:no gaps|\d gaps?)$/).waitFor();
	await filterProblems(page, 'placeholder');
	await problemWith(page, 'left in the text').first().waitFor();
	await scene.picture('all-missing-clauses');
	await page.keyboard.press('Control+z');
	await page.waitForFunction(problemsAre, scene.problems);
	await filterProblems(page, '');
}

async function allMissingAreShownBefore(scene) {
	const { page } = scene;
	await openFile(page, chinese);
	await runCommand(page, 'Hegui: Preview All Missing Clauses');
	const panel = page.locator('.bulk-edit-panel');
	await panel.locator('.monaco-list-row').nth(3).waitFor();
	// By type each clause stands under the requirement that it states.
	await page.locator('.panel .action-item [aria-label^="Group Changes By Type"]').first().click();
	await panel.getByText('Blacklist').first().waitFor();
	await scene.picture('preview-of-all-missing-clauses');
	await panel.getByText('Discard').first().click();
	await panel.waitFor({ state: 'hidden' });
}

async function englishIsReviewed({ page }) {
	await openFile(page, english);
	await statusItem(page, /Hegui: \d+ gaps?/).waitFor();
	await squiggles(page).first().waitFor();
}

export const openingSteps = [['VS Code opens the samples', samplesOpen]];

export const findingSteps = [
	['the Chinese sample gets squiggles', squigglesAppear],
	['the status bar tells how many gaps there are', statusTellsGaps],
	['the Problems panel lists the findings', problemsAreListed],
	['resting on a citation shows the article', hoverShowsArticle],
	['the article opens from the hover', articleOpensFromHover],
	['resting on a finding tells what may follow', hoverTellsConsequences],
	['the proceedings open from the hover', proceedingsOpenFromHover],
	['an article opens from the page', articleOpensFromPage],
	['a quick fix by keyboard writes the clause, and the finding goes', quickFixWritesClause],
	['undo brings the finding back', undoBringsFindingBack],
	['all missing clauses are written by one command', allMissingAreWritten],
	['all missing clauses are shown before they are written', allMissingAreShownBefore],
	['the English sample is reviewed as well', englishIsReviewed],
];
