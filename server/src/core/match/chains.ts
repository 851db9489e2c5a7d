// Sequences of slots against the hits of a clause: words in their order, near enough, not turned round.
import type { Duration } from '../text/quantity.ts';
import type { ClauseHits } from './hits.ts';
import { widened } from './numbers.ts';
import { PLAIN, type Plans, SLOT_SIZE, TRANSPARENT } from './plans.ts';
import type { DurationTest, NumberTest } from './syntax.ts';

const BOUND_REACH = 3;
/** No words of a bound stand as far away, and end close by. */
const LONGEST_BOUND = 64;

/** Working days of a week by its days. */
const WORKING_SHARE = 5 / 7;

/** Length of a duration in the days that a test counts. */
function lengthOf(duration: Duration, test: DurationTest): number {
	if (duration.working === test.working) return duration.days;
	return duration.working ? duration.days / WORKING_SHARE : duration.days * WORKING_SHARE;
}

/** Chains of hits, one entry in each table. */
class ChainTable {
	count = 0;
	starts: Int32Array = new Int32Array(64);
	ends: Int32Array = new Int32Array(64);
	/** Start of the first slot that is not an agent: the act whose doer is asked for; -1: none yet. */
	acts: Int32Array = new Int32Array(64);
	/** Up to here negations belong to slots that have taken them in. */
	taken: Int32Array = new Int32Array(64);

	add(start: number, end: number, act: number, taken: number): void {
		const at = this.count++;
		if (at >= this.starts.length) {
			this.starts = widened(this.starts, at + 1);
			this.ends = widened(this.ends, at + 1);
			this.acts = widened(this.acts, at + 1);
			this.taken = widened(this.taken, at + 1);
		}
		this.set(at, start, end, act, taken);
	}

	/** By their ends; they are nearly in that order. */
	sort(): void {
		const { starts, ends, acts, taken } = this;
		for (let at = 1; at < this.count; at++) {
			const start = starts[at] as number;
			const end = ends[at] as number;
			const act = acts[at] as number;
			const free = taken[at] as number;
			let to = at;
			for (; to > 0; to--) {
				const lead = (ends[to - 1] as number) - end;
				if (lead < 0 || (lead === 0 && (starts[to - 1] as number) <= start)) break;
				starts[to] = starts[to - 1] as number;
				ends[to] = ends[to - 1] as number;
				acts[to] = acts[to - 1] as number;
				taken[to] = taken[to - 1] as number;
			}
			if (to < at) this.set(to, start, end, act, free);
		}
	}

	private set(at: number, start: number, end: number, act: number, taken: number): void {
		this.starts[at] = start;
		this.ends[at] = end;
		this.acts[at] = act;
		this.taken[at] = taken;
	}
}

/** Where a pattern is looked for. */
export interface Scope {
	/** -1: the whole clause. */
	sentence: number;
	affirmed: boolean;
	/** How many units of this script say what one Chinese character says. */
	stretch: number;
}

/** Follows sequences of slots through the hits of a clause; made once, it serves one clause after the other. */
export class Chains {
	/** Those that the last search found, in order of their last hit. */
	found: ChainTable = new ChainTable();
	private spare: ChainTable = new ChainTable();
	private readonly hits: ClauseHits;
	private readonly plans: Plans;
	/** The part of a list that stands in the scope: places from `from` to before `behind`. */
	private from = 0;
	private behind = 0;

	constructor(hits: ClauseHits, plans: Plans) {
		this.hits = hits;
		this.plans = plans;
	}

	/** Whether a phrase of the concept stands in a sentence; -1 is the whole clause. */
	stands(concept: number, sentence: number): boolean {
		this.select(this.hits.raw.list(concept), sentence);
		return this.from < this.behind;
	}

	/**
	 * Finds the chains of a sequence; the nearest hit before goes on, so this is linear in the hits.
	 *
	 * @param place where the plan tells of the sequence
	 * @param one whether the first is enough
	 */
	search(place: number, scope: Scope, one: boolean): boolean {
		const { code } = this.plans;
		const first = place + 1;
		const behind = first + (code[place] as number) * SLOT_SIZE;
		for (let slot = first; slot < behind; slot += SLOT_SIZE) {
			const { hits } = this;
			const concept = code[slot] as number;
			this.select(concept < 0 ? hits.quantities() : hits.raw.list(concept), scope.sentence);
			const isLast = slot + SLOT_SIZE === behind;
			this.step(slot, scope, slot === first, one && isLast);
			if (this.found.count === 0) return false;
			if (!isLast && this.found.count > 1) this.found.sort();
		}
		return behind > first;
	}

	private step(slot: number, { affirmed, stretch }: Scope, isFirst: boolean, one: boolean): void {
		const { hits, found: before, spare: after, behind } = this;
		const { code, quantities } = this.plans;
		const { raw } = hits;
		const { lists, starts, ends } = raw;
		const concept = code[slot] as number;
		const test = concept < 0 ? quantities[-concept - 1] : undefined;
		const reach = (code[slot + 1] as number) * stretch;
		const kind = code[slot + 2] as number;
		const isPlain = (kind & PLAIN) !== 0;
		let next = 0;
		after.count = 0;
		for (let at = this.from; at < behind; at++) {
			const hit = lists[at] as number;
			const start = starts[hit] as number;
			const end = ends[hit] as number;
			let first = start;
			let act = -1;
			let taken = 0;
			if (!isFirst) {
				while (next < before.count && (before.ends[next] as number) <= start) next++;
				if (next === 0 || start - (before.ends[next - 1] as number) > reach) continue;
				first = before.starts[next - 1] as number;
				act = before.acts[next - 1] as number;
				taken = before.taken[next - 1] as number;
			}
			if (test !== undefined && !this.passes(hit, test)) continue;
			if (affirmed && !isPlain) {
				const negatedFrom = hits.negatedFrom(hit);
				if (negatedFrom >= 0 && negatedFrom >= taken) continue;
			}
			after.add(first, end, act < 0 && !isPlain ? start : act, (kind & TRANSPARENT) !== 0 ? taken : end);
			if (one) break;
		}
		this.found = after;
		this.spare = before;
	}

	/** Puts the part of a list that stands in a sentence into `from` and `behind`. */
	private select(list: number, sentence: number): void {
		const behind = list + 1 + (this.hits.raw.lists[list] as number);
		this.from = sentence < 0 ? list + 1 : this.firstOf(sentence, list + 1, behind);
		this.behind = sentence < 0 ? behind : this.firstOf(sentence + 1, this.from, behind);
	}

	/** Place of the first hit that does not stand before a sentence. */
	private firstOf(sentence: number, from: number, behind: number): number {
		const { lists, sentences } = this.hits.raw;
		let low = from;
		let high = behind;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sentences[lists[middle] as number] as number) < sentence) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private passes(hit: number, test: DurationTest | NumberTest): boolean {
		const quantity = this.hits.quantity(hit);
		if (quantity === undefined || quantity.kind !== test.kind) return false;
		if (test.kind === 'number' || quantity.kind === 'number' || test.operator === 'any') return true;
		// How far a period in working days falls short of one in calendar days depends on the calendar.
		if (quantity.working && !test.working && (test.operator === '<' || test.operator === '>')) return false;
		const length = lengthOf(quantity, test);
		const atMost = this.isBounded(hit, 'at-most');
		const atLeast = !atMost && this.isBounded(hit, 'at-least');
		switch (test.operator) {
			case '>=':
				return !atMost && length >= test.days;
			case '<':
				return atMost ? length <= test.days : length < test.days;
			case '<=':
				return !atLeast && length <= test.days;
			case '>':
				return atLeast ? length >= test.days : length > test.days;
		}
	}

	/** Whether a bound of its sentence stands right before or behind a quantity. */
	private isBounded(quantity: number, role: 'at-least' | 'at-most'): boolean {
		const { raw } = this.hits;
		const list = raw.listOfRole(role);
		const { lists, starts, ends, sentences } = raw;
		const start = starts[quantity] as number;
		const end = ends[quantity] as number;
		for (let at = raw.lastBefore(list, end + BOUND_REACH); at > list; at--) {
			const bound = lists[at] as number;
			if (start - (starts[bound] as number) > LONGEST_BOUND) break;
			if (sentences[bound] !== sentences[quantity]) continue;
			const lead = start - (ends[bound] as number);
			const lag = (starts[bound] as number) - end;
			if ((lead >= 0 && lead <= BOUND_REACH) || (lag >= 0 && lag <= BOUND_REACH)) return true;
		}
		return false;
	}
}
