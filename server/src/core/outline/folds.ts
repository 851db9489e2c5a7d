// What can be folded away: sections, numbered clauses with their items, lists, tables, the front matter.
import type { Reading } from '../analyze.ts';
import type { Span } from '../model.ts';
import { nodesOf, type OutlineNode, outlineOf } from './outline.ts';

export interface Fold extends Span {
	readonly kind: 'section' | 'list' | 'frontMatter';
}

/** Lists that no clause introduces: the items beside one another. */
function* listsIn(siblings: readonly OutlineNode[]): Generator<Fold, void, void> {
	let first: OutlineNode | undefined;
	let last: OutlineNode | undefined;
	for (const node of [...siblings, undefined]) {
		const isItem = node !== undefined && (node.kind === 'item' || node.clause.match.clause.itemRank > 60);
		if (isItem) {
			first ??= node;
			last = node;
			continue;
		}
		if (first !== undefined && last !== undefined && first !== last) {
			yield { kind: 'list', start: first.start, end: last.end };
		}
		first = undefined;
	}
}

/** Folds in order of their start; the outer one first. */
export function foldsOf(reading: Reading): Fold[] {
	const roots = outlineOf(reading);
	const folds: Fold[] = [...listsIn(roots)];
	for (const node of nodesOf(roots)) {
		if (node.children.length === 0) continue;
		folds.push({ kind: 'section', start: node.start, end: node.end });
		// The items under a list head fold with it.
		if (node.kind === 'heading' || node.kind === 'title') folds.push(...listsIn(node.children));
	}
	const { frontMatter } = reading.tree;
	if (frontMatter !== undefined) {
		const closing = /^[^\r\n]*/.exec(reading.source.slice(frontMatter.end))?.[0].length ?? 0;
		folds.push({ kind: 'frontMatter', start: 0, end: frontMatter.end + closing });
	}
	return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
