// Steps of the walk: a folder that nobody has trusted yet.
import { installExtension, prepareProfile, startServer, windowUrl } from '../../../scripts/vscode-host.mjs';
import { openFile, squiggles, statusItem } from './page.mjs';

const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

async function findingsWithoutTrust({ page, samples, vsix, picture }) {
	const profile = prepareProfile({ settings });
	installExtension(profile, vsix);
	const server = await startServer(profile, { restricted: true });
	try {
		await page.goto(windowUrl(server, samples), { waitUntil: 'domcontentloaded' });
		await statusItem(page, 'Restricted Mode').waitFor({ timeout: 60_000 });
		await openFile(page, 'service-agreement.zh.md');
		await squiggles(page).first().waitFor({ timeout: 60_000 });
		await statusItem(page, /Hegui: \d+ gaps/).waitFor();
		await statusItem(page, 'Restricted Mode').waitFor();
	} finally {
		await picture('in-Restricted-Mode');
		server.stop();
	}
}

export const restrictedSteps = [['in Restricted Mode drafts are reviewed all the same', findingsWithoutTrust]];
