// Who acts in a clause: subjects in order of position, without those that stand inside a longer name.
import type { CompiledPack } from './compile.ts';
import { widened } from './numbers.ts';
import type { RawHits } from './raw.ts';

const SPACE = 32;
const FEW = 32;
/** No word of grammar is longer. */
const LONGEST_WORD = 64;

/** Those who act, one entry in each table; made once, it serves one clause after the other. */
export class Actors {
	count = 0;
	starts: Int32Array = new Int32Array(32);
	concepts: Int32Array = new Int32Array(32);
	sentences: Int32Array = new Int32Array(32);
	private ends: Int32Array = new Int32Array(32);
	private readonly agents: readonly number[];
	private readonly named: number;
	private readonly raw: RawHits;
	private text = '';
	private possessives = 0;
	private markers = 0;

	constructor({ conceptsByRole, namedAgent }: CompiledPack, raw: RawHits) {
		this.agents = conceptsByRole.get('agent') ?? [];
		this.named = namedAgent;
		this.raw = raw;
	}

	/**
	 * Finds them in the text that has been read.
	 *
	 * @param parties names that the draft defines for its parties
	 */
	read(text: string, parties: readonly string[]): void {
		const { raw } = this;
		this.count = 0;
		for (const concept of this.agents) {
			const list = raw.list(concept);
			const behind = list + (raw.lists[list] as number);
			for (let at = list + 1; at <= behind; at++) {
				const hit = raw.lists[at] as number;
				this.add(concept, raw.starts[hit] as number, raw.ends[hit] as number);
			}
		}
		if (this.named >= 0) for (const name of parties) this.addNamed(name, text);
		if (this.count === 0) return;
		this.sort();
		this.keepSubjects(text);
	}

	/** The last of those who start at or before an offset; -1 if none does. */
	lastBefore(offset: number): number {
		let low = -1;
		let high = this.count - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Adds every place where one of the draft's own names for its parties stands. */
	private addNamed(name: string, text: string): void {
		for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
			this.add(this.named, start, start + name.length);
		}
	}

	private add(concept: number, start: number, end: number): void {
		const at = this.count++;
		if (at >= this.starts.length) {
			this.starts = widened(this.starts, at + 1);
			this.ends = widened(this.ends, at + 1);
			this.concepts = widened(this.concepts, at + 1);
			this.sentences = widened(this.sentences, at + 1);
		}
		this.put(at, concept, start, end);
	}

	private put(at: number, concept: number, start: number, end: number): void {
		this.concepts[at] = concept;
		this.starts[at] = start;
		this.ends[at] = end;
	}

	/** Puts them in order of position, the longer of two before the other. */
	private sort(): void {
		const { starts, ends, concepts, count } = this;
		if (count > FEW) {
			this.sortMany();
			return;
		}
		for (let number = 1; number < count; number++) {
			const concept = concepts[number] as number;
			const start = starts[number] as number;
			const end = ends[number] as number;
			let at = number;
			for (; at > 0; at--) {
				const lead = (starts[at - 1] as number) - start;
				if (lead < 0 || (lead === 0 && (ends[at - 1] as number) >= end)) break;
				this.put(at, concepts[at - 1] as number, starts[at - 1] as number, ends[at - 1] as number);
			}
			this.put(at, concept, start, end);
		}
	}

	private sortMany(): void {
		const { count } = this;
		const [starts, ends, concepts] = [
			this.starts.slice(0, count),
			this.ends.slice(0, count),
			this.concepts.slice(0, count),
		];
		const order = Array.from(starts, (_, number) => number).sort(
			(a, b) => (starts[a] as number) - (starts[b] as number) || (ends[b] as number) - (ends[a] as number),
		);
		order.forEach((number, at) => {
			this.put(at, concepts[number] as number, starts[number] as number, ends[number] as number);
		});
	}

	/** Without those that stand inside a longer one: a “website” in “this website” is nobody of its own. */
	private keepSubjects(text: string): void {
		const { raw, count } = this;
		this.text = text;
		this.possessives = raw.listOfRole('possessive');
		this.markers = raw.listOfRole('object-marker');
		let outerStart = -1;
		let outerEnd = -1;
		this.count = 0;
		for (let at = 0; at < count; at++) {
			const start = this.starts[at] as number;
			const end = this.ends[at] as number;
			const isInner = end <= outerEnd && (end < outerEnd || start > outerStart);
			if (end > outerEnd) {
				outerStart = start;
				outerEnd = end;
			}
			if (isInner || !this.isSubject(start, end)) continue;
			this.put(this.count, this.concepts[at] as number, start, end);
			this.sentences[this.count++] = raw.sentenceOf(start);
		}
	}

	/** Whether neither a word of possession stands behind it nor one before it that makes it an object. */
	private isSubject(start: number, end: number): boolean {
		const { raw, text, possessives, markers } = this;
		if (raw.lists[possessives] !== 0) {
			if (this.startsAt(possessives, end)) return false;
			if (text.charCodeAt(end) === SPACE && this.startsAt(possessives, end + 1)) return false;
		}
		if (raw.lists[markers] === 0) return true;
		return !this.endsAt(markers, start) && !(text.charCodeAt(start - 1) === SPACE && this.endsAt(markers, start - 1));
	}

	private startsAt(list: number, offset: number): boolean {
		const { raw } = this;
		const at = raw.lastBefore(list, offset);
		return at > list && raw.starts[raw.lists[at] as number] === offset;
	}

	private endsAt(list: number, offset: number): boolean {
		const { raw } = this;
		for (let at = raw.lastBefore(list, offset - 1); at > list; at--) {
			const hit = raw.lists[at] as number;
			if (raw.ends[hit] === offset) return true;
			if (offset - (raw.starts[hit] as number) > LONGEST_WORD) break;
		}
		return false;
	}
}
