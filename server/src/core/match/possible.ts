// Which patterns may hold in a clause, told by the concepts that they need.
import type { PatternTable } from './keys.ts';
import type { RawHits } from './raw.ts';

/** Patterns of which all concepts stand in a clause; made once, it serves one clause after the other. */
export class PossiblePatterns {
	/** Their numbers, in the order of the law files: the first that holds counts. */
	readonly numbers: Int32Array;
	count = 0;
	/** For each of them the sentences in which all its concepts stand, as bits. */
	readonly shared: Int32Array;
	private readonly table: PatternTable;
	/** A bit for each pattern: walking them puts the numbers in order. */
	private readonly marks: Int32Array;

	constructor(table: PatternTable) {
		this.table = table;
		this.numbers = new Int32Array(table.count);
		this.shared = new Int32Array(table.count);
		this.marks = new Int32Array((table.count >> 5) + 1);
	}

	/** Finds them by what stands in a clause. */
	find({ here, concepts, conceptCount }: RawHits): void {
		const { keyStarts, byKey, needStarts, needs } = this.table;
		for (let number = 0; number < conceptCount; number++) {
			const concept = concepts[number] as number;
			const behind = keyStarts[concept + 1] as number;
			for (let at = keyStarts[concept] as number; at < behind; at++) {
				const pattern = byKey[at] as number;
				const last = needStarts[pattern + 1] as number;
				let need = needStarts[pattern] as number;
				let sentences = -1;
				for (; need < last; need++) {
					const bits = here[needs[need] as number] as number;
					if (bits === 0) break;
					sentences &= bits;
				}
				if (need < last) continue;
				this.shared[pattern] = sentences;
				this.marks[pattern >> 5] = (this.marks[pattern >> 5] as number) | (1 << (pattern & 31));
			}
		}
		this.gather();
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
