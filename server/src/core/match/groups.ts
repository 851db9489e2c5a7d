// Groups of concepts: phrases that belong to the same concepts are one to the matcher.
import { type Lists, listAt, startsOf } from './lists.ts';

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
 * Adds to the concepts of each group the unions that they are part of.
 *
 * @param unions of each concept, in ascending order, all behind the concepts that are part of them
 * @returns the concepts of each group in ascending order
 */
export function withUnions(groups: Lists, unions: Lists): Lists {
	const count = groups.starts.length - 1;
	const lengths = new Uint32Array(count);
	/** The last group, counted from 1, for which each concept was seen. */
	const seen = new Uint32Array(unions.starts.length);
	let items = new Uint16Array(1 << 16);
	let end = 0;
	const add = (concept: number, group: number): void => {
		if (seen[concept] === group + 1) return;
		seen[concept] = group + 1;
		if (end === items.length) {
			const more = new Uint16Array(end * 2);
			more.set(items);
			items = more;
		}
		items[end++] = concept;
	};
	for (let group = 0; group < count; group++) {
		const start = end;
		const own = listAt(groups, group);
		for (const concept of own) {
			add(concept, group);
			for (let at = unions.starts[concept] as number; at < (unions.starts[concept + 1] as number); at++) {
				add(unions.items[at] as number, group);
			}
		}
		if (own.length > 1) items.subarray(start, end).sort();
		lengths[group] = end - start;
	}
	return { starts: startsOf(lengths), items: items.slice(0, end) };
}
