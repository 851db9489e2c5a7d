// The draft as a tree: headings over numbered clauses over lists and tables, for outline, folding and selection.
import type { Reading } from '../analyze.ts';
import { titleOf } from '../judge/anchor.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { NumberingKind } from '../segment/numbering.ts';

export type NodeKind = 'title' | 'heading' | 'numbered' | 'listHead' | 'table' | 'item' | 'row' | 'text';

/** A clause with everything that stands under it; the span reaches from its line's first mark to the end of the last. */
export interface OutlineNode extends Span {
	readonly kind: NodeKind;
	readonly clause: PlacedClause;
	/** Its number as written: 第十三条, 2.1, （三）; empty where it has none. */
	readonly label: string;
	readonly children: readonly OutlineNode[];
}

interface Growing extends OutlineNode {
	end: number;
	readonly children: Growing[];
}

interface Open {
	readonly isHeading: boolean;
	readonly rank: number;
	readonly node: Growing;
}

const MARKDOWN_RANKS = 7;
const TABLE_RANK = 58;
const ROW_RANK = 59;
const ITEM_RANK = 60;
/** The number of a Markdown list, which is markup and no part of the clause. */
const LIST_NUMBER = /(?:^|\s)(\d{1,9}[.)])[ \t]*[*_]*$/;

/** Numbers of lists inside of clauses. */
const LIST_NUMBERS: readonly NumberingKind[] = ['chinese-paren', 'arabic', 'arabic-paren', 'letter', 'circled'];

/** The outline of a draft: folding, lenses and selections of one version share it. */
export const outlineOf = remembered((reading: Reading): readonly OutlineNode[] => new Grower(reading).grow());

/** All nodes of a tree, each before what stands under it. */
export function* nodesOf(roots: readonly OutlineNode[]): Generator<OutlineNode, void, void> {
	for (const node of roots) {
		yield node;
		yield* nodesOf(node.children);
	}
}

/** The nodes in which a stretch stands, the outermost first. */
export function pathTo(roots: readonly OutlineNode[], { start, end }: Span): OutlineNode[] {
	const path: OutlineNode[] = [];
	let level = roots;
	for (;;) {
		const inside = level.find((node) => node.start <= start && end <= node.end);
		if (inside === undefined) return path;
		path.push(inside);
		level = inside.children;
	}
}

class Grower {
	private readonly source: string;
	private readonly clauses: readonly PlacedClause[];
	private readonly roots: Growing[] = [];
	private open: Open[] = [];
	private before = 0;

	constructor({ source, clauses }: Reading) {
		this.source = source;
		this.clauses = clauses;
	}

	grow(): readonly OutlineNode[] {
		const title = titleOf(this.clauses);
		for (const clause of this.clauses) this.add(clause, clause === title);
		this.close([]);
		return this.roots;
	}

	private add(clause: PlacedClause, isTitle: boolean): void {
		const { headingRank, itemRank } = clause.match.clause;
		const start = this.startOf(clause);
		const label = clause.match.clause.numbering?.label ?? this.listNumber(start, clause);
		const node: Growing = {
			kind: isTitle && headingRank > 0 && label === '' ? 'title' : kindOf(clause, label),
			clause,
			label,
			start,
			end: clause.end,
			children: [],
		};
		const isHeading = headingRank > 0;
		this.close(this.open.slice(0, isHeading ? this.depthOfHeading(headingRank) : this.depthOf(clause)));
		const parent = this.open.at(-1)?.node;
		(parent?.children ?? this.roots).push(node);
		this.before = clause.end;
		if (isHeading || !['item', 'row', 'text'].includes(node.kind)) {
			this.open.push({ isHeading, rank: isHeading ? headingRank : itemRank, node });
		}
	}

	private depthOfHeading(headingRank: number): number {
		const first = this.open.findIndex(({ isHeading, rank }) => !isHeading || rank >= headingRank);
		return first < 0 ? this.open.length : first;
	}

	/**
	 * How many of the open nodes stand above a clause. The number of a list that is open goes on with it, and one that
	 * begins with 1 stands under whatever clause is open: drafts differ in which numbers they put under which.
	 */
	private depthOf(clause: PlacedClause): number {
		const { numbering } = clause.match.clause;
		if (numbering !== undefined && LIST_NUMBERS.includes(numbering.kind)) {
			const same = this.open.findLastIndex(
				({ isHeading, node }) => !isHeading && node.clause.match.clause.numbering?.kind === numbering.kind,
			);
			if (same >= 0) return same;
			if (numbering.value === 1) return this.open.length;
		}
		const first = this.open.findIndex((open) => !isAbove(open, clause));
		return first < 0 ? this.open.length : first;
	}

	/** Keeps what stays open; each parent ends where its last child does. */
	private close(kept: readonly Open[]): void {
		for (let at = this.open.length - 1; at >= 0; at--) {
			const { node } = this.open[at] as Open;
			node.end = Math.max(node.end, node.children.at(-1)?.end ?? 0);
			const parent = this.open[at - 1]?.node;
			if (parent !== undefined) parent.end = Math.max(parent.end, node.end);
		}
		this.open = [...kept];
	}

	/** The start of its line, with marks of headings and lists, but not before the end of the clause before. */
	private startOf({ start }: PlacedClause): number {
		const between = this.source.slice(Math.min(this.before, start), start);
		const line = between.slice(Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1);
		return start - line.replace(/^(?:[\s\ufeff]|<\/[^<>]*>)+/, '').length;
	}

	private listNumber(start: number, clause: PlacedClause): string {
		return clause.match.clause.itemRank <= ITEM_RANK
			? ''
			: (LIST_NUMBER.exec(this.source.slice(start, clause.start))?.[1] ?? '');
	}
}

/** Whether an open node stands above a clause that is no heading: a numbered heading does not hold its own kind. */
function isAbove({ isHeading, rank, node }: Open, { match: { clause } }: PlacedClause): boolean {
	if (!isHeading) return rank < clause.itemRank;
	const own = node.clause.match.clause.numbering;
	return (
		rank < MARKDOWN_RANKS || own === undefined || clause.numbering === undefined || own.rank < clause.numbering.rank
	);
}

function kindOf({ match: { clause } }: PlacedClause, label: string): NodeKind {
	if (clause.headingRank > 0) return 'heading';
	if (clause.itemRank === TABLE_RANK) return 'table';
	if (clause.itemRank === ROW_RANK) return 'row';
	if (label !== '' && clause.numbering?.kind !== 'bullet') return 'numbered';
	if (clause.isListHead) return 'listHead';
	return clause.itemRank > ITEM_RANK || clause.numbering !== undefined ? 'item' : 'text';
}
