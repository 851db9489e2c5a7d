// What a person sees of the grammars: law, duties, bans and headings stand out, in Markdown as in policy documents.
import assert from 'node:assert/strict';
import { openFile } from './page.mjs';

/** The colours in which words of a line are shown; the editor draws its lines anew while it colours them. */
async function coloursOf(page, line, words) {
	return page
		.locator('.view-line', { hasText: line })
		.first()
		.evaluate((element, wanted) => {
			const spans = [...element.querySelectorAll('span > span')];
			return wanted.map((word) => {
				const span = spans.find(({ textContent }) => textContent.includes(word));
				return span === undefined ? '' : getComputedStyle(span).color;
			});
		}, words);
}

async function theyStandOut(page, line, words) {
	let colours = [];
	for (let tries = 0; tries < 100; tries++) {
		colours = await coloursOf(page, line, words);
		if (!colours.includes('') && new Set(colours).size === words.length) return;
		await page.waitForTimeout(100);
	}
	assert.fail(`${words.join(' ')} have the colours ${colours.join(' ')}`);
}

async function policiesHaveColours({ page }) {
	await openFile(page, 'community-rules.policy');
	await theyStandOut(page, '真实身份信息完成认证', ['第三条', '头像和昵称', '应当', '不得']);
	await theyStandOut(page, '依照', ['第一条', '讨论秩序', '互联网跟帖评论服务管理规定']);
}

async function markdownHasColours({ page }) {
	await openFile(page, 'service-agreement-complete.zh.md');
	await theyStandOut(page, '我们依法取得开展服务', ['1.3', '新闻信息采编发布', '应当']);
}

export const colourSteps = [
	['law, duties and bans have colours in a policy document', policiesHaveColours],
	['law, duties and bans have colours in Markdown', markdownHasColours],
];
