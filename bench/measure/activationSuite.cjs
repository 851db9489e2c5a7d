// Runs inside VS Code: activates the extension and opens a draft, with a clock.
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const PATIENCE = 60_000;

/** Resolves when the findings of a document are there. */
function findingsOf(uri) {
	const areThere = () => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'hegui');
	return new Promise((done, failed) => {
		const timer = setTimeout(() => failed(new Error('No findings came.')), PATIENCE);
		const listener = vscode.languages.onDidChangeDiagnostics(() => {
			if (!areThere()) return;
			clearTimeout(timer);
			listener.dispose();
			done();
		});
	});
}

exports.run = async () => {
	const extension = vscode.extensions.getExtension('hegui.hegui');
	if (extension === undefined || extension.isActive) throw new Error('The extension is to be there, and not active.');
	const [folder] = vscode.workspace.workspaceFolders;
	const uri = vscode.Uri.joinPath(folder.uri, 'policy.md');
	const begin = performance.now();
	await extension.activate();
	const activated = performance.now();
	const found = findingsOf(uri);
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
	await found;
	const findings = performance.now() - begin;
	writeFileSync(process.env.HEGUI_ACTIVATION, JSON.stringify({ activation: activated - begin, findings }));
};
