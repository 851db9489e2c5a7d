// Entry of the extension in the browser: the server runs in a web worker.
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type HeguiApi, startHegui } from './start';

export function activate(context: ExtensionContext): HeguiApi {
	const folder = Uri.joinPath(context.extensionUri, 'dist/server');
	const module = Uri.joinPath(folder, 'server.web.js').toString(true);
	let worker: Worker | undefined;
	const stop = () => worker?.terminate();
	context.subscriptions.push({ dispose: stop });
	// Called again at every restart. The client cannot tell a worker here: VS Code has a class of its own in its place.
	const start = async () => {
		stop();
		worker = new Worker(module);
		const started = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
		// The worker reads no files.
		worker.postMessage(await workspace.fs.readFile(Uri.joinPath(folder, 'law.bin')));
		return started;
	};
	return startHegui(context, (id, name, options) => new LanguageClient(id, name, start, options));
}
