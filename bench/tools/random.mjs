// Chance that is the same in every run.

/**
 * A source of numbers.
 *
 * @param {number} seed where it begins
 * @returns a function that gives a whole number from 0 up to, not including, its limit
 */
export function randomFrom(seed) {
	let state = seed >>> 0;
	return (limit) => {
		// Mulberry32: small, and without the short periods of its low bits that the textbook generator has.
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
	};
}
