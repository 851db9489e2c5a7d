// Entry of the extension where Node is: the server runs as a process of its own.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type HeguiApi, startHegui } from './start';

export function activate(context: ExtensionContext): HeguiApi {
	const module = context.asAbsolutePath('dist/server/server.js');
	const server = { module, transport: TransportKind.ipc };
	return startHegui(context, (id, name, options) => {
		// What the engine makes of the server's code is kept for the next start.
		const env = { HEGUI_CODE_CACHE: Uri.joinPath(context.globalStorageUri, 'code').fsPath };
		const run = { ...server, options: { env } };
		const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
		return new LanguageClient(id, name, { run, debug }, options);
	});
}
