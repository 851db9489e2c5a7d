// A text as the set of its n-grams: one to three characters, words or numbers in a row, hashed into buckets.

/** Number of buckets that n-grams are hashed into, a power of two. */
export const BUCKETS = 1 << 15;
const LONGEST = 3;
/** Of a longer word only the beginning counts, so that its forms fall together. */
const STEM = 7;
const NUMBER = 0x30;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** What counts for itself: Chinese characters, and marks. */
const ITSELF = 1;
const LETTER = 2;
const DIGIT = 3;
const CLASSES = new Uint8Array(65536).fill(ITSELF, FIRST_HAN, LAST_HAN + 1);
for (const mark of '，。；、：:,;.') CLASSES[mark.charCodeAt(0)] = ITSELF;
CLASSES.fill(LETTER, 0x61, 0x7b).fill(DIGIT, 0x30, 0x3a);

/** Scratch space: the units of a text, the buckets of their n-grams, and for each bucket the text that had it last. */
let units = new Int32Array(1024);
const buckets = new Uint16Array(BUCKETS);
const lastText = new Uint32Array(BUCKETS);
let texts = 0;

function mix(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

function bucketOf(hash: number): number {
	let mixed = hash ^ (hash >>> 15);
	mixed = Math.imul(mixed, 0x85ebca6b);
	mixed ^= mixed >>> 13;
	return mixed & (BUCKETS - 1);
}

/**
 * Chinese characters, words by a hash of their beginning, all numbers alike; everything else is left out.
 *
 * @returns how many there are now in `units`
 */
function readUnits(text: string): number {
	if (units.length < text.length) units = new Int32Array(text.length * 2);
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const kind = CLASSES[unit];
		if (kind === ITSELF) units[count++] = unit;
		else if (kind === LETTER) {
			let word = mix(0x811c9dc5, unit);
			let size = 1;
			for (; CLASSES[text.charCodeAt(at + 1)] === LETTER; at++) {
				if (size++ < STEM) word = mix(word, text.charCodeAt(at + 1));
			}
			units[count++] = word;
		} else if (kind === DIGIT) {
			while (CLASSES[text.charCodeAt(at + 1)] === DIGIT) at++;
			units[count++] = NUMBER;
		}
	}
	return count;
}

/**
 * Buckets of the n-grams of a text, each once.
 *
 * @param text a normalised text
 * @returns valid until it is called again
 */
export function bucketsOf(text: string): Uint16Array {
	const length = readUnits(text);
	texts++;
	let count = 0;
	for (let start = 0; start < length; start++) {
		let hash = 0x811c9dc5;
		const behind = Math.min(length, start + LONGEST);
		for (let at = start; at < behind; at++) {
			hash = mix(mix(hash, units[at] as number), 0x1f);
			const bucket = bucketOf(hash);
			if (lastText[bucket] === texts) continue;
			lastText[bucket] = texts;
			buckets[count++] = bucket;
		}
	}
	return buckets.subarray(0, count);
}

/** The same in rising order, to keep. */
export function ngramsOf(text: string): Uint16Array {
	return bucketsOf(text).slice().sort();
}
