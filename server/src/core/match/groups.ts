// Groups of concepts: phrases that belong to the same concepts are one to the matcher.

/** Concepts of group `g` are `concepts[starts[g]]` to before `concepts[starts[g + 1]]`. */
export interface ConceptGroups {
	readonly starts: Uint32Array;
	readonly concepts: Uint16Array;
}

/** Concepts of one group. */
export function conceptsIn({ starts, concepts }: ConceptGroups, group: number): Uint16Array {
	return concepts.subarray(starts[group] as number, starts[group + 1] as number);
}

/**
 * Puts phrases with the same concepts together.
 *
 * @param conceptsOf concepts of each phrase
 * @returns the groups, and the group of each phrase
 */
export function groupPhrases(conceptsOf: readonly (readonly number[])[]): {
	readonly groups: ConceptGroups;
	readonly groupOf: Uint16Array;
} {
	const numbers = new Map<string, number>();
	const lists: (readonly number[])[] = [];
	const groupOf = Uint16Array.from(conceptsOf, (list) => {
		const sorted = [...list].sort((a, b) => a - b);
		const key = sorted.join();
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, lists.length);
		return lists.push(sorted) - 1;
	});
	const starts = new Uint32Array(lists.length + 1);
	lists.forEach((list, group) => {
		starts[group + 1] = (starts[group] as number) + list.length;
	});
	return { groups: { starts, concepts: Uint16Array.from(lists.flat()) }, groupOf };
}
