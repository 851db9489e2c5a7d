// The report as a web page: complete in one file, for every eye and for paper, whatever a draft says.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../scripts/browser.mjs';
import { toHtml } from '../../server/src/report/html.ts';
import { openFiles, violations } from '../support/page.ts';
import { emptyReport, hostileReport, sampleReport } from '../support/report.ts';

describe('the report as a web page', () => {
	it('needs nothing but itself and runs nothing', () => {
		const page = toHtml(sampleReport('en'));
		equal(/<script|<link|<img|\bon\w+=|@import|url\(/i.test(page), false);
		ok(page.includes(`content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'"`));
	});

	it('is the same each time', () => equal(toHtml(sampleReport('zh')), toHtml(sampleReport('zh'))));

	it('says in which language a draft is quoted, on which line, and links articles to their source', () => {
		const page = toHtml(sampleReport('en'));
		match(page, /^<!doctype html>\n<html lang="en">/);
		ok(page.includes('line 5: “<span class="quote" lang="zh-Hans">日记保存三个月。</span>”'));
		ok(page.includes('<a href="https://example.com/toy-2020" rel="noreferrer">toy-2020, art. 3(2)</a>'));
		ok(page.includes('Decision: the gap is accepted. To be rung next year. (by Li Lei'));
		for (const words of [
			'Prepared by',
			'Reviewed by',
			'no legal advice',
			'service agreement (detected)',
			'Hegui 1.2.3',
		]) {
			ok(page.includes(words), words);
		}
	});

	it('of nothing says so', () => match(toHtml(emptyReport('zh')), /没有审查任何文件。/));
});

describe('the report as a web page, in a browser', function browserTests() {
	this.timeout(60_000);
	let page: Page;
	let stop: () => Promise<void>;

	before(async () => {
		({ page, stop } = await startBrowser());
	});

	after(() => stop());

	for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
		it(`keeps nobody out with ${JSON.stringify(media)}`, async () => {
			await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
			for (const locale of ['en', 'zh'] as const) {
				await openFiles(page, { 'index.html': toHtml(sampleReport(locale)) });
				deepEqual(await violations(page), []);
			}
		});
	}

	it('is looked through by something that finds faults', async () => {
		await openFiles(page, { 'index.html': '<html><img src="x.png"><p style="color:#ccc">grey</p></html>' });
		const rules = (await violations(page)).map((found) => found.split(':')[0]);
		for (const rule of ['image-alt', 'color-contrast', 'html-has-lang']) ok(rules.includes(rule), rule);
	});

	it('says every verdict in words and every column and row by a head', async () => {
		await openFiles(page, { 'index.html': toHtml(sampleReport('en')) });
		const cells = await page.locator('.matrix tbody tr:not(.theme) td').allTextContents();
		deepEqual(
			[...new Set(cells)].sort(),
			['‼ contradicted', '◐ partial', '✓ stated', '✗ missing', '✗ missing, decided'].sort(),
		);
		equal(await page.locator('.matrix tbody tr:not(.theme) > th[scope=row]').count(), 6);
		equal(await page.locator('main table:not(.narrow) thead th:not([scope=col])').count(), 0);
	});

	it('leads from the matrix to the details', async () => {
		await openFiles(page, { 'index.html': toHtml(sampleReport('en')) });
		await page.locator('.matrix a', { hasText: 'doorbells' }).first().click();
		match(page.url(), /#s1-doorbells$/);
		equal(await page.locator('#s1-doorbells').textContent(), 'doorbells');
	});

	it('repeats the heads of tables on paper and leaves the way to skip out', async () => {
		await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' });
		await openFiles(page, { 'index.html': toHtml(sampleReport('en')) });
		equal(
			await page.evaluate("getComputedStyle(document.querySelector('.matrix thead')).display"),
			'table-header-group',
		);
		equal(await page.evaluate("getComputedStyle(document.querySelector('.skip')).display"), 'none');
		equal(await page.evaluate('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)');
		await page.emulateMedia({ media: null, colorScheme: null });
	});

	it('shows hostile words as words', async () => {
		let hasAsked = false;
		page.on('dialog', () => {
			hasAsked = true;
		});
		await openFiles(page, { 'index.html': toHtml(hostileReport('en')) });
		equal(await page.locator('body script, body img, a[href^="javascript"]').count(), 0);
		ok((await page.locator('.finding').first().textContent())?.includes('<script>alert(1)</script>'));
		equal(hasAsked, false);
	});
});
