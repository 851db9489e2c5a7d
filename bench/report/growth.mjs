// How the cost of an edit grows with the text.

/** How many times the slowest of a hundred edits takes longer at 1 MB than at 10 KB. */
export function tailGrowth({ edits }) {
	return edits?.['1m']?.hegui.random.p99 / edits?.['10k']?.hegui.random.p99;
}

/** An edit at 5 MB, without what the empty server takes for it, over one at 10 KB. */
export function largestGrowth({ edits }) {
	const [small, largest] = [edits?.['10k'], edits?.['5m']];
	return (largest?.hegui.random.p50 - largest?.floor.random.p50) / small?.hegui.random.p50;
}
