// A Chromium that nobody sees, for the tests.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { temporaryFolder } from './cleanup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** `CHROMIUM_PATH`, else the system's Chromium or Chrome, else the one that Playwright installed. */
export function findChromium() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	const found = [process.env.CHROMIUM_PATH, ...onPath, mac, chromium.executablePath()].find(
		(path) => path && existsSync(path),
	);
	if (found) return found;
	throw new Error(
		'No Chromium found. Install Chromium or Chrome, name it in CHROMIUM_PATH, or run `npx playwright-core install chromium`.',
	);
}

export async function startBrowser() {
	const { folder, remove } = temporaryFolder('chromium');
	const context = await chromium.launchPersistentContext(folder, {
		executablePath: findChromium(),
		headless: true,
		viewport: { width: 1400, height: 900 },
		locale: 'en-US',
		permissions: ['clipboard-read', 'clipboard-write'],
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--disable-dev-shm-usage',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
		],
	});
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		page,
		async stop() {
			await context.close();
			remove();
		},
	};
}
