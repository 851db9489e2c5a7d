// Entry of the extension in the browser: the server runs in a web worker.
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type HeguiApi, startHegui } from './start';

export function activate(context: ExtensionContext): HeguiApi {
	const module = Uri.joinPath(context.extensionUri, 'dist/server/server.web.js').toString(true);
	let worker: Worker | undefined;
	const stop = () => worker?.terminate();
	context.subscriptions.push({ dispose: stop });
	// Called again at every restart. The client cannot tell a worker here: VS Code has a class of its own in its place.
	const start = () => {
		stop();
		worker = new Worker(module);
		return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
	};
	return startHegui(context, (id, name, options) => new LanguageClient(id, name, start, options));
}
