// Loads the command line.
import { join } from 'node:path';
import { optimizeLater } from '../node/engineOptions.ts';
import { loadKept } from '../node/keptCode.ts';

optimizeLater();
loadKept(join(__dirname, 'cli/main.js'));
