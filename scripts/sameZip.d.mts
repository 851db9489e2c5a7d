// Types of sameZip.mjs for the tests.
export function sameZip(archive: Uint8Array): Uint8Array;
