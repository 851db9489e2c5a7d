// Groups of concepts: phrases that belong to the same concepts are one to the matcher.
import { LazyLists, type Lists, listAt } from './lists.ts';

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

/**
 * Concepts of groups in ascending order, the unions that they are part of among them.
 *
 * @param own concepts of each group
 * @param unions of each concept
 */
export function conceptGroups(own: Lists, unions: Lists): LazyLists {
	return new LazyLists(own.starts.length - 1, (group) => {
		const concepts = listAt(own, group);
		const all = new Set(concepts);
		for (const concept of concepts) for (const union of listAt(unions, concept)) all.add(union);
		return all.size === concepts.length ? concepts : Uint16Array.from(all).sort();
	});
}
