// Finding one's way by hand: from the lens over a heading to the words, from the law to the clauses, the colours of terms.
import assert from 'node:assert/strict';
import { article, focusEditor, lineWith, openFile, pick, runCommand } from './page.mjs';

const lens = (page, words) => page.locator('.codelens-decoration a', { hasText: words }).first();

async function lensesLead(scene) {
	const { page } = scene;
	await openFile(page, 'service-agreement.zh.md');
	await focusEditor(page);
	await page.keyboard.press('Control+Home');
	await lens(page, /^\d+ of \d+ requirements stated, \d+ open$/).waitFor();
	await lens(page, /^第一章: /).waitFor();
	await scene.picture('lenses');
	await lens(page, /requirements stated, \d+ open$/).click();
	await page.locator('.quick-input-title', { hasText: 'requirements stated' }).waitFor();
	await scene.picture('list-behind-a-lens');
	await page.keyboard.type('Account deletion');
	await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Account deletion' }).first().waitFor();
	await page.keyboard.press('Enter');
	await lineWith(page, '第十一条').waitFor();
}

async function termsAreColoured(scene) {
	const { page } = scene;
	const words = lineWith(page, '第十一条');
	const colour = (element) => getComputedStyle(element).color;
	const plain = await words.locator('span span', { hasText: '自收到申请之日起' }).first().evaluate(colour);
	const term = words.locator('span span', { hasText: /^微澜$/ }).first();
	await term.waitFor();
	assert.notEqual(await term.evaluate(colour), plain);
}

async function lawLeadsToClauses(scene) {
	const { page } = scene;
	await runCommand(page, 'Hegui: Open Article of Law');
	await pick(page, '1 of 2', 'Internet Group');
	await pick(page, '2 of 2', 'Article 13');
	await article(page, '配合有关主管部门依法进行的监督检查').waitFor();
	await page.locator('.editor-actions [aria-label^="Find Clauses That Satisfy"]').first().click();
	await scene.picture('clauses-of-an-article');
	await pick(page, 'Clauses that satisfy or cite', '第十三条');
	await lineWith(page, '《互联网群组信息服务管理规定》第十三条').waitFor();
}

export const navigationSteps = [
	['lenses over headings lead to the words', lensesLead],
	['defined terms have a colour of their own', termsAreColoured],
	['a page of the law leads to the clauses that satisfy it', lawLeadsToClauses],
];
