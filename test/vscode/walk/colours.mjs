// What a person sees of the grammars: law, duties, bans and headings stand out, in Markdown as in policy documents.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from './page.mjs';

/** The colour in which words are shown that have one of their own, in the line that begins with other words. */
async function colourOf(page, line, words) {
	const span = page.locator('.view-line', { hasText: line }).locator('span > span', { hasText: words }).first();
	await span.waitFor();
	return span.evaluate((element) => getComputedStyle(element).color);
}

async function theyStandOut(page, { line, plain, law, duty, ban }) {
	const colours = await Promise.all([plain, law, duty, ban].map((words) => colourOf(page, line, words)));
	assert.equal(new Set(colours).size, 4, `${line}: ${colours.join(' ')}`);
}

const RULES = '题目\n\n第一条 用户应当遵守《刑法》第二百八十六条之一，不得转让账号。\n';
const expected = { line: '第一条', plain: '转让账号', law: '刑法', duty: '应当', ban: '不得' };

async function policiesHaveColours({ page, samples }) {
	writeFileSync(join(samples, 'colours.policy'), RULES);
	await openFile(page, 'colours.policy');
	await theyStandOut(page, expected);
	const heading = await colourOf(page, '题目', '题目');
	assert.notEqual(heading, await colourOf(page, expected.line, expected.plain), 'the title has a colour');
}

async function markdownHasColours({ page, samples }) {
	writeFileSync(join(samples, 'colours.md'), RULES);
	await openFile(page, 'colours.md');
	await theyStandOut(page, expected);
}

export const colourSteps = [
	['law, duties and bans have colours in a policy document', policiesHaveColours],
	['law, duties and bans have colours in Markdown', markdownHasColours],
];
