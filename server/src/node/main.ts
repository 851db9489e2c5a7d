// The language server on Node: standard input and output, or what the client's library chooses.
import { createHash } from 'node:crypto';
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
	sha256: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
	files: nodeFiles,
	loadFormats,
});
