// A short name for a text: the same text has the same one, and two texts share one only by a rare chance.

const PRIMES = [0x01000193, 0x85ebca6b] as const;
const SEEDS = [0x811c9dc5, 0x9747b28c] as const;

/** Digest of a text: its length and two 32-bit sums of its units. */
export function digest(text: string): string {
	let [first, second]: [number, number] = [...SEEDS];
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		first = Math.imul(first ^ unit, PRIMES[0]);
		second = Math.imul(second ^ (unit + 0x9e37), PRIMES[1]);
		second ^= second >>> 15;
	}
	return `${text.length}-${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`;
}
