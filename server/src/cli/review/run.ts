// The order of a run: documents as their paths go, those of a set judged together, no more of them held than must be.
import { Readable } from 'node:stream';
import type { LawView } from '../../render/article.ts';
import type { DocumentRecord } from '../../report/record.ts';
import { applySet, type SetRecord } from '../../report/sets.ts';
import type { NotedWaiver } from '../../report/waiverNotes.ts';
import type { Input } from '../files/find.ts';
import { failedReview } from '../trouble.ts';
import type { Pool } from './pool.ts';
import type { Checked } from './reviewer.ts';

/** What happens in a run, in the order in which reports tell it. */
export type Outcome =
	| {
			readonly kind: 'document';
			readonly input: Input;
			readonly record: DocumentRecord;
			readonly notes: readonly NotedWaiver[];
	  }
	| { readonly kind: 'failure'; readonly input: Input; readonly reason: string }
	| { readonly kind: 'set'; readonly record: SetRecord };

/** Stands for a document that was read for the sake of its set alone. */
const ASIDE = 'aside';

/** Documents that are judged together. */
interface Unit {
	/** Name of their set; undefined for a document that stands alone. */
	readonly set: string | undefined;
	/** Numbers of the documents. */
	readonly documents: number[];
	readonly checked: Map<number, Checked | string>;
}

/** The sets by the numbers of their documents; one that stands alone is not in it, for there may be millions. */
function setsAmong(inputs: readonly Input[], setOf: (input: Input) => string | undefined): Map<number, Unit> {
	const units = new Map<number, Unit>();
	const named = new Map<string, Unit>();
	for (const [number, input] of inputs.entries()) {
		const set = setOf(input);
		if (set === undefined) continue;
		const unit: Unit = named.get(set) ?? { set, documents: [], checked: new Map() };
		unit.documents.push(number);
		units.set(number, unit);
		named.set(set, unit);
	}
	return units;
}

interface Task {
	readonly unit: Unit;
	readonly number: number;
	readonly input: Input;
}

/** The documents in the order in which they are reviewed: a set is begun with its first and done before others. */
function* tasksOf(inputs: readonly Input[], sets: ReadonlyMap<number, Unit>): Generator<Task> {
	for (const first of inputs.keys()) {
		const unit = sets.get(first) ?? { set: undefined, documents: [first], checked: new Map() };
		if (unit.documents[0] !== first) continue;
		for (const number of unit.documents) {
			const input = inputs[number];
			if (input !== undefined) yield { unit, number, input };
		}
	}
}

/** Results that are kept for each item under way, so that a long one keeps nobody waiting. */
const RESULTS_AHEAD = 3;

/**
 * Works on items, some ahead of the one whose result is given next; results come as soon as it is their turn.
 *
 * @param width how many items are under way at once
 */
export function ahead<T, R>(
	items: Iterable<T> | AsyncIterable<T>,
	width: number,
	work: (item: T) => Promise<R>,
): AsyncIterable<R> {
	const bounds = { concurrency: width, highWaterMark: width * RESULTS_AHEAD };
	return Readable.from(items, { highWaterMark: 1 }).map(work, bounds);
}

/** The documents of a set as it makes them; where that fails, what becomes of each of them. */
function appliedOr(
	...[set, members, records, law]: Parameters<typeof applySet>
): ReturnType<typeof applySet> | ((input: Input) => Outcome) {
	try {
		return applySet(set, members, records, law);
	} catch (error) {
		return (input) => ({ kind: 'failure', input, reason: failedReview(input, error, law.locale) });
	}
}

/** What comes of the documents of a unit, by their numbers, and of their set. */
function outcomesOf({ set, documents, checked }: Unit, inputs: readonly Input[], lawOf: (set: string) => LawView) {
	const outcomes = new Map<number, Outcome | typeof ASIDE>();
	const good: { readonly number: number; readonly own: Checked }[] = [];
	for (const number of documents) {
		const own = checked.get(number) ?? '';
		const input = inputs[number];
		if (typeof own !== 'string') good.push({ number, own });
		else if (input !== undefined) outcomes.set(number, { kind: 'failure', input, reason: own });
	}
	const records = good.map(({ own }) => own.record);
	const members = good.flatMap(({ number, own: { member } }) =>
		member === undefined ? [] : [{ ...member, isAside: inputs[number]?.isAside === true }],
	);
	const applied = set === undefined ? undefined : appliedOr(set, members, records, lawOf(set));
	for (const [index, { number, own }] of good.entries()) {
		const input = inputs[number];
		if (typeof applied === 'function') {
			if (input !== undefined) outcomes.set(number, applied(input));
			continue;
		}
		const record = applied?.records[index] ?? own.record;
		if (input?.isAside === true) outcomes.set(number, ASIDE);
		else if (input !== undefined) outcomes.set(number, { kind: 'document', input, record, notes: own.notes });
	}
	return { outcomes, set: typeof applied === 'function' ? undefined : applied?.set };
}

/**
 * Reviews documents.
 *
 * @param inputs sorted by path; they come out in this order
 * @param setOf the set that a document belongs to
 * @param pool who reviews
 * @param lawOf the law that a set is judged by, and in whose words
 */
export async function* runReview(
	inputs: readonly Input[],
	setOf: (input: Input) => string | undefined,
	pool: Pool,
	lawOf: (set: string) => LawView,
): AsyncGenerator<Outcome> {
	const tasks = tasksOf(inputs, setsAmong(inputs, setOf));
	const ready = new Map<number, Outcome | typeof ASIDE>();
	let sets: { readonly last: number; readonly record: SetRecord }[] = [];
	let next = 0;
	const results = ahead(tasks, pool.width, async (task) => ({ ...task, checked: await pool.review(task.input) }));
	for await (const { unit, number, checked } of results) {
		unit.checked.set(number, checked);
		if (unit.checked.size < unit.documents.length) continue;
		const { outcomes, set } = outcomesOf(unit, inputs, lawOf);
		unit.checked.clear();
		for (const [at, outcome] of outcomes) ready.set(at, outcome);
		for (let due = ready.get(next); due !== undefined; due = ready.get(next)) {
			ready.delete(next++);
			if (due !== ASIDE) yield due;
		}
		if (set !== undefined) sets = [...sets, { last: unit.documents.at(-1) ?? 0, record: set }];
		// A set is told after the last of its documents.
		for (const { record } of sets.filter(({ last }) => last < next)) yield { kind: 'set', record };
		sets = sets.filter(({ last }) => last >= next);
	}
}
