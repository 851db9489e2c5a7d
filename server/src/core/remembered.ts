// What is worked out once for each object, and kept for as long as the object lasts.

/**
 * @param make works it out
 * @returns gives what was worked out for an object, at its first call by working it out
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, { readonly value: V }>();
	return (key) => {
		let one = known.get(key);
		if (one === undefined) {
			one = { value: make(key) };
			known.set(key, one);
		}
		return one.value;
	};
}
