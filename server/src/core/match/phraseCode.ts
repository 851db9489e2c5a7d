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

/** Where edges lead, by their units: of each unit a stretch of one table that fills up. */
interface Trail {
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	readonly targets: Uint32Array;
}

/** @param units of all edges, as places in an alphabet of so many */
function emptyTrail(units: Uint16Array, size: number): Trail {
	const counts = new Uint32Array(size);
	for (let edge = 0; edge < units.length; edge++) {
		const unit = units[edge] as number;
		counts[unit] = (counts[unit] as number) + 1;
	}
	const starts = startsOf(counts);
	return { starts, ends: starts.slice(), targets: new Uint32Array(units.length) };
}

function addTo({ ends, targets }: Trail, unit: number, target: number): void {
	const end = ends[unit] as number;
	targets[end] = target;
	ends[unit] = end + 1;
}

/** How many edges with its unit ago one led there; 0: none did. */
function agoIn({ starts, ends, targets }: Trail, unit: number, target: number): number {
	const led = targets.subarray(starts[unit], ends[unit]);
	const last = led.lastIndexOf(target);
	return last < 0 ? 0 : led.length - last;
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
	const alphabet = alphabetOf(units);
	const placeOfUnit = new Map([...alphabet].map((unit, place) => [unit, place]));
	const places = units.map((unit) => placeOfUnit.get(unit) ?? 0);
	const trail = emptyTrail(places, alphabet.length);
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
			const unit = places[edge] as number;
			const target = targets[edge] as number;
			const met = number[target] as number;
			own.push(met >= 0);
			if (met >= 0) {
				const led = agoIn(trail, unit, target);
				ago.push(led);
				if (led === 0) far.push(order.length - met);
			}
			addTo(trail, unit, target);
			if (met < 0) walk(target);
		}
	};
	walk(0);
	const known = new Uint8Array(Math.ceil(units.length / 8));
	isKnown.flat().forEach((is, edge) => {
		if (is) known[edge >> 3] = (known[edge >> 3] as number) | (1 << (edge & 7));
	});
	const placesOf = (state: number): number[] => [...places.subarray(edgeStarts[state], edgeStarts[state + 1])];
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
			units: Uint16Array.from(order.flatMap(placesOf)),
			values: Uint16Array.from(order, (state) => valueCode(values[state] as number)),
			known,
			ago: Uint16Array.from(ago),
			far: Uint32Array.from(far),
		},
		newValues,
	};
}

/** Where all edges lead: the walk again. */
function targetsOf({ alphabet, units, known, ago, far }: PhraseCode, edgeStarts: Uint32Array): Uint32Array {
	const { ends, targets: led } = emptyTrail(units, alphabet.length);
	const targets = new Uint32Array(units.length);
	/** Edges that are next, and where those of their states end, from the root down. */
	const next = [0];
	const behind = [edgeStarts[1] as number];
	let depth = 0;
	let states = 1;
	let knownEdges = 0;
	let farEdges = 0;
	while (depth >= 0) {
		const edge = next[depth] as number;
		if (edge === behind[depth]) {
			depth--;
			continue;
		}
		next[depth] = edge + 1;
		const unit = units[edge] as number;
		const end = ends[unit] as number;
		let target = states;
		if (((known[edge >> 3] as number) & (1 << (edge & 7))) === 0) {
			states++;
			depth++;
			next[depth] = edgeStarts[target] as number;
			behind[depth] = edgeStarts[target + 1] as number;
		} else {
			const back = ago[knownEdges++] as number;
			target = back > 0 ? (led[end - back] as number) : states - (far[farEdges++] as number);
		}
		targets[edge] = target;
		led[end] = target;
		ends[unit] = end + 1;
	}
	return targets;
}

function valuesOf(codes: Uint16Array): Uint16Array {
	const values = new Uint16Array(codes.length);
	let newValues = 0;
	for (let state = 0; state < codes.length; state++) {
		const code = codes[state] as number;
		if (code === 1) newValues++;
		if (code > 0) values[state] = code === 1 ? newValues : newValues - code + 2;
	}
	return values;
}

/** The graph that was shortened. */
export function phraseGraphOf(code: PhraseCode): PhraseTables {
	const { alphabet, units: places } = code;
	const edgeStarts = startsOf(code.edges);
	const units = new Uint16Array(places.length);
	for (let edge = 0; edge < units.length; edge++) units[edge] = alphabet[places[edge] as number] as number;
	return { edgeStarts, units, targets: targetsOf(code, edgeStarts), values: valuesOf(code.values) };
}
