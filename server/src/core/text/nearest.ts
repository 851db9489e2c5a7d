// The known word that a mistyped one is closest to.

/** Number of inserted, deleted and replaced units that turn one word into the other. */
export function distance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const next = [i];
		for (let j = 1; j <= to.length; j++) {
			const replaced = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
		}
		row = next;
	}
	return row[to.length] as number;
}

/** The closest of the known words; the first of those that are equally close. */
export function nearest(word: string, known: readonly string[]): string {
	const typed = word.slice(0, 80).toLowerCase();
	let best = known[0] ?? '';
	let least = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		// So many units at least are to be inserted or deleted.
		if (Math.abs(candidate.length - typed.length) >= least) continue;
		const steps = distance(typed, candidate.toLowerCase());
		if (steps < least) {
			best = candidate;
			least = steps;
		}
	}
	return best;
}
