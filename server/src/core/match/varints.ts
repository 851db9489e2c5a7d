// Numbers as bytes, small ones in one byte: tables that are kept are half as long.

const BITS = 7;
const MORE = 1 << BITS;

/** Writes numbers below 2^28, after how many they are. */
export function toVarints(numbers: ArrayLike<number>): Uint8Array {
	const bytes: number[] = [];
	const put = (number: number): void => {
		let rest = number;
		for (; rest >= MORE; rest >>>= BITS) bytes.push((rest & (MORE - 1)) | MORE);
		bytes.push(rest);
	};
	put(numbers.length);
	for (let at = 0; at < numbers.length; at++) put(numbers[at] as number);
	return Uint8Array.from(bytes);
}

/**
 * Reads numbers.
 *
 * @param make makes a table of so many
 */
export function fromVarints<T extends Uint16Array | Uint32Array>(bytes: Uint8Array, make: (length: number) => T): T {
	let at = 0;
	const next = (): number => {
		let byte = bytes[at++] as number;
		let number = byte & (MORE - 1);
		for (let shift = BITS; byte >= MORE; shift += BITS) {
			byte = bytes[at++] as number;
			number |= (byte & (MORE - 1)) << shift;
		}
		return number;
	};
	const numbers = make(next());
	for (let index = 0; index < numbers.length; index++) numbers[index] = next();
	return numbers;
}
