// Loads the command line.
import { join } from 'node:path';
import { loadKept } from '../node/keptCode.ts';

loadKept(join(__dirname, 'cli/main.js'));
