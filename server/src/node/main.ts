// The language server on Node: standard input and output, or what the client's library chooses.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { localDay } from '../settings/today.ts';
import { loadFormats, loadPack } from './bundles.ts';
import { nodeFiles } from './files.ts';

startServer(createConnection(ProposedFeatures.all), loadPack, {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	files: nodeFiles,
	loadFormats,
});
