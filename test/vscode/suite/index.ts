// Entry of the suite inside VS Code's extension host: runs mocha and writes what came of it.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha/lib/mocha.cjs';
import { collectResults } from './results.ts';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
	const { TEST_GREP, TEST_RESULTS } = process.env;
	if (TEST_GREP) mocha.grep(TEST_GREP);
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('./all.ts');
	// VS Code for the web opens one folder here, and is too old for tools.
	await import('./folders.ts');
	await import('./editorTools.ts');
	const results = await collectResults((done) => mocha.run(done));
	if (TEST_RESULTS) writeFileSync(TEST_RESULTS, JSON.stringify(results, null, '\t'));
	if (results.failed > 0 || results.passed === 0) throw new Error(`${results.failed} tests failed.`);
}
