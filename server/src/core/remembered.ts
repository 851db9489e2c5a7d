// What is worked out once, when it is first asked for, and kept.

/**
 * Works something out for each object once, and keeps it for as long as the object lasts.
 *
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

/** Gives what a function makes; it is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
