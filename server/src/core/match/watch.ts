// Concepts that a text tells of by itself: keys of patterns, cues, what headings are asked for.
import { type Lists, startsOf } from './lists.ts';

/** Takes the watched concepts out of the groups. */
export function watchTable({ starts, items }: Lists, isWatched: Uint8Array): Lists {
	const lengths = new Uint32Array(starts.length - 1);
	const watched = new Uint16Array(items.length);
	let count = 0;
	for (let group = 0; group < lengths.length; group++) {
		const first = count;
		const behind = starts[group + 1] as number;
		for (let at = starts[group] as number; at < behind; at++) {
			const concept = items[at] as number;
			if (isWatched[concept] === 1) watched[count++] = concept;
		}
		lengths[group] = count - first;
	}
	return { starts: startsOf(lengths), items: watched.slice(0, count) };
}
