// Phrases as a graph of units in flat tables: made when the law is built, read where a text is reviewed.
import { isWordUnit } from '../text/fold.ts';
import type { OnPhrase, PhraseScanner } from './automaton.ts';

/**
 * The root is the first state. Edges of state `s` are `edgeStarts[s]` to before `edgeStarts[s + 1]`, by ascending unit.
 */
export interface PhraseTables {
	readonly edgeStarts: Uint32Array;
	readonly units: Uint16Array;
	readonly targets: Uint32Array;
	/** What a phrase that ends in a state stands for, and 1; 0: none ends there. */
	readonly values: Uint16Array;
}

const FEW_EDGES = 4;

/**
 * Finds phrases by walking the graph from every place where one may begin. Most walks end after a step or two, and
 * Latin phrases begin only where a word does, so this costs less than the links of an automaton, which would be as
 * large again as all else.
 */
export class PhraseGraph implements PhraseScanner {
	private readonly tables: PhraseTables;
	/** State behind the first unit; 0: no phrase begins with it. */
	private readonly first: Uint32Array = new Uint32Array(65536);

	constructor(tables: PhraseTables) {
		this.tables = tables;
		const { edgeStarts, units, targets } = tables;
		for (let edge = 0; edge < (edgeStarts[1] as number); edge++) {
			this.first[units[edge] as number] = (targets[edge] as number) + 1;
		}
	}

	scan(text: string, found: OnPhrase): void {
		const { first } = this;
		const { values } = this.tables;
		const { length } = text;
		let isInWord = false;
		for (let start = 0; start < length; start++) {
			const unit = text.charCodeAt(start);
			const wasInWord = isInWord;
			isInWord = isWordUnit(unit);
			if (wasInWord && isInWord) continue;
			let state = (first[unit] as number) - 1;
			for (let at = start + 1, last = unit; state >= 0; at++) {
				const value = values[state] as number;
				const next = at < length ? text.charCodeAt(at) : -1;
				if (value !== 0 && !(next >= 0 && isWordUnit(next) && isWordUnit(last))) found(value - 1, start, at);
				if (next < 0) break;
				state = this.next(state, next);
				last = next;
			}
		}
	}

	/** The state behind an edge; -1: there is none with this unit. */
	private next(state: number, unit: number): number {
		const { edgeStarts, units, targets } = this.tables;
		let low = edgeStarts[state] as number;
		let high = edgeStarts[state + 1] as number;
		while (high - low > FEW_EDGES) {
			const middle = (low + high) >> 1;
			if ((units[middle] as number) <= unit) low = middle;
			else high = middle;
		}
		for (let edge = low; edge < high; edge++) if (units[edge] === unit) return targets[edge] as number;
		return -1;
	}
}

/** Tells every phrase of a graph and what it stands for, in ascending order. */
export function eachPhrase(tables: PhraseTables, visit: (phrase: string, value: number) => void): void {
	const { edgeStarts, units, targets, values } = tables;
	const walk = (state: number, before: string): void => {
		const value = values[state] as number;
		if (value !== 0) visit(before, value - 1);
		for (let edge = edgeStarts[state] as number; edge < (edgeStarts[state + 1] as number); edge++) {
			walk(targets[edge] as number, before + String.fromCharCode(units[edge] as number));
		}
	};
	walk(0, '');
}

/** A state while the graph is made. */
interface Node {
	value: number;
	readonly edges: { readonly unit: number; node: Node }[];
	/** Number, once nothing of it can change. */
	id: number;
}

/** States that mean the same become one as soon as no later phrase can go on from them. */
class GraphMaker {
	private readonly known = new Map<string, Node>();
	readonly nodes: Node[] = [];
	readonly root: Node = { value: 0, edges: [], id: -1 };

	add(phrase: string, value: number): void {
		let node = this.root;
		let at = 0;
		for (; at < phrase.length; at++) {
			const last = node.edges.at(-1);
			if (last?.unit !== phrase.charCodeAt(at)) break;
			node = last.node;
		}
		this.close(node);
		for (; at < phrase.length; at++) {
			const next: Node = { value: 0, edges: [], id: -1 };
			node.edges.push({ unit: phrase.charCodeAt(at), node: next });
			node = next;
		}
		node.value = value + 1;
	}

	/** Numbers what hangs on the last edge of a node: no later phrase goes there. */
	close(node: Node): void {
		const last = node.edges.at(-1);
		if (last === undefined || last.node.id >= 0) return;
		this.close(last.node);
		const key = `${last.node.value}:${last.node.edges.map((edge) => `${edge.unit}>${edge.node.id}`).join()}`;
		const twin = this.known.get(key);
		if (twin !== undefined) last.node = twin;
		else {
			this.known.set(key, last.node);
			last.node.id = this.nodes.push(last.node) - 1;
		}
	}
}

/**
 * Makes the tables of a graph.
 *
 * @param phrases distinct, normalised, not empty
 * @param values what each phrase stands for, below 65,535
 */
export function phraseTables(phrases: readonly string[], values: ArrayLike<number>): PhraseTables {
	const order = phrases.map((_, index) => index);
	order.sort((a, b) => ((phrases[a] as string) < (phrases[b] as string) ? -1 : 1));
	const maker = new GraphMaker();
	for (const index of order) maker.add(phrases[index] as string, values[index] as number);
	maker.close(maker.root);
	const nodes = [maker.root, ...maker.nodes];
	const edgeStarts = new Uint32Array(nodes.length + 1);
	nodes.forEach(({ edges }, state) => {
		edgeStarts[state + 1] = (edgeStarts[state] as number) + edges.length;
	});
	const edges = nodes.flatMap((node) => node.edges);
	return {
		edgeStarts,
		units: Uint16Array.from(edges, ({ unit }) => unit),
		targets: Uint32Array.from(edges, ({ node }) => node.id + 1),
		values: Uint16Array.from(nodes, ({ value }) => value),
	};
}
