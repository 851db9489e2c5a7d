// Which open drafts keep their reviews: those last used, up to so much text in all; others are read anew when asked for.

/** Characters of all drafts that are kept: what is known of one takes about a hundred bytes a character. */
const MOST = 2_000_000;
/** A short draft takes as much as one of so many characters. */
const LEAST = 700;

export class Readings<T> {
	private readonly drop: (draft: T) => void;
	/** The draft last used stands last. */
	private readonly sizes = new Map<T, number>();
	private total = 0;

	/** @param drop told of drafts whose reviews are not kept any more */
	constructor(drop: (draft: T) => void) {
		this.drop = drop;
	}

	/** To be called when the review of a draft was made or given. */
	used(draft: T, length: number): void {
		this.forget(draft);
		const size = length + LEAST;
		this.sizes.set(draft, size);
		this.total += size;
		for (const oldest of this.sizes.keys()) {
			if (this.total <= MOST || oldest === draft) return;
			this.forget(oldest);
			this.drop(oldest);
		}
	}

	/** To be called when a draft is closed. */
	forget(draft: T): void {
		this.total -= this.sizes.get(draft) ?? 0;
		this.sizes.delete(draft);
	}
}
