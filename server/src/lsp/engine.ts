// What the server is on every machine, as one bundle: all but the protocol's library, which each host brings.
export { openLaw } from '../lawpack/lawFile.ts';
export { localDay } from '../settings/today.ts';
export { orderly } from './order.ts';
export { startServer } from './server.ts';
