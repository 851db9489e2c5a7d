// Pages in a real Chromium that nobody sees: loaded from memory, looked through by axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Coverage } from '../../client/src/coverageRecords.ts';
import type { PageTexts } from '../../client/src/views/report/messages.ts';
import { pageHtml } from '../../client/src/views/report/pageHtml.ts';

const root = resolve(import.meta.dirname, '../..');
const address = 'https://panel.test/';

/** Colours of VS Code's own themes, as it hands them to a panel. */
const DARK = {
	foreground: '#cccccc',
	descriptionForeground: '#9d9d9d',
	'editor-background': '#1f1f1f',
	'input-background': '#313131',
	'input-foreground': '#cccccc',
	'input-border': '#3c3c3c',
	'dropdown-background': '#313131',
	'dropdown-foreground': '#cccccc',
	'button-secondaryBackground': '#313131',
	'button-secondaryForeground': '#cccccc',
	'textLink-foreground': '#4daafc',
	focusBorder: '#0078d4',
	'panel-border': '#2b2b2b',
	'editorWidget-background': '#202020',
	'editorWidget-foreground': '#cccccc',
	'problemsErrorIcon-foreground': '#f14c4c',
	'problemsWarningIcon-foreground': '#cca700',
	'testing-iconPassed': '#73c991',
};
const LIGHT = {
	foreground: '#3b3b3b',
	descriptionForeground: '#3b3b3b',
	'editor-background': '#ffffff',
	'input-background': '#ffffff',
	'input-foreground': '#3b3b3b',
	'input-border': '#cecece',
	'dropdown-background': '#ffffff',
	'dropdown-foreground': '#3b3b3b',
	'button-secondaryBackground': '#e5e5e5',
	'button-secondaryForeground': '#3b3b3b',
	'textLink-foreground': '#005fb8',
	focusBorder: '#005fb8',
	'panel-border': '#e5e5e5',
	'editorWidget-background': '#f8f8f8',
	'editorWidget-foreground': '#3b3b3b',
	'problemsErrorIcon-foreground': '#e51400',
	'problemsWarningIcon-foreground': '#bf8803',
	'testing-iconPassed': '#007100',
};
const HIGH_CONTRAST = {
	foreground: '#ffffff',
	descriptionForeground: '#ffffffb3',
	contrastBorder: '#6fc3df',
	'editor-background': '#000000',
	'input-background': '#000000',
	'input-foreground': '#ffffff',
	'input-border': '#6fc3df',
	'dropdown-background': '#000000',
	'dropdown-foreground': '#ffffff',
	'button-secondaryForeground': '#ffffff',
	'textLink-foreground': '#21a6ff',
	focusBorder: '#f38518',
	'panel-border': '#6fc3df',
	'editorWidget-background': '#0c141f',
	'editorWidget-foreground': '#ffffff',
};

export const themes = {
	'vscode-light': LIGHT,
	'vscode-dark': DARK,
	'vscode-high-contrast': HIGH_CONTRAST,
} as const;
export type Theme = keyof typeof themes;

/** The words of the panel as the extension gives them, in English or Chinese. */
export async function panelTexts(language: 'en' | 'zh-cn'): Promise<PageTexts> {
	const words = language === 'en' ? '{}' : readFileSync(join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8');
	const stub = `const words = ${words};
export const env = { language: '${language}' };
export const l10n = { t: (text) => words[text] ?? text };`;
	const { outputFiles } = await build({
		entryPoints: [join(root, 'client/src/views/report/texts.ts')],
		bundle: true,
		write: false,
		format: 'cjs',
		plugins: [
			{
				name: 'vscode',
				setup({ onResolve, onLoad }) {
					onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stub' }));
					onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: stub }));
				},
			},
		],
	});
	const module = { exports: {} as { pageTexts(): PageTexts } };
	new Function('module', 'require', outputFiles[0]?.text ?? '')(module, createRequire(import.meta.url));
	return module.exports.pageTexts();
}

/** Opens a page that a server of our own would give; `files` by their names. */
export async function openFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
	await page.unrouteAll();
	await page.route(`${address}**`, async (route) => {
		const name = new URL(route.request().url()).pathname.slice(1);
		const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
		const body = files[name];
		if (body === undefined) await route.fulfill({ status: 404 });
		else await route.fulfill({ body, contentType: `${type}; charset=utf-8` });
	});
	await page.goto(`${address}index.html`);
}

/** Opens the panel's page in a stand-in for VS Code, which keeps its messages in `sent` and its state in `kept`. */
export async function openPanel(page: Page, theme: Theme, state?: unknown): Promise<void> {
	const index = pageHtml({ script: 'report.js', style: 'report.css', nonce: 'n0nce', language: 'en', title: 'Report' });
	const colours = JSON.stringify(themes[theme]);
	const stub = `const sent = []; let kept = ${JSON.stringify(state) ?? 'undefined'};
window.acquireVsCodeApi = () => ({ postMessage: (message) => sent.push(message), getState: () => kept, setState: (state) => { kept = state; } });
window.sent = sent; window.keptState = () => kept;
document.body.className = '${theme}';
const { style } = document.documentElement;
for (const [name, colour] of Object.entries(${colours})) style.setProperty('--vscode-' + name, colour);
style.setProperty('--vscode-font-family', 'system-ui');
style.setProperty('--vscode-font-size', '13px');
style.background = 'var(--vscode-editor-background)';`;
	const built = (name: string): string => readFileSync(join(root, 'dist/client', name), 'utf8');
	const withStub = index.replace('<script nonce', '<script nonce="n0nce" src="stub.js"></script><script nonce');
	const files = { 'stub.js': stub, 'report.js': built('report.js'), 'report.css': built('report.css') };
	await openFiles(page, { ...files, 'index.html': withStub });
}

/** Tells the page what the panel would. */
export async function showCoverage(page: Page, coverage: Coverage, texts: PageTexts): Promise<void> {
	await page.evaluate((message) => postMessage(message), { type: 'show', coverage, texts } as never);
	await page.locator('[role=status]').waitFor();
}

/** What axe finds that keeps people out, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const results: AxeResults = await page.evaluate('axe.run(document)');
	return results.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
