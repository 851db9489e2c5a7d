// Counts results and prints them with console.log, which reaches every host of extensions; the mark tells our lines
// from what VS Code says.
const mark = '[suite]';

interface Result {
	readonly title: string;
	readonly state: 'passed' | 'failed' | 'skipped';
	readonly milliseconds: number;
	readonly error?: string;
}

export interface Results {
	readonly passed: number;
	/** A skipped test shows nothing, so it counts here. */
	readonly failed: number;
	readonly tests: readonly Result[];
}

export async function collectResults(start: (done: () => void) => Mocha.Runner): Promise<Results> {
	const tests: Result[] = [];
	const add = (test: Mocha.Runnable, state: Result['state'], error?: unknown) => {
		const milliseconds = test.duration ?? 0;
		const words = error instanceof Error ? (error.stack ?? error.message) : error === undefined ? '' : String(error);
		tests.push({ title: test.fullTitle(), state, milliseconds, ...(words ? { error: words } : {}) });
		console.log(`${mark}  ${state}: ${test.fullTitle()} (${milliseconds} ms)`);
		if (words) console.log(`${mark}${words}`);
	};
	await new Promise<void>((done) => {
		const runner = start(done);
		runner.on('pass', (test) => add(test, 'passed'));
		runner.on('pending', (test) => add(test, 'skipped'));
		runner.on('fail', (test, error) => add(test, 'failed', error));
	});
	const passed = tests.filter(({ state }) => state === 'passed').length;
	return { passed, failed: tests.length - passed, tests };
}
