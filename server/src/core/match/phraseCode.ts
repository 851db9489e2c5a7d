// The graph of phrases as it is kept: where most edges lead need not be told, for a walk meets new states in order.
import { startsOf } from './lists.ts';
import type { PhraseTables } from './phraseGraph.ts';

/** States and their edges in the order in which a walk from the root meets them, depth first. */
export interface PhraseCode {
	/** The units, the most frequent first: edges have their places. */
	readonly alphabet: Uint16Array;
	/** How many edges each state has. */
	readonly edges: Uint16Array;
	readonly units: Uint16Array;
	/** For each state 0: no phrase ends there; 1: one with the next new value; else how many new values ago its value was new, and 2. */
	readonly values: Uint16Array;
	/** A bit for each edge: it leads to a state that was met before. */
	readonly known: Uint8Array;
	/** For each of those, how many edges with its unit ago one led there; 0: none did. */
	readonly ago: Uint16Array;
	/** For each of which none did, how many states ago it was met. */
	readonly far: Uint32Array;
}

/** Where edges led, by their units. */
class Trail {
	private readonly starts: Uint32Array;
	private readonly ends: Uint32Array;
	private readonly targets: Uint32Array;

	constructor(units: Uint16Array) {
		const counts = new Uint32Array(65536);
		for (let edge = 0; edge < units.length; edge++) {
			const unit = units[edge] as number;
			counts[unit] = (counts[unit] as number) + 1;
		}
		this.starts = startsOf(counts);
		this.ends = this.starts.slice();
		this.targets = new Uint32Array(units.length);
	}

	add(unit: number, target: number): void {
		const end = this.ends[unit] as number;
		this.targets[end] = target;
		this.ends[unit] = end + 1;
	}

	/** Where an edge led so many edges with its unit ago. */
	at(unit: number, ago: number): number {
		return this.targets[(this.ends[unit] as number) - ago] as number;
	}

	/** How many edges with its unit ago one led there; 0: none did. */
	ago(unit: number, target: number): number {
		const led = this.targets.subarray(this.starts[unit], this.ends[unit]);
		const last = led.lastIndexOf(target);
		return last < 0 ? 0 : led.length - last;
	}
}

function alphabetOf(units: Uint16Array): Uint16Array {
	const counts = new Map<number, number>();
	for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
	return Uint16Array.from([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit));
}

/**
 * Shortens a graph.
 *
 * @returns its code, and the values in the order in which they are new in it: they are numbered anew
 */
export function phraseCode({ edgeStarts, units, targets, values }: PhraseTables): {
	readonly code: PhraseCode;
	readonly newValues: readonly number[];
} {
	const trail = new Trail(units);
	/** States in the order in which they are met; the number of each; of its edges, whether they lead to a known one. */
	const order: number[] = [];
	const number = new Int32Array(values.length).fill(-1);
	const isKnown: boolean[][] = [];
	const ago: number[] = [];
	const far: number[] = [];
	const walk = (state: number): void => {
		number[state] = order.push(state) - 1;
		const own: boolean[] = [];
		isKnown.push(own);
		for (let edge = edgeStarts[state] as number; edge < (edgeStarts[state + 1] as number); edge++) {
			const unit = units[edge] as number;
			const target = targets[edge] as number;
			const met = number[target] as number;
			own.push(met >= 0);
			if (met >= 0) {
				const led = trail.ago(unit, target);
				ago.push(led);
				if (led === 0) far.push(order.length - met);
			}
			trail.add(unit, target);
			if (met < 0) walk(target);
		}
	};
	walk(0);
	const known = new Uint8Array(Math.ceil(units.length / 8));
	isKnown.flat().forEach((is, edge) => {
		if (is) known[edge >> 3] = (known[edge >> 3] as number) | (1 << (edge & 7));
	});
	const alphabet = alphabetOf(units);
	const places = new Map([...alphabet].map((unit, place) => [unit, place]));
	const unitsOf = (state: number): Uint16Array => units.subarray(edgeStarts[state], edgeStarts[state + 1]);
	const newValues: number[] = [];
	const placeOf = new Map<number, number>();
	const valueCode = (value: number): number => {
		if (value === 0) return 0;
		const place = placeOf.get(value);
		if (place !== undefined) return newValues.length - place + 1;
		placeOf.set(value, newValues.push(value - 1) - 1);
		return 1;
	};
	return {
		code: {
			alphabet,
			edges: Uint16Array.from(isKnown, ({ length }) => length),
			units: Uint16Array.from(order.flatMap((state) => Array.from(unitsOf(state), (unit) => places.get(unit) ?? 0))),
			values: Uint16Array.from(order, (state) => valueCode(values[state] as number)),
			known,
			ago: Uint16Array.from(ago),
			far: Uint32Array.from(far),
		},
		newValues,
	};
}

/** The graph that was shortened; its root is the first state. */
export function phraseGraphOf({
	alphabet,
	edges,
	units: places,
	values: codes,
	known,
	ago,
	far,
}: PhraseCode): PhraseTables {
	const edgeStarts = startsOf(edges);
	const units = places.map((place) => alphabet[place] as number);
	let newValues = 0;
	const values = codes.map((code) => (code < 2 ? code && ++newValues : newValues - code + 2));
	const targets = new Uint32Array(units.length);
	const trail = new Trail(units);
	let states = 0;
	let nextAgo = 0;
	let nextFar = 0;
	/** Where a known edge leads. */
	const back = (unit: number): number => {
		const led = ago[nextAgo++] as number;
		return led > 0 ? trail.at(unit, led) : states - (far[nextFar++] as number);
	};
	const walk = (state: number): void => {
		const behind = edgeStarts[state + 1] as number;
		for (let edge = edgeStarts[state] as number; edge < behind; edge++) {
			const unit = units[edge] as number;
			const isKnown = ((known[edge >> 3] as number) & (1 << (edge & 7))) !== 0;
			const target = isKnown ? back(unit) : states++;
			targets[edge] = target;
			trail.add(unit, target);
			if (!isKnown) walk(target);
		}
	};
	walk(states++);
	return { edgeStarts, units, targets, values };
}
