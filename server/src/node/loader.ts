// Loads the language server.
import { join } from 'node:path';
import { loadKept } from './keptCode.ts';

loadKept(join(__dirname, 'protocol.js'));
