// Entry of the suite in the worker of VS Code for the web: runs mocha and says in the log what came of it.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { collectResults } from './results.ts';

/** What `TEST_GREP` asked for lies beside the samples: a worker has no environment. */
async function wantedTests(): Promise<string> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	if (folder === undefined) throw new Error('no folder is open');
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.test-grep')));
}

export async function run(): Promise<void> {
	mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
	const grep = await wantedTests();
	if (grep !== '') mocha.grep(grep);
	await import('./all.ts');
	const results = await collectResults((done) => mocha.run(done));
	console.log(`[suite-results]${JSON.stringify(results)}`);
	if (results.failed > 0 || results.passed === 0) throw new Error(`${results.failed} tests failed.`);
}
