// Phrases of concepts as they stand in a clause, before its grammar is looked at.
import type { Role } from '../law.ts';
import type { CompiledPack } from './compile.ts';

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

/** What one pass of the automaton finds in a clause; masks are applied to a concept when it is asked for. */
export class RawHits {
	private readonly found = new Map<number, Raw[]>();
	private readonly pack: CompiledPack;

	constructor(text: string, pack: CompiledPack) {
		this.pack = pack;
		pack.automaton.scan(text, (phrase, start, end) => {
			for (const concept of pack.conceptsOf[phrase] ?? []) {
				const list = this.found.get(concept);
				if (list === undefined) this.found.set(concept, [{ concept, start, end }]);
				else list.push({ concept, start, end });
			}
		});
	}

	/** Concepts of which some phrase stands here, masked or not. */
	concepts(): IterableIterator<number> {
		return this.found.keys();
	}

	/** Whether some phrase of the concept stands here, masked or not. */
	has(concept: number): boolean {
		return this.found.has(concept);
	}

	/** Phrases of a concept that no phrase of a masking concept swallows, in order of position. */
	of(concept: number): readonly Raw[] {
		const list = this.found.get(concept);
		if (list === undefined) return [];
		const masks = (this.pack.maskedBy[concept] ?? []).flatMap((masker) => this.found.get(masker) ?? []);
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
