// Types of archive.mjs for the tests.
export function repacked(archive: Uint8Array): Uint8Array;
