// The page in which VS Code runs the suite: what it says, and when it has ended.
import { format } from 'node:util';

/** Prints the lines of the suite; the results, where they come as such a line, are kept. */
export async function hearSuite(page, timeLimit) {
	let results;
	const ended = new Promise((done) => {
		page.exposeFunction('codeAutomationExit', () => done('ended'));
		page.once('crash', () => done('crashed'));
		setTimeout(() => done('timed out'), timeLimit).unref();
	});
	await page.exposeFunction('codeAutomationLog', (_type, args) => {
		const line = format(...args);
		if (line.startsWith('[suite-results]')) results = line.slice('[suite-results]'.length);
		else if (line.startsWith('[suite]')) console.log(line.slice('[suite]'.length));
		else if (process.env.VERBOSE) console.log(line);
	});
	return { ended, results: () => results };
}
