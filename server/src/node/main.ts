// The language server on Node: standard input and output, or what the client's library chooses.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtinPack } from '../lawpack/builtin.ts';
import { startServer } from '../lsp/server.ts';
import { localDay } from '../settings/today.ts';
import { nodeFiles } from './files.ts';

startServer(createConnection(ProposedFeatures.all), builtinPack, {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	files: nodeFiles,
	loadFormats: async () => (await import('hegui:formats')).default.formats,
});
