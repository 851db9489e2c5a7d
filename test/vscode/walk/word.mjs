// Steps of the walk: a Word document is opened from the explorer and reviewed.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import { explorerRow, lineWith, squiggles, statusItem } from './page.mjs';

const name = 'agreement.docx';

/** Lays a Word document, whose articles Word numbers, beside the samples. */
export async function layWordBeside(samples) {
	const levels = [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1条' }];
	const article = (text) => new Paragraph({ text, numbering: { reference: 'articles', level: 0 } });
	const children = [
		new Paragraph({ text: '微澜公众账号服务协议', heading: 'Title' }),
		article('用户可以随时在“设置”中注销账号。'),
		article('网络日志保存三个月。'),
	];
	const file = new Document({ numbering: { config: [{ reference: 'articles', levels }] }, sections: [{ children }] });
	writeFileSync(join(samples, name), await Packer.toBuffer(file));
}

/** Just after the start the menu may lack what extensions put in. */
async function openMenu(page) {
	for (let tries = 1; tries <= 5; tries++) {
		await explorerRow(page, name).click({ button: 'right' });
		const item = page.locator('.context-view .action-item', { hasText: 'Open as Markdown' });
		const isThere = await item.waitFor({ timeout: 3000 }).then(
			() => true,
			() => false,
		);
		if (isThere) return;
		await page.keyboard.press('Escape');
	}
	throw new Error('the menu has no “Open as Markdown”');
}

async function wordOpens({ page }) {
	await openMenu(page);
	await page.locator('.context-view .action-item', { hasText: 'Open as Markdown' }).hover();
	await page.keyboard.press('Enter');
	await page.locator('.tab.active', { hasText: 'agreement.md' }).waitFor();
	await lineWith(page, '第二条').waitFor();
	await page.locator('.notification-toast', { hasText: `copy of ${name}` }).waitFor();
}

async function wordIsReviewed({ page }) {
	await squiggles(page).first().waitFor();
	assert.match(await statusItem(page, /Hegui: \d+ gaps/).innerText(), /[1-9]/);
}

export const wordSteps = [
	['a Word document opens as Markdown from its menu, with its numbers', wordOpens],
	['the Markdown of a Word document is reviewed', wordIsReviewed],
];
