// Groups of concepts: phrases that belong to the same concepts are one to the matcher.
import { type Lists, listAt } from './lists.ts';

/**
 * Puts phrases with the same concepts together.
 *
 * @param conceptsOf concepts of each phrase
 * @returns the concepts of each group, and the group of each phrase
 */
export function groupPhrases(conceptsOf: readonly (readonly number[])[]): {
	readonly groups: readonly (readonly number[])[];
	readonly groupOf: Uint16Array;
} {
	const numbers = new Map<string, number>();
	const groups: (readonly number[])[] = [];
	const groupOf = Uint16Array.from(conceptsOf, (list) => {
		const sorted = [...list].sort((a, b) => a - b);
		const key = sorted.join();
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, groups.length);
		return groups.push(sorted) - 1;
	});
	return { groups, groupOf };
}

/** Concepts of groups, the unions that they are part of among them: worked out for the groups that are asked for. */
export class ConceptGroups {
	readonly count: number;
	private readonly own: Lists;
	private readonly unions: Lists;
	private readonly known: (Uint16Array | undefined)[] = [];

	/**
	 * @param own concepts of each group
	 * @param unions of each concept
	 */
	constructor(own: Lists, unions: Lists) {
		this.count = own.starts.length - 1;
		this.own = own;
		this.unions = unions;
	}

	/** Concepts of a group in ascending order. */
	of(group: number): Uint16Array {
		let concepts = this.known[group];
		if (concepts === undefined) {
			concepts = this.withUnions(listAt(this.own, group));
			this.known[group] = concepts;
		}
		return concepts;
	}

	private withUnions(own: Uint16Array): Uint16Array {
		const all = new Set(own);
		for (const concept of own) for (const union of listAt(this.unions, concept)) all.add(union);
		return all.size === own.length ? own : Uint16Array.from(all).sort();
	}
}
