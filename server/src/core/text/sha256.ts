// SHA-256 of bytes (FIPS 180-4), for places where the platform's own is missing or only comes as a promise.

const ROUNDS = 64;
const BLOCK = 64;

function isPrime(number: number): boolean {
	for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return false;
	return true;
}

/** The first 32 bits of the fractional part. */
function fraction(root: number): number {
	return Math.floor((root % 1) * 0x1_0000_0000) | 0;
}

const primes = Array.from({ length: 312 }, (_, number) => number)
	.filter((number) => number > 1 && isPrime(number))
	.slice(0, ROUNDS);
const START = primes.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
const CONSTANTS = Int32Array.from(primes, (prime) => fraction(prime ** (1 / 3)));

function rotated(word: number, bits: number): number {
	return (word >>> bits) | (word << (32 - bits));
}

/** The bytes, a one bit, zeroes, and how many bits there were. */
function padded(bytes: Uint8Array): DataView {
	const length = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
	const whole = new Uint8Array(length);
	whole.set(bytes);
	whole[bytes.length] = 0x80;
	const view = new DataView(whole.buffer);
	view.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000));
	view.setUint32(length - 4, (bytes.length << 3) >>> 0);
	return view;
}

/** Works one block, which begins at an offset, into the state. */
function absorb(state: Int32Array, view: DataView, offset: number, words: Int32Array): void {
	for (let at = 0; at < 16; at++) words[at] = view.getInt32(offset + at * 4);
	for (let at = 16; at < ROUNDS; at++) {
		const early = words[at - 15] ?? 0;
		const late = words[at - 2] ?? 0;
		const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
		const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
		words[at] = (words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second;
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let at = 0; at < ROUNDS; at++) {
		const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
		const added = (h + mixed + ((e & f) ^ (~e & g)) + (CONSTANTS[at] ?? 0) + (words[at] ?? 0)) | 0;
		const turned = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + added) | 0, c, b, a, (added + turned + majority) | 0];
	}
	for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word;
}

/** SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
	const view = padded(bytes);
	const state = Int32Array.from(START);
	const words = new Int32Array(ROUNDS);
	for (let offset = 0; offset < view.byteLength; offset += BLOCK) absorb(state, view, offset, words);
	return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
