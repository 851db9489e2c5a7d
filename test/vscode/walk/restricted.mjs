// Steps of the walk: a folder that nobody has trusted yet.
import { installExtension, prepareProfile, startServer, windowUrl } from '../../../scripts/vscode-host.mjs';
import { openFile, squiggles, statusItem } from './page.mjs';

const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

async function findingsWithoutTrust({ page, samples, vsix }) {
	const profile = prepareProfile({ settings });
	installExtension(profile, vsix);
	const server = await startServer(profile, { restricted: true });
	try {
		await page.goto(windowUrl(server, samples), { waitUntil: 'domcontentloaded' });
		await statusItem(page, 'Restricted Mode').waitFor();
		await openFile(page, 'service-agreement.zh.md');
		await squiggles(page).first().waitFor();
		await statusItem(page, /Hegui: \d+ gaps/).waitFor();
		await statusItem(page, 'Restricted Mode').waitFor();
	} finally {
		await page.goto('about:blank');
		server.stop();
	}
}

export const restrictedSteps = [['in Restricted Mode drafts are reviewed all the same', findingsWithoutTrust]];
