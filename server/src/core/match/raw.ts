// Phrases of concepts as they stand in a clause, before its grammar is looked at.
import type { Role } from '../law.ts';
import type { PhraseScanner } from './automaton.ts';
import type { CompiledPack } from './compile.ts';
import type { ConceptGroups } from './groups.ts';

/** A phrase of a concept; offsets are those of the normalised text. */
export interface Raw {
	readonly concept: number;
	readonly start: number;
	readonly end: number;
}

/** Index of the last entry that starts at or before an offset, -1 if none does. */
export function lastAtOrBefore(sorted: readonly { readonly start: number }[], offset: number): number {
	let low = -1;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle] as { start: number }).start <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

function byPlace(a: Raw, b: Raw): number {
	return a.start - b.start || a.end - b.end;
}

/** What a scan needs of a pack: words of a part of the lexicon are looked for with less. */
export interface HitPack extends Pick<CompiledPack, 'maskedBy' | 'conceptsByRole' | 'roleOf'> {
	readonly automaton: PhraseScanner;
	readonly groups: ConceptGroups;
}

/**
 * What one pass of the automaton finds in a clause; masks are applied to a concept when it is asked for.
 *
 * A phrase belongs to many concepts, of which patterns ask for few: so what is kept for each concept is a chain of numbers,
 * and becomes objects when it is asked for.
 */
export class RawHits {
	private readonly pack: HitPack;
	private readonly order: number[] = [];
	private readonly starts: number[] = [];
	private readonly ends: number[] = [];
	/** For each concept its last link, counted from 1; 0 where no phrase of it stands here. */
	private readonly last: Int32Array;
	/** Number of the phrase that a link stands for, and the link before it. */
	private readonly hitOf: number[] = [];
	private readonly before: number[] = [];

	constructor(text: string, pack: HitPack) {
		this.pack = pack;
		this.last = new Int32Array(pack.roleOf.length);
		const { order, starts, ends, last, hitOf, before } = this;
		const { starts: groupStarts, concepts } = pack.groups;
		pack.automaton.scan(text, (group, start, end) => {
			const hit = starts.push(start) - 1;
			ends.push(end);
			const behind = groupStarts[group + 1] as number;
			for (let at = groupStarts[group] as number; at < behind; at++) {
				const concept = concepts[at] as number;
				const previous = last[concept] as number;
				if (previous === 0) order.push(concept);
				before.push(previous);
				last[concept] = hitOf.push(hit);
			}
		});
	}

	/** Concepts of which some phrase stands here, masked or not. */
	concepts(): readonly number[] {
		return this.order;
	}

	/** Whether some phrase of the concept stands here, masked or not. */
	has(concept: number): boolean {
		return this.last[concept] !== 0;
	}

	private listOf(concept: number): Raw[] {
		const list: Raw[] = [];
		for (let link = this.last[concept] ?? 0; link !== 0; link = this.before[link - 1] as number) {
			const hit = this.hitOf[link - 1] as number;
			list.push({ concept, start: this.starts[hit] as number, end: this.ends[hit] as number });
		}
		return list;
	}

	/** Phrases of a concept that no phrase of a masking concept swallows, in order of position. */
	of(concept: number): readonly Raw[] {
		if (!this.has(concept)) return [];
		const list = this.listOf(concept);
		const masks = (this.pack.maskedBy[concept] ?? []).flatMap((masker) => this.listOf(masker));
		if (masks.length === 0) return list.sort(byPlace);
		masks.sort(byPlace);
		let reach = 0;
		const reaches = masks.map((mask) => {
			reach = Math.max(reach, mask.end);
			return reach;
		});
		const isFree = (hit: Raw): boolean => {
			const at = lastAtOrBefore(masks, hit.start);
			return at < 0 || (reaches[at] as number) < hit.end;
		};
		return list.filter(isFree).sort(byPlace);
	}

	/** Phrases of all concepts that play a part, in order of position. */
	withRole(role: Role): readonly Raw[] {
		const concepts = (this.pack.conceptsByRole.get(role) ?? []).filter((concept) => this.has(concept));
		const [only] = concepts;
		if (only === undefined) return [];
		return concepts.length === 1 ? this.of(only) : concepts.flatMap((concept) => [...this.of(concept)]).sort(byPlace);
	}
}
