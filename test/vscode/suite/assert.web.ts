// What the suite uses of `node:assert/strict`, where there is no Node.

function shown(value: unknown): string {
	return value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? String(value));
}

function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	return keys.every((key) => right.has(key) && isSame(left.get(key), right.get(key)));
}

function demand(holds: boolean, message: string | undefined, otherwise: () => string): void {
	if (!holds) throw new Error(message ?? otherwise());
}

export function ok(value: unknown, message?: string): asserts value {
	demand(Boolean(value), message, () => `${shown(value)} does not hold`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
	demand(Object.is(actual, expected), message, () => `${shown(actual)} is not ${shown(expected)}`);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
	demand(!Object.is(actual, expected), message, () => `${shown(actual)} is what it must not be`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
	demand(isSame(actual, expected), message, () => `${shown(actual)} is not ${shown(expected)}`);
}

export function match(text: string, pattern: RegExp, message?: string): void {
	demand(pattern.test(text), message, () => `${shown(text)} does not match ${pattern}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
	demand(!pattern.test(text), message, () => `${shown(text)} matches ${pattern}`);
}
