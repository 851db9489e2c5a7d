// The order of documents by their paths: the same on every machine, whatever its language.

/** Orders by path, as reports list documents. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
