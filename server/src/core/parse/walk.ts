// A walk over the nodes of a parsed text, straight over the parser's arrays: a cursor makes an object of each node.
import { type Tree, TreeBuffer } from '@lezer/common';

/** Told of the nodes in their order, by type and place. */
export interface Walker {
	/** @returns whether to go into it */
	enter(type: number, from: number, to: number, parent: number): boolean;
	/** Told of each node that was gone into. */
	leave(type: number, from: number, to: number): void;
}

/** Type, start, end, and the index behind the last of its nodes: what a buffer holds of each node. */
const FIELDS = 4;
/** The type of nodes that only divide long lists of others. */
const NAMELESS = 0;

function walkBuffer({ buffer }: TreeBuffer, start: number, parent: number, walker: Walker): void {
	const open: number[] = [];
	const { length } = buffer;
	for (let at = 0; ; ) {
		let last = open.length - 1;
		for (; last >= 0; last--) {
			const node = open[last] as number;
			if ((buffer[node + 3] as number) > at) break;
			open.pop();
			walker.leave(buffer[node] as number, start + (buffer[node + 1] as number), start + (buffer[node + 2] as number));
		}
		if (at >= length) return;
		const above = last < 0 ? parent : (buffer[open[last] as number] as number);
		const from = start + (buffer[at + 1] as number);
		if (walker.enter(buffer[at] as number, from, start + (buffer[at + 2] as number), above)) {
			open.push(at);
			at += FIELDS;
		} else at = buffer[at + 3] as number;
	}
}

/** A node that was gone into. */
interface Step {
	readonly tree: Tree;
	readonly start: number;
	/** Its type, or that of the node above where it has none. */
	readonly type: number;
	next: number;
}

/** The parser holds some of its numbers as floating ones, and each span made of such takes twice the memory. */
function endOf({ length }: Tree, start: number): number {
	return (start + length) | 0;
}

/** Walks a tree; however deep it is, the walk is not. */
export function walk(root: Tree, walker: Walker): void {
	const steps: Step[] = [];
	const visit = (tree: Tree, start: number, parent: number): void => {
		const type = tree.type.id;
		if (type === NAMELESS) steps.push({ tree, start, type: parent, next: 0 });
		else if (!walker.enter(type, start, endOf(tree, start), parent)) return;
		else if (tree.children.length === 0) walker.leave(type, start, endOf(tree, start));
		else steps.push({ tree, start, type, next: 0 });
	};
	visit(root, 0, NAMELESS);
	for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
		const { tree, start, type, next } = step;
		const child = tree.children[next];
		if (child === undefined) {
			steps.pop();
			if (tree.type.id !== NAMELESS) walker.leave(type, start, endOf(tree, start));
			continue;
		}
		step.next++;
		const at = (start + (tree.positions[next] as number)) | 0;
		if (child instanceof TreeBuffer) walkBuffer(child, at, type, walker);
		else visit(child, at, type);
	}
}
