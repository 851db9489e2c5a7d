// Loads the language server.
import { join } from 'node:path';
import { optimizeLater } from './engineOptions.ts';
import { loadKept } from './keptCode.ts';

optimizeLater();
loadKept(join(__dirname, 'protocol.js'));
