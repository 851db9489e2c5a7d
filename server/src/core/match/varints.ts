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
	let numbers: T | undefined;
	let index = 0;
	let number = 0;
	let shift = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		number |= (byte & (MORE - 1)) << shift;
		shift += BITS;
		if (byte >= MORE) continue;
		if (numbers === undefined) numbers = make(number);
		else numbers[index++] = number;
		number = 0;
		shift = 0;
	}
	return numbers ?? make(0);
}
