// What documents of a set state differently: only where no value of one can be meant by any value of the other.
import type { Comparison } from '../law.ts';
import type { Value } from '../model.ts';

/** A value of a comparison. */
export interface ComparedValue {
	/** Id of the comparison. */
	readonly comparison: string;
	readonly value: Value;
}

/** A document whose values are compared. */
export interface ComparedMember<V extends ComparedValue> {
	readonly values: readonly V[];
}

/** A place where something is stated that others state differently. */
export interface DifferingPlace<V extends ComparedValue> {
	/** Number of the document. */
	readonly member: number;
	readonly value: V;
}

export interface Disagreement<V extends ComparedValue> {
	readonly comparison: Comparison;
	/** The first place of each value in each document that does not agree with another. */
	readonly places: readonly DifferingPlace<V>[];
}

/** A month counts as 30 days and a year as 365, so that a year and twelve months differ by this little. */
const CALENDAR = 0.02;

function isSameLength(a: number, b: number): boolean {
	return Math.abs(a - b) <= CALENDAR * Math.max(a, b);
}

type Period = Extract<Value, { readonly days: number }>;

/** A minimum or a maximum agrees with a period that keeps to it, and with nothing but itself of its own kind. */
function periodsDiffer(a: Period, b: Period): boolean {
	if (a.working !== b.working || isSameLength(a.days, b.days)) return false;
	if (a.kind === 'deadline' || a.bound === b.bound) return true;
	const keeps = (bounded: Period, other: Period): boolean =>
		bounded.bound === 'at-least' ? other.days >= bounded.days : other.days <= bounded.days;
	return !(a.bound === 'exact' || keeps(a, b)) || !(b.bound === 'exact' || keeps(b, a));
}

/** Kinds of which a part is a shorter way to write the whole: a branch of a company, an extension, a site. */
const SHORTENED: ReadonlySet<Value['kind']> = new Set(['company', 'phone', 'web']);

/** Whether two values cannot be one. */
export function differ(a: Value, b: Value): boolean {
	if ('days' in a && 'days' in b) return periodsDiffer(a, b);
	if ('years' in a && 'years' in b) return a.years !== b.years;
	if (!('text' in a && 'text' in b) || a.kind !== b.kind) return false;
	if (!SHORTENED.has(a.kind)) return a.text !== b.text;
	return !a.text.includes(b.text) && !b.text.includes(a.text);
}

function areDisjoint(a: readonly ComparedValue[], b: readonly ComparedValue[]): boolean {
	return a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => differ(one.value, other.value)));
}

/** Without values that repeat an earlier one. */
function distinct<V extends ComparedValue>(values: readonly V[]): V[] {
	const key = ({ value }: V): string => JSON.stringify(value);
	return values.filter((one, index) => values.findIndex((other) => key(other) === key(one)) === index);
}

/** Values of one document that cannot all be meant. */
function withinOne<V extends ComparedValue>(values: readonly V[]): V[] {
	return distinct(values.filter((one) => values.some((other) => differ(one.value, other.value))));
}

/**
 * Finds what documents of a set do not state alike.
 *
 * @param members the documents
 * @param comparisons what is compared, versions apart: which of them prevails is judged elsewhere
 * @param areVersions whether two documents, by their numbers, are versions of one text
 * @returns at most one for each comparison between documents, and one for each within a document
 */
export function findDisagreements<V extends ComparedValue>(
	members: readonly ComparedMember<V>[],
	comparisons: readonly Comparison[],
	areVersions: (a: number, b: number) => boolean,
): Disagreement<V>[] {
	return comparisons.flatMap((comparison): Disagreement<V>[] => {
		if (comparison.kind === 'version') return [];
		const stated = members.map(({ values }) => values.filter((one) => one.comparison === comparison.id));
		const isCompared = (a: number, b: number): boolean =>
			a !== b && (comparison.between.includes('documents') || areVersions(a, b));
		const apart = stated.map((own, member) =>
			stated.some((other, index) => isCompared(member, index) && areDisjoint(own, other)),
		);
		const placesOf = (values: readonly V[], member: number): DifferingPlace<V>[] =>
			values.map((value) => ({ member, value }));
		const between = stated.flatMap((own, member) => (apart[member] ? placesOf(distinct(own), member) : []));
		const within = comparison.between.includes('clauses')
			? stated.map((own, member) => placesOf(withinOne(own), member))
			: [];
		return [between, ...within].filter(({ length }) => length > 0).map((places) => ({ comparison, places }));
	});
}
