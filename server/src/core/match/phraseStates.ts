// Phrases as states and edges between them: those that end alike share their end. Made when the law is built.

/**
 * The root is the first state. Edges of state `s` are `edgeStarts[s]` to before `edgeStarts[s + 1]`, by ascending unit.
 */
export interface PhraseStates {
	readonly edgeStarts: Uint32Array;
	readonly units: Uint16Array;
	readonly targets: Uint32Array;
	/** What a phrase that ends in a state stands for, and 1; 0: none ends there. */
	readonly values: Uint16Array;
}

/** A state while they are made. */
interface Node {
	value: number;
	readonly edges: { readonly unit: number; node: Node }[];
	/** Number, once nothing of it can change. */
	id: number;
}

/** States that mean the same become one as soon as no later phrase can go on from them. */
class StatesMaker {
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
 * Makes the states.
 *
 * @param phrases distinct, normalised, not empty
 * @param values what each phrase stands for, below 65,535
 */
export function phraseStates(phrases: readonly string[], values: ArrayLike<number>): PhraseStates {
	const order = phrases.map((_, index) => index);
	order.sort((a, b) => ((phrases[a] as string) < (phrases[b] as string) ? -1 : 1));
	const maker = new StatesMaker();
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
