// Types of sameRights.mjs for the tests.
export function giveSameRights(archive: Uint8Array): void;
