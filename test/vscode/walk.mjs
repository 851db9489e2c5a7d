// Walks through Hegui in VS Code as a person does, with mouse and keyboard; pictures go to test-artefacts/.
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../../scripts/browser.mjs';
import { ensureBuild } from '../../scripts/build.mjs';
import { removeFolder, temporaryFolder } from '../../scripts/cleanup.mjs';
import { packExtension } from '../../scripts/package.mjs';
import { artefact } from '../../scripts/test-results.mjs';
import { ensureHost, installExtension, prepareProfile, startServer, windowUrl } from '../../scripts/vscode-host.mjs';
import { colourSteps } from './walk/colours.mjs';
import { findingSteps, openingSteps } from './walk/findings.mjs';
import { citing, lawSteps } from './walk/law.mjs';
import { navigationSteps } from './walk/navigation.mjs';
import { packageSteps } from './walk/package.mjs';
import { layPackBeside, packSteps } from './walk/packs.mjs';
import { restrictedSteps } from './walk/restricted.mjs';
import { tourSteps } from './walk/tour.mjs';
import { viewSteps } from './walk/views.mjs';
import { layWordBeside, wordSteps } from './walk/word.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Every step builds on those before it in its group, so the first that fails ends the walk. */
const groups = {
	package: packageSteps,
	opening: openingSteps,
	findings: findingSteps,
	law: lawSteps,
	packs: packSteps,
	colours: colourSteps,
	navigation: navigationSteps,
	views: viewSteps,
	word: wordSteps,
	tour: tourSteps,
	restricted: restrictedSteps,
};

/** `--pictures` writes those of the documentation; all that are needed are taken on the tour. */
const pictures = process.argv.includes('--pictures');

/** `WALK_ONLY=opening,law` walks through these groups only. */
function wantedSteps() {
	const only = pictures ? ['tour'] : (process.env.WALK_ONLY?.split(',') ?? Object.keys(groups));
	return only.flatMap((name) => groups[name]);
}

export async function walk() {
	// What is walked through is what ships.
	ensureBuild({ production: true });
	ensureHost();
	removeFolder(artefact('walk'));
	const { folder } = temporaryFolder('walk');
	const samples = join(folder, 'samples');
	cpSync(join(root, 'samples'), samples, { recursive: true });
	writeFileSync(join(samples, citing.name), citing.text);
	layPackBeside(samples);
	await layWordBeside(samples);
	const vsix = join(folder, 'hegui.vsix');
	packExtension(vsix);
	const profile = prepareProfile({ settings: { 'editor.hover.delay': 100, 'editor.minimap.enabled': false } });
	installExtension(profile, vsix);
	const server = await startServer(profile);
	const browser = await startBrowser();
	try {
		const tour = join(folder, 'weilan');
		const places = { url: windowUrl(server, samples), samples, vsix, tour, tourUrl: windowUrl(server, tour) };
		return await takeSteps(wantedSteps(), { page: browser.page, pictures, ...places });
	} finally {
		await browser.stop();
		server.stop();
	}
}

/** What a person reads around the text: who has only the log cannot look at the picture. */
async function screenOf(page) {
	const places = ['.tab.active', '.statusbar-item', '.notification-list-item', '.monaco-dialog-box', '.explorer-item'];
	const seen = places.map(async (place) => `${place}: ${(await page.locator(place).allInnerTexts()).join(' | ')}`);
	const wavy = page.locator('[class*="squiggly-"]').count();
	return Promise.all([...seen, wavy.then((count) => `underlined: ${count}`)]).then(
		(lines) => lines.join('\n'),
		({ message }) => message,
	);
}

async function takeSteps(steps, scene) {
	scene.page.setDefaultTimeout(20_000);
	for (const [index, [title, step]] of steps.entries()) {
		const start = Date.now();
		const number = String(index).padStart(2, '0');
		scene.picture = (name, options) =>
			scene.page.screenshot({ ...options, path: artefact(`walk/${number}-${name}.png`) });
		try {
			await step(scene);
			console.log(`  passed: ${title} (${Date.now() - start} ms)`);
			await scene.picture(title.replaceAll(/\W+/g, '-'));
		} catch (error) {
			const told = `${error.stack}\nOn the screen:\n${await screenOf(scene.page)}`;
			console.error(`  failed: ${title}\n${told}`);
			await scene.picture('failed').catch(() => {});
			// The steps that were not reached show nothing either.
			const failures = [{ title, error: told }];
			return { passed: index, failed: steps.length - index, failures };
		}
	}
	return { passed: steps.length, failed: 0, failures: [] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { passed, failed } = await walk();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed > 0 ? 1 : 0);
}
