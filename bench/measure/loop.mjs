// The reference loop: fixed work in JavaScript, measured again and again during a run. Budgets are multiples of it, so
// that they mean the same on a slower machine.
import { agreement } from '../inputs.mjs';
import { automatonOf, phrases, scan } from '../reference.mjs';
import { median } from '../tools/statistics.mjs';

const automaton = automatonOf(phrases());
const text = agreement(102_400);
const lines = text.split('\n');
const REPEATS = 5;

/** Scans, cuts and joins strings, fills a map, writes and reads JSON: what checkers do. */
function work() {
	let sum = 0;
	for (let round = 0; round < 12; round++) sum += scan(automaton, text).length;
	const counts = new Map();
	for (const line of lines) {
		for (let at = 0; at + 2 <= line.length; at += 2) {
			const pair = line.slice(at, at + 2);
			counts.set(pair, (counts.get(pair) ?? 0) + 1);
		}
	}
	const joined = lines.map((line, index) => `${index}: ${line}`).join('\n');
	return sum + JSON.parse(JSON.stringify({ joined, pairs: [...counts] })).joined.length;
}

/** Collects samples; `milliseconds` is their median. */
export function referenceLoop() {
	const samples = [];
	const sample = () => {
		const times = Array.from({ length: REPEATS }, () => {
			const begin = performance.now();
			work();
			return performance.now() - begin;
		});
		samples.push(median(times));
	};
	// Not counted: the first rounds run before the engine has compiled them.
	for (let round = 0; round < 2; round++) sample();
	samples.length = 0;
	return {
		sample,
		milliseconds: () => median(samples),
		samples: () => [...samples],
	};
}
