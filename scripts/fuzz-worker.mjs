// A thread of its own for fuzz-worker.ts, with what reads TypeScript.
import { register as registerCommon } from 'tsx/cjs/api';
import { register } from 'tsx/esm/api';

registerCommon();
register();
await import('./fuzz-worker.ts');
