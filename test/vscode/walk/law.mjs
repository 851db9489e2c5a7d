// Steps of the walk: citations of law are mended and completed, and the law is opened.
import assert from 'node:assert/strict';
import {
	article,
	filterProblems,
	findInText,
	lineWith,
	openFile,
	openQuickFixes,
	pick,
	problemOf,
	runCommand,
	squiggles,
	statusItem,
} from './page.mjs';

/** A draft whose citations are out of date; the walk lays it beside the samples. */
export const citing = {
	name: 'citations.zh.md',
	text: `---
hegui:
  documentType: other-agreement
---

# 微澜平台网络安全说明

第一条 微澜依照《网络安全法》第二十一条的规定保护网络安全。

第二条 微澜依照《互联网用户公众账号信息服务管理规定》（2017年）第九条的规定审核账号。
`,
};

async function citationIsMended(scene) {
	const { page } = scene;
	await openFile(page, citing.name);
	await squiggles(page).first().waitFor();
	await filterProblems(page, 'citation-');
	await problemOf(page, 'citation-superseded').waitFor();
	const renumbered = problemOf(page, 'citation-renumbered');
	await renumbered.waitFor();
	await findInText(page, '《网络安全法》第二十一条');
	await scene.picture('doubtful-citations');
	await openQuickFixes(page, 'Change to 第二十三条');
	await scene.picture('quick-fix-of-a-citation');
	await page.keyboard.press('Enter');
	await lineWith(page, '第二十三条的规定保护网络安全').waitFor();
	await renumbered.waitFor({ state: 'hidden' });
	await page.locator('.view-line .squiggly-inline-deprecated').first().waitFor();
}

async function namesAreCompleted(scene) {
	const { page } = scene;
	await page.keyboard.press('Control+End');
	await page.keyboard.type('\n第三条 微澜依照《');
	const rows = page.locator('.suggest-widget.visible .monaco-list-row');
	await rows.first().waitFor();
	await scene.picture('names-of-instruments');
	await page.keyboard.type('中华人民共和国网络');
	await rows.filter({ hasText: '中华人民共和国网络安全法' }).first().waitFor({ timeout: 5000 });
	await scene.picture('name-being-typed');
	await page.keyboard.press('Enter');
	await lineWith(page, '依照《中华人民共和国网络安全法》').waitFor();
}

async function articlesAreCompleted(scene) {
	const { page } = scene;
	await page.keyboard.type('第');
	const rows = page.locator('.suggest-widget.visible .monaco-list-row');
	await rows.filter({ hasText: '第二十四条' }).first().waitFor();
	await scene.picture('numbers-of-articles');
	await page.keyboard.type('二十三');
	await rows.filter({ hasText: '第二十三条' }).first().waitFor();
	await page.keyboard.press('Enter');
	await lineWith(page, '依照《中华人民共和国网络安全法》第二十三条').waitFor();
}

async function toolIsTested(scene) {
	const { page } = scene;
	await openFile(page, 'service-agreement.zh.md');
	await squiggles(page).first().waitFor();
	await runCommand(page, 'Hegui: Test Hegui on This Document');
	await article(page, 'Where not to rely on the tool in this text').waitFor({ timeout: 60_000 });
	await scene.picture('self-test');
}

async function lawOpensByCommand(scene) {
	const { page } = scene;
	await page.keyboard.press('Escape');
	await runCommand(page, 'Hegui: Open Article of Law');
	await page.locator('.quick-input-title', { hasText: '1 of 2' }).waitFor();
	await scene.picture('list-of-instruments');
	await pick(page, '1 of 2', 'Internet Group');
	await pick(page, '2 of 2', 'Article 13');
	await article(page, '配合有关主管部门依法进行的监督检查').waitFor();
	// The law itself is no draft.
	await statusItem(page, /Hegui/).waitFor({ state: 'hidden' });
}

async function insertedArticleOpens(scene) {
	const { page } = scene;
	await runCommand(page, 'Hegui: Open Article of Law');
	await pick(page, '1 of 2', 'Criminal Law');
	await page.locator('.quick-input-title', { hasText: '2 of 2' }).waitFor();
	await scene.picture('list-of-articles');
	await pick(page, '2 of 2', 'Article 286-1');
	await article(page, '网络服务提供者不履行').waitFor();
	assert.ok(await article(page, '第二百八十六条之一').isVisible());
}

export const lawSteps = [
	['a citation of a moved article is mended by a quick fix', citationIsMended],
	['names of instruments are completed', namesAreCompleted],
	['articles are completed', articlesAreCompleted],
	['a command tests the tool on the document', toolIsTested],
	['the law can be opened by command', lawOpensByCommand],
	['an article that was put between two others opens as well', insertedArticleOpens],
];
