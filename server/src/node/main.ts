// The language server on Node: standard input and output, or what the client's library chooses.
import { createHash } from 'node:crypto';
import * as languageServer from 'vscode-languageserver/node';
import { loadEngine, loadFormats, packedLaw } from './bundles.ts';
import { nodeFiles } from './files.ts';

const { localDay, startServer, unpack } = loadEngine(languageServer);
const { createConnection, ProposedFeatures } = languageServer;

startServer(createConnection(ProposedFeatures.all), () => unpack(packedLaw()), {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	sha256: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
	files: nodeFiles,
	loadFormats,
});
