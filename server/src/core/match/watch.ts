// Concepts that a text tells of by itself: keys of patterns, cues, what headings are asked for.
import type { ConceptGroups } from './groups.ts';

/** Watched concepts of group `g` are `concepts[starts[g]]` to before `concepts[starts[g + 1]]`. */
export type WatchTable = ConceptGroups;

/** Takes the watched concepts out of the groups. */
export function watchTable({ starts, concepts }: ConceptGroups, isWatched: Uint8Array): WatchTable {
	const groups = starts.length - 1;
	const watchStarts = new Uint32Array(groups + 1);
	const watched = new Uint16Array(concepts.length);
	let count = 0;
	for (let group = 0; group < groups; group++) {
		const behind = starts[group + 1] as number;
		for (let at = starts[group] as number; at < behind; at++) {
			const concept = concepts[at] as number;
			if (isWatched[concept] === 1) watched[count++] = concept;
		}
		watchStarts[group + 1] = count;
	}
	return { starts: watchStarts, concepts: watched.slice(0, count) };
}
