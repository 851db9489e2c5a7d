// Which patterns may hold in a clause, told by the concepts that they need.
import type { PatternTable } from './keys.ts';
import type { RawHits } from './raw.ts';

/** A pattern and the first needs beside its key, in the order in which patterns are asked for; others are looked up. */
const ENTRY = 4;

/** Patterns of which all concepts stand in a clause; made once, it serves one clause after the other. */
export class PossiblePatterns {
	/** Their numbers, in the order of the law files: the first that holds counts. */
	readonly numbers: Uint16Array;
	count = 0;
	/** For each pattern that is possible the sentences in which its concepts may stand together, as bits. */
	readonly shared: Uint8Array;
	private readonly table: PatternTable;
	private readonly entries: Uint16Array;
	/** A bit for each pattern: walking them puts the numbers in order. */
	private readonly marks: Int32Array;

	/** @param always number of a concept that stands everywhere */
	constructor(table: PatternTable, always: number) {
		const { byKey, needStarts, needs } = table;
		this.table = table;
		this.numbers = new Uint16Array(table.count);
		this.shared = new Uint8Array(table.count);
		this.marks = new Int32Array((table.count >> 5) + 1);
		this.entries = new Uint16Array(byKey.length * ENTRY).fill(always);
		byKey.forEach((pattern, place) => {
			const own = needs.subarray((needStarts[pattern] as number) + 1, needStarts[pattern + 1]);
			this.entries[place * ENTRY] = pattern;
			this.entries.set(own.subarray(0, ENTRY - 1), place * ENTRY + 1);
		});
	}

	/** Finds them by what stands in a clause. */
	find({ here, watched, watchedCount }: RawHits): void {
		const { entries, shared, marks } = this;
		const { keyStarts } = this.table;
		for (let number = 0; number < watchedCount; number++) {
			const concept = watched[number] as number;
			const bits = here[concept] as number;
			const behind = (keyStarts[concept + 1] as number) * ENTRY;
			for (let at = (keyStarts[concept] as number) * ENTRY; at < behind; at += ENTRY) {
				const second = here[entries[at + 1] as number] as number;
				if (second === 0) continue;
				const third = here[entries[at + 2] as number] as number;
				const fourth = here[entries[at + 3] as number] as number;
				if (third === 0 || fourth === 0) continue;
				const pattern = entries[at] as number;
				if (!this.hasOthers(pattern, here)) continue;
				shared[pattern] = bits & second & third & fourth;
				marks[pattern >> 5] = (marks[pattern >> 5] as number) | (1 << (pattern & 31));
			}
		}
		this.gather();
	}

	/** Whether the needs stand here for which an entry has no place. */
	private hasOthers(pattern: number, here: Uint8Array): boolean {
		const { needStarts, needs } = this.table;
		const behind = needStarts[pattern + 1] as number;
		for (let need = (needStarts[pattern] as number) + ENTRY; need < behind; need++) {
			if (here[needs[need] as number] === 0) return false;
		}
		return true;
	}

	private gather(): void {
		const { marks, numbers } = this;
		let count = 0;
		for (let word = 0; word < marks.length; word++) {
			let bits = marks[word] as number;
			if (bits === 0) continue;
			marks[word] = 0;
			for (; bits !== 0; bits &= bits - 1) numbers[count++] = word * 32 + 31 - Math.clz32(bits & -bits);
		}
		this.count = count;
	}
}
