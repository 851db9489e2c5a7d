// SHA-256 of bytes wherever the library runs: the platform's own is missing there, or comes only as a promise.
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
	return bytesToHex(hash(bytes));
}
