// Places in a text, numbered, with the sentence in which each starts.
import type { Span } from '../model.ts';
import { widened } from './numbers.ts';

/** Hits, one entry in each table, numbered from 1; it serves one text after the other. */
export class HitTable {
	starts: Int32Array = new Int32Array(256);
	ends: Int32Array = new Int32Array(256);
	/** Number of the sentence in which each hit starts. */
	sentences: Int32Array = new Int32Array(256);
	/** For each hit the next of its group. */
	protected nextHit: Int32Array = new Int32Array(256);
	/** Hits so far. */
	count = 0;
	/** Sentence at each offset of the text, and at its end. */
	private sentenceAt: Int32Array = new Int32Array(1024);
	/** Up to here `sentenceAt` is 0: most texts are one sentence. */
	private zeros = 0;

	/** Takes the sentences of a text in place of those of the one before. */
	protected begin(text: string, sentences: readonly Span[]): void {
		this.count = 0;
		this.sentenceAt = widened(this.sentenceAt, text.length + 1);
		let behind = sentences[1]?.start ?? text.length + 1;
		if (behind > this.zeros) this.sentenceAt.fill(0, this.zeros, behind);
		this.zeros = sentences.length > 1 ? behind : Math.max(behind, this.zeros);
		for (let number = 1; number < sentences.length; number++) {
			const start = behind;
			behind = sentences[number + 1]?.start ?? text.length + 1;
			this.sentenceAt.fill(number, start, behind);
		}
	}

	/** Adds a hit of no concept, such as a quantity. */
	add(start: number, end: number): number {
		const hit = ++this.count;
		if (hit >= this.starts.length) {
			this.starts = widened(this.starts, hit + 1);
			this.ends = widened(this.ends, hit + 1);
			this.sentences = widened(this.sentences, hit + 1);
			this.nextHit = widened(this.nextHit, hit + 1);
		}
		this.starts[hit] = start;
		this.ends[hit] = end;
		this.sentences[hit] = this.sentenceAt[start] as number;
		this.nextHit[hit] = 0;
		return hit;
	}

	/** Sentence at an offset, the end of the text among them. */
	sentenceOf(offset: number): number {
		return this.sentenceAt[offset] as number;
	}
}
