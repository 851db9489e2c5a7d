// How a report was made stands in each of its formats; where that is not known, nothing does.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { startBrowser } from '../../scripts/browser.mjs';
import { toDocx } from '../../server/src/formats/docx.ts';
import { toXlsx } from '../../server/src/formats/xlsx.ts';
import type { ReportInput } from '../../server/src/report/contents.ts';
import { dossierRows, lawText } from '../../server/src/report/dossier.ts';
import { toHtml } from '../../server/src/report/html.ts';
import { toMarkdown } from '../../server/src/report/markdown.ts';
import { readReport } from '../../server/src/settings/reportFile.ts';
import { openFiles, violations } from '../support/page.ts';
import { HOSTILE, sampleReport } from '../support/report.ts';
import { toyLaw } from '../support/toy.ts';

const LAW = 'a'.repeat(64);
const CONFIG = 'b'.repeat(64);
const DRAFT = 'c'.repeat(64);

function madeReport(locale: 'en' | 'zh', path = 'hegui.yaml'): ReportInput {
	const input = sampleReport(locale);
	const sets = input.sets.map((set) => ({
		...set,
		documents: set.documents.map((one) => ({ ...one, sha256: DRAFT })),
	}));
	const run = {
		by: 'command-line',
		paths: ['docs'],
		language: locale === 'zh' ? 'zh-cn' : 'en',
		asOf: '2026-11-22',
		type: 'platform-rules',
		services: ['group', 'comment'],
		requirements: ['doorbells'],
		allRequirements: true,
		configuration: { path, sha256: CONFIG },
		decisions: null,
		decidedOn: '2026-11-23',
	} as const;
	return { ...input, sets, law: { ...input.law, digest: LAW }, run };
}

function words(file: Uint8Array): string {
	return Object.entries(unzipSync(file))
		.filter(([name]) => name.endsWith('.xml'))
		.map(([, bytes]) => strFromU8(bytes))
		.join('\n');
}

describe('how a report was made', () => {
	it('is told with all that decided, in both languages', () => {
		for (const [locale, engine] of [
			['en', 'Engine'],
			['zh', '审查引擎'],
		] as const) {
			const rows = dossierRows(madeReport(locale));
			deepEqual(rows[0], { label: engine, value: 'Hegui 1.2.3' });
			equal(rows.length, 10 + 3, 'three documents');
			equal(new Set(rows.map(({ label }) => label)).size, 11);
			ok(rows.every(({ value }) => value !== '' && !value.includes('undefined')));
		}
	});

	it('stands in HTML, Markdown, Word and Excel with the digests of documents, law and configuration', async () => {
		const input = madeReport('en');
		const texts = [toHtml(input), toMarkdown(input), words(await toDocx(input)), words(await toXlsx(input))];
		for (const text of texts) for (const digest of [LAW, CONFIG, DRAFT]) ok(text.includes(digest));
		for (const text of texts) ok(text.includes('How this report was made'));
	});

	it('is left out where it is not known', async () => {
		const input = sampleReport('en');
		deepEqual(dossierRows(input), []);
		for (const text of [toHtml(input), toMarkdown(input), words(await toDocx(input)), words(await toXlsx(input))]) {
			equal(text.includes('How this report was made'), false);
		}
	});

	it('is read again from the page, whatever a path says', () => {
		const read = readReport(toHtml(madeReport('zh', HOSTILE.replaceAll('\ud800', ''))));
		equal(read?.isPage, true);
		deepEqual(read?.head.run.configuration, { path: HOSTILE.replaceAll('\ud800', ''), sha256: CONFIG });
		deepEqual(
			read?.head.documents.map(({ path, sha256 }) => [path, sha256]),
			[
				['agreement.md', DRAFT],
				['alone.md', DRAFT],
				['rules.md', DRAFT],
			],
		);
		equal(readReport(toHtml(sampleReport('en'))), undefined);
	});

	it('depends on all of the law', () => {
		const { pack } = toyLaw;
		const [first, ...others] = pack.requirements;
		ok(first !== undefined);
		const changed = { ...pack, requirements: [{ ...first, title: { ...first.title, en: 'another' } }, ...others] };
		ok(lawText(changed) !== lawText(pack));
	});
});

describe('how a report was made, on a page in a browser', function browserTests() {
	this.timeout(60_000);

	it('keeps nobody out, stays within a narrow page, and shows its record to nobody', async () => {
		const { page, stop } = await startBrowser();
		try {
			for (const locale of ['en', 'zh'] as const) {
				await page.setViewportSize({ width: 400, height: 800 });
				await openFiles(page, { 'index.html': toHtml(madeReport(locale)) });
				deepEqual(await violations(page), []);
				const table = page.locator('section[aria-labelledby="made"] table');
				const box = await table.boundingBox();
				ok(box !== null && box.x + box.width <= 400, JSON.stringify(box));
				equal((await page.locator('body').innerText()).includes('"verdict"'), false);
			}
		} finally {
			await stop();
		}
	});
});
