// The report panel as its reader has it: in a browser, with the keyboard, in every kind of theme, read aloud.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Coverage } from '../../client/src/coverageRecords.ts';
import type { PageTexts } from '../../client/src/views/report/messages.ts';
import { startBrowser } from '../../scripts/browser.mjs';
import { ensureBuild } from '../../scripts/build.mjs';
import { openPanel, panelTexts, showCoverage, type Theme, themes, violations } from '../support/page.ts';
import { HOSTILE, hostileReport, sampleReport } from '../support/report.ts';

function coverageOf(report: ReturnType<typeof sampleReport>): Coverage {
	const sets = report.sets.map(({ name, documents }) => ({
		name,
		folder: null,
		documents: documents.map((document) => ({ ...document, uri: `file:///${document.path}`, isOpen: true })),
	}));
	return { law: report.law, themes: [], sets };
}

describe('the report panel', function panelTests() {
	this.timeout(60_000);
	let page: Page;
	let stop: () => Promise<void>;
	let english: PageTexts;
	const coverage = coverageOf(sampleReport('en'));

	before(async function build() {
		this.timeout(180_000);
		ensureBuild();
		({ page, stop } = await startBrowser());
		english = await panelTexts('en');
	});

	after(() => stop());

	const open = async (theme: Theme = 'vscode-light', state?: unknown): Promise<void> => {
		await openPanel(page, theme, state);
		await showCoverage(page, coverage, english);
	};
	const focused = (): Promise<string> =>
		page.evaluate(
			"document.activeElement.getAttribute('aria-label') ?? document.activeElement.id ?? document.activeElement.textContent",
		);
	const press = async (...keys: readonly string[]): Promise<string> => {
		for (const key of keys) await page.keyboard.press(key);
		return page.evaluate(
			"document.activeElement.getAttribute('aria-label') ?? (document.activeElement.id || document.activeElement.textContent)",
		);
	};
	const sent = (): Promise<unknown[]> => page.evaluate('sent');
	const status = (): Promise<string | null> => page.locator('[role=status]').textContent();
	const titles = (): Promise<string[]> => page.locator('tbody [role=rowheader][data-requirement]').allTextContents();
	const cell = (label: string) => page.locator(`td[aria-label="${label}"]`);

	for (const theme of Object.keys(themes) as Theme[]) {
		it(`keeps nobody out in ${theme}`, async () => {
			await open(theme);
			deepEqual(await violations(page), []);
			await cell('diaries, agreement.md: contradicted').click();
			deepEqual(await violations(page), []);
		});
	}

	it('asks for data when it is ready, and says what it shows', async () => {
		await open();
		deepEqual(await sent(), [{ type: 'ready' }]);
		equal(await status(), '6 of 6 requirements shown');
		deepEqual(await titles(), ['diaries', 'doorbells', 'leaving', 'diaries', 'doorbells', 'leaving']);
		equal(await cell('doorbells, agreement.md: missing, decided').textContent(), '✗ missing, decided');
	});

	it('is walked through with the arrow keys, one stop of the tab key', async () => {
		await open();
		equal(await page.locator('section:nth-of-type(1) [tabindex="0"]').count(), 1);
		await page.locator('[role=rowheader][data-requirement]').first().focus();
		equal(await press('ArrowRight'), 'diaries, agreement.md: contradicted');
		equal(await press('ArrowDown', 'ArrowRight'), 'doorbells, rules.md: missing');
		equal(await press('ArrowRight'), 'doorbells, rules.md: missing');
		equal(await press('Home'), 'doorbells');
		equal(await press('Control+End'), 'leaving, rules.md: partial');
		equal(await press('ArrowUp'), 'doorbells, rules.md: missing');
		equal(await page.locator('section:nth-of-type(1) [tabindex="0"]').count(), 1);
	});

	it('opens details with Enter and closes them with Escape, back where one was', async () => {
		await open();
		await cell('diaries, agreement.md: contradicted').focus();
		equal(await press('Enter'), 'details');
		const aside = page.locator('aside');
		match((await aside.textContent()) ?? '', /diaries.*toy-2020, art\. 3\(2\).*contradicted.*日记保存三个月。/s);
		equal(await aside.locator('blockquote').getAttribute('lang'), 'zh-Hans');
		equal(await press('Escape'), 'diaries, agreement.md: contradicted');
		equal(await aside.count(), 0);
	});

	it('shows all documents and the decision from the name of a requirement', async () => {
		await open();
		await page.locator('[role=rowheader]', { hasText: 'doorbells' }).first().click();
		const text = (await page.locator('aside').textContent()) ?? '';
		match(text, /agreement\.md.*the gap is accepted.*To be rung next year\..*by Li Lei; on 2026-11-01.*rules\.md/s);
	});

	it('asks the panel to open articles and places, to save and to print', async () => {
		await open();
		await cell('diaries, agreement.md: contradicted').click();
		await page.getByRole('button', { name: 'Open the article: toy-2020, art. 3(2)' }).click();
		await page.getByRole('button', { name: 'Open line 5 of agreement.md' }).click();
		await page.getByRole('button', { name: 'Save report as: Word' }).click();
		await page.getByRole('button', { name: 'Print…' }).click();
		const [, article, text, save, print] = (await sent()) as Record<string, unknown>[];
		deepEqual(article, { type: 'openArticle', instrument: 'toy-2020', article: '3' });
		equal(text?.['uri'], 'file:///agreement.md');
		deepEqual([save, print], [{ type: 'save', format: 'docx' }, { type: 'print' }]);
		await cell('diaries, rules.md: missing').click();
		await page.getByRole('button', { name: 'Open the place where it belongs: line 1 of rules.md' }).click();
		equal(((await sent()).at(-1) as Record<string, unknown>)['uri'], 'file:///rules.md');
	});

	it('filters by gaps, document, law and words, says how many are left, and orders', async () => {
		await open();
		await page.getByLabel('Gaps only').check();
		equal(await status(), '5 of 6 requirements shown');
		await page.getByLabel('Document', { exact: true }).selectOption({ label: 'agreement.md' });
		// The decided gap is none.
		deepEqual([await status(), await titles()], ['1 of 3 requirements shown', ['diaries']]);
		await page.getByLabel('Gaps only').uncheck();
		await page.getByLabel('Document', { exact: true }).selectOption('');
		await page.getByLabel('Search').fill('大门');
		equal(await status(), '0 of 6 requirements shown');
		match((await page.locator('.matrices').textContent()) ?? '', /No requirement fits these filters\./);
		await page.getByLabel('Search').fill('保存三个月');
		deepEqual(await titles(), ['diaries', 'diaries']);
		await page.getByLabel('Search').fill('');
		await page.getByLabel('Order').selectOption('gaps');
		deepEqual(await titles(), ['diaries', 'doorbells', 'leaving', 'diaries', 'doorbells', 'leaving']);
	});

	it('remembers filters and the open cell', async () => {
		await open();
		await page.getByLabel('Search').fill('diar');
		await cell('diaries, rules.md: missing').click();
		const state = await page.evaluate('keptState()');
		await open('vscode-dark', state);
		deepEqual([await page.getByLabel('Search').inputValue(), await titles()], ['diar', ['diaries', 'diaries']]);
		match((await page.locator('aside').textContent()) ?? '', /rules\.md/);
	});

	it('keeps the focus in the matrix when the documents change', async () => {
		await open();
		await cell('leaving, rules.md: partial').focus();
		const changed = { ...coverage, law: { ...coverage.law, asOf: '2026-12-01' } };
		await showCoverage(page, changed, english);
		await page.getByText('Law in force on 2026-12-01.').waitFor();
		equal(await focused(), 'leaving, rules.md: partial');
	});

	it('speaks Chinese', async () => {
		await openPanel(page, 'vscode-light');
		await showCoverage(page, coverageOf(sampleReport('zh')), await panelTexts('zh-cn'));
		equal(await page.evaluate('document.documentElement.lang'), 'zh-Hans');
		equal(await status(), '显示 6 项要求中的 6 项');
		ok(await cell('日记, agreement.md: 相抵触').isVisible());
	});

	it('runs nothing that a draft brings along', async () => {
		let hasAsked = false;
		const asked = () => {
			hasAsked = true;
		};
		page.on('dialog', asked);
		await openPanel(page, 'vscode-light');
		await showCoverage(page, coverageOf(hostileReport('en')), english);
		await page.locator('td[data-requirement]').first().click();
		ok(((await page.locator('aside').textContent()) ?? '').includes('<script>alert(1)</script>'));
		equal(await page.locator('#report script, #report img').count(), 0);
		page.off('dialog', asked);
		equal(hasAsked, false);
		ok(HOSTILE.includes('onerror'));
	});

	it('says so where there is nothing to show', async () => {
		await openPanel(page, 'vscode-light');
		await showCoverage(page, { ...coverage, sets: [] }, english);
		match((await page.locator('.matrices').textContent()) ?? '', /No document has been reviewed yet\./);
	});

	describe('of a set that was judged together', () => {
		const share = { verdict: 'fulfilled' as const, toldAt: null };
		const shared = (): Coverage => {
			const [first, ...others] = coverage.sets;
			const [document, ...more] = first?.documents ?? [];
			if (first === undefined || document === undefined) throw new Error('the sample has a set with documents');
			const [finding, ...rest] = document.findings.filter(
				({ verdict }) => verdict === 'missing' || verdict === 'partial',
			);
			if (finding === undefined) throw new Error('the sample has a gap');
			const place = { start: { line: 6, character: 0 }, end: { line: 6, character: 5 }, quote: 'We have a bell.' };
			const statedIn = [{ path: 'privacy.md', ...place }];
			const credited = { ...finding, severity: 'none' as const, waived: null, set: { ...share, statedIn } };
			const kept = {
				kind: 'inconsistent' as const,
				requirement: 'period',
				title: 'How long diaries are kept',
				verdict: 'contradicted' as const,
				severity: 'warning' as const,
				message: 'Six months here, nine there.',
				places: [{ path: 'privacy.md', value: 'nine months', ...place }],
				toldAt: null,
			};
			const addresses = { 'privacy.md': 'file:///privacy.md' };
			const changed = { ...document, findings: [credited, ...rest] };
			return {
				...coverage,
				sets: [{ ...first, documents: [changed, ...more], findings: [kept], addresses }, ...others],
			};
		};

		it('says in a cell which document states it, and leads there; what does not agree stands below', async () => {
			await openPanel(page, 'vscode-light');
			await showCoverage(page, shared(), english);
			const stated = page.locator('td[aria-label$=": stated in privacy.md"]');
			equal(await stated.textContent(), '✓ stated in privacy.md');
			await stated.click();
			await page.locator('aside button', { hasText: 'Open line 7 of privacy.md' }).click();
			await page.locator('.between button', { hasText: 'Open line 7 of privacy.md' }).click();
			const span = { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } };
			const opened = { type: 'openText', uri: 'file:///privacy.md', span };
			deepEqual((await sent()).slice(1), [opened, opened]);
			match((await page.locator('.between').textContent()) ?? '', /Six months here[\s\S]*nine months — We have a bell/);
			deepEqual(await violations(page), []);
		});
	});
});
