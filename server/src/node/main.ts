// The language server on Node.
import { createHash } from 'node:crypto';
import * as languageServer from 'vscode-languageserver/node';
import { loadEngine, loadFormats, packedLaw } from './bundles.ts';
import { connect } from './connect.ts';
import { nodeFiles } from './files.ts';

const { localDay, orderly, startServer, unpack } = loadEngine(languageServer);

const failed = startServer(connect(orderly()), () => unpack(packedLaw()), {
	now: () => performance.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	today: () => localDay(new Date()),
	sha256: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
	files: nodeFiles,
	loadFormats,
});

// What nobody caught costs what it was about: the drafts that are open are worth more than a clean end.
process.on('uncaughtException', (error) => failed('background work', error));
process.on('unhandledRejection', (error) => failed('background work', error));
