// A text as the set of its n-grams: one to three characters, words or numbers in a row, hashed into buckets.

/** Number of buckets that n-grams are hashed into, a power of two. */
export const BUCKETS = 1 << 15;
const LONGEST = 3;
/** Of a longer word only the beginning counts, so that its forms fall together. */
const STEM = 7;
const NUMBER = 0x30;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const MARKS: ReadonlySet<number> = new Set([...'，。；、：:,;.'].map((mark) => mark.charCodeAt(0)));

function mix(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

function bucketOf(hash: number): number {
	let mixed = hash ^ (hash >>> 15);
	mixed = Math.imul(mixed, 0x85ebca6b);
	mixed ^= mixed >>> 13;
	return mixed & (BUCKETS - 1);
}

/** Chinese characters, words by a hash of their beginning, all numbers alike; everything else is left out. */
function unitsOf(text: string): number[] {
	const units: number[] = [];
	let at = 0;
	while (at < text.length) {
		const unit = text.charCodeAt(at);
		if (isLetter(unit)) {
			const start = at;
			let word = 0x811c9dc5;
			for (; at < text.length && isLetter(text.charCodeAt(at)); at++) {
				if (at - start < STEM) word = mix(word, text.charCodeAt(at));
			}
			units.push(word);
			continue;
		}
		if (isDigit(unit)) {
			while (at < text.length && isDigit(text.charCodeAt(at))) at++;
			units.push(NUMBER);
			continue;
		}
		if ((unit >= FIRST_HAN && unit <= LAST_HAN) || MARKS.has(unit)) units.push(unit);
		at++;
	}
	return units;
}

/**
 * Buckets of the n-grams of a text.
 *
 * @param text a normalised text
 * @returns each bucket once, in rising order
 */
export function ngramsOf(text: string): Uint16Array {
	const units = unitsOf(text);
	const buckets = new Set<number>();
	for (let start = 0; start < units.length; start++) {
		let hash = 0x811c9dc5;
		for (let size = 1; size <= LONGEST && start + size <= units.length; size++) {
			hash = mix(hash, units[start + size - 1] as number);
			hash = mix(hash, 0x1f);
			buckets.add(bucketOf(hash));
		}
	}
	return Uint16Array.from(buckets).sort();
}
