// Activation in a real VS Code: the time until the extension is active, and until the findings of a draft are shown.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser } from '../../scripts/suite.mjs';
import { summary } from '../tools/statistics.mjs';

const WINDOWS = 3;
const SIZE = '10k';

/** @returns the two times, each window a VS Code that was just started */
export async function measureActivation(context) {
	const runs = [];
	for (let number = 1; number <= WINDOWS; number++) {
		context.say(`VS Code, window ${number} of ${WINDOWS}`);
		const folder = join(context.work.folder, `window-${number}`);
		const results = join(context.work.folder, `activation-${number}.json`);
		mkdirSync(folder);
		cpSync(context.work.inputs[SIZE].file, join(folder, 'policy.md'));
		await inBrowser(folder, { HEGUI_ACTIVATION: results }, join(import.meta.dirname, 'activationSuite.cjs'));
		runs.push(JSON.parse(readFileSync(results, 'utf8')));
	}
	return {
		activation: summary(runs.map(({ activation }) => activation)),
		findings: summary(runs.map(({ findings }) => findings)),
	};
}
