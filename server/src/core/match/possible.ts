// Which patterns may hold in a clause, told by the concepts that they need.
import type { PatternTable } from './keys.ts';
import { widened } from './numbers.ts';
import type { RawHits } from './raw.ts';
import { PATTERN_KEY, type Tellings, TOPIC } from './tellings.ts';

/** Numbers before the bits of a pattern: it, and how many concepts it needs beside its key. */
const HEAD = 2;

/** All sentences, as bits. */
const ALL = 255;

/** Patterns of which all concepts stand in a clause; made once, it serves one clause after the other. */
export class PossiblePatterns {
	/** Their numbers, in the order of the law files: the first that holds counts. */
	readonly numbers: Uint16Array;
	count = 0;
	private readonly table: PatternTable;
	private readonly tellings: Tellings;
	/**
	 * For each key by its bit where its patterns stand in `patterns`: how many numbers they take, and each with its head,
	 * the bits of the concepts that it needs, the rarest first. They are written when a text first holds the key; 0: they
	 * are not.
	 */
	private readonly starts: Int32Array;
	private patterns: Int32Array = new Int32Array(4096);
	private end = 1;
	/** A bit for each pattern: walking them puts the numbers in order. */
	private readonly marks: Int32Array;

	/** @param tellings which bits concepts have */
	constructor(table: PatternTable, tellings: Tellings) {
		this.table = table;
		this.tellings = tellings;
		this.starts = new Int32Array(tellings.length * 32);
		this.numbers = new Uint16Array(table.count);
		this.marks = new Int32Array((table.count >> 5) + 1);
	}

	/** Finds them by what stands in a clause. */
	find({ here }: RawHits): void {
		const { tellings } = this;
		for (let kind = TOPIC; kind <= PATTERN_KEY; kind++) {
			const behind = tellings.placeBehind(kind);
			for (let place = tellings.firstPlace(kind); place < behind; place++) {
				for (let bits = here[place] as number; bits !== 0; bits &= bits - 1) {
					this.tryAll(place * 32 + 31 - Math.clz32(bits & -bits), here);
				}
			}
		}
		this.gather();
	}

	/** Sentences in which the concepts of a pattern may stand together, as bits. */
	sharedBy(pattern: number, raw: RawHits): number {
		const { needStarts, needs } = this.table;
		const behind = needStarts[pattern + 1] as number;
		let shared = ALL;
		for (let need = needStarts[pattern] as number; need < behind; need++) {
			shared &= raw.sentencesOf(raw.list(needs[need] as number));
		}
		return shared;
	}

	/** Tries the patterns of a key, told by its bit. */
	private tryAll(key: number, here: Int32Array): void {
		if (this.starts[key] === 0) this.write(key);
		const { patterns, marks } = this;
		let at = (this.starts[key] as number) + 1;
		const end = at + (patterns[at - 1] as number);
		while (at < end) {
			const pattern = patterns[at] as number;
			let need = at + HEAD;
			at = need + (patterns[at + 1] as number);
			for (; need < at; need++) {
				const bit = patterns[need] as number;
				if (((here[bit >> 5] as number) & (1 << bit)) === 0) break;
			}
			if (need === at) marks[pattern >> 5] = (marks[pattern >> 5] as number) | (1 << pattern);
		}
	}

	/** Writes the patterns of a key, told by its bit. */
	private write(key: number): void {
		const { tellings } = this;
		const { keyStarts, byKey, needStarts, needs } = this.table;
		const numbers = [0];
		const concept = tellings.conceptOf[key] as number;
		for (let at = keyStarts[concept] as number; at < (keyStarts[concept + 1] as number); at++) {
			const pattern = byKey[at] as number;
			const first = (needStarts[pattern] as number) + 1;
			const behind = needStarts[pattern + 1] as number;
			numbers.push(pattern, behind - first);
			for (let need = first; need < behind; need++) numbers.push(tellings.bitOf(needs[need] as number));
		}
		numbers[0] = numbers.length - 1;
		this.patterns = widened(this.patterns, this.end + numbers.length);
		this.patterns.set(numbers, this.end);
		this.starts[key] = this.end;
		this.end += numbers.length;
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
