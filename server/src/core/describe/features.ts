// What texts of one matter have in common, as numbers: pairs of Chinese characters, and Latin words without their endings.
import { widened } from '../match/numbers.ts';

const FIRST_CHINESE = 0x3400;
const CHINESE = 0x9fff - FIRST_CHINESE + 1;
const LOWER_A = 97;
const LETTERS = 26;
/** Shorter words are of no matter, and of longer ones the rest is an ending. */
const LEAST_LETTERS = 4;
const MOST_LETTERS = 6;
/** Slots of a table that holds nothing yet; a power of two, as all later ones. */
const FEWEST_SLOTS = 256;

/** A set of features; each has the number of those that came before it. */
export class FeatureSet {
	/** The first `count` of them count. */
	features: Int32Array = new Int32Array(64);
	count = 0;
	/** For each feature, near the place that its bits give, its number, counted from 1. */
	private slots = new Int32Array(FEWEST_SLOTS);

	/** Forgets those of the text before and takes in those of a normalised one, from `start` to before `end`. */
	read(text: string, start: number, end: number): this {
		this.count = 0;
		this.slots.fill(0);
		let before = -1;
		let letters = 0;
		let word = 0;
		for (let at = start; at <= end; at++) {
			const code = at < end ? text.charCodeAt(at) : 0;
			const chinese = code >= FIRST_CHINESE && code < FIRST_CHINESE + CHINESE ? code - FIRST_CHINESE : -1;
			if (before >= 0 && chinese >= 0) this.add(before * CHINESE + chinese);
			before = chinese;
			if (code >= LOWER_A && code < LOWER_A + LETTERS) {
				if (letters++ < MOST_LETTERS) word = word * (LETTERS + 1) + code - LOWER_A + 1;
				continue;
			}
			// Words are below zero, pairs are not.
			if (letters >= LEAST_LETTERS) this.add(-word);
			letters = 0;
			word = 0;
		}
		return this;
	}

	/** The number of a feature, which is put in if it is not there. */
	add(feature: number): number {
		const slot = this.slotOf(feature);
		const known = this.slots[slot] as number;
		if (known !== 0) return known - 1;
		this.features = widened(this.features, this.count + 1);
		this.features[this.count] = feature;
		this.slots[slot] = ++this.count;
		if (2 * this.count > this.slots.length) this.widen();
		return this.count - 1;
	}

	/** The number of a feature; -1 if it is not there. */
	find(feature: number): number {
		return (this.slots[this.slotOf(feature)] as number) - 1;
	}

	/** The slot that holds a feature, or that would. */
	private slotOf(feature: number): number {
		const { slots, features } = this;
		const mask = slots.length - 1;
		const mixed = Math.imul(feature, 0x9e3779b1);
		let slot = (mixed ^ (mixed >>> 15)) & mask;
		while (slots[slot] !== 0 && features[(slots[slot] as number) - 1] !== feature) slot = (slot + 1) & mask;
		return slot;
	}

	private widen(): void {
		this.slots = new Int32Array(2 * this.slots.length);
		for (let number = 0; number < this.count; number++) {
			this.slots[this.slotOf(this.features[number] as number)] = number + 1;
		}
	}
}
