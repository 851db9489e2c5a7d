// Concepts that a text tells of by itself: keys of patterns, cues, what headings are asked for.
import type { ConceptGroups } from './groups.ts';

/** The watched concepts of groups: picked out for those that are asked for. */
export class WatchedGroups {
	private readonly groups: ConceptGroups;
	private readonly isWatched: Uint8Array;
	private readonly known: (Uint16Array | undefined)[] = [];

	/** @param isWatched by concept */
	constructor(groups: ConceptGroups, isWatched: Uint8Array) {
		this.groups = groups;
		this.isWatched = isWatched;
	}

	of(group: number): Uint16Array {
		let concepts = this.known[group];
		if (concepts === undefined) {
			concepts = this.groups.of(group).filter((concept) => this.isWatched[concept] === 1);
			this.known[group] = concepts;
		}
		return concepts;
	}
}
